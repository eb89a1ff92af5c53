import { describe, expect, test } from "vitest";
import { program } from "../commands/program.ts";
import { row } from "../batch/rows.ts";

const level4 = { indicators: ["l4-housing-homeless"], judgement: { level: 4, reason: null } };
const level2 = { indicators: ["l2-housing-debt"], judgement: { level: 2, reason: null } };
const cases = [
  row("a", {}, { recorded: 1, agency: "school", at: "2026-01-05T09:00" }),
  row("b", level2, { recorded: "Level 2", agency: "school", at: "2026-01-31T23:59" }),
  row("c", level4, { recorded: "2", agency: "school", at: "2026-02-01" }),
  row("d", level4, { recorded: 1, agency: "health", at: "2026-02-02" }),
  row("e", level2, { recorded: 4, agency: "health", at: "2026-02-03" }),
  row("f", {}, { recorded: 9, agency: "health" }),
  row("g", { "child-age": 99 }, { recorded: 1 }),
  "{broken",
].join("\n");

async function audited(...words: string[]) {
  return program(["audit", "cases.ndjson", ...words], { files: { "cases.ndjson": cases } });
}

describe("audit: recorded level against indicated level", () => {
  test("counts how often they agree, and which way they part", async () => {
    const { code, json } = await audited("--json");
    const audit = json();
    expect(code).toBe(3);
    expect(audit).toMatchObject({ rows: 8, notCompared: 3, all: { cases: 5, agreed: 2, recordedLower: 2, recordedHigher: 1 } });
    const cell = (recorded: number, indicated: number) =>
      audit.matrix.find((pair: { recorded: number; indicated: number }) => pair.recorded === recorded && pair.indicated === indicated)
        .cases;
    expect([cell(1, 1), cell(2, 2), cell(2, 4), cell(1, 4), cell(4, 2), cell(3, 3)]).toEqual([1, 1, 1, 1, 1, 0]);
    expect(audit.matrix).toHaveLength(16);
  });

  test("by agency, by month and by rule", async () => {
    const { byAgency, byMonth, byRule } = (await audited("--json")).json();
    expect(byAgency.map(({ name, cases: of, agreed }: { name: string; cases: number; agreed: number }) => [name, of, agreed])).toEqual([
      ["health", 2, 0],
      ["school", 3, 2],
    ]);
    expect(byMonth.map(({ name, cases: of }: { name: string; cases: number }) => [name, of])).toEqual([
      ["2026-01", 2],
      ["2026-02", 3],
    ]);
    expect(byRule[0]).toMatchObject({ name: "level-4-indicator", cases: 2, agreed: 0, recordedLower: 2 });
  });

  test("names the cases to look at: those that may need more than is recorded first", async () => {
    const { look } = (await audited("--json")).json();
    expect(look.map(({ reference }: { reference: string }) => reference)).toEqual(["d", "c", "e"]);
    expect((await audited("--json", "--look", "1")).json().look).toHaveLength(1);
  });

  test("says why a row could not be compared", async () => {
    const { problems } = (await audited("--json")).json();
    expect(problems.map(({ line, problem }: { line: number; problem: { kind: string } }) => [line, problem.kind])).toEqual([
      [6, "wrong-answers"],
      [7, "wrong-answers"],
      [8, "not-json"],
    ]);
  });

  test("in text, with bars, for people", async () => {
    const { out } = await audited();
    expect(out).toContain("8 rows, 5 compared with Bexley");
    expect(out).toMatch(/agreed +\[########------------\] +40 % of 5/);
    expect(out).toMatch(/health +\[-{20}\] +0 % of 2/);
    expect(out).toMatch(/d +recorded 1, indicated 4: level-4-indicator/);
    expect(out).toContain("line 8: This line is not JSON.");
  });

  test("as CSV, one table", async () => {
    const { out } = await audited("--to", "csv");
    expect(out).toContain("agency,health,2,0,1,1,");
    expect(out).toContain("look,d,1,,,,1,4,health,2026-02-02T00:00:00+00:00,4");
  });

  test("from CSV, with columns of any name, and a case that is open after the judgement", async () => {
    const csv = [
      "ref,reference,team,old_level,immediate-danger,significant-harm,child-age,circumstances,previous-assessment,indicators,judgement",
      "1,x,north,4,no,no,8,none,none,l4-housing-homeless,4",
    ].join("\n");
    const { code, json } = await program(
      ["audit", "cases.csv", "--recorded", "old_level", "--agency", "team", "--ignore", "ref", "--json"],
      { files: { "cases.csv": csv } },
    );
    expect(code).toBe(0);
    expect(json()).toMatchObject({ all: { cases: 1, agreed: 1 }, byAgency: [{ name: "north" }], byMonth: [{ name: "" }] });
  });

  test("a recorded level is read as a judgement is, in any of its forms", async () => {
    const head =
      "reference,immediate-danger,significant-harm,child-age,circumstances,previous-assessment,indicators,judgement,Recorded,Agency";
    const forms = ["1", "1.0", "Level 1", "level_1.0", "UNIVERSAL", '"1,0"', "LEVEL-1", " 1 "];
    const rows = forms.map((level, place) => `c-${place},FALSE,no,8.0,none,none,none,${level},${level},School`);
    const { code, json } = await program(["audit", "cases.csv", "--json"], {
      files: { "cases.csv": [head, ...rows, ",,,,,,,,,"].join("\n") },
    });
    expect(code).toBe(0);
    expect(json()).toMatchObject({ rows: forms.length, all: { agreed: forms.length }, byAgency: [{ name: "School" }] });
  });

  test("nothing in a file acts on the terminal", async () => {
    const hostile = row("x\u001b", { harm: "y" }, { recorded: 1, agency: "a\u001b[2J" });
    const { out } = await program(["audit", "-"], {
      files: { "-": `${hostile}\n${row("k", {}, { recorded: 1, agency: "b\u001b[2Jc" })}` },
    });
    expect(out).not.toContain("\u001b");
  });
});
