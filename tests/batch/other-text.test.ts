/** What Word, Outlook and Windows put into texts and values: line ends become line ends, what cannot be seen is named. */
import { describe, expect, test } from "vitest";
import { answersFile, calmLines, program } from "../commands/program.ts";
import { batched, row } from "./rows.ts";

describe("line ends inside texts", () => {
  test.each([
    ["of Windows", "two\r\nlines"],
    ["of old Macs", "two\rlines"],
    ["as Word makes them with Shift and Enter", "two\u000blines"],
  ])("%s are line ends, in a batch as in a single case", async (_, harm) => {
    const { rows } = await batched(row("a", { harm, judgement: { level: 2, reason: harm } }));
    expect([rows[0].domains.harm, rows[0].level.reason]).toEqual(["two\nlines", "two\nlines"]);
    const single = await program(["triage", "--answers", "-", "--json"], { files: { "-": row("a", { harm }) } });
    expect(single.json().domains.harm).toBe("two\nlines");
  });

  test("other control characters are refused as ever, and one line stays one line", async () => {
    const { rows } = await batched(`${row("a", { harm: "x\u000cy" })}\n${row("a\u000bb")}`);
    expect(rows.map(({ problem }) => problem.kind)).toEqual(["wrong-answers", "wrong-answers"]);
  });
});

describe("signs that look like others, in values and ids", () => {
  test.each([
    ["a no-break space", "no\u00a0", "It holds a no-break space (U+00A0). Did you mean no?"],
    ["curly quotation marks", "“no”", "It holds a curly quotation mark (U+201C). Did you mean no?"],
    ["a space without width", "n\u200bo", "It holds a character without width (U+200B). Did you mean no?"],
    ["two of them", "‘no’\u00a0", "It holds a no-break space (U+00A0) and a curly quotation mark (U+2018). Did you mean no?"],
  ])("%s is named in a value", async (_, value, says) => {
    const { rows } = await batched(row("a", { "immediate-danger": value }));
    expect(rows[0].problem.faults[0].message).toContain(says);
    const lines = calmLines.map((line) => line.replace("immediate-danger: no", `immediate-danger: "${value}"`));
    const { code, err } = await program(["triage", "--answers", "case.yaml"], { files: { "case.yaml": answersFile(...lines) } });
    expect([code, err]).toEqual([3, expect.stringContaining(says)]);
  });

  test("in the id of a question, in a list and in an age too", async () => {
    const { rows } = await batched(row("a", { "child\u2011age": 8, indicators: ["l2\u2013housing-debt"], "child-age": "8\u00a0" }));
    const said = rows[0].problem.faults.map(({ message }: { message: string }) => message).join("\n");
    expect(said).toContain("a dash that is no hyphen (U+2011). Did you mean child-age?");
    expect(said).toContain("a dash that is no hyphen (U+2013). Did you mean l2-housing-debt?");
    expect(said).toMatch(/"8." is not an answer to this question\. It holds a no-break space \(U\+00A0\)\./);
  });

  test("in texts they are let alone", async () => {
    const harm = "“Stop”, he said\u00a0– it’s";
    expect((await batched(row("a", { harm }))).rows[0].domains.harm).toBe(harm);
  });
});
