/** What there is to complete, the same for every shell; each shell file only says it in its own language. */
import type { CommandDefinition, Offers, OptionDefinition } from "../commands/command.ts";

export type Script = (commands: readonly CommandDefinition[], everywhere: readonly OptionDefinition[]) => string;

export const PROGRAM = "effective-support";

/** The options of a command, those of every command after its own. */
export function optionsOf(command: CommandDefinition, everywhere: readonly OptionDefinition[]): OptionDefinition[] {
  return [...command.options, ...everywhere];
}

export function isWords(offers: Offers | undefined): offers is readonly string[] {
  return Array.isArray(offers);
}

/** The kind of names to ask the program for; null where files or fixed words are offered, or nothing. */
export function kindOf(offers: Offers | undefined): string | null {
  return offers === undefined || isWords(offers) || offers === "files" ? null : (offers as string);
}
