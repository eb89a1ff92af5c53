import type { Command, Option } from "commander";
import { exitCodes } from "./exit-codes.ts";
import { inDanger, nameOf, usageOf } from "./help-layout.ts";
import { everyCommand, isVerb } from "./walk.ts";

/** The manual page in the language of man(7), from the tree that help is made from. */
export function manualPage(program: Command, version: string): string {
  const commands = everyCommand(program);
  return [
    `.TH EFFECTIVE\\-SUPPORT 1 "" ${quotedWord(`effective-support ${version}`)} "User Commands"`,
    ".SH NAME",
    "effective\\-support \\- a guided triage for people who work with children",
    ".SH SYNOPSIS",
    ".B effective\\-support",
    "[\\fIcommand\\fR] [\\fIoptions\\fR]",
    ".SH DESCRIPTION",
    "It indicates a level of need, says who to call now and what follows, and never replaces your judgement.",
    ".PP",
    `.B ${inDanger(null)}`,
    ".SH COMMANDS",
    ...commands.flatMap(commandLines),
    ".SH OPTIONS OF EVERY COMMAND",
    ...program.options.flatMap(optionLines),
    ".SH EXIT STATUS",
    ...exitCodes.flatMap(([code, meaning]) => [".TP", `.B ${code}`, roff(meaning)]),
    ".SH ENVIRONMENT",
    ...[
      ["NO_COLOR", "no colour"],
      ["ACCESSIBLE, TERM=dumb", "as --plain; ACCESSIBLE=0 is off"],
      ["DEBUG", "a fault of the program is told with its stack"],
    ].flatMap(([name = "", meaning = ""]) => [".TP", `.B ${roff(name)}`, roff(meaning)]),
    ".SH EXAMPLES",
    ".nf",
    ...commands.flatMap((command) => (isVerb(command) ? command.verb.examples.map(roff) : [])),
    ".fi",
    "",
  ].join("\n");
}

/** A heading with the words after the program's name, what the command does, and its options. */
function commandLines(command: Command): string[] {
  const words = usageOf(command).replace(
    `${command.parent?.parent ? nameOf(command.parent.parent) : nameOf(command.parent ?? command)} `,
    "",
  );
  return [`.SS ${quotedWord(words.replace(" [options]", ""))}`, roff(command.description()), ...command.options.flatMap(optionLines)];
}

function optionLines({ flags, description, argChoices }: Option): string[] {
  return [
    ".TP",
    `.B ${roff(flags).replace(/<([^>]+)>/, "\\fI$1\\fR")}`,
    roff(argChoices ? `${description}: ${argChoices.join(", ")}` : description),
  ];
}

function quotedWord(text: string): string {
  return `"${roff(text).replaceAll('"', '""')}"`;
}

/** Text as roff prints it: hyphens that can be copied, and nothing that roff would take for its own. */
function roff(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("…", "...")
    .replace(/^([.'])/, "\\&$1");
}
