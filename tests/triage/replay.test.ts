import { describe, expect, test } from "vitest";
import { walkThrough } from "../../src/triage/replay.ts";
import { bexley, calm, indicatorsOf, replayed } from "./bexley.ts";
import { createEngine } from "../../src/triage/engine.ts";

const ids = (questions: { id: string }[]) => questions.map(({ id }) => id);

describe("the path that answers take", () => {
  test("without answers the first question is open", () => {
    const walk = walkThrough(bexley, {});
    expect([walk.open?.id, walk.path, walk.offered, walk.unused, walk.atOnce, walk.reasonMissing]).toEqual([
      bexley.flow.questions[0]?.id,
      [],
      [],
      [],
      false,
      false,
    ]);
    expect(replayed({}).outcome).toBeNull();
  });

  test("holds the answers in the content's order, whatever order they are given in", () => {
    const backwards = Object.fromEntries(Object.entries({ ...calm, consent: "given" }).reverse());
    const order = bexley.flow.questions.map(({ id }) => id);
    const path = walkThrough(bexley, backwards).path.map(({ question }) => question);
    expect(path).toEqual([...path].sort((one, other) => order.indexOf(one) - order.indexOf(other)));
    expect(path.length).toBeGreaterThan(5);
  });

  test("an open question ends it: what comes later is neither used nor unused", () => {
    const walk = walkThrough(bexley, { "immediate-danger": "no", "child-age": 7, "fgm-concern": "at-risk" });
    expect([walk.open?.id, walk.path.map(({ question }) => question), walk.unused]).toEqual(["significant-harm", ["immediate-danger"], []]);
  });

  test("an answer to a question that is not asked is unused", () => {
    const walk = walkThrough(bexley, { ...calm, consent: "given", "fgm-concern": "at-risk" });
    expect(walk.unused).toContainEqual({ question: "fgm-concern", answer: "at-risk" });
    expect(walk.path.map(({ question }) => question)).not.toContain("fgm-concern");
  });

  test("what may be left out, and is, is offered", () => {
    const walk = walkThrough(bexley, { ...calm, harm: "A bruise." });
    const domains = bexley.domains.domains.map(({ id }) => id);
    expect(ids(walk.offered)).toEqual(expect.arrayContaining(domains.filter((id) => id !== "harm")));
    expect(ids(walk.offered)).not.toContain("harm");
    expect(walk.open).toBeNull();
  });

  test("an answer that an object inherits is no answer", () => {
    const inherited = Object.create({ "immediate-danger": "yes" }) as Record<string, string>;
    expect(walkThrough(bexley, inherited).open?.id).toBe("immediate-danger");
  });
});

describe("danger and harm", () => {
  test.each([
    ["immediate-danger", {}],
    ["significant-harm", {}],
  ])("%s gives the outcome at once: every other question is only offered", (question) => {
    const walk = walkThrough(bexley, { [question]: "yes" });
    expect([walk.atOnce, walk.open]).toEqual([true, null]);
    expect(walk.path).toEqual([{ question, answer: "yes" }]);
    expect(walk.offered.length).toBeGreaterThan(3);
  });

  test("an answer that would give the outcome at once does so only where its question is asked", () => {
    const ifFgm = { answers: { "fgm-concern": "disclosed-or-seen" } };
    const pack = createEngine({ ...bexley, flow: { ...bexley.flow, outcomeAtOnce: [...bexley.flow.outcomeAtOnce, ifFgm] } });
    const stray = walkThrough(pack, { "fgm-concern": "disclosed-or-seen" });
    expect([stray.atOnce, stray.open?.id]).toEqual([false, "immediate-danger"]);
    expect(walkThrough(pack, { "significant-harm": "yes" }).atOnce).toBe(true);
  });

  test("a judgement without a reason does not hold it up", () => {
    const walk = walkThrough(bexley, { "immediate-danger": "yes", judgement: { level: 1, reason: null } });
    expect([walk.reasonMissing, walk.open]).toEqual([false, null]);
  });
});

describe("a judgement", () => {
  const judged = (level: number, reason: string | null) =>
    walkThrough(bexley, { ...calm, indicators: indicatorsOf(2, 1), judgement: { level, reason } });

  test.each([
    ["lower", 1],
    ["higher", 3],
  ])("%s than what is indicated needs a reason", (_, level) => {
    const walk = judged(level, null);
    expect([walk.open?.id, walk.reasonMissing]).toEqual(["judgement", true]);
    expect(walk.path.map(({ question }) => question)).not.toContain("judgement");
    expect(judged(level, "what the family told us").reasonMissing).toBe(false);
  });

  test("that agrees needs none", () => {
    expect(judged(2, null).reasonMissing).toBe(false);
    expect(judged(2, null).path.map(({ question }) => question)).toContain("judgement");
  });
});
