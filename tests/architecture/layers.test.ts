/** The arrows of the house point one way: commands → triage → the concept folders; nothing below knows the terminal. */
import { describe, expect, test } from "vitest";
import { imports, sourceFiles, textOf } from "./imports.ts";

const files = sourceFiles;
const core = ["triage", "levels", "consent", "routes", "contacts", "deadlines", "services"];
const room = (file: string) => (file.includes("/") ? (file.split("/")[0] ?? "") : "");
const reckons = (file: string) => file.startsWith("date-fns/") || file === "@date-fns/utc/date/mini";
const inCore = (file: string) => core.includes(room(file)) && !file.endsWith("-format.ts");

describe("the layers", () => {
  test("the pure core takes nothing from outside itself but types, answers and its own", () => {
    // Searching the directory is for people who read it; no outcome is made with it.
    const strays = imports.filter(
      ({ from, to, onlyTypes }) =>
        inCore(from) && !onlyTypes && ![...core, "answers"].includes(room(to)) && !reckons(to) && from !== "services/find-services.ts",
    );
    expect(strays.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test("nothing in the core reads a clock, a file, the environment or a locale", () => {
    const impure = /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bprocess\.|\bIntl\b|\btoLocale|\bconsole\./;
    expect(files.filter((file) => inCore(file) && impure.test(textOf(file)))).toEqual([]);
  });

  test("dates are counted in UTC alone: with no other zone of a library, and never from its clock", () => {
    const others = imports.filter(({ to, onlyTypes }) => to.startsWith("@date-fns/") && !onlyTypes && to !== "@date-fns/utc/date/mini");
    expect(others.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
    const fromClock =
      /\b(?:UTCDateMini|asUtc)\(\)|date-fns\/(?:isToday|isTomorrow|isYesterday|isPast|isFuture|formatDistanceToNow|startOfToday)/;
    expect(files.filter((file) => fromClock.test(textOf(file)))).toEqual([]);
  });

  test("only the terminal and commands know the terminal", () => {
    const strays = imports.filter(({ from, to }) => room(to) === "terminal" && !["terminal", "commands", "training"].includes(room(from)));
    expect(strays.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test("nobody imports a command but the tree of them, other commands and the start", () => {
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
    expect(files.filter((file) => textOf(file).split("\n").length > 350)).toEqual([]);
  });

  test("no module keeps anything: no variable, no empty map or list to fill, no table by object", () => {
    const keeps = /WeakMap|WeakSet|^(?:export )?let |^(?:export )?const \w+(?:: [^=]+)? = (?:new (?:Map|Set)(?:<[^(]*>)?\(\)|\[\]|\{\});/m;
    // A map, a set or a list at the start of a line is of the module; what a function or an engine makes ends with it.
    const source = (file: string) => textOf(file).replace(/`[^`]*`/g, "``");
    expect(files.filter((file) => keeps.test(source(file)))).toEqual([]);
  });

  test("a value is taken for another type in fewer than thirty places", () => {
    const cast = /\bas (?!const\b)(?:unknown|never|any|string|number|readonly|keyof|typeof|[A-Z]\w*|\(|\{)/g;
    const code = (file: string) =>
      textOf(file)
        .replace(/\/\*[^]*?\*\/|\/\/.*/g, "")
        .replace(/`[^`]*`|"(?:[^"\\\n]|\\.)*"/g, '""')
        .replace(/^(?:import|export) [^;]*?;/gm, "");
    const casts = files.flatMap((file) => [...code(file).matchAll(cast)].map(([found]) => `${file}: ${found}`));
    expect(casts.length, casts.join("\n")).toBeLessThan(30);
  });

  test("nothing in the code knows an area", () => {
    const known = /bexley|MASH\b|london|999|020 (3045|8303)|family-wellbeing|Civic Offices|Imago/i;
    // Help shows examples, and examples are of the pack that comes with the program.
    const knowing = files.filter((file) => !file.startsWith("commands/tree/") && known.test(textOf(file)));
    expect(knowing).toEqual([]);
  });
});

/** Every module that is loaded when `file` starts: static imports only. */
function reachable(file: string): string[] {
  const seen = new Set<string>([file]);
  for (const current of seen) {
    for (const { from, to, onlyTypes, lazy } of imports) if (from === current && !onlyTypes && !lazy) seen.add(to);
  }
  return [...seen];
}
