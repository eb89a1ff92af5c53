/** Plausible cases in numbers: what is rare in life is rare here, each case is another one, and the same seed gives the same cases. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer, Answers, OpenQuestion, Pack, Walk } from "../../src/library.ts";
import { builtLibrary, type Library } from "./built-library.ts";

/** A whole number from 0 to below the bound. */
export type Random = (below: number) => number;

/** Writes that many cases of the standard pack into a file of NDJSON in the folder; gives its name. */
export async function casesFile(folder: string, count: number): Promise<string> {
  const library = builtLibrary();
  const file = join(folder, `cases-${count}.ndjson`);
  writeFileSync(file, `${[...casesOf(library, await library.loadPack(), count, 1)].join("\n")}\n`);
  return file;
}

function* casesOf({ replay, openQuestion, parseMoment }: Library, pack: Pack, count: number, seed: number): Generator<string> {
  const random = randomFrom(seed);
  const now = parseMoment(pack.calendar, "2026-11-23T10:15");
  if ("problem" in now) throw new Error(now.problem);
  for (let number = 1; number <= count; number++) {
    const at = momentBy(random);
    const given: Record<string, Answer> = domainsBy(random, pack);
    const answers: Answers = { reference: `case-${number}`, at, content: null, answers: given };
    for (;;) {
      const { walk, outcome } = replay(pack, answers, now);
      if (outcome !== null) break;
      const { question } = openQuestion(pack, walk);
      given[question.id] = answerBy(random, question, walk);
    }
    const inOrder = Object.fromEntries(pack.flow.questions.flatMap(({ id }) => (id in given ? [[id, given[id]]] : [])));
    yield JSON.stringify({ schema: "effective-support/answers@1", reference: answers.reference, at, answers: inOrder });
  }
}

function answerBy(random: Random, { type, options }: OpenQuestion["question"], walk: Walk): Answer {
  const values = options.map(({ value }) => value).filter((value) => value !== "not-covered");
  const anyOf = () => values[random(values.length)] ?? "";
  switch (type) {
    case "yes-no":
      return random(100) < 4 ? "yes" : "no";
    case "choice":
      return random(100) < 80 ? (values.at(-1) ?? "") : anyOf();
    case "choices":
      return values.filter(() => random(100) < 9).map(String);
    case "indicators":
      return [...new Set(Array.from({ length: random(7) }, () => String(anyOf())))];
    case "number":
      return random(19);
    case "judgement":
      return random(100) < 85
        ? { level: walk.facts.level().indicated, reason: null }
        : { level: Number(anyOf()), reason: "What the family and the school told us points that way." };
    default:
      return "";
  }
}

const SENTENCES = [
  "Comes to school without breakfast on most days and is often tired by noon.",
  "Grandmother helps twice a week and is trusted by everyone in the family.",
  "Missed three appointments since September; letters were not answered.",
  "The older brother was seen with people known to the police.",
];

function domainsBy(random: Random, pack: Pack): Record<string, Answer> {
  const asked = pack.flow.questions.filter(({ type, optional }) => type === "text" && optional === true).slice(0, 7);
  const answered = asked.filter(() => random(100) < 30);
  return Object.fromEntries(answered.map(({ id }) => [id, SENTENCES[random(SENTENCES.length)] ?? ""]));
}

function momentBy(random: Random): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `2026-${two(1 + random(12))}-${two(1 + random(28))}T${two(random(24))}:${two(random(60))}`;
}

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
