import { isWords, kindOf, type OfferedOption, type Offers, PROGRAM, type Script } from "./plan.ts";

/** Completion for fish 3 and later. */
export const fishScript: Script = ({ places, everywhere, takingValues }) => {
  const paths = places.flatMap(({ path }) => (path === "" ? [] : [path]));
  const lines = places.flatMap(({ path, verbs, options, operands }) => {
    const here = `complete -c ${PROGRAM} -n ${inQuotes(`test (__effective_support_at)x = ${path}x`)}`;
    return [
      ...verbs.map(({ name, summary }) => `${here} -a ${name} -d ${inQuotes(summary)}`),
      ...options.map((option) => `${here} ${optionWords(option)}`),
      ...(operands === null ? [] : [`${here} ${offer(operands)}`]),
    ];
  });
  return `# fish completion for ${PROGRAM}; made by: ${PROGRAM} completion fish
function __effective_support_at
  set -l at ""
  set -l passes no
  for word in (commandline -opc)[2..-1]
    if test $passes = yes
      set passes no
      continue
    end
    switch $word
      case ${takingValues.join(" ")}
        set passes yes
      case '*'
        if contains -- $at/$word ${paths.join(" ")}
          set at $at/$word
        end
    end
  end
  echo $at
end
complete -c ${PROGRAM} -f
${[...everywhere.map((option) => `complete -c ${PROGRAM} ${optionWords(option)}`), ...lines].join("\n")}
`;
};

function optionWords({ name, help, offers }: OfferedOption): string {
  const takes = offers === undefined ? "" : ` -r ${offers === null ? "-f" : offer(offers)}`;
  return `-l ${name.replace(/^--/, "")} -d ${inQuotes(help)}${takes}`;
}

function offer(offers: Exclude<Offers, null>): string {
  const kind = kindOf(offers);
  if (kind !== null) return `-f -a ${inQuotes(`(${PROGRAM} completion --values ${kind} 2> /dev/null)`)}`;
  return isWords(offers) ? `-f -a ${inQuotes(offers.join(" "))}` : "-F";
}

function inQuotes(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
