import { beforeEach, describe, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answers.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { contentNotices } from "../../src/triage/content-notices.ts";
import { unusedNotice } from "../../src/triage/outcome.ts";
import { replay } from "../../src/triage/replay.ts";
import { bexley, calm, indicatorsOf, london, MONDAY_MORNING } from "./bexley.ts";
import { createEngine } from "../../src/triage/engine.ts";

let pack: Pack;
beforeEach(() => {
  // A pack that nothing was asked of yet: what one test made is not handed to the next.
  pack = createEngine({ ...bexley, manifest: { ...bexley.manifest, reviewBy: "2030-01-15" } });
});

function outcome(answers: Record<string, Answer>, at = MONDAY_MORNING, reference: string | null = null) {
  const { outcome: made, walk } = replay(pack, { reference, at: null, content: null, answers }, at);
  if (!made) throw new Error(`${walk.open?.id} is open`);
  return made;
}

const danger = { "immediate-danger": "yes" };
const two = indicatorsOf(2, 2);
const needs = { ...calm, indicators: two, judgement: { level: 2, reason: null }, "who-can-help": "joint", consent: "given" };

describe("an outcome says where it comes from", () => {
  test("its case, its moment and its content", () => {
    expect(outcome(needs, MONDAY_MORNING, "case-17")).toMatchObject({
      schema: "effective-support/outcome@1",
      reference: "case-17",
      at: "2026-11-23T10:15:00+00:00",
      content: { id: bexley.id, version: bexley.version, digest: bexley.digest, edition: bexley.manifest.edition, notices: [] },
    });
    expect(outcome(needs).reference).toBeNull();
  });

  test("the path, what was not used and what may still be answered", () => {
    const made = outcome({ ...needs, "complex-disability": "yes" });
    expect(made.path[0]).toEqual({ question: "immediate-danger", answer: "no" });
    expect(made.unused).toEqual(["complex-disability"]);
    expect(made.unusedAnswers).toEqual([{ question: "complex-disability", answer: "yes" }]);
    expect(made.offered).toContain("harm");
  });

  test("a plain line where the content is past its review date, and where bank holidays are not known", () => {
    const { reviewBy, name, published } = pack.manifest;
    const stale = `This content encodes ${name}'s guidance of ${published} and is past its review date (${reviewBy}): check numbers and rules before you rely on them.`;
    expect(contentNotices(pack, london(`${reviewBy}T23:59`))).toEqual([]);
    expect(contentNotices(pack, london("2040-01-02T10:00"))).toEqual([stale]);
    expect(outcome(danger, london("2040-01-02T10:00")).content.notices).toEqual([
      stale,
      "Bank holidays are known for 2019 to 2028 only, so a date outside those years may be too early.",
    ]);
    expect(outcome(danger).content.notices).toEqual([]);
  });

  test("a plain line about answers that are not used, with what was asked; none where all are", () => {
    const [regulated, complex] = ["regulated-professional", "complex-disability"].map(
      (id) => pack.flow.questions.find((question) => question.id === id)?.ask,
    );
    expect(regulated).toMatch(/\w/);
    expect(unusedNotice(pack, { unused: [] })).toEqual([]);
    expect(unusedNotice(pack, outcome({ ...needs, "complex-disability": "no", "regulated-professional": "yes" }))).toEqual([
      `Answered, but not used, since the answers before do not lead there: regulated-professional (${regulated} Yes); complex-disability (${complex} No) If it matters, mend the answers before it.`,
    ]);
  });

  test("bank holidays may be unknown for its dates though they are known for its moment, or the other way round", () => {
    const unknown = ["Bank holidays are known for 2019 to 2028 only, so a date outside those years may be too early."];
    expect(outcome(danger, london("2028-12-28T10:00")).content.notices).toEqual(unknown);
    const dateless = { ...calm, consent: "given" };
    expect(outcome(dateless, london("2018-06-01T10:00"))).toMatchObject({ deadlines: [], content: { notices: unknown } });
    expect(outcome(dateless, london("2028-12-28T10:00")).content.notices).toEqual([]);
  });

  test("the content's own notice about an answer stands between them", () => {
    const ofAge = expect.stringContaining("over 18");
    const grown = { ...danger, "child-age": 20 };
    expect(outcome(grown).content.notices).toEqual([ofAge]);
    expect(outcome(danger).content.notices).toEqual([]);
    const later = outcome(grown, london("2040-01-02T10:00")).content.notices;
    expect(later).toEqual([expect.stringContaining("past its review date"), ofAge, expect.stringContaining("Bank holidays")]);
  });
});

describe("the level", () => {
  test("has its name, its reasons with the indicators that count for each, and what is nearest", () => {
    const rule = bexley.levels.rules.find(({ id }) => id === "level-2-indicator");
    expect(outcome({ ...needs, indicators: [...indicatorsOf(1, 1), ...two] }).level).toEqual({
      indicated: 2,
      judged: 2,
      reason: null,
      agreed: 2,
      name: "Additional",
      borderline: null,
      because: [{ rule: "level-2-indicator", text: rule?.text, indicators: two, source: rule?.source }],
      nearest: [
        { level: 3, needs: "two level 3 indicators" },
        { level: 4, needs: "one level 4 indicator" },
        { level: 1, needs: "without these two level 2 indicators" },
      ],
    });
  });

  test("a reason that counts nothing names no indicators", () => {
    const made = outcome({ ...danger, indicators: two });
    expect(made.level.because).toEqual([expect.objectContaining({ rule: "immediate-danger", indicators: [] })]);
    expect([made.level.name, made.level.nearest]).toEqual(["Specialist", []]);
  });

  test("a reason names the indicators that were ticked, and none that an answer stands in for", () => {
    const judged = { judgement: { level: 4, reason: null } };
    const behind = (more: Record<string, Answer>) =>
      outcome({ ...calm, ...judged, circumstances: ["private-fostering"], ...more }).level.because.map(({ rule, indicators }) => [
        rule,
        indicators,
      ]);
    const [fostered, homeless] = ["l4-other-privately-fostered", "l4-housing-homeless"];
    expect(behind({ indicators: [] })).toEqual([["level-4-indicator", []]]);
    expect(behind({ indicators: [fostered] })).toEqual([["level-4-indicator", [fostered]]]);
    expect(behind({ indicators: [homeless], "specialist-need": "other-specialist", consent: "given" })).toEqual([
      ["level-4-indicator", [homeless]],
    ]);
  });

  test("what is nearest is each case's own", () => {
    const nearest = (...indicators: string[]) =>
      outcome({ ...needs, indicators, judgement: { level: 2, reason: "what the family told us" } }).level.nearest.map(({ needs }) => needs);
    expect(nearest(...indicatorsOf(2, 1)).at(-1)).toBe("without the level 2 indicator");
    expect(nearest(...indicatorsOf(2, 2)).at(-1)).toBe("without these two level 2 indicators");
    expect(nearest(...indicatorsOf(3, 1))[0]).toBe("one more level 3 indicator");
    expect(nearest(...indicatorsOf(2, 1), ...indicatorsOf(3, 1)).at(-1)).toBe("without the level 3 indicator and the level 2 indicator");
    expect(nearest()[0]).toBe("one level 2 indicator");
    // The same indicators beside a circumstance that decides: none of them brings it down.
    const fostered = { ...needs, circumstances: ["private-fostering"], judgement: { level: 4, reason: null } };
    expect(outcome(fostered).level).toMatchObject({ indicated: 4, nearest: [] });
    expect(outcome(needs).level.nearest.length).toBe(3);
    expect(outcome(fostered).level.nearest).toEqual([]);
  });

  test("no way down leads below a floor; one that lies lower leaves the way down to it", () => {
    const carer = { answers: { circumstances: "young-carer" } };
    const withFloor = (level: number) => {
      const floor = { id: "floor", level, when: carer, floor: true, text: "…", source: "this guide" };
      pack = createEngine({ ...bexley, levels: { ...bexley.levels, rules: [floor, ...bexley.levels.rules] } });
      return outcome({ ...high, circumstances: ["young-carer"] }).level;
    };
    const high = {
      ...needs,
      indicators: indicatorsOf(3, 2),
      judgement: { level: 3, reason: null },
      "family-difficulties": [],
      "complex-disability": "no",
    };
    const down = { level: 2, needs: "without one of the two level 3 indicators" };
    expect(outcome(high).level.nearest.at(-1)).toEqual(down);
    expect(withFloor(2).nearest.at(-1)).toEqual(down);
    expect(withFloor(3).nearest).toEqual([{ level: 4, needs: "one level 4 indicator" }]);
  });
});

describe("what was said in words", () => {
  test("stands under its domain; a domain without words is left out", () => {
    expect(outcome({ ...needs, harm: "A bruise.", strengths: "A grandmother." }).domains).toEqual({
      harm: "A bruise.",
      strengths: "A grandmother.",
    });
    expect(Object.keys(outcome({ ...needs, harm: "A bruise." }).domains)).toEqual(["harm"]);
  });

  test("questions that none of the answers fitted are named in the content's order, and the user's own words come last", () => {
    const ask = (id: string) => `None of the answers fitted: ${bexley.flow.questions.find((question) => question.id === id)?.ask}`;
    const own = "The child lives on a boat.";
    const made = outcome({ ...danger, "not-covered": own, circumstances: ["missing", "not-covered"], "child-age": "not-covered" });
    expect(made.notCovered).toEqual([
      { question: "child-age", text: ask("child-age") },
      { question: "circumstances", text: ask("circumstances") },
      { question: "not-covered", text: own },
    ]);
    // Words of one's own are that, whatever they are.
    expect(outcome({ ...danger, "not-covered": "not-covered" }).notCovered).toEqual([{ question: "not-covered", text: "not-covered" }]);
    expect(outcome({ ...danger, "child-age": "not-covered" }).notCovered).toEqual([{ question: "child-age", text: ask("child-age") }]);
    expect(outcome(danger).notCovered).toEqual([]);
  });
});

describe("dates and services", () => {
  test("the review falls due with the deadline that the route names, or on no date, and names who is open by then", () => {
    const made = outcome(danger);
    const { review } = bexley.routes.find(({ id }) => id === "emergency") ?? {};
    const naming = (door: string) => review?.text.replace("{front-door}", door);
    const [mash, atNight] = ["the MASH on 020 3045 5440", "the out-of-hours line on 020 8303 7777 or 020 8303 7171"];
    expect(review?.text).toContain("{front-door}");
    expect(made.review).toEqual({
      text: naming(mash),
      due: made.deadlines.find(({ id }) => id === review?.deadline)?.due,
      source: review?.source,
    });
    expect(made.review.due).toBe("2026-11-24T10:15:00+00:00");
    expect(outcome({ ...calm, consent: "given" }).review.due).toBeNull();
    const at = (moment: string) => outcome(danger, london(moment)).review;
    expect(at("2026-11-27T10:15")).toMatchObject({ text: naming(atNight), due: "2026-11-28T10:15:00+00:00" });
    expect(at("2026-11-29T10:15")).toMatchObject({ text: naming(mash), due: "2026-11-30T10:15:00+00:00" });
    expect(at("2026-11-23T17:30").text).toBe(naming(`${atNight} (if nobody answers, ${mash})`));
  });

  test("where nothing is due, the review names who is open now", () => {
    const text = "Call {front-door}.";
    pack = createEngine({
      ...pack,
      routes: pack.routes.map((route) => ({ ...route, review: { text, deadline: null, source: "this guide" } })),
    });
    expect(outcome(danger).review).toEqual({ text: "Call the MASH on 020 3045 5440.", due: null, source: "this guide" });
    expect(outcome(danger, london("2026-11-28T10:15")).review.text).toMatch(/^Call the out-of-hours line/);
  });

  test("while no working day runs, when the child is seen is asked once, and has no date", () => {
    const seen = ["seen-same-day", "child-seen"];
    const asked = (at: string) => {
      const { deadlines, route } = outcome(danger, london(at));
      const dated = deadlines.map(({ id }) => id).filter((id) => seen.includes(id));
      return [dated, route.steps.filter(({ text }) => text.startsWith("Ask in the call when the child will be seen")).length];
    };
    expect(asked("2026-11-23T10:15")).toEqual([seen, 0]);
    for (const at of ["2026-11-23T17:00", "2026-11-23T22:00", "2026-11-28T10:15", "2026-12-25T10:15"]) expect(asked(at)).toEqual([[], 1]);
  });

  test("dates are reckoned from each case's own moment and list, in whatever order cases come", () => {
    const due = (answers: Record<string, Answer>, at: string) =>
      outcome(answers, london(at)).deadlines.map(({ id, due: date }) => [id, date]);
    const harm = { "significant-harm": "yes" };
    const monday = due(danger, "2026-11-23T10:15");
    expect(monday).toContainEqual(["mash-response", "2026-11-24T10:15:00+00:00"]);
    expect(monday.map(([id]) => id)).not.toContain("mash-hold");
    expect(due(harm, "2026-11-23T10:15")).toContainEqual(["mash-hold", "2026-11-24T17:00:00+00:00"]);
    expect(due(danger, "2026-11-24T10:15")).toContainEqual(["mash-response", "2026-11-25T10:15:00+00:00"]);
    expect(due(danger, "2026-11-23T10:15")).toEqual(monday);
    const [first, second] = [outcome(danger, london("2026-11-23T10:15")), outcome(danger, london("2026-11-23T10:16"))];
    expect([first.deadlines[0]?.from, second.deadlines[0]?.from]).toEqual(["2026-11-23T10:15:00+00:00", "2026-11-23T10:16:00+00:00"]);
  });

  test("services are suggested where there is time for them, and not where somebody must act now", () => {
    expect(outcome({ ...needs, indicators: ["l2-housing-debt"] }).services.length).toBeGreaterThan(0);
    expect(outcome({ ...danger, indicators: ["l2-housing-debt"] }).services).toEqual([]);
  });
});
