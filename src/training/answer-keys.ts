/** The keys with which a person would give an answer at a drawn prompt. */
import { type Answer, isJudgement, NOT_COVERED } from "../answers/answers.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { indicatorOffers } from "../terminal/indicator-offers.ts";
import { offerSearch } from "../terminal/offer-search.ts";
import type { Interview } from "../triage/interview.ts";
import { optionsOf } from "../triage/open-question.ts";

const DOWN = "\u001b[B";
const UP = "\u001b[A";
const ENTER = "\r";
const SPACE = " ";
const CLEAR = "\u0015";
const SEARCH_AT_MOST = 38;

/** Key presses in order: each entry arrives at once, with a pause for the eye between them. */
export function keysFor(pack: Pack, question: Question, before: Interview, answer: Answer, indicated: number): string[] {
  switch (question.type) {
    case "yes-no":
    case "choice":
      return [
        ...moves(
          0,
          optionsOf(pack, question).findIndex(({ value }) => value === answer),
        ),
        ENTER,
      ];
    case "choices":
    case "areas":
      return severalKeys(
        optionsOf(pack, question).map(({ value }) => String(value)),
        Array.isArray(answer) ? answer : [],
      );
    case "indicators":
      return indicatorKeys(pack, before, Array.isArray(answer) ? answer : []);
    case "number":
      return [CLEAR, ...(answer === NOT_COVERED ? ["none"] : [...String(answer)]), ENTER];
    case "text":
      return [CLEAR, ...textKeys(String(answer)), ENTER, ENTER];
    case "judgement":
      return judgementKeys(pack, question, answer, indicated);
    default:
      return question.type satisfies never;
  }
}

function moves(from: number, to: number): string[] {
  return Array.from({ length: Math.abs(to - from) }, () => (to > from ? DOWN : UP));
}

function severalKeys(values: string[], chosen: string[]): string[] {
  let at = 0;
  const ticks = values.flatMap((value, place) => {
    if (!chosen.includes(value)) return [];
    const way = moves(at, place);
    at = place;
    return [...way, SPACE];
  });
  // Nothing ticked is asked about once more.
  return chosen.length === 0 ? [ENTER, ENTER] : [...ticks, ENTER];
}

/** Each indicator is searched by its own words, as a person would do it in a long list. */
function indicatorKeys(pack: Pack, before: Interview, chosen: string[]): string[] {
  const { first, others } = indicatorOffers(pack, before);
  const find = offerSearch([...first, ...others]);
  const keys = chosen.flatMap((id) => {
    const { label = "" } = [...first, ...others].find(({ value }) => value === id) ?? {};
    const words = label.split(/\s+/);
    for (let count = 1; count <= words.length; count++) {
      const search = words.slice(0, count).join(" ").slice(0, SEARCH_AT_MOST);
      const place = find(search).findIndex(({ value }) => value === id);
      if (place === 0 || (place > 0 && (count === words.length || search.length === SEARCH_AT_MOST)))
        return [...textKeys(search), ...moves(0, place), ENTER];
    }
    return [];
  });
  return chosen.length === 0 ? [ENTER, ENTER] : [...keys, ENTER];
}

function judgementKeys(pack: Pack, question: Question, answer: Answer, indicated: number): string[] {
  if (!isJudgement(answer)) return [];
  const levels = optionsOf(pack, question).map(({ value }) => value);
  const chosen = [...moves(levels.indexOf(indicated), levels.indexOf(answer.level)), ENTER];
  if (answer.level === indicated) return chosen;
  return [...chosen, ...(answer.reason === null ? [ENTER] : [CLEAR, ...textKeys(answer.reason), ENTER, ENTER])];
}

/** Word by word: letter by letter would take an audience's patience. */
function textKeys(text: string): string[] {
  return text.replace(/\n/g, " ").match(/\S+\s*/g) ?? [];
}
