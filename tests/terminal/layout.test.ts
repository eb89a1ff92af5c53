import { describe, expect, test } from "vitest";
import { panelOf } from "../../src/terminal/panel.ts";
import { outcomeView } from "../../src/terminal/outcome-view.ts";
import type { Progress } from "../../src/terminal/prompter.ts";
import { fitted, inSight, progressLine } from "../../src/terminal/prompts/frame.ts";
import { progressOf } from "../../src/terminal/progress.ts";
import { hang, styleOf } from "../../src/terminal/style.ts";
import { startInterview } from "../../src/triage/interview.ts";
import { bexley, calm, outcomeOf } from "../triage/bexley.ts";

const screens = [
  { columns: 60, rows: 20 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
];
const danger = outcomeOf({ "immediate-danger": "yes" });
const cases = [
  danger,
  outcomeOf(calm),
  outcomeOf({ ...calm, harm: "A long text without end. ".repeat(40), indicators: ["l2-health-dental"] }),
];

describe.each(screens)("on a screen of $columns by $rows", ({ columns, rows }) => {
  const style = styleOf(columns - 1, 0, false);

  test("every question, with its help and the reminder to call, leaves room for its answers and never grows taller", () => {
    const progress = progressOf({ pack: bexley, interview: startInterview(bexley).interview, notes: "not-asked" });
    for (const { ask, help, options } of bexley.flow.questions) {
      const lines = Array.from({ length: 60 }, (_, place) => options?.[place]?.label ?? `Answer ${place}`).flatMap((label) =>
        hang("  1. ", label, style).split("\n"),
      );
      const asking = { ask, hint: help, progress, context: panelOf(bexley, danger) };
      const { head, body, foot } = fitted(asking, { style, rows }, { lines, marked: [30, 31] }, ["Search: "], "↑↓ move · Enter takes");
      const all = [...head, "Search: ", ...body, ...foot];
      expect(all.length).toBeLessThan(rows);
      expect(Math.max(...all.map((line) => line.length))).toBeLessThan(columns);
      expect(body).toContain(lines[30]);
      expect(body.length).toBeGreaterThanOrEqual(5);
      expect(head[0]).toContain("CALL 999 NOW");
    }
  });

  test("no line of an outcome is longer than the screen is wide", () => {
    for (const outcome of cases) {
      const lines = outcomeView(bexley, outcome, styleOf(columns, 0, false)).split("\n");
      expect(lines.filter((line) => line.length > columns)).toEqual([]);
    }
  });
});

describe("the part of a list in sight", () => {
  const lines = Array.from({ length: 10 }, (_, place) => `line ${place}`);

  test("says how much is above and below it", () => {
    expect(inSight({ lines, marked: [5, 6] }, 5)).toEqual(["  ↑ 4 more lines", "line 4", "line 5", "line 6", "  ↓ 3 more lines"]);
  });

  test("holds the marked line wherever it is, and never more lines than fit", () => {
    for (let place = 0; place < lines.length; place++) {
      const seen = inSight({ lines, marked: [place, place + 1] }, 4);
      expect(seen).toContain(`line ${place}`);
      expect(seen).toHaveLength(4);
    }
  });
});

describe("the line of stages", () => {
  const stages = (now: number): Progress => ({
    step: 3,
    about: 9,
    stages: ["Danger", "Child", "Help", "Consent"].map((name, place) => ({
      name,
      state: place < now ? "done" : place === now ? "now" : "to-come",
    })),
  });

  test("shows all where there is room", () => {
    expect(progressLine(stages(1), styleOf(80, 0, false))).toBe("Danger ✓ · Child ● · Help · Consent  3 of about 9");
  });

  test("shows the present one and how many are done where there is little", () => {
    expect(progressLine(stages(2), styleOf(40, 0, false))).toBe("2 ✓ · Help ● · Consent  3 of about 9");
  });
});
