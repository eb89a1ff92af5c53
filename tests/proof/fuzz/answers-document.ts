/** Documents of answers: sound ones in many spellings, nearly sound ones, and what is no document at all. */
import { stringify } from "yaml";
import { allowedValues } from "../../../src/answers/allowed-values.ts";
import type { Question } from "../../../src/packs/format.ts";
import type { Pack } from "../../../src/packs/pack.ts";
import type { Dice } from "./dice.ts";
import {
  bytesOf,
  hostileValue,
  hostileWord,
  mapOf,
  randomBytes,
  spoiledText,
  realMoment,
  writtenMoment,
  writtenNumber,
} from "./hostile.ts";

export interface AnswersDocument {
  bytes: Uint8Array;
  /** What the bytes say, where they were written faithfully; null: that is for the reader to find out. */
  said: Record<string, unknown> | null;
}

export function answersDocument(dice: Dice, pack: Pack): AnswersDocument {
  return dice.weighed<AnswersDocument>([
    [1200, () => faithful(dice, soundDocument(dice, pack))],
    [200, () => faithful(dice, nearlySound(dice, pack))],
    [160, () => spoiled(dice, pack)],
    [40, () => unread(Buffer.from(soup(dice)))],
    [80, () => unread(randomBytes(dice, 200))],
    [8, () => unread(Buffer.from(nested(dice)))],
    [1, () => unread(Buffer.from(crowded(dice)))],
  ]);
}

function soundDocument(dice: Dice, pack: Pack): Record<string, unknown> {
  const asked = pack.flow.questions.filter(({ type }) => (type !== "text" && type !== "areas") || dice.once(4));
  const answers = asked.filter(() => !dice.once(60)).map((question) => [question.id, soundAnswer(dice, pack, question)] as const);
  return {
    schema: "effective-support/answers@1",
    ...(dice.once(4) ? { content: dice.pick([pack.id, `${pack.id}@${pack.version}`]) } : {}),
    ...(dice.once(2) ? { reference: dice.pick(["case-17", "x", 42, "Ä 7"]) } : {}),
    ...(dice.once(3) ? {} : { at: dice.once(25) ? writtenMoment(dice) : realMoment(dice) }),
    answers: mapOf(answers),
  };
}

/** Danger, harm and the rare circumstances come up as often as calm: they are what the safety rules are about. */
function soundAnswer(dice: Dice, pack: Pack, question: Question): unknown {
  const allowed = allowedValues(pack, question);
  switch (question.type) {
    case "yes-no":
    case "choice":
      return question.id === "immediate-danger" && dice.once(2) ? "no" : dice.pick(allowed);
    case "choices":
    case "areas":
      return dice.some(allowed, 3);
    case "indicators":
      return dice.some(allowed, 5);
    case "number":
      return (question.from ?? 0) + dice.below((question.to ?? 99) - (question.from ?? 0) + 1);
    case "text":
      return dice.pick(["Often tired.", "Two\nlines.", "Zoë – ‘said’ no", 'He said: "no"']);
    case "judgement":
      return { level: dice.pick(pack.levels.levels).level, ...(dice.once(25) ? {} : { reason: "what the family told us" }) };
    default:
      return question.type satisfies never;
  }
}

/** One to three things in it are not as they should be. */
function nearlySound(dice: Dice, pack: Pack): Record<string, unknown> {
  const document = soundDocument(dice, pack);
  const answers = document.answers as Record<string, unknown>;
  for (let turn = 0; turn <= dice.below(3); turn++) {
    const ids = Object.keys(answers);
    dice.weighed<void>([
      [6, () => void (ids.length > 0 && (answers[dice.pick(ids)] = hostileValue(dice)))],
      [2, () => void (ids.length > 0 && (answers[dice.pick(ids)] = answers[dice.pick(ids)]))],
      [2, () => void Object.defineProperty(answers, hostileWord(dice), plainProperty(hostileValue(dice)))],
      [1, () => void Object.defineProperty(document, hostileWord(dice), plainProperty(hostileValue(dice)))],
      [2, () => void (document[dice.pick(["schema", "content", "reference", "at", "answers"])] = hostileValue(dice))],
      [1, () => void delete answers[dice.pick([...ids, "none"])]],
      [1, () => void delete document[dice.pick(["schema", "answers"])]],
      [2, () => void (answers.judgement = { level: hostileValue(dice, 1), [hostileWord(dice)]: hostileValue(dice, 1) })],
    ]);
    if (typeof document.answers !== "object" || document.answers !== answers) break;
  }
  return document;
}

function plainProperty(value: unknown): PropertyDescriptor {
  return { value, enumerable: true, configurable: true, writable: true };
}

function faithful(dice: Dice, document: Record<string, unknown>): AnswersDocument {
  return dice.weighed<AnswersDocument>([
    [16, () => ({ bytes: Buffer.from(JSON.stringify(document)), said: JSON.parse(JSON.stringify(document)) })],
    [1, () => ({ bytes: Buffer.from(`\ufeff${JSON.stringify(document, null, 2)}\n`), said: JSON.parse(JSON.stringify(document)) })],
    [3, () => unread(Buffer.from(asYaml(dice, document)))],
  ]);
}

