import type { CommonOptions } from "../commands/command.ts";
import { fail } from "../problems.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Prompter } from "./prompter.ts";
import { isPlain, styleFor } from "./style.ts";

/** The prompter that the command line and the terminal ask for; each is loaded only where it is used. */
export async function prompterFor(options: CommonOptions, surroundings: Surroundings): Promise<Prompter> {
  const terminal = surroundings.terminal?.() ?? fail({ kind: "no-terminal" });
  if (isPlain(options, surroundings.env)) {
    const { plainPrompter } = await import("./plain-prompter.ts");
    return plainPrompter(styleFor(options, surroundings), terminal, surroundings);
  }
  const { inquirerPrompter } = await import("./inquirer-prompter.ts");
  return inquirerPrompter(() => styleFor(options, surroundings), terminal, surroundings);
}
