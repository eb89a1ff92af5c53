import { isWords, kindOf, type OfferedOption, type Offers, PROGRAM, type Script } from "./plan.ts";

/** Completion for zsh: to be put in a folder of $fpath as _effective-support, or read with source. */
export const zshScript: Script = ({ places, everywhere, takingValues }) => {
  const paths = places.flatMap(({ path }) => (path === "" ? [] : [path]));
  const values = [
    ...places.flatMap(({ path, options }) => options.flatMap((option) => valueCase(`${path}:${option.name}`, option))),
    ...everywhere.flatMap((option) => valueCase(`*:${option.name}`, option)),
  ];
  const common = everywhere.map(described);
  const options = places.map(({ path, options: own }) => `      ${inQuotes(path)}) said+=(${own.map(described).join(" ")}) ;;`);
  const verbs = places.flatMap(({ path, verbs: known }) =>
    known.length === 0
      ? []
      : [`    ${inQuotes(path)}) known=(${known.map(({ name, summary }) => inQuotes(`${name}:${summary}`)).join(" ")}) ;;`],
  );
  const operands = places.map(({ path, operands: offers }) => `    ${inQuotes(path)}) ${offer(offers)} ;;`);
  return `#compdef ${PROGRAM}
# zsh completion for ${PROGRAM}; made by: ${PROGRAM} completion zsh
_effective_support() {
  local at="" before="\${words[CURRENT-1]}" i
  local -a said known
  for (( i = 2; i < CURRENT; i++ )); do
    case "\${words[i]}" in
      ${takingValues.join("|")}) (( i++ )) ;;
      *) case "$at/\${words[i]}" in ${paths.join("|")}) at="$at/\${words[i]}" ;; esac ;;
    esac
  done
  if [[ "$PREFIX" == --*=* ]]; then
    before="\${PREFIX%%=*}"
    compset -P 1 '*='
  fi
  case "$at:$before" in
${values.join("\n")}
  esac
  if [[ "$PREFIX" == -* ]]; then
    said=(${common.join(" ")})
    case "$at" in
${options.join("\n")}
    esac
    _describe option said
    return
  fi
  case "$at" in
${verbs.join("\n")}
  esac
  (( \${#known} > 0 )) && _describe command known
  case "$at" in
${operands.join("\n")}
  esac
}
if [[ "$funcstack[1]" == _effective-support ]]; then _effective_support "$@"; else compdef _effective_support ${PROGRAM}; fi
`;
};

function valueCase(pattern: string, { offers }: OfferedOption): string[] {
  return offers === undefined ? [] : [`    ${pattern}) ${offer(offers)}; return ;;`];
}

function described({ name, help }: OfferedOption): string {
  return inQuotes(`${name}:${help}`);
}

function offer(offers: Offers): string {
  const kind = kindOf(offers);
  if (kind !== null) return `compadd -- \${(f)"$(${PROGRAM} completion --values ${kind} 2> /dev/null)"}`;
  if (isWords(offers)) return `compadd -- ${offers.join(" ")}`;
  return offers === "files" ? "_files" : "true";
}

function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
