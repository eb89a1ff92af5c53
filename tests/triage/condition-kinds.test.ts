/** Kinds of condition that other authorities need: a count over several levels or areas, and an age in the first year. */
import { describe, expect, test } from "vitest";
import type { Condition } from "../../src/packs/format.ts";
import { inWords } from "../../src/triage/condition-words.ts";
import { holds } from "../../src/triage/engine.ts";
import { saidOf } from "../packs/check/tiny-pack.ts";
import { factsWith } from "./bexley.ts";
import { packOf, question, rest } from "./small-packs.ts";

const pack = packOf({
  questions: [
    question("age", "number", { from: 0, to: 18, plays: "age" }),
    question("weeks", "number", { from: 0, to: 51, plays: "age-in-weeks" }),
    question("months", "number", { from: 0, to: 11, plays: "age-in-months" }),
    question("indicators", "indicators"),
  ],
  routes: [rest],
  indicators: { 2: 3, 3: 2 },
  marks: { "l2-2": { area: "school" }, "l3-1": { area: "school" } },
});
const holdsFor = (condition: Condition, answers: Parameters<typeof factsWith>[0]) => holds(condition, factsWith(answers, pack));

describe("a count over levels or areas", () => {
  test.each<[number, string[], Condition["countOver"]]>([
    [3, ["l2-0", "l2-1", "l3-0"], { levels: [2, 3], atLeast: 3 }],
    [3, ["l2-0", "l2-1", "l2-2"], { levels: [2, 3], atLeast: 3 }],
    [2, ["l2-2", "l3-1"], { areas: ["school"], atLeast: 2 }],
    [2, ["l2-0", "l3-0", "l3-1"], { areas: ["home"], atLeast: 2 }],
    [1, ["l2-2", "l3-1"], { areas: ["school"], levels: [3], atLeast: 1 }],
  ])("holds from %i on: %j", (least, indicators, countOver) => {
    expect(holdsFor({ countOver }, { indicators })).toBe(true);
    expect(holdsFor({ countOver: { ...countOver, atLeast: least + 1 } }, { indicators })).toBe(false);
    expect(holdsFor({ countOver }, {})).toBe(false);
  });

  test("says in words what it counts", () => {
    expect(inWords(pack, { countOver: { levels: [2, 3], atLeast: 3 } })).toBe("at least 3 chosen of level 2 or level 3 together");
    expect(inWords(pack, { countOver: { areas: ["school", "home"], atLeast: 2 } })).toBe("at least 2 chosen in School or Home together");
  });

  const when = "when: { count: { level: 3, atLeast: 1 } }";
  test("is checked: its levels and areas are there, so many can be ticked, and a level rule does not negate it", () => {
    expect(saidOf("levels.yaml", when, "when: { countOver: { levels: [2, 3], atLeast: 1 } }")).toEqual([]);
    expect(saidOf("levels.yaml", when, "when: { countOver: { levels: [7], areas: [nowhere], atLeast: 1 } }").join(" ")).toMatch(
      /7.*nowhere.*\[references-resolve\]/,
    );
    expect(saidOf("levels.yaml", when, "when: { countOver: { levels: [2, 3], atLeast: 12 } }").join(" ")).toContain("can never hold");
    expect(saidOf("levels.yaml", when, "when: { not: { countOver: { levels: [2], atLeast: 1 } } }").join(" ")).toContain(
      "Indicators under a not: adding one would lower the level.",
    );
  });
});

describe("an age in the first year", () => {
  test.each<[Condition["youngerThan"], Parameters<typeof factsWith>[0], boolean]>([
    [{ weeks: 6 }, { weeks: 5 }, true],
    [{ weeks: 6 }, { weeks: 6 }, false],
    [{ months: 3 }, { months: 2 }, true],
    [{ months: 3 }, { months: 3 }, false],
    // Between one and two months a baby may be five weeks old.
    [{ weeks: 6 }, { months: 1 }, true],
    [{ weeks: 6 }, { months: 2 }, false],
    // Thirteen weeks are 91 days, three months 91 and a quarter.
    [{ months: 3 }, { weeks: 13 }, true],
    [{ months: 3 }, { weeks: 14 }, false],
    [{ months: 12 }, { age: 0 }, true],
    [{ weeks: 52 }, { age: 1 }, false],
    [{ weeks: 6 }, { age: 0 }, false],
    [{ weeks: 6 }, { weeks: "not-covered" }, false],
    [{ weeks: 6 }, {}, false],
  ])("%j with %j: %s", (youngerThan, answers, expected) => {
    expect(holdsFor({ youngerThan }, answers)).toBe(expected);
  });

  test("says in words how young", () => {
    expect(inWords(pack, { youngerThan: { weeks: 6 } })).toBe("the child is younger than 6 weeks");
    expect(inWords(pack, { not: { youngerThan: { months: 1 } } })).toBe("not where the child is younger than 1 month");
  });

  test("is checked: without a question for it the condition can never hold, and both units at once are refused", () => {
    const said = (written: string) =>
      saidOf("levels.yaml", "when: { count: { level: 3, atLeast: 1 } }", `when: { youngerThan: ${written} }`);
    expect(said("{ weeks: 6 }").join(" ")).toContain("This can never hold.");
    expect(said("{ weeks: 6, months: 1 }").join(" ")).toContain("[format]");
    expect(said("{ weeks: 0 }").join(" ")).toContain("[format]");
  });
});
