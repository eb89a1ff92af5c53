import { isoWithOffset } from "../deadlines/moment.ts";
import { writtenAnswers } from "../answers/written-answers.ts";
import { answersOf, momentNow, type Run } from "./guided-run.ts";

/** The answers of a run as a file that repeats it, with the moment of the outcome that was shown. */
export function answersFile(run: Run, form: "yaml" | "json"): Promise<string> | string {
  const at = run.shown?.outcome.at ?? isoWithOffset(momentNow(run));
  return writtenAnswers({ ...answersOf(run), at }, form);
}

/** The command line and the answers file that give this outcome again, without prompts. */
export async function repeatText(run: Run): Promise<string> {
  const content = run.options.content;
  const named = content === undefined ? "" : ` --content ${shellWord(content)}`;
  return [
    "",
    "This command gives the same outcome without questions:",
    "",
    `effective-support triage --answers case.yaml${named}`,
    "",
    "with this in case.yaml (menu: save it to a file):",
    "",
    await answersFile(run, "yaml"),
  ].join("\n");
}

function shellWord(word: string): string {
  return /^[\w@./:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
