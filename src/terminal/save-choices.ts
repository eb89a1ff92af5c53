import { plainSave, recordData, recordFormats } from "../records/save.ts";
import type { Run } from "./guided-run.ts";
import { answersFile } from "./repeat-run.ts";

/** A form in which a run can be saved. */
export interface SaveChoice {
  id: string;
  label: string;
  /** With the dot: ".json". */
  extension: string;
  /** A record says in what role it was made; answers do not. */
  asksRole: boolean;
  /** Null: a calendar, and the case has no date of the user's own. */
  content(run: Run, role: string | null): Promise<string | Uint8Array | null>;
}

/** Every format of records, then the answers to run again. */
export const saveChoices: readonly SaveChoice[] = [
  ...recordFormats.map(({ extension, name }) => ({
    id: `record${extension}`,
    label: `The outcome: ${name}`,
    extension: `.outcome${extension}`,
    asksRole: true,
    content: async (run: Run, role: string | null) => {
      if (!run.shown) throw new Error("there is no outcome to save");
      const outcome = { ...run.shown.outcome, reference: run.reference };
      return recordData(`outcome${extension}`, run.pack, outcome, { ...plainSave, role }, run.surroundings);
    },
  })),
  {
    id: "answers-yaml",
    label: "The answers, to read, change and run again (YAML)",
    extension: ".answers.yaml",
    asksRole: false,
    content: async (run) => answersFile(run, "yaml"),
  },
  {
    id: "answers-json",
    label: "The answers, for other programs (JSON)",
    extension: ".answers.json",
    asksRole: false,
    content: async (run) => answersFile(run, "json"),
  },
];
