import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answers.ts";
import {
  answerQuestion,
  editAnswer,
  goBack,
  type Interview,
  leaveTheRest,
  mayBeLeft,
  passOver,
  startInterview,
} from "../../src/triage/interview.ts";
import { bexley, replayed } from "./bexley.ts";

/** Answers one question after the other; a null leaves the question out. Fails where another question is shown. */
function after(...given: [question: string, answer: Answer | null][]): Interview {
  return given.reduce((interview, [question, answer]) => {
    expect(interview.at).toBe(question);
    return (answer === null ? passOver(bexley, interview) : answerQuestion(bexley, interview, answer)).interview;
  }, startInterview(bexley).interview);
}

function steps(interview: Interview, count: number): Interview {
  return Array.from({ length: count }).reduce<Interview>((now) => goBack(bexley, now), interview);
}

const domains = ["harm", "future-danger", "complicating-factors", "strengths", "existing-safety", "safety-now", "family-wants"];
const calmStart: [string, Answer | null][] = [
  ["immediate-danger", "no"],
  ["significant-harm", "no"],
  ["child-age", 7],
  ["circumstances", ["fgm"]],
  ["fgm-concern", "at-risk"],
  ["previous-assessment", "none"],
  ...domains.map((id): [string, Answer | null] => [id, null]),
  ["areas", ["health"]],
  ["indicators", []],
];

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
    expect(dropped).toEqual([{ question: "fgm-concern", answer: "at-risk" }]);
    expect(interview.answers["fgm-concern"]).toBeUndefined();
    expect(interview.at).toBe("judgement");
    expect(interview.editing).toBeNull();
  });

  test("that asks for more asks that first, then returns", () => {
    const { interview } = answerQuestion(bexley, editAnswer(after(...calmStart), "circumstances"), ["fgm", "missing"]);
    expect(interview.at).toBe("missing-from");
    expect(answerQuestion(bexley, interview, "home").interview.at).toBe("judgement");
  });

  test("that takes the question off the way to which it would return goes on with what follows it", () => {
    const there = after(...calmStart.slice(0, 3), ["circumstances", ["fgm"]]);
    const { interview } = answerQuestion(bexley, editAnswer(there, "circumstances"), []);
    expect(interview).toMatchObject({ at: "previous-assessment", editing: null });
    expect(answerQuestion(bexley, interview, "none").interview.at).toBe("harm");
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

describe("danger", () => {
  test("gives the outcome from one answer; everything else may be left out", () => {
    const now = after(["immediate-danger", "yes"]);
    expect(replayed(now.answers).outcome?.urgency).toBe("immediate");
    expect(mayBeLeft(bexley, now)).toBe(true);
    expect(leaveTheRest(bexley, now).at).toBeNull();
  });

  test("taken back asks everything that was left out because of it", () => {
    const left = leaveTheRest(bexley, after(["immediate-danger", "yes"]));
    const { interview } = answerQuestion(bexley, editAnswer(left, "immediate-danger"), "no");
    expect(interview.at).toBe("significant-harm");
    expect(after(...calmStart).passedOver).toEqual(domains);
    expect(interview.passedOver).toEqual([]);
  });
});

describe("a run taken up again", () => {
  test("shows the question that was on the screen, and asks nothing again that was left out before it", () => {
    const paused = after(...calmStart);
    expect(startInterview(bexley, paused.answers, paused.at).interview).toEqual(paused);
  });

  test("names the answers that do not belong to it", () => {
    const { interview, dropped } = startInterview(
      bexley,
      { "immediate-danger": "no", "fgm-concern": "at-risk", "significant-harm": "no", "child-age": 3, circumstances: [] },
      "previous-assessment",
    );
    expect(dropped.map(({ question }) => question)).toEqual(["fgm-concern"]);
    expect(interview.at).toBe("previous-assessment");
  });
});
