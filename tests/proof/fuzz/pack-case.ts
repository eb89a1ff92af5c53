/** One spoiled file of a content pack, read and held to its format; now and then the whole pack checked, and used where it holds. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { calendarFile, layout } from "../../../src/packs/format.ts";
import { readYamlFile } from "../../../src/packs/read-folder.ts";
import { EXIT, say } from "../../../src/problems.ts";
import { answersDocument } from "./answers-document.ts";
import type { Dice } from "./dice.ts";
import { bytesOf, hostileValue, hostileWord, randomBytes, spoiledText } from "./hostile.ts";
import { runWithin } from "./run-within.ts";
import { faultsOf, type Ran, type Setting, USUAL_EXITS, type Verdict } from "./verdict.ts";

const WHOLE_ONCE_IN = 100;
/** Beside the world. */
const MUTANTS = "../mutants";

interface PackFileText {
  /** "starter/flow.yaml": its path among the mutants. */
  name: string;
  text: string;
}

let known: PackFileText[] | null = null;

export async function packCase(dice: Dice, setting: Setting): Promise<Verdict> {
  if (dice.once(60)) return spoiledCompiled(dice, setting);
  known ??= filesUnder(join(setting.world, MUTANTS));
  const base = dice.once(12) ? "bexley/" : dice.once(20) ? "calendars/" : "starter/";
  const file = dice.pick(known.filter(({ name }) => name.startsWith(base)));
  const bytes = spoiledFile(dice, file);
  const path = join(setting.world, MUTANTS, file.name);
  writeFileSync(path, bytes);
  try {
    const ran = heldToFormat(path, file.name);
    const faults = faultsOf(ran, { coloured: false, exits: USUAL_EXITS });
    if (base === "starter/" && dice.once(WHOLE_ONCE_IN)) faults.push(...(await wholeFaults(dice, setting)));
    return { ...ran, faults, tried: `${file.name}\n${Buffer.from(bytes).toString("utf8")}` };
  } finally {
    writeFileSync(path, file.text);
  }
}

function filesUnder(folder: string): PackFileText[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

function heldToFormat(path: string, name: string): Ran {
  const inside = name.slice(name.indexOf("/") + 1);
  const kind = inside.includes("/") ? inside.slice(0, inside.indexOf("/") + 1) : inside;
  const format = name.startsWith("calendars/") ? calendarFile : layout[kind as keyof typeof layout];
  const { faults } = readYamlFile(path, format);
  if (faults.length === 0) return { code: EXIT.done, out: "", err: "" };
  const { message, exit } = say({ kind: "bad-input", what: "The content does not hold", faults });
  return { code: exit, out: "", err: message };
}

function spoiledFile(dice: Dice, { text }: PackFileText): Uint8Array {
  return dice.weighed<Uint8Array>([
    [6, () => bytesOf(dice, spoiledText(dice, text))],
    [5, () => Buffer.from(stringify(spoiledValue(dice, parse(text), 6), { aliasDuplicateObjects: dice.once(9) }))],
    [1, () => randomBytes(dice, 300)],
    [1, () => Buffer.from(`${dice.pick(["a: ", "- ", "[", "{a: ", "? ", "a: 'x\n"]).repeat(dice.pick([3, 59, 61, 1000]))}\n${text}`)],
    [
      1,
      () =>
        Buffer.from(
          `${text}\n${Array.from({ length: dice.pick([10, 1001, dice.once(10) ? 30_000 : 2000]) }, (_, at) => `k${at}: 1`).join("\n")}`,
        ),
    ],
    [1, () => Buffer.from(`a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n${text}`)],
  ]);
}

/** The value with one thing somewhere inside it changed. */
function spoiledValue(dice: Dice, value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null || depth === 0 || dice.once(5)) return hostileValue(dice, 2);
  if (Array.isArray(value)) {
    const at = dice.below(value.length + 1);
    return dice.weighed<unknown>([
      [6, () => value.map((entry, place) => (place === at ? spoiledValue(dice, entry, depth - 1) : entry))],
      [1, () => value.toSpliced(at, 1)],
      [1, () => value.toSpliced(at, 0, value[dice.below(value.length)])],
      [1, () => value.toReversed()],
      [1, () => []],
    ]);
  }
  const entries = Object.entries(value);
  const at = dice.below(entries.length);
  return Object.fromEntries(
    dice.weighed<[string, unknown][]>([
      [8, () => entries.map(([key, inner], place) => [key, place === at ? spoiledValue(dice, inner, depth - 1) : inner])],
      [1, () => entries.toSpliced(at, 1)],
      [1, () => entries.map(([key, inner], place) => [place === at ? hostileWord(dice) : key, inner])],
      [1, () => [...entries, [hostileWord(dice), hostileValue(dice, 2)]]],
    ]),
  );
}

/** The check of the whole pack, and a command that uses it: a pack that the check lets through may not bring the program down. */
async function wholeFaults(dice: Dice, setting: Setting): Promise<string[]> {
  const pack = `${MUTANTS}/starter`;
  const checked = await runWithin(["content", "check", pack, ...(dice.once(2) ? ["--json"] : [])], setting, {});
  const uses = [
    ["contacts"],
    ["triage", "--answers", "-"],
    ["guide"],
    ["flowchart"],
    ["services"],
    ["content", "show"],
    ["schema", "answers"],
  ];
  const used = dice.pick(uses);
  const [newest] = setting.packs.slice(-1);
  const input = newest ? answersDocument(dice, newest).bytes : null;
  const ran = await runWithin([...used, "--content", pack], setting, { input });
  const judged = (words: string[], of: Ran) =>
    faultsOf(of, { coloured: false, exits: USUAL_EXITS }).map((fault) => `${words.join(" ")}: ${fault}`);
  return [...judged(["content check"], checked), ...judged(used, ran)];
}

/** A compiled pack of which a letter was changed is not believed. */
async function spoiledCompiled(dice: Dice, setting: Setting): Promise<Verdict> {
  const text = readFileSync(join(setting.world, "released.json"), "utf8");
  const spoiled = dice.once(5) ? Buffer.from(randomBytes(dice, 400)) : Buffer.from(spoiledText(dice, text));
  const path = join(setting.world, "out/spoiled.json");
  writeFileSync(path, spoiled);
  const ran = await runWithin(["contacts", "--json", "--content", "out/spoiled.json"], setting, {});
  const faults = faultsOf(ran, { coloured: false, exits: USUAL_EXITS });
  if (ran.code === EXIT.done && !sameValue(spoiled.toString("utf8"), text)) faults.push("believes a pack that was changed");
  return { ...ran, faults, tried: "a compiled pack, spoiled" };
}

function sameValue(one: string, other: string): boolean {
  return JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other));
}
