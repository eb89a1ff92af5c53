import { describe, expect, test } from "vitest";
import { withWhoIsOpen } from "../../src/contacts/who-is-named.ts";
import { bexley, calm, london, outcomeOf } from "../triage/bexley.ts";

const named = (text: string, at: string) => withWhoIsOpen(bexley, text, london(at));
const MASH = "the MASH on 020 3045 5440";
const OUT_OF_HOURS = "the out-of-hours line on 020 8303 7777 or 020 8303 7171";

describe("a calling list in braces is filled in with who is open", () => {
  test.each([
    ["a working morning", "2026-11-23T10:15", MASH],
    ["the first minute of the day's hours", "2026-11-23T09:00", MASH],
    ["the last minute of them", "2026-11-23T16:59", MASH],
    ["the evening", "2026-11-23T18:00", OUT_OF_HOURS],
    ["the night", "2026-11-24T03:00", OUT_OF_HOURS],
    ["a Saturday", "2026-11-28T11:00", OUT_OF_HOURS],
  ])("%s", (_, at, who) => {
    expect(named("Call {front-door} now.", at)).toBe(`Call ${who} now.`);
  });

  test.each([
    ["the hour between two hours", "2026-11-23T17:30"],
    ["the hour before work", "2026-11-24T08:30"],
    ["a bank holiday", "2026-12-25T11:00"],
  ])("%s, which no published hours cover: the first two, in calling order", (_, at) => {
    expect(named("Call {front-door} now.", at)).toBe(`Call ${OUT_OF_HOURS} (if nobody answers, ${MASH}) now.`);
  });

  test("a list whose first is a person without a number names them, and who to call at night", () => {
    expect(named("Tell {allocated-worker-line}.", "2026-11-23T10:15")).toBe("Tell the child's allocated social worker.");
    expect(named("Tell {allocated-worker-line}.", "2026-11-28T22:00")).toBe(`Tell ${OUT_OF_HOURS}.`);
  });

  test("a single contact, and several in one text", () => {
    expect(named("Tell {police} and {front-door} now.", "2026-11-28T22:00")).toBe(
      `Tell the police on 101 (999 in danger) and ${OUT_OF_HOURS} now.`,
    );
    expect(named("Call {main-council} today.", "2026-11-23T10:15")).toBe("Call the council's main number on 020 8303 7777 today.");
  });

  test("a text without braces stays as it is", () => {
    expect(named("Call 999 now.", "2026-11-23T10:15")).toBe("Call 999 now.");
  });

  test("a name that is none is a fault of the content, and no text with a hole in it", () => {
    expect(() => named("Call {nobody} now.", "2026-11-23T10:15")).toThrow('There is no contact or calling list "nobody".');
  });
});

describe("the steps of an outcome", () => {
  test.each(["2026-11-23T10:15", "2026-11-23T17:30", "2026-11-28T22:00", "2026-12-25T11:00"])("name nobody in braces at %s", (at) => {
    for (const answers of [
      { "immediate-danger": "yes" },
      { "significant-harm": "yes", "allocated-worker": "yes", "previous-assessment": "live" },
      { ...calm, circumstances: ["exploitation"] },
      { ...calm, "significant-harm": "unsure" },
      { ...calm, "child-age": 20 },
    ]) {
      const { route } = outcomeOf(answers, london(at));
      expect([...route.steps, ...route.whenReady].filter(({ text }) => /[{}]/.test(text))).toEqual([]);
    }
  });

  test("of child protection name the out-of-hours line on a Saturday night, and not the MASH that is closed", () => {
    const [first] = outcomeOf({ "significant-harm": "yes" }, london("2026-11-28T22:00")).route.steps;
    expect(first?.text).toContain(OUT_OF_HOURS);
    expect(first?.text).not.toContain("020 3045 5440");
  });
});
