import { describe, expect, test } from "vitest";
import { wholeProgram } from "../../src/commands/program.ts";
import { everyCommand } from "../../src/commands/walk.ts";
import { shown } from "../../src/surroundings.ts";
import { program } from "./program.ts";

describe("wrong usage", () => {
  test.each([
    [["triaeg"], 'There is no command "triaeg". Did you mean triage?'],
    [["triage", "--anwsers", "x"], "Unknown option '--anwsers'. Did you mean --answers?"],
    [["triage", "--answers"], "Option '--answers <file>' argument missing."],
    [["contacts", "--json=yes"], "--json takes no value."],
    [["contacts", "now"], '"now" is one word too many.'],
    [["contacts", "--", "--json"], '"--json" is one word too many.'],
    [["contacts", "-"], '"-" is one word too many.'],
    [["contacts", "-j"], "Unknown option '-j'."],
    [["contacts", "-json"], '"-json" begins with one hyphen where two belong.\nType --json.'],
    [["contacts", "--=x"], "Unknown option '--=x'."],
    [["contacts", "--at="], "Option '--at <when>' argument '' is invalid. It is empty."],
    [["--json", "triaeg"], 'There is no command "triaeg". Did you mean triage?'],
    [["triaeg", "--help"], 'There is no command "triaeg". Did you mean triage?'],
    [["--workers", "2", "batch", "cases.csv"], "The options of batch stand after it: effective-support batch [options]."],
    [["batch", "--workers", "two"], "Option '--workers <n>' argument 'two' is invalid. Give a number from 1 to 64"],
    [["batch", "--to", "xml"], "Option '--to <form>' argument 'xml' is invalid. Allowed choices are ndjson, csv."],
    [["content", "list", "--gate"], "Unknown option '--gate'."],
    [["help", "content", "chekc"], 'There is no command "content chekc". Did you mean content check?'],
    [["help", "contacts", "now"], 'There is no command "contacts now".'],
    [["contacts", "--help=no"], "--help takes no value."],
    [["contacts", "--at", "some day"], '--at "some day" is not a moment.\nExpected a date, a time or both, such as 23/11/2026 10:15'],
    [["contacts", "--at", "11/23/2026"], '--at "11/23/2026" was understood as day 11 of month 23 in 2026, a day that does not exist.'],
    [["contacts", "--at", "2026-02-30"], '--at "2026-02-30" names a day that does not exist.\nExpected a real date as YYYY-MM-DD'],
    [["deadlines"], "Name a route."],
    [["deadlines", "joint-paln"], 'There is no route "joint-paln". Did you mean joint-plan?'],
    [["deadlines", "joint-plan", "--met", "x"], "argument 'x' is invalid. Write it as --met ID=WHEN."],
    [["deadlines", "joint-plan", "--met", "x=2026-11-23"], 'There is no deadline or event "x".'],
    [["schema", "nothing"], "'nothing' is invalid for argument 'name'. Allowed choices are answers, pack,"],
    [["schema"], "Name a schema."],
    [["\u001b[31mred"], "There is no command"],
  ])("%j: exit 2, and what to do", async (argv, said) => {
    const run = await program(argv);
    expect(run.code).toBe(2);
    expect(run.out).toBe("");
    expect(run.err).toContain(said);
    expect(run.err).not.toContain("\u001b");
    expect(run.err.trim().split("\n").length).toBeGreaterThan(1);
  });

  test.each([
    [["contacts", "–at", "2026-11-23"], "–at", "--at"],
    [["contacts", "—json"], "—json", "--json"],
    [["contacts", "––json"], "––json", "--json"],
    [["–json", "contacts"], "–json", "--json"],
    [["deadlines", "–from=2026-11-23"], "–from=2026-11-23", "--from"],
    [["guide", "consent", "–level", "3"], "–level", "--level"],
    [["contacts", "–att"], "–att", "--att"],
  ])("%j: the dash that a word processor made long is named", async (argv, word, meant) => {
    const { code, out, err } = await program(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toBe(`effective-support: "${word}" begins with a long dash, which word processors make of two hyphens.\nType ${meant}.\n`);
  });

  test("a long dash in what is looked for is no option", async () => {
    expect((await program(["guide", "consent", "–", "asking"])).code).toBe(0);
  });

  test.each(["x", "--x", "'", "\u{1f600}"].map((word) => word.repeat(20_000)))(
    "a word without end is told in a few of its letters",
    async (word) => {
      const { code, err } = await program(["contacts", word]);
      expect(code).toBe(2);
      expect(err.length).toBeLessThan(500);
    },
  );

  test("without a terminal it prints help, names --answers and exits 2", async () => {
    const run = await program([]);
    expect(run.code).toBe(2);
    expect(run.out).toBe("");
    expect(run.err).toContain("Usage: effective-support");
    expect(run.err).toContain("--answers FILE");
  });

  test("--no-input names the first question and exits 4", async () => {
    const run = await program(["--no-input"]);
    expect(run.code).toBe(4);
    expect(run.json().question.id).toBe("immediate-danger");
  });

  test("unknown content: exit 3 and what there is", async () => {
    const run = await program(["contacts", "--content", "barnet"]);
    expect(run.code).toBe(3);
    expect(run.err).toMatch(/There is no content "barnet"[^]*bexley@/);
  });

  test("a file that is not there: exit 3", async () => {
    const run = await program(["triage", "--answers", "none.yaml"]);
    expect(run.code).toBe(3);
    expect(run.err).toContain("none.yaml cannot be read: there is no such file.");
  });

  test.each(["a\u001bb", "a\u202eb", "a\u2028b", "a\u009bb"])("a file name that acts on a terminal is shown without that: %j", (name) => {
    expect(shown(name)).toBe("a?b");
  });
});

describe("words of a command line", () => {
  const asked = async (...words: string[]) => (await program(["contacts", "--json", ...words])).json().at as string;

  test("the value of an option stands after it or after an equals sign", async () => {
    expect(await asked("--at", "2026-12-25T11:00")).toBe("2026-12-25T11:00:00+00:00");
    expect(await asked("--at=2026-12-25T11:00")).toBe("2026-12-25T11:00:00+00:00");
  });

  test("of an option given twice the last value holds", async () => {
    expect(await asked("--at=2026-12-25T11:00", "--at", "2026-12-26T12:00")).toBe("2026-12-26T12:00:00+00:00");
  });

  test("what an option needs is its value, whatever it begins with; an equals sign may stand in it", async () => {
    expect((await program(["contacts", "--content", "--json"])).err).toContain('There is no content "--json"');
    expect((await program(["contacts", "--content=a=b"])).err).toContain('There is no content "a=b"');
  });

  test("the options of every command stand on either side of it", async () => {
    const after = await program(["contacts", "--json", "--at", "2026-12-25T11:00"]);
    expect(await program(["--json", "--at=2026-12-25T11:00", "contacts"])).toMatchObject({ code: 0, out: after.out });
    expect(await program(["--json", "contacts", "--at", "2026-12-25T11:00"])).toMatchObject({ code: 0, out: after.out });
  });

  test("-h is --help, help names a command, on either side and of a command's command too", async () => {
    const out = async (...words: string[]) => (await program(words)).out;
    expect(await out("-h")).toBe(await out("--help"));
    expect(await out("help")).toBe(await out("--help"));
    for (const words of [
      ["contacts", "-h"],
      ["--help", "contacts"],
      ["help", "contacts"],
    ])
      expect(await out(...words)).toBe(await out("contacts", "--help"));
    expect(await out("content", "check", "--help")).toContain("Usage: effective-support content check [options] [pack]");
    expect(await out("help", "content", "check")).toBe(await out("content", "check", "--help"));
  });

  test("-V is --version, wherever it stands", async () => {
    const { out } = await program(["--version"]);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
    for (const words of [["-V"], ["contacts", "-V"], ["--version", "content", "check"]]) expect((await program(words)).out).toBe(out);
  });

  test("a field that is named twice is given once", async () => {
    const files = { "-": '{"schema":"effective-support/answers@1","reference":"a","answers":{"immediate-danger":"yes"}}' };
    const { out } = await program(["batch", "--fields", "level,reference, reference,level"], { files });
    expect(out).toBe('{"level":4,"reference":"a"}\n');
  });
});

describe("help", () => {
  test("lists every command; each has its own", async () => {
    const { out, code } = await program(["--help"]);
    expect(code).toBe(0);
    for (const name of ["triage", "contacts", "deadlines", "schema", "guide", "services"]) {
      expect(out).toContain(`  ${name}`);
      const own = await program([name, "--help"]);
      expect(own.code).toBe(0);
      expect(own.out).toContain(`Usage: effective-support ${name}`);
      expect(own.out).toContain("Examples:");
    }
  });

  test.each([60, 80])("no line of the help of any command is wider than %i columns, but for usage and examples", async (columns) => {
    const whole = wholeProgram();
    for (const command of [whole, ...everyCommand(whole)]) {
      const words = command === whole ? [] : command.parent === whole ? [command.name()] : [command.parent?.name() ?? "", command.name()];
      const { out, code } = await program([...words, "--help"], { columns });
      expect(code).toBe(0);
      const [text = ""] = out.replace(/^Usage: .*$/m, "").split("\nExamples:\n");
      expect(Math.max(...text.split("\n").map((line) => line.length)), words.join(" ")).toBeLessThanOrEqual(columns);
    }
  });
});
