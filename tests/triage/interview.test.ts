import { describe, expect, test } from "vitest";
import { answerQuestion, editAnswer, goBack, passOver, startInterview } from "../../src/triage/interview.ts";
import { bexley } from "./bexley.ts";
import { after, calmStart, goingOn, steps, toTheEnd } from "./guided-run.ts";
import { createEngine } from "../../src/triage/engine.ts";

describe("back", () => {
  test("goes any number of steps and keeps every answer", () => {
    const there = after(...calmStart);
    const back = steps(there, 10);
    expect(back.at).toBe("previous-assessment");
    expect(back.answers).toEqual(there.answers);
  });

  test("from the first question stays there", () => {
    expect(goBack(bexley, startInterview(bexley).interview).at).toBe("immediate-danger");
  });

  test("from the end shows the last question that was asked", () => {
    const done = after(...toTheEnd);
    expect(done.at).toBeNull();
    expect([steps(done, 1).at, steps(done, 2).at, steps(done, 3).at]).toEqual(["not-covered", "consent", "who-can-help"]);
  });

  test("from a question that a change has opened goes to the one before it, and the change goes on", () => {
    const changed = answerQuestion(bexley, editAnswer(after(...calmStart), "circumstances"), ["radicalisation", "missing"]).interview;
    expect(changed.at).toBe("missing-from");
    const back = goBack(bexley, changed);
    expect(back).toEqual({ ...changed, at: "radicalisation-risk" });
    expect(
      goingOn(back, [
        ["radicalisation-risk", "not-immediate"],
        ["missing-from", "home"],
      ]),
    ).toMatchObject({ at: "judgement", editing: null });
  });

  test("and forward again shows each kept answer, and ends where it began", () => {
    const there = after(...calmStart);
    let now = steps(there, 10);
    for (let step = 0; step < 10; step++) {
      const kept = now.answers[now.at ?? ""];
      now = (kept === undefined ? passOver(bexley, now) : answerQuestion(bexley, now, kept)).interview;
    }
    expect(now).toEqual(there);
  });
});

describe("a change", () => {
  test("drops the answers that no longer apply, names them, and returns to where one was", () => {
    const { interview, dropped } = answerQuestion(bexley, editAnswer(after(...calmStart), "circumstances"), []);
    expect(dropped).toEqual([{ question: "radicalisation-risk", answer: "not-immediate" }]);
    expect(interview.answers["radicalisation-risk"]).toBeUndefined();
    expect(interview.at).toBe("judgement");
    expect(interview.editing).toBeNull();
  });

  test("that asks for more asks that first, then returns", () => {
    const { interview } = answerQuestion(bexley, editAnswer(after(...calmStart), "circumstances"), ["radicalisation", "missing"]);
    expect(interview.at).toBe("missing-from");
    expect(answerQuestion(bexley, interview, "home").interview.at).toBe("judgement");
  });

  test("that takes the question off the way to which it would return goes on with what follows it", () => {
    const there = after(...calmStart.slice(0, 3), ["circumstances", ["radicalisation"]]);
    const { interview } = answerQuestion(bexley, editAnswer(there, "circumstances"), []);
    expect(interview).toMatchObject({ at: "previous-assessment", editing: null });
    expect(answerQuestion(bexley, interview, "none").interview.at).toBe("harm");
  });

  test("made at the end returns to the end, by way of what it asks for", () => {
    const done = after(...toTheEnd);
    const same = answerQuestion(bexley, editAnswer(done, "child-age"), 8).interview;
    expect(same).toEqual({ ...done, answers: { ...done.answers, "child-age": 8 } });
    const unhelped = after(...calmStart.slice(0, 3), ["circumstances", []], ["previous-assessment", "none"], ...toTheEnd.slice(6));
    expect(unhelped.at).toBeNull();
    const more = answerQuestion(bexley, editAnswer(unhelped, "previous-assessment"), "live").interview;
    expect(more).toMatchObject({ at: "allocated-worker", editing: { question: "previous-assessment", returnTo: null } });
    expect(answerQuestion(bexley, more, "no").interview).toMatchObject({ at: null, editing: null });
  });

  test("made on the way of another change returns to where the first one began", () => {
    const first = editAnswer(after(...calmStart), "circumstances");
    const second = answerQuestion(bexley, editAnswer(first, "child-age"), 8).interview;
    expect([second.at, second.editing]).toEqual(["judgement", null]);
  });

  test("after which nothing is left to ask is over, though the question it was to return to is not asked any more", () => {
    const questions = bexley.flow.questions.filter(({ id }) => id !== "consent" && id !== "not-covered");
    const shorter = createEngine({ ...bexley, flow: { ...bexley.flow, questions } });
    const there = goingOn(startInterview(shorter).interview, toTheEnd.slice(0, -3), shorter);
    expect(there.at).toBe("who-can-help");
    const { interview } = answerQuestion(shorter, editAnswer(there, "allocated-worker"), "yes");
    expect([interview.at, interview.editing]).toEqual([null, null]);
  });

  test("that raises the level asks for the judgement again, which now needs a reason", () => {
    const done = after(...toTheEnd);
    const more = answerQuestion(bexley, editAnswer(done, "circumstances"), ["missing"]).interview;
    expect(answerQuestion(bexley, more, "home").interview.at).toBe("judgement");
  });

  test("given up with back leaves everything as it was", () => {
    const there = after(...calmStart);
    expect(goBack(bexley, editAnswer(there, "circumstances"))).toEqual(there);
  });

  test("of the indicators asks a judgement again that now needs a reason, and keeps what comes after it", () => {
    const judged = after(
      ...calmStart.slice(0, 3),
      ["circumstances", []],
      ["previous-assessment", "none"],
      ...calmStart.slice(6),
      ["judgement", { level: 1, reason: null }],
      ["who-can-help", "joint"],
    );
    const { interview, dropped } = answerQuestion(bexley, editAnswer(judged, "indicators"), ["l2-health-dental"]);
    expect(interview.at).toBe("judgement");
    expect(dropped).toEqual([]);
    const reasoned = answerQuestion(bexley, interview, { level: 1, reason: "the dentist is booked" }).interview;
    expect(reasoned.answers["who-can-help"]).toBe("joint");
    expect(reasoned.at).toBe(judged.at);
  });
});
