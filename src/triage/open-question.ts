import { NOT_COVERED } from "../answers/answers.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import type { OpenQuestion } from "./outcome-format.ts";
import type { Walk } from "./walk.ts";
import { levelToChoose } from "../levels/level-words.ts";

/** The question that stands between a set of answers and its outcome, so that any other front end can ask it. */
export function openQuestion(pack: Pack, walk: Walk): OpenQuestion {
  const question = walk.open;
  if (!question) throw new Error("no question is open");
  const { id, ask, type, help, source } = question;
  const options = optionsOf(pack, question).map((option) => ({ value: option.value, label: option.label, help: option.help ?? null }));
  return {
    schema: "effective-support/question@1",
    question: { id, ask, type, options, optional: false, help, source },
    answered: walk.path,
  };
}

export interface Choice {
  value: string | number;
  label: string;
  help?: string | undefined;
}

/** What a question offers, "none of these fits" last. */
export function optionsOf(pack: Pack, question: Question): Choice[] {
  const none: Choice = { value: NOT_COVERED, label: "None of these fits, or something is not covered" };
  switch (question.type) {
    case "areas":
      return pack.areas.map((area) => ({ value: area.id, label: area.name, help: area.about }));
    case "indicators":
      return [...pack.indicators.map(({ id, text, means }) => ({ value: id, label: text, help: means })), none];
    case "judgement":
      return pack.levels.levels.map(({ level, summary }) => ({ value: level, label: levelToChoose(pack, level), help: summary }));
    case "text":
    case "number":
      return [];
    default:
      return [...(question.options ?? []), none];
  }
}
