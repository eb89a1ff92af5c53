import type { OpenQuestion } from "../triage/outcome-format.ts";
import { hang, type Style } from "./style.ts";

const SHOWN_AT_MOST = 20;

/** The open question as text, for a person whose answers file does not go far enough. */
export function questionView({ question, answered }: OpenQuestion, style: Style): string {
  const shown = question.options.slice(0, SHOWN_AT_MOST);
  const more = question.options.length - shown.length;
  return `${[
    hang("", style.strong("One more answer is needed before there is an outcome."), style),
    hang("  ", `${question.id}: ${question.ask}`, style),
    hang("  ", style.faint(`${question.help} (${question.source})`), style),
    ...shown.map(({ value, label }) => hang(`    ${value}  `, label, style)),
    ...(more > 0 ? [`    … and ${more} more; --json prints them all.`] : []),
    style.faint(`Answered so far: ${answered.map((entry) => entry.question).join(", ") || "nothing"}.`),
  ].join("\n")}\n`;
}
