import { describe, expect, test } from "vitest";
import { workingDayRuns } from "../../src/deadlines/working-days.ts";
import { bexley, calm, london, outcomeOf } from "../triage/bexley.ts";

describe("a working day runs", () => {
  test.each([
    ["from nine", "2026-11-23T09:00", true],
    ["not before nine", "2026-11-23T08:59", false],
    ["until just before five", "2026-11-23T16:59", true],
    ["not from five on", "2026-11-23T17:00", false],
    ["not on a Saturday", "2026-11-28T11:00", false],
    ["not on a bank holiday", "2026-12-25T11:00", false],
  ])("%s", (_, at, runs) => {
    expect(workingDayRuns(bexley.calendar, london(at))).toBe(runs);
  });
});

describe("the date on which a child is seen", () => {
  const harm = { "significant-harm": "yes" };
  const seen = (at: string) => outcomeOf(harm, london(at)).deadlines.find(({ id }) => id === "seen-same-day")?.due ?? null;
  const asks = (at: string) => outcomeOf(harm, london(at)).route.steps.findIndex(({ text }) => /when the child will be seen/.test(text));

  test.each([
    ["2026-11-23T10:15", "2026-11-23T17:00:00+00:00"],
    ["2026-11-23T16:59", "2026-11-23T17:00:00+00:00"],
    ["2026-06-01T09:00", "2026-06-01T17:00:00+01:00"],
  ])("is the same day while a working day runs: %s", (at, due) => {
    expect([seen(at), asks(at)]).toEqual([due, -1]);
  });

  test.each(["2026-11-23T17:00", "2026-11-24T08:30", "2026-11-28T22:00", "2026-12-25T11:00", "2026-11-29T03:00"])(
    "is none at any other time, and a step right after what is urgent says to ask: %s",
    (at) => {
      expect(seen(at)).toBeNull();
      const { steps } = outcomeOf(harm, london(at)).route;
      expect(asks(at)).toBe(steps.filter(({ now }) => now).length);
    },
  );

  test("no step about it comes where the route has no such date", () => {
    expect(outcomeOf(calm, london("2026-11-28T22:00")).route.steps.some(({ text }) => /child will be seen/.test(text))).toBe(false);
  });
});

describe("dates in an outcome", () => {
  test("one's own stand first, then those that others have to keep, each in its order", () => {
    const { deadlines } = outcomeOf({ "significant-harm": "yes" });
    const whose = deadlines.map((deadline) => deadline.whose);
    expect(whose).toEqual([...whose].sort((one, other) => Number(one !== "you") - Number(other !== "you")));
    expect([deadlines[0]?.id, whose.includes("others")]).toEqual(["mash-response", true]);
  });

  test("of the Family Wellbeing Service: nobody is allocated before it is decided", () => {
    const fws = {
      ...calm,
      indicators: ["l3-health-unsafe-sex", "l3-learning-not-in-education"],
      judgement: { level: 3, reason: null },
      "complex-disability": "no",
      "family-difficulties": ["domestic-abuse"],
      consent: "given",
    };
    const { deadlines, route } = outcomeOf(fws, london("2026-11-27T16:00"));
    const due = (id: string) => deadlines.find((deadline) => deadline.id === id)?.due ?? "";
    expect(route.id).toBe("family-wellbeing-service");
    expect(Date.parse(due("fws-allocated"))).toBeGreaterThan(Date.parse(due("fws-decision")));
  });
});
