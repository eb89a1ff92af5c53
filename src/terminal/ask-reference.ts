import { REFERENCE_AT_MOST } from "../answers/check.ts";
import { controlCharacterIn } from "../answers/unwanted-characters.ts";
import type { Run } from "./guided-run.ts";

/** Asks once for a reference of the user's own, where something is to be kept. False: the user does not want to go on. */
export async function askReference(run: Run): Promise<boolean> {
  if (run.reference !== null) return true;
  const reply = await run.prompter.askLine({
    ask: "A reference of your own, such as case-17",
    hint: "It lets you find this again without a name in it. Never type a child's or a family's name.",
    progress: null,
    context: [],
    initial: "",
    fault: (typed) => referenceFault(typed.trim()),
    skip: "No reference",
  });
  if (reply.kind === "given") run.reference = reply.value.trim();
  return reply.kind === "given" || reply.kind === "skip" || reply.kind === "help";
}

function referenceFault(typed: string): string | null {
  if (typed === "") return "Type a reference, or leave it out.";
  if (typed.length > REFERENCE_AT_MOST) return `At most ${REFERENCE_AT_MOST} characters.`;
  return controlCharacterIn(typed, true) === null ? null : "Only letters, digits and signs that can be printed.";
}
