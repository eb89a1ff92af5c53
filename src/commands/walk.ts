/** Ways through the tree of commands. */
import type { Command } from "commander";
import type { VerbCommand } from "./verb-command.ts";

/** Told by what it can do, since the program may be built as several files, each with a class of its own. */
export function isVerb(command: Command): command is VerbCommand {
  return "complete" in command;
}

/** Every command that can be named, each verb before its sub-verbs, all of them complete. */
export function everyCommand(program: Command): Command[] {
  return program.commands.flatMap((command) => {
    if (isVerb(command)) command.complete();
    return [command, ...command.commands];
  });
}

/** The command that these words name, as far as they name one: `content check northshire` names `content check`. */
export function commandNamed(program: Command, words: readonly string[]): Command {
  let found = program;
  for (const word of words) {
    const next = found.commands.find((command) => command.name() === word);
    if (next === undefined) break;
    found = isVerb(next) ? next.complete() : next;
  }
  return found;
}
