import { describe, expect, test } from "vitest";
import { answerQuestion, editAnswer, goBack, leaveTheRest, mayBeLeft, passOver, startInterview } from "../../src/triage/interview.ts";
import { bexley, replayed } from "./bexley.ts";
import { after, calmStart, domains, type Given, goingOn, steps, toTheEnd } from "./guided-run.ts";

describe("a question that may be left out", () => {
  const beforeWords = calmStart.slice(0, 6);

  test("is not asked again by itself once it is passed over, and can still be answered", () => {
    const passed = after(...beforeWords, ["harm", null], ["future-danger", null]);
    expect([passed.passedOver, passed.at]).toEqual([["harm", "future-danger"], "complicating-factors"]);
    const again = goingOn(steps(passed, 2), [
      ["harm", "A bruise."],
      ["future-danger", null],
    ]);
    expect([again.answers.harm, again.passedOver, again.at]).toEqual(["A bruise.", ["future-danger"], "complicating-factors"]);
  });

  test("that is passed over after all loses its answer", () => {
    const said = after(...beforeWords, ["harm", "A bruise."]);
    const passed = passOver(bexley, goBack(bexley, said)).interview;
    expect(passed.answers).toEqual(after(...beforeWords).answers);
    expect([passed.passedOver, passed.at]).toEqual([["harm"], "future-danger"]);
  });

  test("is told from one that has to be answered, answered or not", () => {
    expect(mayBeLeft(bexley, after(...calmStart))).toBe(false);
    expect(
      [startInterview(bexley).interview, after(...beforeWords), steps(after(...beforeWords), 1)].map((now) => mayBeLeft(bexley, now)),
    ).toEqual([false, true, false]);
    expect(mayBeLeft(bexley, steps(after(...beforeWords, ["harm", "A bruise."]), 1))).toBe(true);
  });

  test("one that has to be answered stays the question shown, and an answer that it had is gone", () => {
    const first = passOver(bexley, startInterview(bexley).interview).interview;
    expect(first.at).toBe("immediate-danger");
    const back = passOver(bexley, steps(after(...beforeWords), 4)).interview;
    expect([back.at, back.answers["significant-harm"]]).toEqual(["child-age", "no"]);
    expect(Object.hasOwn(back.answers, "child-age")).toBe(false);
  });

  test("all the rest can be left out at once: what has to be answered is asked", () => {
    const left = leaveTheRest(bexley, editAnswer(after(...beforeWords, ["harm", null]), "child-age"));
    expect(left).toMatchObject({ at: "indicators", editing: null, passedOver: [...domains, "areas"] });
  });
});

test("where no question is shown, none can be answered", () => {
  expect(() => answerQuestion(bexley, after(...toTheEnd), "yes")).toThrow("no question is shown");
});

describe("danger", () => {
  test("gives the outcome from one answer; everything else may be left out", () => {
    const now = after(["immediate-danger", "yes"]);
    expect(replayed(now.answers).outcome?.urgency).toBe("immediate");
    expect(mayBeLeft(bexley, now)).toBe(true);
    expect(leaveTheRest(bexley, now).at).toBeNull();
  });

  test("asks nothing again that was left out, as long as it lasts", () => {
    const left = after(["immediate-danger", "yes"], ["significant-harm", null], ["child-age", 7]);
    expect([left.passedOver, left.at]).toEqual([["significant-harm"], "circumstances"]);
  });

  test("makes no change less: what it asks for stands before what was shown", () => {
    const left: Given[] = ["significant-harm", "child-age", "circumstances", "previous-assessment", "allocated-worker"].map((id) => [
      id,
      null,
    ]);
    const atWords = after(["immediate-danger", "yes"], ...left);
    expect(atWords.at).toBe("harm");
    const { interview } = answerQuestion(bexley, editAnswer(atWords, "circumstances"), ["fgm"]);
    expect(interview).toMatchObject({ at: "fgm-concern", editing: { returnTo: "harm" } });
    expect(answerQuestion(bexley, interview, "at-risk").interview).toMatchObject({ at: "harm", editing: null });
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

  test("at a question that may be left out asks that, and the ones after it", () => {
    const paused = after(...calmStart.slice(0, 8));
    expect(paused.at).toBe("complicating-factors");
    expect(startInterview(bexley, paused.answers, paused.at).interview).toEqual(paused);
  });

  test("at its end is at its end; with no word of where it was, what may be left out is asked from the first", () => {
    const done = after(...toTheEnd);
    expect(startInterview(bexley, done.answers, null).interview).toEqual(done);
    const { interview } = startInterview(bexley, done.answers);
    expect([interview.at, interview.passedOver]).toEqual(["harm", []]);
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
