/** Guided runs through the Bexley pack, told as the answers that somebody gives one after the other. */
import type { Answer } from "../../src/answers/answers.ts";
import { answerQuestion, goBack, type Interview, passOver, startInterview } from "../../src/triage/interview.ts";
import { bexley } from "./bexley.ts";

export type Given = [question: string, answer: Answer | null];

/** Answers one question after the other; a null leaves the question out. Fails where another question is shown. */
export function after(...given: Given[]): Interview {
  return goingOn(startInterview(bexley).interview, given);
}

export function goingOn(from: Interview, given: Given[], pack = bexley): Interview {
  return given.reduce((interview, [question, answer]) => {
    if (interview.at !== question) throw new Error(`${interview.at} is asked, not ${question}`);
    return (answer === null ? passOver(pack, interview) : answerQuestion(pack, interview, answer)).interview;
  }, from);
}

export function steps(interview: Interview, count: number): Interview {
  return Array.from({ length: count }).reduce<Interview>((now) => goBack(bexley, now), interview);
}

export const domains = ["harm", "future-danger", "complicating-factors", "strengths", "existing-safety", "safety-now", "family-wants"];
export const calmStart: Given[] = [
  ["immediate-danger", "no"],
  ["significant-harm", "no"],
  ["child-age", 7],
  ["circumstances", ["radicalisation"]],
  ["radicalisation-risk", "not-immediate"],
  ["previous-assessment", "none"],
  ...domains.map((id): Given => [id, null]),
  ["areas", ["health"]],
  ["indicators", []],
];
export const toTheEnd: Given[] = [
  ...calmStart.slice(0, 3),
  ["circumstances", []],
  ["previous-assessment", "live"],
  ["allocated-worker", "no"],
  ...calmStart.slice(6),
  ["judgement", { level: 1, reason: null }],
  ["who-can-help", "joint"],
  ["consent", "given"],
  ["not-covered", null],
];
