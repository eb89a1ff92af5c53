/** Wrong usage: what commander found, as the program's named failure, with the user's words made safe to show. */
import type { Command, CommanderError } from "commander";
import { nearest, quoted } from "../answers/check.ts";
import { inert } from "../answers/unwanted-characters.ts";
import { fail } from "../problems.ts";
import { nameOf, usageOf } from "./help-layout.ts";

const SENTENCE_AT_MOST = 300;

/** What was typed, or made by a word processor, for the two hyphens before an option's name. */
const DASHED = /^(--?|[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]{1,2})([a-z][a-z-]*)/;

/** Throws the Problem "usage" for an error of commander's. One with exit code 0 says that all is done, and is thrown on. */
export function refuse(error: CommanderError, command: Command): never {
  if (error.exitCode === 0) throw error;
  const dashed = command.args.find((word) => isLong(word) || (isShort(word) && isOption(word, command)));
  if (dashed !== undefined) refuseDash(dashed);
  return fail({ kind: "usage", message: sentenceFor(error, command), hint: strayHint(error, command) ?? hintFor(command) });
}

/** Where no verb was named at first, an option that nobody knows may be that of a verb further on. */
function strayHint({ code }: CommanderError, { parent, args }: Command): string | null {
  const verb =
    code === "commander.unknownOption" && parent !== null && parent.args[0] === args[0]
      ? parent.commands.find((each) => args.includes(each.name()))
      : undefined;
  return verb ? `The options of ${verb.name()} stand after it: ${nameOf(verb)} [options].` : null;
}

/** Refuses a word that names no command of `command`. */
export function refuseUnknown(command: Command, word: string): never {
  if (isLong(word)) refuseDash(word);
  return fail({ kind: "usage", message: unknown(command, word), hint: `${nameOf(command)} --help lists them.` });
}

/** Refuses a word that was to be an option of the command: where any words are taken, it would be taken for one of them. */
export function refuseLongDashes(command: Command): void {
  const dashed = command.args.find((word) => isLong(word) && isOption(word, command));
  if (dashed !== undefined) refuseDash(dashed);
}

function isLong(word: string): boolean {
  return DASHED.test(word) && !word.startsWith("-");
}

function isShort(word: string): boolean {
  return DASHED.exec(word)?.[1] === "-";
}

/** Whether the word, whatever its dash, is the name of an option that the command takes. */
function isOption(word: string, command: Command): boolean {
  const [, , name] = DASHED.exec(word) ?? [];
  for (let at: Command | null = command; at !== null; at = at.parent) if (at.options.some(({ long }) => long === `--${name}`)) return true;
  return false;
}

function refuseDash(word: string): never {
  const [, dash, name] = DASHED.exec(word) ?? [];
  const wrong = dash === "-" ? "one hyphen where two belong" : "a long dash, which word processors make of two hyphens";
  return fail({ kind: "usage", message: `${quoted(word)} begins with ${wrong}.`, hint: `Type --${name}.` });
}

function sentenceFor({ code, message }: CommanderError, command: Command): string {
  const { args, commands, registeredArguments } = command;
  switch (code) {
    case "commander.unknownCommand":
      return unknown(command, args[0] ?? "");
    case "commander.excessArguments": {
      const word = args[registeredArguments.length] ?? "";
      return commands.length > 0 && registeredArguments.length === 0 ? unknown(command, word) : `${quoted(word)} is one word too many.`;
    }
    case "commander.help":
      return `Say what to do: ${commands.map((each) => each.name()).join(", ")}.`;
    case "commander.unknownOption": {
      const [, flag = ""] = /'(--[a-z-]+)=/.exec(message) ?? [];
      return isOption(flag, command) ? `${flag} takes no value.` : plainSentence(message);
    }
    default:
      return plainSentence(message);
  }
}

/** "There is no command "content chekc". Did you mean content check?" */
function unknown(command: Command, word: string): string {
  const before = command.parent ? `${command.name()} ` : "";
  const near = nearest(
    word,
    command.commands.map((each) => each.name()),
  );
  return `There is no command ${quoted(`${before}${word}`)}.${near ? ` Did you mean ${before}${near}?` : ""}`;
}

/** Commander's own words on one line, short, and with nothing in them that acts on a terminal. */
function plainSentence(message: string): string {
  const written = message.replace(/^error: (command-argument value )?/, "").replace(/\n\((Did you mean [^]*\?)\)$/, ". $1");
  const short = written.length > SENTENCE_AT_MOST ? `${written.slice(0, SENTENCE_AT_MOST - 1)}…` : written;
  const safe = inert(short, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  return `${safe.charAt(0).toUpperCase()}${safe.slice(1)}${/[.?…]$/.test(safe) ? "" : "."}`;
}

function hintFor(command: Command): string {
  return `Usage: ${usageOf(command)}; ${nameOf(command)} --help says more.`;
}
