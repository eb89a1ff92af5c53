import type { CommandDefinition, OptionDefinition } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";

/** The manual page in the language of man(7), from the table that help is made from. */
export function manualPage(commands: readonly CommandDefinition[], everywhere: readonly OptionDefinition[], version: string): string {
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
    ".B In danger now: call 999 first.",
    ".SH COMMANDS",
    ...commands.flatMap(commandLines),
    ".SH OPTIONS OF EVERY COMMAND",
    ...everywhere.flatMap(optionLines),
    ".SH EXIT STATUS",
    ...exitCodes.flatMap(([code, meaning]) => [".TP", `.B ${code}`, roff(meaning)]),
    ".SH ENVIRONMENT",
    ...[
      ["NO_COLOR", "no colour"],
      ["ACCESSIBLE, TERM=dumb", "as --plain"],
      ["DEBUG", "a fault of the program is told with its stack"],
    ].flatMap(([name = "", meaning = ""]) => [".TP", `.B ${roff(name)}`, roff(meaning)]),
    ".SH EXAMPLES",
    ".nf",
    ...commands.flatMap(({ examples }) => examples.map(roff)),
    ".fi",
    "",
  ].join("\n");
}

function commandLines({ name, operands, summary, options }: CommandDefinition): string[] {
  return [`.SS ${quotedWord(`${name}${operands ? ` ${operands}` : ""}`)}`, roff(summary), ...options.flatMap(optionLines)];
}

function optionLines({ name, value, help }: OptionDefinition): string[] {
  return [".TP", `.B \\-\\-${roff(name)}${value === undefined ? "" : ` \\fI${roff(value)}\\fR`}`, roff(help)];
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
