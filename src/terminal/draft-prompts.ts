import { password } from "@inquirer/prompts";

/** Asks for a passphrase; each letter is shown as a star. Null: the user stopped with Ctrl-C. */
export async function askPassphrase(question: string): Promise<string | null> {
  try {
    return await password({ message: question, mask: "*" });
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") return null;
    throw error;
  }
}
