/** Command lines after the tree of commands, most of them with something wrong. */
import { wholeProgram } from "../../../src/commands/program.ts";
import { everyCommand } from "../../../src/commands/walk.ts";
import { type OfferedOption, type Offers, type Place, planOf } from "../../../src/completion/plan.ts";
import type { NameKind } from "../../../src/completion/kinds.ts";
import type { Pack } from "../../../src/packs/pack.ts";
import type { Dice } from "./dice.ts";
import { hostileWord, spoiledText, writtenMoment, writtenNumber } from "./hostile.ts";
import { fileNames } from "./world.ts";

const program = wholeProgram();
const { places, everywhere } = planOf(program, everyCommand(program));
// The sub-verbs of content, of which one replays every path, are chosen by hand.
const named = places.filter(({ path }) => path !== "" && !path.startsWith("/content/"));
/** What stands for an option's value in help, by the option's name. */
const valueNames = new Map(
  [program, ...everyCommand(program)]
    .flatMap(({ options }) => options)
    .map(({ long, flags }) => [long ?? flags, /<(.+)>/.exec(flags)?.[1] ?? ""]),
);

/** What costs little comes up often, so that a great many can be tried. */
const WEIGHTS: Record<string, number> = {
  triage: 160,
  contacts: 160,
  deadlines: 160,
  drafts: 200,
  guide: 3,
  services: 6,
  review: 60,
  referral: 60,
  records: 100,
  batch: 60,
  audit: 60,
  demo: 20,
  quiz: 40,
  flowchart: 10,
  content: 80,
  schema: 200,
  completion: 200,
};

const OUT_FILES = ["json", "html", "docx", "pdf", "md", "ics", "svg", "txt", "mmd", "exe"].map((end) => `out/made.${end}`);
const NO_OUT_FILES = [
  "out",
  "out/none/x.json",
  "case.json",
  "loop/x.md",
  "/proc/x.json",
  "",
  "a\u001b[31m",
  "a\u0000b.md",
  `${"x".repeat(300)}.md`,
];

export function commandLine(dice: Dice, pack: Pack): string[] {
  if (dice.once(12)) return dice.list(6, () => dice.weighed([[2, () => hostileWord(dice)], [1, () => dice.pick(program.commands).name()], [1, () => dice.pick(everywhere).name]])); // prettier-ignore
  const place = dice.weighed(named.map((each) => [WEIGHTS[verbsOf(each)[0] ?? ""] ?? 10, () => each] as const));
  const words = [
    ...operands(dice, place, pack),
    ...dice.list(3, () => option(dice, dice.pick([...place.options, ...place.options, ...everywhere]), pack)).flat(),
  ];
  if (!dice.once(3)) spoil(dice, words);
  if (dice.once(6)) words.sort(() => dice.below(3) - 1);
  const said = dice.once(20) ? [] : verbsOf(place);
  return (dice.once(8) ? [...words, ...said] : [...said, ...words]).map(withinWorld);
}

/** "/quiz/report": quiz, report. */
function verbsOf({ path }: Place): string[] {
  return path.split("/").slice(1);
}

/** A file to write that lost the front of its path lands in the world all the same, and not at the root of the disk. */
function withinWorld(word: string): string {
  return word.replace(/(^|=)\/+(?!proc\/)(?=[^=]*\.\w+$)/, "$1out/");
}

function operands(dice: Dice, { path, operands: offers }: Place, pack: Pack): string[] {
  if (path === "/content") return contentWords(dice);
  const first = offers ? [offered(dice, offers, pack)] : [];
  return dice.once(6) ? [] : [...first, ...dice.list(2, () => (dice.once(2) ? dice.pick(fileNames) : plainWord(dice)))];
}

