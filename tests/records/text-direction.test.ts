import { describe, expect, test } from "vitest";
import { htmlOf } from "../../src/records/html.ts";
import { reportOf } from "../../src/records/report.ts";
import { isRightToLeft } from "../../src/records/text-direction.ts";
import { intensive, outcomeOf, pack } from "./cases.ts";

describe("a text", () => {
  test.each([
    ["אמא חולה", true],
    ["1. أمي مريضة since May", true],
    ["“سلام”", true],
    ["She said سلام", false],
    ["Łukasz", false],
    ["мама", false],
    ["123", false],
    ["", false],
  ])("%s: from right to left is %s", (text, expected) => expect(isRightToLeft(text)).toBe(expected));
});

test("an HTML record marks what is written from right to left, and nothing else", () => {
  const html = (harm: string) => htmlOf(reportOf(pack, outcomeOf({ ...intensive, harm }), { made: "2026-03-20T10:20:00Z", role: null }));
  expect(html("She hides.")).not.toContain("dir=");
  expect(html("אמא חולה\nsince May").match(/<[^>]*dir="rtl"[^>]*>[^<]*/g)).toEqual(['<p class="plain" dir="rtl">אמא חולה']);
});
