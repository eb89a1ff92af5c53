import { describe, expect, test } from "vitest";
import type { QuizReply, QuizResult } from "../../src/training/quiz-format.ts";
import { keyOf, marked, scoreByTopic } from "../../src/training/quiz.ts";
import { quizReport } from "../../src/training/quiz-report.ts";
import { quizReportHtml } from "../../src/training/quiz-report-html.ts";
import { bexley, outcomeOfScenario, scenarioNamed } from "../content/replayed-scenarios.ts";
import { program } from "../commands/program.ts";

const scenario = scenarioNamed("health-visitor-consent-given");
const key = keyOf(outcomeOfScenario(scenario));

/** The result of a trainee who replied to one vignette: with the guide, but for what is named. */
function result(but: Partial<QuizReply> = {}): QuizResult {
  const reply = { level: key.level, route: key.route, consent: key.consent, firstContact: key.firstContact, ...but };
  const items = [marked(scenario, key, reply)];
  const { id, version, digest } = bexley;
  return {
    schema: "effective-support/quiz-result@1",
    content: { id, version, digest },
    seed: 1,
    taken: "2026-11-23T10:15:00+00:00",
    items,
    score: scoreByTopic(bexley, items),
  };
}

/** Four trainees: two at the guide's level, one above, one below. */
const group = [
  result(),
  result({ route: "own-agency" }),
  result({ level: key.level + 1 }),
  result({ level: key.level - 1, consent: null }),
];

describe("a group's report", () => {
  const report = quizReport(bexley, group);
  const [vignette] = report.vignettes;

  test("counts agreement, over-calling and under-calling", () => {
    expect(report).toMatchObject({
      sessions: 4,
      replies: 4,
      over: 1,
      under: 1,
      agree: { level: 2, route: 3, consent: 3, firstContact: 4 },
      otherContent: 0,
      unknown: [],
    });
  });

  test("shows the spread, and how far the group agrees among itself", () => {
    expect(vignette?.spread.level.map(({ value, count, isKey }) => [value, count, isKey])).toEqual([
      [key.level - 1, 1, false],
      [key.level, 2, true],
      [key.level + 1, 1, false],
    ]);
    // Of six pairs one said the same.
    expect(vignette?.sameAmongThemselves).toBeCloseTo(1 / 6);
  });

  test("works the key out again, whatever a file says", () => {
    const forged = structuredClone(result({ level: 1 }));
    if (forged.items[0])
      Object.assign(forged.items[0], {
        key: { ...key, level: 1, indicated: 1 },
        agrees: { level: true, route: true, consent: true, firstContact: true },
        called: "as-the-guide",
      });
    expect(quizReport(bexley, [forged])).toMatchObject({ under: 1, agree: { level: 0 } });
  });

  test("says where another content was used, and leaves out what this one does not have", () => {
    const other = { ...result(), content: { id: "bexley", version: "0.9.0", digest: "sha256-0" } };
    other.items = [...other.items, { ...(other.items[0] as QuizResult["items"][number]), scenario: "gone" }];
    expect(quizReport(bexley, [other])).toMatchObject({ otherContent: 1, unknown: ["gone"], replies: 1 });
  });

  test("is one HTML page without anything from outside, in which nothing of a file acts", () => {
    const html = quizReportHtml(quizReport(bexley, [result({ route: "<script>alert(1)</script>" })]));
    expect(html).not.toContain("<script>");
    expect(html).toContain("&lt;script&gt;");
    expect(html.match(/https?:/g)).toBeNull();
  });
});

describe("quiz report", () => {
  const files = Object.fromEntries(group.map((one, place) => [`${place}.json`, JSON.stringify(one)]));

  test("prints bars and numbers, and JSON", async () => {
    const { code, out } = await program(["quiz", "report", ...Object.keys(files)], { files });
    expect(code).toBe(0);
    expect(out).toContain(scenario.title);
    expect(out).toMatch(/Level {6}█{10}░{10} 50 %/);
    expect(out).toMatch(/= █{10}░{10} {3}2 {2}Level 3/);
    expect((await program(["quiz", "report", ...Object.keys(files), "--json"], { files })).json()).toMatchObject({
      schema: "effective-support/quiz-report@1",
      replies: 4,
    });
    expect((await program(["quiz", "report", ...Object.keys(files), "--plain"], { files })).out).toMatch(/\[#{10}\.{10}\] 50 %/);
  });

  test("refuses files that are no results, all of them, with what is wrong", async () => {
    const bad = { "no.json": "{", "other.json": '{"schema":"effective-support/outcome@1"}', "good.json": files["0.json"] ?? "" };
    const { code, out, err } = await program(["quiz", "report", ...Object.keys(bad)], { files: bad });
    expect([code, out]).toEqual([3, ""]);
    expect(err).toMatch(/no\.json {2}This is not JSON/);
    expect(err).toMatch(/other\.json {2}schema:/);
    expect(err).not.toContain("good.json");
  });
});
