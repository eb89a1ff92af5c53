import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, NOT_COVERED } from "../../../src/answers/answers.ts";
import { allowedValues } from "../../../src/answers/allowed-values.ts";
import { decideConsent } from "../../../src/consent/consent-decision.ts";
import { checkPackFolder } from "../../../src/packs/check/check-pack.ts";
import { reachedIn } from "../../../src/packs/check/reachable-routes.ts";
import type { Question } from "../../../src/packs/format.ts";
import { requirePackFromFolder } from "../../../src/packs/load-folder.ts";
import { walkThrough } from "../../../src/triage/replay.ts";

const pack = requirePackFromFolder("content/bexley");

describe("content check: the Bexley pack", () => {
  it("has no faults, and the warnings that a reader of the sources expects", () => {
    const { faults, warnings, untried } = checkPackFolder("content/bexley", "2026-11-22");
    expect(faults).toEqual([]);
    expect(untried).toEqual([]);
    expect(warnings.map(({ file, place, message }) => `${file} ${place}: ${message}`)).toEqual([
      "content/bexley/contacts.yaml lists.front-door.uncovered: Nobody on list front-door has published hours on mon–fri 08:00–09:00, mon–fri 17:00–18:00.",
      "content/bexley/contacts.yaml lists.front-door-first.uncovered: Nobody on list front-door-first has published hours on mon–fri 08:00–09:00, mon–fri 17:00–18:00.",
      "content/bexley/contacts.yaml lists.allocated-worker-line.uncovered: Nobody on list allocated-worker-line has published hours on mon–fri 08:00–09:00, mon–fri 17:00–18:00.",
      "content/bexley/contacts.yaml lists.adult-services-line.uncovered: Nobody on list adult-services-line has published hours on mon–fri 08:00–09:00, mon–fri 17:00–18:00.",
      "content/bexley/pack.yaml reviewBy: The review was due by 2023-12-15; every outcome says so.",
      'content/bexley/services/level-1-a-to-f.yaml services.bromley-healthcare.addresses[1].postcode: "BR6 OJA" is not a plausible UK postcode. The note says so.',
      'content/bexley/services/level-1-a-to-f.yaml services.bromley-healthcare-breastfeeding.addresses[1].postcode: "BR6 OJA" is not a plausible UK postcode. The note says so.',
      'content/bexley/services/level-2.yaml services.bromley-healthcare-level-2.addresses[1].postcode: "BR6 OJA" is not a plausible UK postcode. The note says so.',
    ]);
  });
});

describe("the search for every way through the flow", () => {
  const reached = reachedIn(pack);
  const ends = new Set(reached.ends.map((given) => endOf(given)));

  it("goes to the end of all of them, and asks every question", () => {
    expect(reached.complete).toBe(true);
    expect([...reached.asked].sort()).toEqual(pack.flow.questions.map(({ id }) => id).sort());
    expect(reached.ends.filter((given) => walkThrough(pack, given).open !== null)).toEqual([]);
  });

  it("merges no two cases that end differently: whatever is answered at random ends where it ended somewhere", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const given = answeredAtRandom(() => numbers.next().value);
        expect(ends).toContain(endOf(given));
      }),
      { numRuns: 1000 },
    );
  });
});

/** Where a complete set of answers ends: its route, the one that consent kept it from, and whether it was there at once. */
function endOf(given: Readonly<Record<string, Answer>>): string {
  const { facts } = walkThrough(pack, given);
  const { route, insteadOf, status } = decideConsent(facts);
  return [route.id, insteadOf?.id, status].join(" ");
}

function answeredAtRandom(number: () => number): Record<string, Answer> {
  const given: Record<string, Answer> = {};
  for (let open = walkThrough(pack, given).open; open !== null; open = walkThrough(pack, given).open)
    given[open.id] = answerTo(open, number);
  return given;
}

function answerTo(question: Question, number: () => number): Answer {
  const values = allowedValues(pack, question);
  const one = (of: string[]) => of[number() % of.length] ?? NOT_COVERED;
  switch (question.type) {
    case "judgement":
      return { level: pack.levels.levels[number() % pack.levels.levels.length]?.level ?? 1, reason: "as I see it" };
    case "number":
      return (question.from ?? 0) + (number() % ((question.to ?? 25) - (question.from ?? 0) + 1));
    case "choices":
    case "indicators":
      return [...new Set(Array.from({ length: number() % 4 }, () => one(values)))];
    default:
      return one(values);
  }
}
