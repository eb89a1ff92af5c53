import type { Offers } from "../commands/command.ts";
import { isWords, kindOf, optionsOf, PROGRAM, type Script } from "./plan.ts";

/** Completion for bash 4 and later. The word is taken from the line itself, since bash parts words at @ and = as well. */
export const bashScript: Script = (commands, everywhere) => {
  const names = commands.map(({ name }) => name).join(" ");
  const cases = commands.flatMap((command) =>
    optionsOf(command, everywhere).flatMap(({ name, value, offers }) =>
      value === undefined ? [] : [`    ${command.name}:--${name}) ${offer(offers)} ;;`],
    ),
  );
  const options = commands.map(
    (command) =>
      `    ${command.name}) words="${optionsOf(command, everywhere)
        .map(({ name }) => `--${name}`)
        .join(" ")}" ;;`,
  );
  const operands = commands.map((command) => `    ${command.name}) ${offer(command.offers)} ;;`);
  return `# bash completion for ${PROGRAM}; made by: ${PROGRAM} completion bash
_effective_support() {
  local line="\${COMP_LINE:0:COMP_POINT}" word words="" files="" command="${commands[0]?.name ?? ""}" before="" typed
  local -a said=()
  COMPREPLY=()
  read -r -a said <<< "$line"
  word="\${line##*[[:space:]]}"
  [[ -n "$word" ]] && unset 'said[\${#said[@]}-1]'
  if [[ \${#said[@]} -gt 1 && " ${names} " == *" \${said[1]} "* ]]; then command="\${said[1]}"; fi
  before="\${said[\${#said[@]}-1]}"
  if [[ "$word" == --*=* ]]; then
    before="\${word%%=*}"
    word="\${word#*=}"
  fi
  case "$command:$before" in
${cases.join("\n")}
    *)
  if [[ "$word" == -* ]]; then
    case "$command" in
${options.join("\n")}
    esac
  else
    case "$command" in
${operands.join("\n")}
    esac
    [[ \${#said[@]} -eq 1 ]] && words="${names} $words"
  fi
  esac
  if [[ -n "$files" ]]; then
    compopt -o filenames 2> /dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
  if [[ -n "$words" ]]; then
    typed="\${word%"\${word##*[@=:]}"}"
    mapfile -t -O "\${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$words" -- "$word")
    [[ -n "$typed" ]] && COMPREPLY=("\${COMPREPLY[@]#"$typed"}")
  fi
  return 0
}
complete -F _effective_support ${PROGRAM}
`;
};

function offer(offers: Offers | undefined): string {
  const kind = kindOf(offers);
  if (kind !== null) return `words="$(${PROGRAM} completion --values ${kind} 2> /dev/null)"`;
  if (isWords(offers)) return `words="${offers.join(" ")}"`;
  return offers === "files" ? "files=yes" : ":";
}
