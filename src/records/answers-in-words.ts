/** The answers of an outcome as people said them: questions and labels of the pack instead of ids and values. */
import { type Answer, isJudgement, NOT_COVERED } from "../answers/answers.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { optionsOf } from "../triage/open-question.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { nameOfLevel, shortLevel } from "../levels/level-words.ts";

export const NONE_CHOSEN = "None chosen";

export interface AnswerInWords {
  question: Question;
  /** One entry for each thing chosen; an empty list of choices says so. */
  said: string[];
}

/** Every answer on the path that the pack knows, in the order in which it was asked. */
export function answersInWords(pack: Pack, outcome: Pick<Outcome, "path">): AnswerInWords[] {
  return outcome.path.flatMap(({ question: id, answer }) => {
    const question = pack.flow.questions.find((candidate) => candidate.id === id);
    return question ? [{ question, said: saidIn(pack, question, answer) }] : [];
  });
}

/** What one answer says, a judgement without its reason; a value that the pack does not know stands as it is. */
export function saidIn(pack: Pack, question: Question, answer: Answer): string[] {
  if (isJudgement(answer)) return [nameOfLevel(pack, answer.level)];
  if (Array.isArray(answer)) return answer.length === 0 ? [NONE_CHOSEN] : answer.map((value) => labelOf(pack, question, value));
  return [labelOf(pack, question, answer)];
}

function labelOf(pack: Pack, question: Question, value: string | number): string {
  if (value === NOT_COVERED) return "None of the answers fitted";
  return optionsOf(pack, question).find((option) => option.value === value)?.label ?? String(value);
}

export interface IndicatorsOfArea {
  area: string;
  /** Each with its level. */
  texts: string[];
}

/** The chosen indicators by area, in the pack's order. */
export function indicatorsInWords(pack: Pack, outcome: Pick<Outcome, "path">): IndicatorsOfArea[] {
  const lists = outcome.path.filter(({ question }) => pack.flow.questions.find(({ id }) => id === question)?.type === "indicators");
  const chosen = new Set(lists.flatMap(({ answer }) => (Array.isArray(answer) ? answer : [])));
  return pack.areas.flatMap(({ id, name }) => {
    const texts = pack.indicators
      .filter((indicator) => indicator.area === id && chosen.has(indicator.id))
      .map(({ text, level }) => `${text} (${shortLevel(pack, level)})`);
    return texts.length > 0 ? [{ area: name, texts }] : [];
  });
}
