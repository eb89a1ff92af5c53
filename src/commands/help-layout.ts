/** How help is laid out where commander's own way does not say enough. */
import type { Argument, Command, HelpConfiguration } from "commander";
import { exitCodes } from "./exit-codes.ts";

export const ABOUT =
  "A guided triage for people who work with children. It indicates a level of need, says who to call now and what follows, and never replaces your judgement.";

/** `number`: null where it is not known. */
export function inDanger(number: string | null): string {
  return `In danger now: call ${number ?? "the emergency services"} first.`;
}

export const helpLayout: HelpConfiguration = {
  showGlobalOptions: true,
  minWidthToWrap: 20,
  commandUsage: usageOf,
  commandDescription: (command) =>
    command
      .description()
      .replace(/^./, (first) => first.toUpperCase())
      .replace(/.$/, "$&."),
  // What a verb takes is not known before it is named.
  subcommandTerm: (command) => [command.name(), ...(command.parent?.parent ? command.registeredArguments.map(operand) : [])].join(" "),
  styleTitle: (title) => (title === "Global Options:" ? "Options of every command:" : title),
};

/** "effective-support content diff [options] [before] [after]". */
export function usageOf(command: Command): string {
  const hasCommands = command.commands.length > 0 && command.registeredArguments.length === 0;
  return [nameOf(command), ...(hasCommands ? ["[command]"] : []), "[options]", ...command.registeredArguments.map(operand)].join(" ");
}

/** "effective-support content diff". */
export function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();
}

function operand(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
}

export function exitCodesSaid(): string {
  return `\nExit codes: ${exitCodes.map(([code, meaning]) => `${code} ${meaning}`).join(", ")}.`;
}
