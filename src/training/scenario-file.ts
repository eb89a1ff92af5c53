/** A new scenario as a YAML file: the answers, and what the program makes of them, for the author to confirm. */
import type { Answers } from "../answers/answers.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { expectedOf } from "./scenario-case.ts";

const TO_WRITE: readonly [key: string, what: string, example: string][] = [
  ["title", "What it is about, in a few words.", "A bruise on the shin of a baby"],
  ["agency", "Who is asking.", "Nursery"],
  ["difficulty", "clear, needs-thought or hard.", "clear"],
  ["topics", "Ids of topics.yaml.", "[abuse]"],
  ["vignette", "What is known and seen, in 60 to 130 words. Invented: no real child, no names.", ">-"],
];

const TO_WRITE_AFTER: readonly [key: string, what: string, example: string][] = [
  ["why", "Why this outcome is the right one, with the paragraphs of the guidance.", ">-"],
  ["trainerNotes", "By question id: why it is asked, which paragraph. Two to five.", "{ child-age: … }"],
  ["discuss", "Two to four questions for a group.", "[…]"],
];

/**
 * The file of a scenario. What only a person can say stands as a comment to fill in, and so does the outcome: the content check refuses
 * the file until somebody has looked at it and taken the marks away.
 */
export async function scenarioFile(id: string, answers: Answers["answers"], at: string, outcome: Outcome): Promise<string> {
  const { stringify } = await import("yaml");
  const yaml = (value: unknown) => stringify(value, { lineWidth: 110 }).trimEnd();
  return `${[
    `# A new scenario. Fill in what is marked with #, confirm the outcome, then run: effective-support content check`,
    `id: ${id}`,
    ...TO_WRITE.flatMap(written),
    `at: ${at}`,
    yaml({ answers: { ...withoutEmptyReasons(answers) } }),
    "# To be confirmed: this is what the program says now. Is it what the guidance says? Only then take the # away.",
    ...commented(yaml({ expect: expectedOf(outcome) })),
    ...TO_WRITE_AFTER.flatMap(written),
  ].join("\n")}\n`;
}

function written([key, what, example]: readonly [string, string, string]): string[] {
  return [`# ${what}`, `# ${key}: ${example}`];
}

function commented(text: string): string[] {
  return text.split("\n").map((line) => `# ${line}`);
}

/** A judgement that needed no reason is written without one. */
function withoutEmptyReasons(answers: Answers["answers"]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      id,
      typeof answer === "object" && !Array.isArray(answer) && answer.reason === null ? { level: answer.level } : answer,
    ]),
  );
}
