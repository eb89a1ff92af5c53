/** The arrows of the house point one way: commands → triage → the concept folders; nothing below knows the terminal. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const files = readdirSync("src", { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".ts"));
const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/g;

interface Import {
  from: string;
  to: string;
  onlyTypes: boolean;
}

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join("src", file), "utf8");
  return [...text.matchAll(IMPORT)].map(([, type, fixed, lazy]) => {
    const to = fixed ?? lazy ?? "";
    return {
      from: file,
      to: to.startsWith(".") ? relative(resolve("src"), resolve("src", dirname(file), to)) : to,
      onlyTypes: type !== undefined,
    };
  });
});
const core = ["triage", "levels", "consent", "routes", "contacts", "deadlines", "services"];
const room = (file: string) => (file.includes("/") ? (file.split("/")[0] ?? "") : "");
const inCore = (file: string) => core.includes(room(file)) && !file.endsWith("-format.ts");

describe("the layers", () => {
  test("the pure core takes nothing from outside itself but types, answers and its own", () => {
    // Searching the directory is for people who read it; no outcome is made with it.
    const strays = imports.filter(
      ({ from, to, onlyTypes }) =>
        inCore(from) && !onlyTypes && ![...core, "answers"].includes(room(to)) && from !== "services/find-services.ts",
    );
    expect(strays.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test("nothing in the core reads a clock, a file, the environment or a locale", () => {
    const impure = /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bprocess\.|\bIntl\b|\btoLocale|\bconsole\./;
    expect(files.filter((file) => inCore(file) && impure.test(readFileSync(join("src", file), "utf8")))).toEqual([]);
  });

  test("only the terminal and commands know the terminal", () => {
    const strays = imports.filter(({ from, to }) => room(to) === "terminal" && !["terminal", "commands", "training"].includes(room(from)));
    expect(strays.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test("nobody imports a command but the table, other commands and the start", () => {
    // What every command does with its options is no command.
    const ofAll = ["commands/moment-given.ts", "commands/current-content.ts"];
    const strays = imports.filter(
      ({ from, to, onlyTypes }) =>
        room(to) === "commands" && !onlyTypes && !ofAll.includes(to) && room(from) !== "commands" && from !== "main.ts",
    );
    expect(strays.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test("the schema library, the YAML reader and the prompts are loaded only where they are used", () => {
    const start = reachable("entry.ts");
    const heavy = [
      "zod",
      "yaml",
      "chalk",
      "ora",
      "@inquirer/core",
      "@inquirer/prompts",
      "wrap-ansi",
      "docx",
      "pdfkit",
      "age-encryption",
      "minisearch",
    ];
    expect(start.filter((name) => heavy.some((library) => name === library || name.startsWith(`${library}/`)))).toEqual([]);
  });

  test("no drawers, and no file that holds more than it can name", () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|shared|misc|types)(\/|\.ts$)/.test(file))).toEqual([]);
    expect(files.filter((file) => readFileSync(join("src", file), "utf8").split("\n").length > 400)).toEqual([]);
  });

  test("nothing in the code knows Bexley", () => {
    const known = /bexley|MASH\b|020 (3045|8303)|family-wellbeing|Civic Offices|Imago/i;
    // Help shows examples, and examples are of the pack that comes with the program.
    const knowing = files.filter(
      (file) =>
        file !== "commands/table.ts" && known.test(readFileSync(join("src", file), "utf8").replace(/\/\*[^]*?\*\/|\/\/.*|"bexley"/g, "")),
    );
    expect(knowing).toEqual([]);
  });
});

/** Every module that is loaded when `file` starts: static imports only. */
function reachable(file: string): string[] {
  const seen = new Set<string>([file]);
  for (const current of seen) {
    const text = files.includes(current) ? readFileSync(join("src", current), "utf8") : "";
    for (const [, type, fixed] of text.matchAll(IMPORT)) {
      if (type !== undefined || fixed === undefined) continue;
      seen.add(fixed.startsWith(".") ? relative(resolve("src"), resolve("src", dirname(current), fixed)) : fixed);
    }
  }
  return [...seen];
}
