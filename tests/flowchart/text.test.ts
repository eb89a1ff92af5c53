import { describe, expect, test } from "vitest";
import { chartOfPack } from "../../src/flowchart/chart-of-pack.ts";
import { flowchartView } from "../../src/terminal/flowchart-view.ts";
import { styleOf } from "../../src/terminal/style.ts";
import { answersFile, calmLines, program } from "../commands/program.ts";
import { bexley, chartOfScenario, tiny, withFiveLevels, withFortyQuestions } from "./charts.ts";

const charts = [
  chartOfPack(bexley),
  chartOfScenario("teacher-told-of-fgm"),
  chartOfPack(tiny),
  chartOfPack(withFiveLevels()),
  chartOfPack(withFortyQuestions()),
];

describe("the flowchart as text", () => {
  test.each([40, 80, 100])("fits into %i columns, with a whole frame around every part", (columns) => {
    for (const chart of charts) {
      const lines = flowchartView(chart, styleOf(columns, 0, false)).split("\n");
      const framed = lines.filter((line) => /^[┌│└]/.test(line));
      expect(framed.length).toBeGreaterThan(20);
      expect(framed.filter((line) => [...line].length !== columns)).toEqual([]);
    }
  });

  test("is ASCII in plain mode, as far as the content is", () => {
    const text = flowchartView(chartOfScenario("teacher-told-of-fgm"), styleOf(80, 0, true));
    expect(text.replace(/…|’|–/g, "")).toMatch(/^[\x20-\x7e\n]*$/);
    expect(text).toContain("+- Danger and harm -");
  });

  test("stands under an answer what that answer opens", () => {
    const text = flowchartView(chartOfPack(tiny), styleOf(80, 0, false));
    expect(text).toMatch(/Does one of these apply\?[^\n]*\n│ +└─ Is away from home:[^\n]*\n│ +For how long\?/);
  });

  test("marks the path by a sign, with what was answered", () => {
    const text = flowchartView(chartOfScenario("nursery-bruise-baby"), styleOf(100, 0, false));
    expect(text.replace(/[│\s]+/g, " ")).toMatch(/● Do you believe or suspect[^[]*\[Yes: I believe it or suspect it\]/);
    expect(text).toMatch(/● Outcome at once \(as above\)/);
    expect(text).toMatch(/│ {3}Level 3: Intensive/);
  });
});

describe("the command", () => {
  test("draws the flow, marks a scenario or an answers file, and prints data", async () => {
    expect((await program(["flowchart"])).out).toContain("┌─ Danger and harm");
    expect((await program(["flowchart", "--scenario", "teacher-told-of-fgm", "--format", "mermaid"])).out).toMatch(
      /^flowchart TD\n[^]*class N\d+.* taken/,
    );
    const files = { "case.yaml": answersFile(...calmLines) };
    expect((await program(["flowchart", "--answers", "case.yaml", "--format", "svg"], { files })).out).toContain("Path of case-17");
    expect((await program(["flowchart", "--answers", "case.yaml", "--json"], { files })).json()).toMatchObject({
      schema: "effective-support/flowchart@1",
      marked: "case-17",
    });
  });

  test("takes an answers file that is not finished", async () => {
    const { code, out } = await program(["flowchart", "--answers", "case.yaml"], {
      files: { "case.yaml": answersFile("immediate-danger: no") },
    });
    expect(code).toBe(0);
    expect(out).toMatch(/Do you believe or suspect[^[]*\[still/);
  });

  test.each([
    [["--format", "png"], "argument 'png' is invalid. Allowed choices are text, mermaid, svg, html."],
    [["--scenario", "teacher-told-of-fmg"], "Did you mean teacher-told-of-fgm?"],
    [["--scenario", "x", "--answers", "y"], "both name a case"],
    [["--out", "chart.doc"], "does not say in which format"],
  ])("refuses %s", async (words, said) => {
    const { code, out, err } = await program(["flowchart", ...words]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
  });
});
