/** What there is to complete, the same for every shell; each shell file only says it in its own language. */
import type { Command, Option } from "commander";
import type { NameKind } from "./kinds.ts";

/** What completion offers: names of the content, files, or these words; null: nothing that it knows. */
export type Offers = NameKind | "files" | readonly string[] | null;

export interface OfferedOption {
  /** "--at" */
  name: string;
  help: string;
  /** What to offer for its value; undefined where it takes none. */
  offers?: Offers;
}

/** A place on the command line: after no verb, after a verb, or after a verb and its sub-verb. */
export interface Place {
  /** "", "/content" or "/content/check". */
  path: string;
  verbs: { name: string; summary: string }[];
  options: OfferedOption[];
  operands: Offers;
}

export interface Plan {
  places: Place[];
  /** The options that may stand at every place. */
  everywhere: OfferedOption[];
  /** The names of all options that take a value: the word after one of them is no verb. */
  takingValues: string[];
}

/** Writes a shell's script. */
export type Script = (plan: Plan) => string;

export const PROGRAM = "effective-support";

/** What the name of a value in the tree stands for. */
const KINDS: Record<string, Offers> = {
  pack: "contents",
  before: "contents",
  after: "contents",
  route: "routes",
  area: "areas",
  topic: "topics",
  level: "levels",
  scenario: "scenarios",
  file: "files",
  record: "files",
  folder: "files",
};
/** The guide answers to more names than those of topics. */
const OPERANDS: typeof KINDS = { ...KINDS, topic: "guide" };

/** The plan of a program and its commands. The first of them runs where none is named, so its options may stand alone. */
export function planOf(program: Command, commands: readonly Command[]): Plan {
  const places = [program, ...commands].map(placeOf);
  const [start, usual] = places;
  if (start && usual) start.options = usual.options;
  const everywhere = program.options.map(optionOf);
  const taking = [...everywhere, ...places.flatMap(({ options }) => options)].filter(({ offers }) => offers !== undefined);
  return { places, everywhere, takingValues: [...new Set(taking.map(({ name }) => name))] };
}

function placeOf(command: Command): Place {
  const [operand] = command.registeredArguments;
  // A sub-verb takes the options of its verb as well.
  const options = [...command.options, ...(command.parent?.parent ? command.parent.options : [])];
  return {
    path: pathOf(command),
    verbs: command.commands.map((each) => ({ name: each.name(), summary: each.description() })),
    options: options.map(optionOf),
    operands: operand ? (operand.argChoices ?? OPERANDS[operand.name()] ?? null) : null,
  };
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)}/${command.name()}` : "";
}

function optionOf(option: Option): OfferedOption {
  const { long, description, argChoices, flags } = option;
  const [, value] = /<([a-z]+)/.exec(flags) ?? [];
  const offers = value === undefined ? {} : { offers: argChoices ?? KINDS[value] ?? null };
  return { name: long ?? flags, help: description, ...offers };
}

/** The kind of names to ask the program for; null where files or fixed words are offered, or nothing. */
export function kindOf(offers: Offers): NameKind | null {
  return typeof offers === "string" && offers !== "files" ? offers : null;
}

export function isWords(offers: Offers): offers is readonly string[] {
  return Array.isArray(offers);
}
