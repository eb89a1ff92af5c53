import type { Offers } from "../commands/command.ts";
import { isWords, kindOf, PROGRAM, type Script } from "./plan.ts";

/** Completion for fish 3 and later. Options of no command are those of the command that runs where none is named. */
export const fishScript: Script = (commands, everywhere) => {
  const names = commands.map(({ name }) => name).join(" ");
  const none = `not __fish_seen_subcommand_from ${names}`;
  const lines = commands.flatMap(({ name, summary, options, offers }, place) => {
    const here = place === 0 ? `${none}; or __fish_seen_subcommand_from ${name}` : `__fish_seen_subcommand_from ${name}`;
    return [
      `complete -c ${PROGRAM} -n ${inQuotes(none)} -a ${name} -d ${inQuotes(summary)}`,
      ...options.map((option) => `complete -c ${PROGRAM} -n ${inQuotes(here)} ${optionWords(option)}`),
      ...(offers === undefined ? [] : [`complete -c ${PROGRAM} -n ${inQuotes(`__fish_seen_subcommand_from ${name}`)} ${offer(offers)}`]),
    ];
  });
  return [
    `# fish completion for ${PROGRAM}; made by: ${PROGRAM} completion fish`,
    `complete -c ${PROGRAM} -f`,
    ...everywhere.map((option) => `complete -c ${PROGRAM} ${optionWords(option)}`),
    ...lines,
    "",
  ].join("\n");
};

function optionWords({ name, value, help, offers }: { name: string; value?: string; help: string; offers?: Offers }): string {
  const takes = value === undefined ? "" : ` -r ${offers === undefined ? "-f" : offer(offers)}`;
  return `-l ${name} -d ${inQuotes(help)}${takes}`;
}

function offer(offers: Offers): string {
  const kind = kindOf(offers);
  if (kind !== null) return `-f -a ${inQuotes(`(${PROGRAM} completion --values ${kind} 2> /dev/null)`)}`;
  return isWords(offers) ? `-f -a ${inQuotes(offers.join(" "))}` : "-F";
}

function inQuotes(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
