/** A guided run against a model of it: whatever a person does on the way, only the answers they gave last count. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Answer, isJudgement } from "../../src/answers/answers.ts";
import {
  answerQuestion,
  editAnswer,
  goBack,
  type Interview,
  mayBeLeft,
  onTheWay,
  passOver,
  startInterview,
} from "../../src/triage/interview.ts";
import { walkThrough } from "../../src/triage/replay.ts";
import { bexley, replayed } from "./bexley.ts";
import { anyAnswers } from "./random-answers.ts";

/** The user's side: what they said last to each question, and nothing of what the program makes of it. */
interface Model {
  said: Map<string, Answer>;
}

type Action = { do: "answer"; from: Record<string, Answer> } | { do: "pass" | "back" | "pause" } | { do: "edit"; which: number };

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("answer" as const), from: anyAnswers(bexley) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("pass" as const, "back" as const, "pause" as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("edit" as const), which: fc.nat(40) }) },
);

function take(interview: Interview, model: Model, step: Action): Interview {
  const { at } = interview;
  switch (step.do) {
    case "answer":
      return at === null ? interview : given(interview, model, at, step.from[at] ?? "Something worrying.");
    case "pass": {
      if (at === null || !mayBeLeft(bexley, interview)) return interview;
      model.said.delete(at);
      return forgetting(model, passOver(bexley, interview));
    }
    case "back":
      return goBack(bexley, interview);
    case "pause":
      return startInterview(bexley, JSON.parse(JSON.stringify(interview.answers)), at).interview;
    case "edit": {
      const asked = onTheWay(bexley, walkThrough(bexley, interview.answers));
      return editAnswer(interview, asked[step.which % asked.length]?.id ?? "");
    }
    default:
      return step satisfies never;
  }
}

function given(interview: Interview, model: Model, at: string, answer: Answer): Interview {
  model.said.set(at, answer);
  return forgetting(model, answerQuestion(bexley, interview, answer));
}

/** What the user was told is left out is left out of the model too. */
function forgetting(model: Model, { interview, dropped }: { interview: Interview; dropped: { question: string }[] }): Interview {
  for (const { question } of dropped) model.said.delete(question);
  return interview;
}

/** Answers or leaves out whatever is still asked. */
function finish(interview: Interview, model: Model, rest: Record<string, Answer>): Interview {
  let now = interview;
  for (let asked = 0; now.at !== null; asked++) {
    if (asked > 200) throw new Error(`it never ends: ${now.at} is asked again and again`);
    now = take(
      now,
      model,
      mayBeLeft(bexley, now) && now.answers[now.at] === undefined
        ? { do: "pass" }
        : { do: "answer", from: { ...rest, ...now.answers, ...reasoned(now, rest) } },
    );
  }
  return now;
}

/** A judgement that was kept may need a reason that it has not got; a person would give one now. */
function reasoned({ answers }: Interview, rest: Record<string, Answer>): Record<string, Answer> {
  return isJudgement(answers.judgement) && answers.judgement.reason === null && rest.judgement !== undefined
    ? { judgement: rest.judgement }
    : {};
}

test("any run of answers, back, changes and pauses ends as its last answers given in one go", () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), anyAnswers(bexley), (actions, rest) => {
      const model: Model = { said: new Map() };
      const walked = actions.reduce((now, step) => take(now, model, step), startInterview(bexley).interview);
      const done = finish(walked, model, rest);
      const inOneGo = replayed(Object.fromEntries(model.said));
      expect(inOneGo.outcome).not.toBeNull();
      expect(replayed(done.answers).outcome).toEqual(inOneGo.outcome);
      expect(inOneGo.walk.unused).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

test("the question shown is always one that the flow has on its way, and nothing that must be answered is passed", () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const model: Model = { said: new Map() };
      let now = startInterview(bexley).interview;
      for (const step of actions) {
        now = take(now, model, step);
        const walk = walkThrough(bexley, now.answers);
        if (now.at === null) expect(walk.open).toBeNull();
        else expect(onTheWay(bexley, walk).map(({ id }) => id)).toContain(now.at);
        expect(walk.unused).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});
