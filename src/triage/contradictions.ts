/**
 * Answers that contradict those above them: they are not used, since the answers above do not lead to their question, and they would
 * raise the case if they did. Such a case has no outcome: somebody has to say which of the answers is right.
 */
import type { Answer } from "../answers/answers.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { type Algebra, foldCondition, type Wanted } from "./condition-fold.ts";
import { askedForInWords } from "./condition-words.ts";
import { type Facts, ticked } from "./facts.ts";
import { factsOf } from "./growing-facts.ts";
import { compareUrgency } from "./plan.ts";
import type { Answered, Walk } from "./walk.ts";

export interface Contradiction {
  /** The answer that contradicts those above it. */
  question: string;
  /** What the answers above lack, as a sentence. */
  message: string;
  expected: string;
}

/** Unused answers that would raise the case; none in content from before the marks, which goes on as it was released. */
export function contradictionsIn(pack: Pack, { path, unused, facts }: Walk): Contradiction[] {
  if (unused.length === 0 || !pack.lookup.marks.safety) return [];
  return unused.flatMap((answered) => {
    const { question: id, answer } = answered;
    const question = questionNamed(pack, id);
    const alone = factsWith(pack, [...path, answered]);
    const asked = countsAsSign(question, answer) ? factsWith(pack, [...path, ...leadingTo(pack, question), answered]) : alone;
    if (!raises(alone, facts) && !raises(asked, facts) && !(speaksOfHarm(question, answer) && !isProtected(pack, facts))) return [];
    return [
      {
        question: id,
        message: `The answer to ${id} would raise this case, but the answers above it do not lead to that question. ${whereAsked(pack, question)}`,
        expected: `that answer above, or none to ${id}`,
      },
    ];
  });
}

/**
 * Signs of harm outside the areas that are said to have been looked at. They count all the same; in a document, where nobody can be
 * asked, one of the two answers has to be mended first.
 */
export function outsideTheAreas(pack: Pack, { path, facts }: Walk): Contradiction[] {
  const { safety, indicators: list, signs } = pack.lookup.marks;
  const areas = path.find(({ question }) => questionNamed(pack, question).type === "areas");
  if (!safety || list === null || !areas || !Array.isArray(areas.answer) || areas.answer.length === 0) return [];
  const looked = areas.answer;
  const outside = pack.indicators.filter(({ id, area }) => ticked(facts).includes(id) && signs.harm.includes(id) && !looked.includes(area));
  const within = path.map((answered) =>
    answered.question === list && Array.isArray(answered.answer)
      ? { ...answered, answer: answered.answer.filter((id) => !outside.some((indicator) => indicator.id === id)) }
      : answered,
  );
  if (outside.length === 0 || !raises(facts, factsWith(pack, within))) return [];
  return outside.map(({ id, area }) => ({
    question: list,
    message: `${id} is ticked, but its area, ${area}, is not among the ${areas.question}.`,
    expected: `${area} among the ${areas.question}, or no ${areas.question} at all`,
  }));
}

function whereAsked(pack: Pack, { when = {} }: Question): string {
  const asked = askedForInWords(pack, when);
  return asked === "" ? "One of them rules it out." : `It is asked only where this holds: ${asked}.`;
}

/** More is indicated, agreed or urgent in one case than in another, or its route no longer waits for consent. */
function raises(one: Facts, other: Facts): boolean {
  const [level, before] = [one.level(), other.level()];
  const [plan, planBefore] = [one.plan(), other.plan()];
  return (
    level.indicated > before.indicated ||
    level.agreed > before.agreed ||
    compareUrgency(plan.urgency, planBefore.urgency) > 0 ||
    (planBefore.consent.route.consent === "gate" && plan.consent.route.consent === "not-a-gate")
  );
}

/** An answer that counts as an indicator. */
function countsAsSign({ options = [] }: Question, answer: Answer): boolean {
  return options.some(({ value, countsAs }) => countsAs !== undefined && [answer].flat().includes(value));
}

function speaksOfHarm({ options = [] }: Question, answer: Answer): boolean {
  return options.some(({ value, speaksOf }) => (speaksOf === "harm" || speaksOf === "danger-now") && [answer].flat().includes(value));
}

/** The case is one of harm already: no answer could raise it. */
function isProtected({ levels }: Pack, facts: Facts): boolean {
  return facts.level().floor === Math.max(...levels.levels.map(({ level }) => level)) && facts.plan().urgency === "immediate";
}

function questionNamed({ flow }: Pack, id: string): Question {
  const question = flow.questions.find((candidate) => candidate.id === id);
  if (!question) throw new Error(`there is no question ${id}`);
  return question;
}

function factsWith(pack: Pack, answered: readonly Answered[]): Facts {
  const facts = factsOf(pack);
  for (const { question, answer } of answered) facts.add(question, answer);
  return facts;
}

/** Answers above a question that lead to it, as far as its condition names answers. */
function leadingTo(pack: Pack, { when }: Question): Answered[] {
  if (!when) return [];
  return foldCondition(when, pack.lookup.marks, leadingAnswers).flatMap(({ question: id, wanted }) => {
    const question = questionNamed(pack, id);
    const value = Array.isArray(wanted) ? wanted[0] : wanted;
    if (typeof value !== "string") return [];
    return [...leadingTo(pack, question), { question: id, answer: question.type === "choices" ? [value] : value }];
  });
}

interface Leading {
  question: string;
  wanted: Wanted;
}

const leadingAnswers: Algebra<Leading[]> = {
  all: (parts) => parts.flat(),
  any: (parts) => parts.find((part) => part.length > 0) ?? [],
  not: () => [],
  leaf: (leaf) => (leaf.fact === "answer" ? [{ question: leaf.question, wanted: leaf.wanted }] : []),
};
