import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { hang, type Style } from "./style.ts";

/** What a question means, the definitions of its terms, and where it comes from. */
export function helpText(pack: Pack, question: Question, style: Style): string {
  const terms = pack.glossary.filter(({ id }) => question.terms.includes(id));
  const options = (question.options ?? []).filter(({ help }) => help !== undefined);
  return `${[
    "",
    hang("", style.heading(`HELP: ${question.ask}`), style),
    hang("  ", question.help, style),
    ...options.map(({ label, help }) => hang("  - ", `${style.strong(label)}. ${help}`, style)),
    ...(terms.length > 0 ? [hang("", style.strong("Words:"), style)] : []),
    ...terms.map(({ term, meaning, source }) => hang("  ", `${style.strong(term)}: ${meaning} ${style.faint(`(${source})`)}`, style)),
    hang("", style.faint(`Source of the question: ${question.source}.`), style),
  ].join("\n")}\n`;
}

/** What the card is, and what its keys do. */
export function helpAfterOutcome(style: Style): string {
  return [
    hang("", style.heading("HELP: the action card"), style),
    hang(
      "  ",
      "The card says what to do first, who to call and whether they are open, what follows, and why. It indicates and explains; it supports your professional judgement and does not replace it.",
      style,
    ),
    hang(
      "  ",
      "Each letter of MORE shows one part of the outcome. Enter ends, and the card stays on the screen. Esc goes one question back.",
      style,
    ),
    hang("  ", "Nothing is kept unless you save it (f) or keep a draft (Ctrl-C).", style),
  ].join("\n");
}
