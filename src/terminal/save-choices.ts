import { answersFile } from "./repeat-run.ts";
import type { Run } from "./guided-run.ts";

/** A form in which a run can be saved. Report formats are added to the list. */
export interface SaveChoice {
  id: string;
  label: string;
  /** With the dot: ".json". */
  extension: string;
  content(run: Run): Promise<string | Uint8Array>;
}

export const saveChoices: readonly SaveChoice[] = [
  {
    id: "outcome-json",
    label: "The outcome, for other programs and for a later review (JSON)",
    extension: ".outcome.json",
    content: async ({ shown, reference }) => `${JSON.stringify({ ...shown?.outcome, reference }, null, 2)}\n`,
  },
  {
    id: "answers-yaml",
    label: "The answers, to read, change and run again (YAML)",
    extension: ".answers.yaml",
    content: async (run) => answersFile(run, "yaml"),
  },
  {
    id: "answers-json",
    label: "The answers, for other programs (JSON)",
    extension: ".answers.json",
    content: async (run) => answersFile(run, "json"),
  },
];
