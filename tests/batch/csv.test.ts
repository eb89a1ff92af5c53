import { describe, expect, test } from "vitest";
import { program } from "../commands/program.ts";
import { linesOf, row } from "./rows.ts";

const COLUMNS =
  "reference,at,immediate-danger,significant-harm,child-age,circumstances,previous-assessment,harm,indicators,judgement,who-can-help,consent";

async function fromCsv(lines: string[], ...words: string[]) {
  const result = await program(["batch", "cases.csv", ...words], { files: { "cases.csv": lines.join("\r\n") } });
  return { ...result, rows: words.includes("csv") ? [] : linesOf(result.out).map((line) => JSON.parse(line)) };
}

describe("CSV in", () => {
  test("gives the outcome that the same answers give in JSON", async () => {
    const { rows, code } = await fromCsv([
      COLUMNS,
      'c-1,2026-11-23T10:15,no,no,8,young-carer;send,none,"He said ""stay"",\r\nand left.",l2-housing-debt;l2-learning-poor-punctuality,2,joint,given',
      "",
    ]);
    const answers = {
      circumstances: ["young-carer", "send"],
      harm: 'He said "stay",\nand left.',
      indicators: ["l2-housing-debt", "l2-learning-poor-punctuality"],
      judgement: { level: 2, reason: null },
      "who-can-help": "joint",
      consent: "given",
    };
    const { out } = await program(["batch", "same.ndjson"], { files: { "same.ndjson": row("c-1", answers) } });
    expect(code).toBe(0);
    expect(rows[0].level.judged).toBe(2);
    const { path, ...rest } = JSON.parse(out);
    expect(rows[0]).toEqual({ ...rest, path: path.map((entry: { question: string }) => entry) });
  });

  test.each([
    ["2026-11-23T10:15", "2026-11-23T10:15:00+00:00"],
    ["23/11/2026 10:15", "2026-11-23T10:15:00+00:00"],
    ["23/11/2026 10:15:00", "2026-11-23T10:15:00+00:00"],
    ["3/7/2026", "2026-07-03T00:00:00+01:00"],
    ["23-Nov-2026", "2026-11-23T00:00:00+00:00"],
    ["46349.427", "2026-11-23T10:15:00+00:00"],
    ["46349", "2026-11-23T00:00:00+00:00"],
    ["tomorrow 9:00", "2026-11-24T09:00:00+00:00"],
  ])("takes the moment %s as spreadsheets and people write it", async (at, iso) => {
    const { rows, code } = await fromCsv([COLUMNS, `c-1,${at},no,no,8,none,none,,none,1,own-agency,given`]);
    expect([code, rows[0].at]).toEqual([0, iso]);
  });

  test("a spreadsheet's number is a moment in a column of CSV only", async () => {
    const { rows } = await fromCsv([COLUMNS, "c-1,463490,no,no,8,none,none,,none,1,own-agency,given"]);
    expect(rows[0].problem.faults[0]).toMatchObject({ place: "at", message: '"463490" is not a moment.' });
    const { out } = await program(["batch", "same.ndjson"], { files: { "same.ndjson": row("c-1", {}, { at: "46349.427" }) } });
    expect(JSON.parse(out).problem.faults[0]).toMatchObject({ place: "at", message: '"46349.427" is not a moment.' });
  });

  test("takes a judgement with its reason, in one column or in two", async () => {
    const { rows } = await fromCsv([COLUMNS, "c-1,,no,no,8,none,none,,none,2: the family copes: well,own-agency,given"]);
    expect(rows[0].level).toMatchObject({ judged: 2, reason: "the family copes: well" });
    const two = await fromCsv([
      COLUMNS.replace("judgement", "judgement-level,judgement-reason"),
      "c-1,,no,no,8,none,none,,none,3,worse than it looks,,given",
    ]);
    expect(two.rows[0].problem).toMatchObject({ kind: "more-answers", question: "complex-disability" });
  });

  test("names the line on which a wrong row starts, and loses none after it", async () => {
    const calm = (name: string) => `${name},,no,no,8,none,none,"two\r\nlines",none,1,own-agency,`;
    const { rows, code } = await fromCsv([
      COLUMNS,
      calm("a"),
      'b,,n"o,no,8,,,,,,,',
      calm("c"),
      "",
      "d,,maybe,no,8,,,,,,,",
      calm("e"),
      "f,,no,no,8,none,none,,none,1,own-agency,given,too many",
      'g,,"open,no',
    ]);
    expect(code).toBe(3);
    expect(rows.map(({ reference, line }) => line ?? reference)).toEqual(["a", 4, "c", 8, "e", 11, 12]);
    expect(rows[1].problem.kind).toBe("not-csv");
    expect(rows[6].problem.kind).toBe("not-csv");
  });

  test("refuses a column that is mistyped before any row is answered, and passes over one that is named", async () => {
    const lines = [`agency,${COLUMNS}`, "school,c-1,,yes,,,,,,,,,"];
    const { code, err, out } = await fromCsv(lines);
    expect([code, out]).toEqual([3, ""]);
    expect(err).toContain('"agency" is no question');
    expect((await fromCsv([COLUMNS.replace("child-age", "child-aeg")])).err).toContain("Did you mean child-age?");
    expect((await fromCsv(lines, "--ignore", "agency")).rows[0].urgency).toBe("immediate");
  });

  test("with workers the rows keep their order, whatever stands in quotes", async () => {
    const lines = Array.from(
      { length: 6000 },
      (_, place) => `c-${place},,no,no,8,none,none,"a ""quoted""\nline, ${"x".repeat(place % 90)}",none,1,own-agency,`,
    );
    const { rows } = await fromCsv([COLUMNS, ...lines], "--workers", "2", "--fields", "reference");
    expect(rows.map(({ reference }) => reference)).toEqual(lines.map((_, place) => `c-${place}`));
  });
});

describe("CSV out", () => {
  test("has a column for each field, and says what is wrong with a row in the last two", async () => {
    const { out } = await fromCsv(
      [COLUMNS, "c-1,2026-11-23T10:15,yes,,,,,,,,,", "c-2,,maybe,,,,,,,,,"],
      "--to",
      "csv",
      "--fields",
      "reference,level,route",
    );
    const [head, first, second] = linesOf(out);
    expect(head).toBe("reference,level,route,line,problem");
    expect(first).toBe("c-1,4,emergency,,");
    expect(second).toMatch(/^c-2,,,3,"The answers do not hold.*answers\.immediate-danger/);
  });

  test("lets no cell become a formula", async () => {
    const { out } = await fromCsv([COLUMNS, "=1+1,,yes,,,,,,,,,"], "--to", "csv", "--fields", "reference");
    expect(linesOf(out)[1]).toBe("'=1+1,,");
  });
});