function spoiled(dice: Dice, pack: Pack): AnswersDocument {
  const document = soundDocument(dice, pack);
  const text = dice.once(2) ? JSON.stringify(document) : asYaml(dice, document);
  return unread(bytesOf(dice, spoiledText(dice, text)));
}

function unread(bytes: Uint8Array): AnswersDocument {
  return { bytes, said: null };
}

/** By hand, since that is what people do; the library's own spelling now and then. */
function asYaml(dice: Dice, document: Record<string, unknown>): string {
  if (dice.once(8)) return stringify(document, { aliasDuplicateObjects: false, version: dice.pick(["1.1", "1.2"] as const) });
  const end = dice.pick(["\n", "\n", "\n", "\r\n"]);
  const lines = Object.entries(document).flatMap(([key, value]) =>
    key === "answers" && typeof value === "object" && value !== null && !Array.isArray(value)
      ? ["answers:", ...Object.entries(value).map(([id, answer]) => `  ${written(dice, id)}: ${written(dice, answer)}`)]
      : [`${written(dice, key)}: ${written(dice, value)}`],
  );
  if (dice.once(8)) lines.unshift(dice.pick(["---", "# don't", "%YAML 1.2\n---", '# a "note']));
  if (dice.once(8)) lines.splice(dice.below(lines.length), 0, dice.pick(["", "  # it's said", "...", "---", "- a", "? b"]));
  return `${lines.join(end)}${end}`;
}

function written(dice: Dice, value: unknown): string {
  if (value === undefined) return "";
  const json = JSON.stringify(value);
  if (typeof value !== "string") return json.replaceAll(",", ", ");
  return /^[\w-]+$/.test(value) && !dice.once(5) ? value : dice.once(4) ? `'${value.replaceAll("'", "''")}'` : json;
}

const YAML_PIECES = ["a", ": ", "- ", "? ", "\n", "\n  ", "{", "}", "[", "]", ", ", '"', "'", "|\n ", ">-\n  ", "#", "&a ", "*a", "!!set ", "---\n", "...\n", "%TAG ! x\n", "<<: ", "~", "\t", "schema: effective-support/answers@1\n", "answers:", "\n  child-age: 8", "\\", "@", "`"]; // prettier-ignore

/** Pieces of YAML and JSON in any order. */
function soup(dice: Dice): string {
  return dice.list(40, () => (dice.once(8) ? hostileWord(dice) : dice.pick(YAML_PIECES))).join("");
}

/** Brackets, columns and marks that nest; a quotation mark before them may hide them from whoever counts. */
function nested(dice: Dice): string {
  const head = dice.pick([
    "",
    "",
    "schema: effective-support/answers@1\nanswers:\n  harm: ",
    'a: b "\nc: ',
    "# don't\na: ",
    "a: it 's\nb: ",
    '{"answers": ',
  ]);
  const depth = dice.pick([5, 19, 20, 21, 22, 60, 100, 500, dice.once(20) ? 20_000 : 1000]);
  return dice.weighed<string>([
    [3, () => head + dice.pick(["[", "{", '{"a":', '{"a":[', "[{a: ", "[[],"]).repeat(depth) + dice.pick(["", "]".repeat(depth), "x"])],
    [1, () => head + dice.pick(["- ", "? ", ": ", "- - ", "-\t", "!!map ", "&a "]).repeat(depth)],
    [
      1,
      () => Array.from({ length: Math.min(depth, 900) }, (_, at) => `${" ".repeat(at)}${dice.pick(["a:", "-", "?", "a: &x"])}`).join("\n"),
    ],
    [1, () => `${head}${dice.pick(["|", ">", '"', "'"])}\n${"\n ".repeat(depth)}`],
    [2, () => `{"schema":"effective-support/answers@1","answers":{"harm":${"[".repeat(depth)}${"]".repeat(depth)}}}`],
  ]);
}

/** More of everything than anybody writes: keys, entries, digits, letters. */
function crowded(dice: Dice): string {
  const count = dice.pick([100, 1000, 1000, dice.once(10) ? 20_000 : 3000]);
  const each = (make: (at: number) => string) => Array.from({ length: count }, (_, at) => make(at));
  const open = '{"schema":"effective-support/answers@1","answers":{';
  return dice.weighed<string>([
    [1, () => `${open}${each((at) => `"k${at}":1`).join(",")}}}`],
    [1, () => `${open}"indicators":[${each((at) => `"l2-no-${at}"`).join(",")}]}}`],
    [1, () => `schema: effective-support/answers@1\nanswers:\n${each((at) => `  k${at}: ${at}\n`).join("")}`],
    [1, () => `${open}"harm":"${"x".repeat(count * 10)}","child-age":${"1".repeat(count)}}}`],
    [1, () => `answers: ${writtenNumber(dice)}\n${each(() => "# '\n").join("")}`],
    [1, () => each(() => "---\n").join("")],
    [1, () => `answers: {indicators: [${each((at) => `l${at}`).join(", ")}]}`],
  ]);
}
