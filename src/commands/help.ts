import type { CommandDefinition, OptionDefinition } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";
import { commands, everywhere } from "./table.ts";

/** The help text, made from the table of commands. */
export function helpFor(command: CommandDefinition | null): string {
  return command === null ? helpForAll() : helpForOne(command);
}

function helpForAll(): string {
  return [
    "effective-support: a guided triage for people who work with children.",
    "It indicates a level of need, says who to call now and what follows, and never replaces your judgement.",
    "In danger now: call 999 first.",
    "",
    "Usage: effective-support [command] [options]",
    "",
    "Commands:",
    ...columns(commands.map(({ name, operands, summary }) => [`${name}${operands ? ` ${operands}` : ""}`, summary])),
    "",
    "Everywhere:",
    ...optionLines(everywhere),
    "",
    ...exitCodeLines(),
    "",
  ].join("\n");
}

function exitCodeLines(): string[] {
  const said = exitCodes.map(([code, meaning]) => `${code} ${meaning}`);
  return [`Exit codes: ${said.slice(0, 5).join(", ")},`, `${said.slice(5).join(", ")}.`];
}

function helpForOne({ name, summary, operands, options, examples }: CommandDefinition): string {
  return [
    `effective-support ${name}: ${summary}.`,
    "",
    `Usage: effective-support ${name}${operands ? ` ${operands}` : ""} [options]`,
    ...(options.length > 0 ? ["", "Options:", ...optionLines(options)] : []),
    "",
    "Everywhere:",
    ...optionLines(everywhere),
    "",
    "Examples:",
    ...examples.map((example) => `  ${example}`),
    "",
  ].join("\n");
}

function optionLines(options: readonly OptionDefinition[]): string[] {
  return columns(options.map(({ name, value, help }) => [`--${name}${value ? ` ${value}` : ""}`, help]));
}

function columns(rows: [string, string][]): string[] {
  const width = Math.min(30, Math.max(...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) =>
    left.length > width ? `  ${left}\n  ${" ".repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
  );
}
