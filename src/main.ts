import { inert } from "./answers/unwanted-characters.ts";
import { runProgram } from "./commands/program.ts";
import { EXIT, problemIn, say } from "./problems.ts";
import type { Surroundings } from "./surroundings.ts";

/** Runs one command line and gives its exit code. The one door out: every problem becomes its sentence, hint and code here. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await runProgram(argv, surroundings);
  } catch (error) {
    return explain(error, surroundings);
  }
}

function explain(error: unknown, { err, env }: Surroundings): number {
  const problem = problemIn(error);
  if (problem) {
    const { message, hint, exit } = say(problem);
    err(`effective-support: ${message}\n${hint ? `${hint}\n` : ""}`);
    return exit;
  }
  const text = error instanceof Error ? error.message : String(error);
  err(
    `effective-support: a fault of the program itself: ${inert(text, () => " ")}. Please report it, with the command and without any case details, to your support contact or the project's issue page.\n`,
  );
  if (env.DEBUG && error instanceof Error) err(`${error.stack}\n`);
  return EXIT.fault;
}