/** An impact of one pack on another replays every path, and is left to tests of its own. */
function contentWords(dice: Dice): string[] {
  const what = dice.pick(["check", "list", "show", "diff", "diff", "impact", "new", "new-scenario", "release", "chekc"]);
  const packs = ["bexley", "bexley@1.0.0", "bexley@9.9.9", "starter", "released.json", "changed.json", ...fileNames];
  if (what === "new" || what === "new-scenario")
    return [what, dice.pick(["exampleshire", "a-b", "A b", hostileWord(dice)]), ...dice.some(fileNames, 1)];
  if (what === "diff" || what === "impact") return [what, dice.pick(packs), dice.pick(what === "impact" ? fileNames : packs)];
  return [what, ...dice.some(packs, 2)];
}

function option(dice: Dice, { name, offers }: OfferedOption, pack: Pack): string[] {
  if (offers === undefined) return [name];
  const given = valueFor(dice, name, offers, pack);
  return dice.once(3) ? [`${name}=${given}`] : [name, given];
}

function valueFor(dice: Dice, name: string, offers: Offers, pack: Pack): string {
  const value = valueNames.get(name) ?? "";
  if (dice.once(8)) return dice.once(2) ? hostileWord(dice) : writtenNumber(dice);
  if (name === "--out") return dice.once(2) ? dice.pick(OUT_FILES) : dice.pick(NO_OUT_FILES);
  if (name === "--workers") return dice.pick(["1", "1", "0", "65", "-1", "1.5", "2"]);
  if (offers) return offered(dice, offers, pack);
  if (value === "when") return writtenMoment(dice);
  if (value === "id=when") return `${dice.pick([...pack.deadlines.events, ...pack.deadlines.deadlines]).id}=${writtenMoment(dice)}`;
  if (value === "n" || value === "years") return String(dice.below(30));
  return plainWord(dice);
}

function offered(dice: Dice, offers: NonNullable<Offers>, pack: Pack): string {
  if (typeof offers !== "string") return dice.pick(offers);
  if (offers === "files") return dice.pick(dice.once(3) ? fileNames : ["-", "case.json", "case.yaml", "record.json", "rows.ndjson"]);
  const names: Record<NameKind, readonly string[]> = {
    contents: [...fileNames, "bexley", "bexley@1.0.0", "bexley@1.1.0", "bexley@9.9.9", "released.json", "starter"],
    routes: pack.routes.map(({ id }) => id),
    areas: pack.areas.map(({ id }) => id),
    indicators: pack.indicators.map(({ id }) => id),
    topics: pack.topics.map(({ id }) => id),
    levels: pack.levels.levels.map(({ level }) => String(level)),
    scenarios: ["list", ...pack.scenarios.map(({ id }) => id)],
    guide: ["indicators", "consent", "glossary", "levels", "limits", "mash"],
  };
  return dice.pick(names[offers]);
}

function plainWord(dice: Dice): string {
  return dice.pick([
    "reference",
    "level",
    "level.agreed",
    "route,urgency",
    "teacher",
    "housing",
    "verify",
    "report",
    "list",
    "1f0c9a7e",
    "7",
  ]);
}

function spoil(dice: Dice, words: string[]): void {
  const at = dice.below(words.length + 1);
  dice.weighed<unknown>([
    [4, () => words.splice(at, 0, hostileWord(dice))],
    [4, () => words.splice(at, 1, spoiledText(dice, words[at] ?? "--at"))],
    [
      3,
      () =>
        words.splice(
          at,
          0,
          dice.pick(["--", "-", "-x", "-h", "-abc", "---at", "--=x", "--at", "--at=", "--json=yes", "--no-json", "--no-no-input"]),
        ),
    ],
    [1, () => words.splice(at, 0, `--${hostileWord(dice)}=${hostileWord(dice)}`)],
    [1, () => words.splice(at, 0, dice.pick(["x", "--x", "--at=", "é"]).repeat(20_000))],
    [1, () => words.push(...dice.list(60, () => plainWord(dice)))],
    [2, () => words.splice(0, words.length, ...words, ...words)],
  ]);
}
