/** The clever walk through a flow against the simplest one: every single set of answers, one after another. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answers.ts";
import { allowedValues } from "../../src/answers/check.ts";
import { parseMoment } from "../../src/deadlines/moment.ts";
import { checkPackFolder } from "../../src/packs/check/check-pack.ts";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import type { Question } from "../../src/packs/format.ts";
import type { Pack } from "../../src/packs/pack.ts";
import type { Outcome } from "../../src/triage/outcome-format.ts";
import { everyPath } from "../../src/triage/paths.ts";
import { replay, walkThrough } from "../../src/triage/replay.ts";
import { randomPack, withPackFolder } from "./random-packs.ts";

type Given = Record<string, Answer>;

/** Every answer that a question takes. Free text counts as one answer, as in the walk. */
function everyAnswer(pack: Pack, question: Question): Answer[] {
  switch (question.type) {
    case "number":
      return [
        ...Array.from({ length: (question.to ?? 0) - (question.from ?? 0) + 1 }, (_, place) => (question.from ?? 0) + place),
        "not-covered",
      ];
    case "choices":
    case "indicators":
      return allowedValues(pack, question).reduce<string[][]>((sets, value) => [...sets, ...sets.map((set) => [...set, value])], [[]]);
    case "judgement":
      return pack.levels.levels.map(({ level }) => ({ level, reason: "a reason" }));
    default:
      return allowedValues(pack, question);
  }
}

/** Every complete set of answers without one that is not asked for: each question answered in each way, or not at all. */
function* everySet(pack: Pack, place = 0, given: Given = {}): Generator<Given> {
  const question = pack.flow.questions[place];
  if (!question) {
    const { open, unused } = walkThrough(pack, given);
    if (open === null && unused.length === 0) yield given;
    return;
  }
  yield* everySet(pack, place + 1, given);
  for (const answer of everyAnswer(pack, question)) {
    const next = { ...given, [question.id]: answer };
    if (!walkThrough(pack, next).unused.includes(question.id)) yield* everySet(pack, place + 1, next);
  }
}

function outcomeIn(pack: Pack, answers: Given): Outcome {
  const at = parseMoment(pack.calendar, "2026-05-05T10:15");
  if ("problem" in at) throw new Error(at.problem);
  const { outcome } = replay(pack, { reference: null, at: null, content: null, answers }, at);
  if (!outcome) throw new Error(`no outcome for ${JSON.stringify(answers)}`);
  return outcome;
}

function tally(pack: Pack, sets: Iterable<{ answers: Given; standsFor: bigint }>): Record<string, bigint> {
  const counts = new Map<string, bigint>();
  for (const { answers, standsFor } of sets) {
    const { route, level } = outcomeIn(pack, answers);
    const key = `${route.id}, ${route.ready ? "ready" : "not ready"}, level ${level.agreed}`;
    counts.set(key, (counts.get(key) ?? 0n) + standsFor);
  }
  return Object.fromEntries([...counts].sort());
}

/** What an outcome lacks that every outcome has, in plain words. */
function lackingIn(pack: Pack, answers: Given, { contacts, review, route, deadlines, duties, level }: Outcome): string[] {
  const highest = Math.max(...pack.levels.levels.map((one) => one.level));
  const sourced = [review, route, ...route.steps, ...contacts, ...deadlines, ...duties, ...level.because];
  const isGate = pack.routes.find(({ id }) => id === route.id)?.consent === "gate";
  const rules: [holds: boolean, lacking: string][] = [
    [contacts.some(({ phones }) => phones.length > 0), "somebody to call"],
    [review.text !== "", "a review"],
    [sourced.every(({ source }) => source !== ""), "a source"],
    [answers.danger !== "yes" || (level.agreed === highest && route.id === "danger-route"), "the highest level and the route of danger"],
    [!isGate || answers.consent === "given" || !route.ready, "a consent that the route waits for"],
  ];
  return rules.filter(([holds]) => !holds).map(([, lacking]) => lacking);
}

const one = (answers: Given) => ({ answers, standsFor: 1n });

describe("every path of a random pack", () => {
  test("leads where all single sets of answers lead, and stands for as many as there are", () => {
    let sets = 0n;
    fc.assert(
      fc.property(randomPack, (files) => {
        const pack = withPackFolder(files, requirePackFromFolder);
        const byForce = tally(pack, [...everySet(pack)].map(one));
        sets += Object.values(byForce).reduce((sum, count) => sum + count, 0n);
        expect(tally(pack, everyPath(pack))).toEqual(byForce);
      }),
      { numRuns: 20 },
    );
    console.info(`${sets} sets of answers of 20 random packs, one by one`);
  });

  test("a pack that passes the check has, for every complete set of answers, an outcome with contacts, a review and sources", () => {
    let passed = 0;
    fc.assert(
      fc.property(randomPack, (files) => {
        const { pack, faults } = withPackFolder(files, (folder) => checkPackFolder(folder, "2026-05-05"));
        if (faults.length > 0 || !pack) return;
        passed++;
        for (const answers of everySet(pack)) {
          const lacking = lackingIn(pack, answers, outcomeIn(pack, answers));
          if (lacking.length > 0) throw new Error(`${lacking.join(", ")} for ${JSON.stringify(answers)}`);
        }
      }),
      { numRuns: 40 },
    );
    // A generator of which nothing ever passes would prove nothing.
    expect(passed).toBeGreaterThan(10);
    console.info(`${passed} of 40 random packs pass the check`);
  });
});
