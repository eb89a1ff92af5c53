import { isWords, kindOf, type OfferedOption, type Offers, PROGRAM, type Script } from "./plan.ts";

/** Completion for bash 4 and later. The word is taken from the line itself, since bash parts words at @ and = as well. */
export const bashScript: Script = ({ places, everywhere, takingValues }) => {
  const paths = places.flatMap(({ path }) => (path === "" ? [] : [path]));
  const values = [
    ...places.flatMap(({ path, options }) => options.flatMap((option) => valueCase(`${path}:${option.name}`, option))),
    ...everywhere.flatMap((option) => valueCase(`*:${option.name}`, option)),
  ];
  const common = everywhere.map(({ name }) => name).join(" ");
  const options = places.map(
    ({ path, options: own }) => `      ${quoted(path)}) words="${[...own.map(({ name }) => name), common].join(" ")}" ;;`,
  );
  const operands = places.map(({ path, verbs, operands: offers }) => {
    const names = verbs.map(({ name }) => name).join(" ");
    return `      ${quoted(path)}) ${offer(offers)}${names === "" ? "" : `; words="${names} $words"`} ;;`;
  });
  return `# bash completion for ${PROGRAM}; made by: ${PROGRAM} completion bash
_effective_support() {
  local line="\${COMP_LINE:0:COMP_POINT}" word words="" files="" at="" before="" typed i
  local -a said=()
  COMPREPLY=()
  read -r -a said <<< "$line"
  word="\${line##*[[:space:]]}"
  [[ -n "$word" ]] && unset 'said[\${#said[@]}-1]'
  for (( i = 1; i < \${#said[@]}; i++ )); do
    case "\${said[i]}" in
      ${takingValues.join("|")}) (( i++ )) ;;
      *) case "$at/\${said[i]}" in ${paths.join("|")}) at="$at/\${said[i]}" ;; esac ;;
    esac
  done
  before="\${said[\${#said[@]}-1]}"
  if [[ "$word" == --*=* ]]; then
    before="\${word%%=*}"
    word="\${word#*=}"
  fi
  case "$at:$before" in
${values.join("\n")}
    *)
  if [[ "$word" == -* ]]; then
    case "$at" in
${options.join("\n")}
    esac
  else
    case "$at" in
${operands.join("\n")}
    esac
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

function valueCase(pattern: string, { offers }: OfferedOption): string[] {
  return offers === undefined ? [] : [`    ${pattern}) ${offer(offers)} ;;`];
}

function offer(offers: Offers): string {
  const kind = kindOf(offers);
  if (kind !== null) return `words="$(${PROGRAM} completion --values ${kind} 2> /dev/null)"`;
  if (isWords(offers)) return `words="${offers.join(" ")}"`;
  return offers === "files" ? "files=yes" : ":";
}

function quoted(path: string): string {
  return path === "" ? '""' : path;
}
