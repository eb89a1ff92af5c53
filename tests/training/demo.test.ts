import { describe, expect, test } from "vitest";
import { demoOf } from "../../src/training/demo.ts";
import { transcript } from "../../src/training/demo-transcript.ts";
import { differences, expectedOf } from "../../src/training/scenario-case.ts";
import { styleOf } from "../../src/terminal/style.ts";
import { walkThrough } from "../../src/triage/replay.ts";
import { bexley, outcomeOfScenario, scenarioNamed } from "../content/replayed-scenarios.ts";
import { program } from "../commands/program.ts";

const demos = bexley.scenarios.map((scenario) => [scenario.id, scenario] as const);

describe.each(demos)("the demo of %s", (_id, scenario) => {
  const demo = demoOf(bexley, scenario);

  test("ends in the outcome that the scenario declares, which is what replay comes to", () => {
    expect(demo.differs).toEqual([]);
    expect(demo.outcome).toEqual(outcomeOfScenario(scenario));
  });

  test("asks every answer of the scenario once, in the order of the flow, and nothing else", () => {
    expect(demo.steps.map(({ question }) => question.id)).toEqual(demo.outcome.path.map(({ question }) => question));
    expect(demo.steps.map(({ question }) => question.id).sort()).toEqual(Object.keys(scenario.answers).sort());
  });

  test("shows a question only where the program would show it", () => {
    for (const { question, before } of demo.steps) {
      const { open, offered } = walkThrough(bexley, before.answers);
      expect([open?.id, ...offered.map(({ id }) => id)], question.id).toContain(question.id);
      expect(before.at).toBe(question.id);
    }
  });

  test("carries every note of the trainer, and a source at every step", () => {
    expect(Object.fromEntries(demo.steps.flatMap(({ question, note }) => (note === null ? [] : [[question.id, note]])))).toEqual(
      scenario.trainerNotes,
    );
    expect(demo.steps.filter(({ source }) => source === "")).toEqual([]);
  });
});

test("danger and harm bring the outcome at once, once, and it is known from then on", () => {
  const { steps, outcome } = demoOf(bexley, scenarioNamed("nursery-bruise-baby"));
  expect(steps.filter(({ atOnce }) => atOnce).map(({ question }) => question.id)).toEqual(["significant-harm"]);
  expect(steps.filter(({ known }) => known).map(({ question }) => question.id)).toEqual(steps.slice(2).map(({ question }) => question.id));
  expect(steps[1]?.atOnce?.contacts).toEqual(outcome.contacts);
});

test("a scenario whose outcome is not the declared one says so", () => {
  const scenario = structuredClone(scenarioNamed("nursery-bruise-baby"));
  scenario.expect.route = "own-agency";
  scenario.expect.duties.push("fgm-report-police");
  const demo = demoOf(bexley, scenario);
  expect(demo.differs).toEqual(["route is child-protection, declared is own-agency", "duties lack fgm-report-police"]);
  expect([...transcript(bexley, demo, styleOf(80, 0, true))].join("")).toContain("not what the scenario declares");
  expect(differences({ ...scenario, expect: expectedOf(demo.outcome) }, demo.outcome)).toEqual([]);
});

describe("without a terminal", () => {
  test("a demo is a transcript: questions, notes, outcome, discussion", async () => {
    const { code, out } = await program(["demo", "teacher-told-of-fgm"]);
    const scenario = scenarioNamed("teacher-told-of-fgm");
    const flat = out.replace(/\s+/g, " ");
    expect(code).toBe(0);
    for (const text of [...Object.values(scenario.trainerNotes), ...scenario.discuss, "WHO TO CALL", "OUTCOME OF THE DEMO"])
      expect(flat).toContain(text);
    expect(out).not.toMatch(/\u001b/);
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test("demo list names every scenario with what the program makes of it", async () => {
    const { out, json } = await program(["demo", "list", "--json"]);
    expect(out).toContain("effective-support/scenarios@1");
    const listed = json().scenarios as { id: string; level: number; route: string }[];
    expect(listed.map(({ id, level, route }) => [id, level, route])).toEqual(
      bexley.scenarios.map(({ id, expect: { agreed, route } }) => [id, agreed, route]),
    );
    expect((await program(["demo", "list"])).out).toContain("teacher-told-of-fgm");
  });

  test.each([
    [["demo"], "Say which scenario"],
    [["demo", "nursery-bruise-babe"], "Did you mean nursery-bruise-baby?"],
    [["demo", "nursery-bruise-baby", "--speed", "0"], "--speed"],
    [["demo", "nursery-bruise-baby", "--speed", "fast"], "--speed"],
  ])("%s is wrong usage", async (words, said) => {
    const { code, out, err } = await program(words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
  });
});
