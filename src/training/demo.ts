/** A scenario taken apart into the steps of a demonstration. Pure: what it says is replay on the scenario's answers, and nothing else. */
import type { Answer } from "../answers/answers.ts";
import type { Question, Scenario } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { answerQuestion, type Interview, passOver, startInterview } from "../triage/interview.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { replay } from "../triage/replay.ts";
import { differences, replayScenario, type ScenarioCase } from "./scenario-case.ts";

export interface DemoStep {
  question: Question;
  /** The run as it stands when the question is shown. */
  before: Interview;
  answer: Answer;
  /** The trainer's note: why it is asked, which paragraph; null where the scenario has none. */
  note: string | null;
  source: string;
  /** The outcome that this answer brings at once, before any other question; null elsewhere. */
  atOnce: Outcome | null;
  /** What is known since an answer brought the outcome at once; null before. */
  known: Outcome | null;
}

export interface Demo {
  scenario: Scenario;
  case: ScenarioCase;
  steps: DemoStep[];
  /** Questions that the scenario leaves unanswered, which a practitioner may do as well. */
  leftOut: Question[];
  outcome: Outcome;
  /** Where the outcome is not the one that the scenario declares; empty as long as the content holds. */
  differs: string[];
}

/** The demonstration of a scenario. Throws the Problem "broken-content" where the scenario does not make an outcome. */
export function demoOf(pack: Pack, scenario: Scenario): Demo {
  const played = replayScenario(pack, scenario);
  const { answers, at, outcome } = played;
  const steps: DemoStep[] = [];
  const leftOut: Question[] = [];
  let { interview } = startInterview(pack);
  let known: Outcome | null = null;
  while (interview.at !== null) {
    const question = questionNamed(pack, interview.at);
    const answer = answers.answers[question.id];
    if (answer === undefined) {
      leftOut.push(question);
      interview = passOver(pack, interview).interview;
      continue;
    }
    const next = answerQuestion(pack, interview, answer).interview;
    const { walk, outcome: now } = replay(pack, { ...answers, answers: next.answers }, at);
    const atOnce: Outcome | null = walk.atOnce && known === null ? now : null;
    steps.push({
      question,
      before: interview,
      answer,
      note: scenario.trainerNotes[question.id] ?? null,
      source: question.source,
      atOnce,
      known,
    });
    known ??= atOnce;
    interview = next;
  }
  return { scenario, case: played, steps, leftOut, outcome, differs: differences(scenario, outcome) };
}

function questionNamed(pack: Pack, id: string): Question {
  const question = pack.flow.questions.find((candidate) => candidate.id === id);
  if (!question) throw new Error(`there is no question ${id}`);
  return question;
}
