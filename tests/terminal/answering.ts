/** Parts of stories that several tests tell: the calm start of a case, and the same case given in a file. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Answer } from "../../src/answers/answers.ts";
import { printed, type Screen } from "./screen.ts";

export const MONDAY = "2026-11-23T10:15";

export const ASK = {
  danger: "Is the child, or anyone else, in danger right now?",
  harm: "Do you believe or suspect that the child has suffered significant harm",
  age: "How old is the child, in whole years?",
  circumstances: "Does any of these special circumstances apply?",
  assessed: "Has anyone already assessed this child or family?",
  notes: "Do you want to write notes?",
  areas: "Which areas of the child's life worry you?",
  indicators: "Which of these indicators do you see?",
  judgement: "What level of need do you judge this to be?",
  whoCanHelp: "Who can meet the need?",
  notCovered: "Is something about this child or family not covered",
  review: "Your answers. Choose one to change it.",
  next: "MORE",
  paused: "Paused. What do you want to do?",
} as const;

export const DOMAINS = [
  "What harm to the child, now or in the past, worries you?",
  "What do you fear will happen to the child",
  "What makes this family's situation harder?",
  "What is going well in this family",
  "What already protects the child?",
  "What has to happen for the child to be safe now?",
  "What do the child and the family want to happen?",
] as const;

/** No danger, no harm, seven years old, no special circumstance, nobody has assessed, nothing written. */
export async function answersCalmly(screen: Screen): Promise<void> {
  await screen.answers(ASK.danger, "2", "Enter");
  await screen.answers(ASK.harm, "3", "Enter");
  await screen.answers(ASK.age, "7", "Enter");
  await screen.answers(ASK.circumstances, "Enter");
  await screen.sees("Enter once more if none applies");
  screen.press("Enter");
  await screen.answers(ASK.assessed, "3", "Enter");
}

export async function leavesOutDomains(screen: Screen): Promise<void> {
  await screen.answers(ASK.notes, "3", "Enter");
}

export const calmAnswers: Record<string, Answer> = {
  "immediate-danger": "no",
  "significant-harm": "no",
  "child-age": 7,
  circumstances: [],
  "previous-assessment": "none",
};

/** The outcome as the program prints it for the same answers in a file. */
export function outcomeFromFile(home: string, answers: Record<string, Answer>): string {
  const file = join(home, "same.json");
  writeFileSync(file, JSON.stringify({ schema: "effective-support/answers@1", at: MONDAY, answers }));
  return printed(home, "triage", "--answers", file).trimEnd();
}

/** The card's key for everything shows what a file with the same answers gives. */
export async function showsWhole(screen: Screen, answers: Record<string, Answer>): Promise<void> {
  await screen.answers(ASK.next, "o");
  await screen.sees("Press Enter to go on");
  expect(screen.whole()).toContain(outcomeFromFile(screen.home, answers));
  screen.press("Enter");
  await screen.asks(ASK.next);
}

/** The lines from the one that starts with `from` to the end of the screen. */
export function fromLine(screen: string, from: string): string {
  const lines = screen.split("\n");
  return lines.slice(lines.findLastIndex((line) => line.startsWith(from))).join("\n");
}
