import { parseArgs } from "node:util";
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
  const known = [...command.options, ...everywhere];
  const { tokens } = parseArgs({
    args: [...(named ? argv.slice(1) : argv)],
    options: Object.fromEntries(
      known.map(
        ({ name, value }) =>
          [name, { type: value === undefined ? "boolean" : "string", ...(name === "help" ? { short: "h" } : {}) }] as const,
      ),
    ),
    tokens: true,
    strict: false,
    allowPositionals: true,
  });
  const values = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    values.set(token.name, [...(values.get(token.name) ?? []), ...valueOf(token, known, command)]);
  }
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

interface OptionToken {
  name: string;
  rawName: string;
  value: string | undefined;
}

function valueOf(token: OptionToken, known: OptionDefinition[], command: CommandDefinition): string[] {
  const option = known.find(({ name }) => name === token.name);
  if (!option) {
    const near = nearest(
      token.name,
      known.map(({ name }) => name),
    );
    fail({
      kind: "usage",
      message: `There is no option ${quoted(token.rawName)}.${near ? ` Did you mean --${near}?` : ""}`,
      hint: usageOf(command),
    });
  } else if (option.value === undefined) {
    if (token.value !== undefined) fail({ kind: "usage", message: `--${option.name} takes no value.`, hint: usageOf(command) });
    return [];
  } else if (token.value === undefined || token.value === "") {
    fail({ kind: "usage", message: `--${option.name} needs a value: --${option.name} ${option.value}.`, hint: usageOf(command) });
  }
  return [token.value as string];
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
