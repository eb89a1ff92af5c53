/** The two questions that drafts ask: a passphrase, which is never shown, and a yes. Null: the user stopped with Ctrl-C. */
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { confirm, password } from "@inquirer/prompts";

/** Asks for a passphrase. In plain mode one line is printed and nothing is echoed or repainted. */
export async function askPassphrase(question: string, { plain }: { plain: boolean }): Promise<string | null> {
  if (plain) return plainLine(`${question} (what you type is not shown, Enter ends it): `, nothingShown());
  return unlessStopped(password({ message: question, mask: "*" }));
}

/** Asks a question that only a plain yes agrees to. */
export async function askYes(question: string, { plain }: { plain: boolean }): Promise<boolean | null> {
  if (plain) {
    const line = await plainLine(`${question} Type yes or no: `, null);
    return line === null ? null : line.trim().toLowerCase() === "yes";
  }
  return unlessStopped(confirm({ message: question, default: false }));
}

async function unlessStopped<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") return null;
    throw error;
  }
}

function nothingShown(): Writable {
  return new Writable({ write: (_text, _encoding, done) => done() });
}

/** Reads one line. With a `hidden` output the terminal is in raw mode, so that what is typed goes there and not on screen. */
function plainLine(question: string, hidden: Writable | null): Promise<string | null> {
  process.stdout.write(question);
  const lines = createInterface({ input: process.stdin, ...(hidden ? { output: hidden, terminal: true } : { terminal: false }) });
  return new Promise((resolve) => {
    let line: string | null = null;
    lines.once("line", (typed) => {
      line = typed;
      lines.close();
    });
    lines.once("SIGINT", () => lines.close());
    lines.once("close", () => {
      if (hidden || line === null) process.stdout.write("\n");
      resolve(line);
    });
  });
}
