import type { Offers } from "../commands/command.ts";
import { isWords, kindOf, optionsOf, PROGRAM, type Script } from "./plan.ts";

/** Completion for zsh: to be put in a folder of $fpath as _effective-support, or read with source. */
export const zshScript: Script = (commands, everywhere) => {
  const values = commands.flatMap((command) =>
    optionsOf(command, everywhere).flatMap(({ name, value, offers }) =>
      value === undefined ? [] : [`    ${command.name}:--${name}) ${offer(offers)}; return ;;`],
    ),
  );
  const options = commands.map(
    (command) =>
      `      ${command.name}) said=(${optionsOf(command, everywhere)
        .map(({ name, help }) => inQuotes(`--${name}:${help}`))
        .join(" ")}) ;;`,
  );
  const operands = commands.map((command) => `    ${command.name}) ${offer(command.offers)} ;;`);
  return `#compdef ${PROGRAM}
# zsh completion for ${PROGRAM}; made by: ${PROGRAM} completion zsh
_effective_support() {
  local command="${commands[0]?.name ?? ""}" before="\${words[CURRENT-1]}"
  local -a said known
  known=(${commands.map(({ name, summary }) => inQuotes(`${name}:${summary}`)).join(" ")})
  if (( CURRENT > 2 )) && [[ -n "\${known[(r)\${words[2]}:*]}" ]]; then command="\${words[2]}"; fi
  if [[ "$PREFIX" == --*=* ]]; then
    before="\${PREFIX%%=*}"
    compset -P 1 '*='
  fi
  case "$command:$before" in
${values.join("\n")}
  esac
  if [[ "$PREFIX" == -* ]]; then
    case "$command" in
${options.join("\n")}
    esac
    _describe option said
    return
  fi
  (( CURRENT == 2 )) && _describe command known
  case "$command" in
${operands.join("\n")}
  esac
}
if [[ "$funcstack[1]" == _effective-support ]]; then _effective_support "$@"; else compdef _effective_support ${PROGRAM}; fi
`;
};

function offer(offers: Offers | undefined): string {
  const kind = kindOf(offers);
  if (kind !== null) return `compadd -- \${(f)"$(${PROGRAM} completion --values ${kind} 2> /dev/null)"}`;
  if (isWords(offers)) return `compadd -- ${offers.join(" ")}`;
  return offers === "files" ? "_files" : "true";
}

function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
