import { describe, expect, test } from "vitest";
import { checkDraft } from "../../src/drafts/draft.ts";
import { aDraft } from "./a-draft.ts";

/** A draft as it comes out of JSON, with one key set to something else, or left out. */
function draftWith(key: string, value: unknown): unknown {
  return JSON.parse(JSON.stringify({ ...aDraft(), [key]: value }));
}

function faultOf(value: unknown): string {
  const checked = checkDraft(value);
  return "fault" in checked ? checked.fault : "draft" in checked ? "none" : checked.newerSchema;
}

test("an option's value may be any text that content can hold", () => {
  expect(faultOf(draftWith("answers", { circumstances: ["Not known (yet)"], consent: "Not asked" }))).toBe("none");
});

test("a draft that is in order comes out as it went in", () => {
  expect(checkDraft(JSON.parse(JSON.stringify(aDraft())))).toEqual({ draft: aDraft() });
});

describe("hostile until checked", () => {
  const digest = aDraft().content.digest;
  test.each<[key: string, value: unknown, fault: RegExp]>([
    ["schema", undefined, /not a draft/],
    ["schema", "effective-support/draft@0", /not a draft/],
    ["schema", "effective-support/outcome@1", /not a draft/],
    ["schema", "effective-support/draft@12", /^effective-support\/draft@12$/],
    ["reference", 7, /reference/],
    ["reference", undefined, /reference/],
    ["reference", "", /reference/],
    ["reference", "two\nlines", /reference/],
    ["reference", "\u202etxt.exe", /reference/],
    ["reference", "x".repeat(101), /reference/],
    ["at", "\u001b]0;title\u0007", /moment/],
    ["at", 20261123, /moment/],
    ["content", null, /which content/],
    ["content", { id: "../../etc", version: "1.0.0", digest }, /which content/],
    ["content", { id: "bexley", version: "1", digest }, /which content/],
    ["content", { id: "bexley", version: "1.0.0", digest: "sha256-" }, /which content/],
    ["content", { id: "bexley", version: "1.0.0", digest, more: 1 }, /which content/],
    ["shown", "\u001b[2J", /on screen/],
    ["shown", undefined, /on screen/],
    ["shown", 3, /on screen/],
    ["saved", "yesterday", /when it was saved/],
    ["saved", "2026-99-99T00:00:00Z", /when it was saved/],
    ["saved", 0, /when it was saved/],
    ["answers", [], /no answers/],
    ["answers", "none", /no answers/],
    ["answers", { "Not An Id": "x" }, /no question/],
    ["answers", { harm: null }, /answer to harm/],
    ["answers", { harm: true }, /answer to harm/],
    ["answers", { harm: "" }, /answer to harm/],
    ["answers", { harm: "x".repeat(10_001) }, /answer to harm/],
    ["answers", { harm: "a\u0007b" }, /answer to harm/],
    ["answers", { "child-age": 1.5 }, /answer to child-age/],
    ["answers", { "child-age": 1e300 }, /answer to child-age/],
    ["answers", { circumstances: ["send", 7] }, /answer to circumstances/],
    ["answers", { circumstances: [["send"]] }, /answer to circumstances/],
    ["answers", { circumstances: Array(10_001).fill("send") }, /answer to circumstances/],
    ["answers", { judgement: { level: "2", reason: null } }, /answer to judgement/],
    ["answers", { judgement: { level: 2 } }, /answer to judgement/],
    ["answers", { judgement: { level: 2, reason: "" } }, /answer to judgement/],
    ["answers", { judgement: { level: 2, reason: null, more: 1 } }, /answer to judgement/],
    ["extra", 1, /something unknown \("extra"\)/],
  ])("%s: %j", (key, value, fault) => {
    expect(faultOf(draftWith(key, value))).toMatch(fault);
  });

  test.each([null, 7, "draft", [], [aDraft()]])("%j is no draft", (value) => expect(faultOf(value)).toBe("it is not a draft"));

  test("a key that reaches for every object's prototype is refused", () => {
    expect(faultOf(JSON.parse(`{"__proto__":{"polluted":1}}`))).toBe("it is not a draft");
    const text = JSON.stringify(aDraft()).replace('"child-age"', '"__proto__"');
    expect(faultOf(JSON.parse(text))).toBe('it answers "__proto__", which is no question');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test("an answer to a question called constructor is an answer, and nothing more", () => {
    const checked = checkDraft(draftWith("answers", { constructor: "no" }));
    expect("draft" in checked && Object.keys(checked.draft.answers)).toEqual(["constructor"]);
    expect("draft" in checked && checked.draft.answers.toString).toBeUndefined();
  });
});
