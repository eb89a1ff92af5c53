import { EXIT } from "../problems.ts";
import type { Run } from "./command.ts";
import { refuseUnknown } from "./usage-error.ts";
import { commandNamed } from "./walk.ts";

/** Prints the help of the command that the words name, or of the program where there are none. */
export const run: Run<{ command: string[] }> = ({ command: words }, _, { parent: program }) => {
  if (program === null) throw new Error("help belongs to no program");
  const named = commandNamed(program, words);
  const understood = named === program ? 0 : named.parent === program ? 1 : 2;
  const next = words[understood];
  if (next !== undefined) refuseUnknown(named, next);
  named.outputHelp();
  return EXIT.done;
};
