import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { momentOf } from "../../src/deadlines/moment.ts";
import { everyPath } from "../../src/triage/paths.ts";
import { bexley, calm, outcomeOf, replayed } from "./bexley.ts";
import { anyAnswers, complete } from "./random-answers.ts";
import { brokenRules } from "./safety-by-hand.ts";

const moments = fc.integer({ min: Date.UTC(2019, 0, 2), max: Date.UTC(2028, 5, 1) }).map((epoch) => momentOf(bexley.calendar, epoch));
const ids = bexley.indicators.map(({ id }) => id);

describe("whatever is answered", () => {
  test("there is an outcome, at any moment, and it obeys the safety rules", () => {
    fc.assert(
      fc.property(anyAnswers(bexley), moments, (given, at) => {
        const answers = complete(bexley, given);
        expect(brokenRules({ pack: bexley, answers, at, outcome: outcomeOf(answers, at) })).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test("answers that are not on the path are named and change nothing", () => {
    fc.assert(
      fc.property(anyAnswers(bexley), (given) => {
        const used = complete(bexley, given);
        const { walk, contradictions, outcome } = replayed(given);
        expect(walk.unused.map(({ question }) => question).sort()).toEqual(
          Object.keys(given)
            .filter((id) => !(id in used))
            .sort(),
        );
        // Answers that would raise the case have no outcome: somebody has to say which of them is right.
        if (contradictions.length > 0) expect(outcome).toBeNull();
        else expect({ ...outcome, unused: [], unusedAnswers: [] }).toEqual(outcomeOf(used));
      }),
      { numRuns: 1000 },
    );
  });

  test("it ends where an enumerated path ends", () => {
    const kinds = new Set(everyPath(bexley).map(({ answers }) => kindOf(answers)));
    fc.assert(
      fc.property(anyAnswers(bexley), (given) => {
        expect(kinds).toContain(kindOf(complete(bexley, given)));
      }),
      { numRuns: 3000 },
    );
  });
});

describe("indicators", () => {
  test("adding one never lowers the indicated level, removing one never raises it", () => {
    const others = fc.record({
      circumstances: fc.subarray(["send", "young-carer", "private-fostering", "missing"]),
      "missing-from": fc.constantFrom("home", "care"),
    });
    fc.assert(
      fc.property(fc.subarray(ids, { maxLength: 12 }), fc.constantFrom(...ids), others, (chosen, one, more) => {
        const without = chosen.filter((id) => id !== one);
        expect(indicated([...without, one], more)).toBeGreaterThanOrEqual(indicated(without, more));
      }),
      { numRuns: 3000 },
    );
  });

  test("the nearest levels are right: what they say is missing does move the level", () => {
    fc.assert(
      fc.property(fc.subarray(ids, { maxLength: 6 }), (chosen) => {
        const { walk, outcome } = replayed({ ...calm, indicators: chosen });
        expect(walk.facts.level().indicated).toBe(outcome?.level.indicated ?? walk.facts.level().indicated);
        for (const { level, needs } of outcome?.level.nearest ?? []) {
          if (level <= walk.facts.level().indicated) continue;
          const wanted = Number(/level (\d)/.exec(needs)?.[1]);
          const missing = ["no", "one", "two", "three"].indexOf(needs.split(" ")[0] ?? "");
          const spare = bexley.indicators
            .filter((indicator) => indicator.level === wanted && !chosen.includes(indicator.id))
            .map(({ id }) => id);
          expect(indicated([...chosen, ...spare.slice(0, missing)])).toBe(level);
          expect(indicated([...chosen, ...spare.slice(0, missing - 1)])).toBeLessThan(level);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function indicated(indicators: string[], more: object = {}): number {
  return replayed({ ...calm, ...more, indicators }).walk.facts.level().indicated;
}

function kindOf(answers: Record<string, Parameters<typeof outcomeOf>[0][string]>): string {
  const { route, level, consent } = outcomeOf(answers);
  return [route.id, route.ready, route.insteadOf, route.blockedBy.join("+"), level.agreed, consent.status].join(" ");
}
