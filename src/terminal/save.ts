import { REFERENCE_AT_MOST } from "../answers/check.ts";
import { controlCharacterIn } from "../answers/unwanted-characters.ts";
import { problemIn, say } from "../problems.ts";
import { writeWhole } from "../records/write-file.ts";
import { shown } from "../surroundings.ts";
import { askReference } from "./ask-reference.ts";
import type { Ending, Run } from "./guided-run.ts";
import { saveChoices } from "./save-choices.ts";

const NAME_AT_MOST = 1000;

/** Asks what to save and where, and writes it: whole or not at all, for the user alone, never over a file that is there. */
export async function saveSomething(run: Run): Promise<Ending> {
  const { prompter } = run;
  const wanted = await prompter.askOne({
    ask: "Save what?",
    hint: "The file can be read by you alone. Keep it where your agency keeps case records.",
    progress: null,
    context: [],
    offers: saveChoices.map(({ id, label }) => ({ value: id, label, about: null, sayNow: null })),
    chosen: null,
    skip: null,
  });
  const choice = wanted.kind === "given" ? saveChoices.find(({ id }) => id === wanted.value) : undefined;
  if (!choice || !(await askReference(run))) return null;
  const role = choice.asksRole ? await askRole(run) : null;
  if (role === undefined) return null;
  const file = await prompter.askLine({
    ask: "Name of the file",
    hint: "In this folder, or with the path to another one. A file that is there is never written over.",
    progress: null,
    context: [],
    initial: `${(run.reference ?? "triage").replace(/[^\w.-]+/g, "-")}${choice.extension}`,
    fault: nameFault,
    skip: null,
  });
  if (file.kind !== "given") return null;
  try {
    const content = await choice.content(run, role);
    if (content === null) {
      prompter.say("Not saved, since this case has no date of your own to keep.\n");
      return null;
    }
    writeWhole(file.value, content, { over: "never" });
    run.saved.push(shown(file.value));
    prompter.say(`Saved: ${shown(file.value)}\n`);
  } catch (error) {
    const problem = problemIn(error);
    if (!problem) throw error;
    const { message, hint } = say(problem);
    prompter.say(`${message} ${hint ?? ""}\n`);
  }
  return null;
}

/** In what role the record is made: null where it is left out, undefined where the user does not want to go on. */
async function askRole({ prompter }: Run): Promise<string | null | undefined> {
  const reply = await prompter.askLine({
    ask: "In what role do you make this record, such as class teacher?",
    hint: "It stands in the record. Type no name.",
    progress: null,
    context: [],
    initial: "",
    fault: roleFault,
    skip: "Leave the role out",
  });
  if (reply.kind === "given") return reply.value.trim();
  return reply.kind === "skip" ? null : undefined;
}

function roleFault(typed: string): string | null {
  if (typed.trim() === "" || typed.length > REFERENCE_AT_MOST)
    return `Type a role of at most ${REFERENCE_AT_MOST} characters, or leave it out.`;
  return controlCharacterIn(typed, true) === null ? null : "Only letters, digits and signs that can be printed.";
}

function nameFault(typed: string): string | null {
  if (typed.trim() === "") return "Type the name of a file.";
  if (typed.length > NAME_AT_MOST) return "That name is too long.";
  return controlCharacterIn(typed, true) === null ? null : "A name without control characters, please.";
}
