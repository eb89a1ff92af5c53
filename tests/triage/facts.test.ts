import { describe, expect, test } from "vitest";
import { isNotCovered, judgementIn } from "../../src/triage/facts.ts";
import { factsOf } from "../../src/triage/growing-facts.ts";
import { bexley, factsWith, indicatorsOf } from "./bexley.ts";

describe("what follows from the answers so far", () => {
  test("nothing is known at first", () => {
    const facts = factsOf(bexley);
    expect(bexley.flow.questions.filter(({ id }) => facts.answer(id) !== undefined)).toEqual([]);
    expect([facts.indicatorCount(2), facts.notCovered(), facts.level().indicated, judgementIn(facts)]).toEqual([0, false, 1, null]);
  });

  test("an answer is found by its question's id, and was given by its id or its place in the flow", () => {
    const facts = factsOf(bexley);
    facts.add("child-age", 7);
    facts.add(0, "no");
    expect([facts.answer("child-age"), facts.answer(bexley.flow.questions[0]?.id ?? "")]).toEqual([7, "no"]);
    expect(facts.answer("no-such-question")).toBeUndefined();
    expect(facts.given[0]).toBe("no");
  });

  test("an answer to a question that the content does not have is refused", () => {
    expect(() => factsOf(bexley).add("no-such-question", "yes")).toThrow("there is no question no-such-question in bexley");
    expect(() => factsOf(bexley).add(1000, "yes")).toThrow("there is no question 1000 in bexley");
  });

  test("indicators are counted by their level; one that the content does not know counts nowhere", () => {
    const facts = factsWith({ indicators: [...indicatorsOf(2, 2), ...indicatorsOf(3, 1), "unknown"] });
    expect([1, 2, 3, 4].map((level) => facts.indicatorCount(level))).toEqual([0, 2, 1, 0]);
  });

  test("indicators that are given again are counted afresh", () => {
    const facts = factsOf(bexley);
    facts.add("indicators", indicatorsOf(4, 2));
    facts.add("indicators", indicatorsOf(2, 1));
    expect([2, 4].map((level) => facts.indicatorCount(level))).toEqual([1, 0]);
  });

  test("another list is not taken for indicators", () => {
    expect(factsWith({ circumstances: indicatorsOf(2, 1) }).indicatorCount(2)).toBe(0);
    expect(factsWith({ indicators: "not-covered" }).indicatorCount(2)).toBe(0);
  });

  test("the level is worked out again after an answer that can move it, and the route after every answer", () => {
    const facts = factsOf(bexley);
    expect([facts.level().agreed, facts.route().id]).toEqual([1, factsWith({}).route().id]);
    facts.add("indicators", indicatorsOf(4, 1));
    expect([facts.level().agreed, facts.route().consent]).toEqual([4, factsWith({ indicators: indicatorsOf(4, 1) }).route().consent]);
    facts.add("judgement", { level: 3, reason: "what the family told us" });
    expect(facts.level()).toMatchObject({ indicated: 4, agreed: 3 });
    facts.add("circumstances", ["fgm"]);
    expect([facts.level().agreed, facts.route().id]).toEqual([4, "child-protection"]);
    expect(facts.plan().consent.route.id).toBe("child-protection");
    facts.add("immediate-danger", "yes");
    expect([facts.route().id, facts.plan().consent.route.id]).toEqual(["emergency", "emergency"]);
  });

  test("an answer that cannot move the level leaves the decision as it was", () => {
    const facts = factsWith({ indicators: indicatorsOf(2, 1) });
    const before = facts.level();
    facts.add("child-age", 7);
    expect(facts.level()).toBe(before);
  });

  test("something is not covered where an answer says so, or words of the user's own are given about it", () => {
    expect(factsWith({ "child-age": "not-covered" }).notCovered()).toBe(true);
    expect(factsWith({ circumstances: ["fgm", "not-covered"] }).notCovered()).toBe(true);
    expect(factsWith({ "not-covered": "The child lives on a boat." }).notCovered()).toBe(true);
    expect(factsWith({ circumstances: ["fgm"], harm: "Nothing." }).notCovered()).toBe(false);
    expect([isNotCovered("not-covered"), isNotCovered(["not-covered"]), isNotCovered("yes"), isNotCovered([]), isNotCovered(7)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test("the judgement is there once it is given", () => {
    const judgement = { level: 2, reason: "what the family told us" };
    expect(judgementIn(factsWith({ judgement }))).toBe(judgement);
    expect(judgementIn(factsWith({ judgement: "not-covered" }))).toBeNull();
  });
});
