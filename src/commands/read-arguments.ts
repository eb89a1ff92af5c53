import { nearest, quoted } from "../answers/check.ts";
import { fail } from "../problems.ts";
import type { CommandDefinition, Given, OptionDefinition } from "./command.ts";
import { commands, everywhere } from "./table.ts";

export interface ReadArguments {
  command: CommandDefinition;
  /** A command was named; help for the whole program otherwise. */
  named: boolean;
  given: Given;
}

/** Reads a command line against the table of commands. What is not in the table is wrong usage, with the nearest name. */
export function readArguments(argv: readonly string[]): ReadArguments {
  const first = argv.find((word) => !word.startsWith("-"));
  const named = commands.find(({ name }) => name === argv[0]) ?? null;
  if (!named && first !== undefined && first === argv[0]) refuseCommand(first);
  const command = named ?? (commands[0] as CommandDefinition);
  const { operands, values } = sorted(named ? argv.slice(1) : argv, command);
  if (operands.length > command.atMost) {
    fail({ kind: "usage", message: `${quoted(operands[command.atMost])} is one word too many.`, hint: usageOf(command) });
  }
  return { command, named: named !== null, given: givenOf(operands, values) };
}

function givenOf(operands: string[], values: Map<string, string[]>): Given {
  return {
    operands,
    value: (name) => values.get(name)?.at(-1) ?? null,
    values: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
  };
}

/** As POSIX has it: `--name value`, `--name=value`, `-` alone for standard input, and after `--` nothing is an option. */
function sorted(words: readonly string[], command: CommandDefinition): { operands: string[]; values: Map<string, string[]> } {
  const known = [...command.options, ...everywhere];
  const operands: string[] = [];
  const values = new Map<string, string[]>();
  const waiting = words.values();
  for (const word of waiting) {
    if (word === "--") operands.push(...waiting);
    else if (word === "-" || !word.startsWith("-")) operands.push(word);
    else {
      const [, written = word, inline] = /^([^=]*)(?:=([^]*))?$/.exec(word) ?? [];
      const long = written === "-h" ? "--help" : written;
      const option = known.find(({ name }) => long === `--${name}`) ?? refuseOption(written, known, command);
      const value = option.value === undefined || inline !== undefined ? inline : waiting.next().value;
      values.set(option.name, [...(values.get(option.name) ?? []), ...valuesOf(option, value, command)]);
    }
  }
  return { operands, values };
}

function valuesOf(option: OptionDefinition, value: string | undefined, command: CommandDefinition): string[] {
  if (option.value === undefined) {
    if (value !== undefined) fail({ kind: "usage", message: `--${option.name} takes no value.`, hint: usageOf(command) });
    return [];
  }
  if (!value) fail({ kind: "usage", message: `--${option.name} needs a value: --${option.name} ${option.value}.`, hint: usageOf(command) });
  return [value as string];
}

function refuseOption(written: string, known: OptionDefinition[], command: CommandDefinition): never {
  const near = nearest(
    written.replace(/^-+/, ""),
    known.map(({ name }) => name),
  );
  return fail({
    kind: "usage",
    message: `There is no option ${quoted(written)}.${near ? ` Did you mean --${near}?` : ""}`,
    hint: usageOf(command),
  });
}

function refuseCommand(word: string): never {
  const near = nearest(
    word,
    commands.map(({ name }) => name),
  );
  return fail({
    kind: "usage",
    message: `There is no command ${quoted(word)}.${near ? ` Did you mean ${near}?` : ""}`,
    hint: "effective-support --help lists them.",
  });
}

export function usageOf({ name, operands }: CommandDefinition): string {
  return `Usage: effective-support ${name}${operands ? ` ${operands}` : ""} [options]; effective-support ${name} --help says more.`;
}
