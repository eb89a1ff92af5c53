import { describe, expect, test } from "vitest";
import { shown } from "../../src/surroundings.ts";
import { program } from "./program.ts";

describe("wrong usage", () => {
  test.each([
    [["triaeg"], 'There is no command "triaeg". Did you mean triage?'],
    [["triage", "--anwsers", "x"], 'There is no option "--anwsers". Did you mean --answers?'],
    [["triage", "--answers"], "--answers needs a value: --answers FILE."],
    [["contacts", "--json=yes"], "--json takes no value."],
    [["contacts", "now"], '"now" is one word too many.'],
    [["contacts", "--", "--json"], '"--json" is one word too many.'],
    [["contacts", "-"], '"-" is one word too many.'],
    [["contacts", "-j"], 'There is no option "-j".'],
    [["contacts", "-hj"], 'There is no option "-hj".'],
    [["contacts", "-json"], 'There is no option "-json". Did you mean --json?'],
    [["contacts", "--=x"], 'There is no option "--".'],
    [["contacts", "--at="], "--at needs a value: --at WHEN."],
    [["contacts", "--help=no"], "--help takes no value."],
    [["contacts", "--at", "tomorrow"], '--at "tomorrow" is not a moment.'],
    [["deadlines"], "Name a route."],
    [["deadlines", "joint-paln"], 'There is no route "joint-paln". Did you mean joint-plan?'],
    [["deadlines", "joint-plan", "--met", "x"], '--met "x" has no moment.'],
    [["deadlines", "joint-plan", "--met", "x=2026-11-23"], 'There is no deadline or event "x".'],
    [["schema", "nothing"], 'There is no schema "nothing".'],
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

  test("-h is --help", async () => {
    expect((await program(["contacts", "-h"])).out).toBe((await program(["contacts", "--help"])).out);
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
});
