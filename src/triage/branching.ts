/** Which answers of a pack can lead to different places: what path enumeration walks, and what it may leave out. */
import { type Answer, NOT_COVERED } from "../answers/answers.ts";
import type { Condition, Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";

type Wanted = NonNullable<Condition["answers"]>[string];

/** Every test of an answer, and of a number of indicators, that some condition of the given ones makes. */
export interface Tests {
  answers: Map<string, Wanted[]>;
  counts: Map<number, Set<number>>;
}

/** Conditions that decide where a case goes: which questions, which level, which route, whether it is ready. */
export function branchingConditions(pack: Pack): Condition[] {
  const { questions, outcomeAtOnce } = pack.flow;
  return [
    ...outcomeAtOnce,
    ...questions.flatMap(({ when, optional }) => [when, typeof optional === "boolean" ? undefined : optional]),
    ...pack.levels.rules.flatMap((rule) => [rule.when, rule.borderline?.when]),
    ...pack.routes.flatMap((route) => [route.when, ...route.requires.map((requirement) => requirement.when)]),
  ].filter((condition) => condition !== undefined);
}

/** Conditions that only add to an outcome: steps, duties, contacts, dates. */
export function addingConditions(pack: Pack): Condition[] {
  return pack.duties.additions.map(({ when }) => when);
}

export function testsIn(conditions: Condition[]): Tests {
  const tests: Tests = { answers: new Map(), counts: new Map() };
  const waiting = [...conditions];
  for (let condition = waiting.pop(); condition; condition = waiting.pop()) {
    waiting.push(...(condition.all ?? []), ...(condition.any ?? []), ...(condition.not ? [condition.not] : []));
    for (const [question, wanted] of Object.entries(condition.answers ?? {})) {
      tests.answers.set(question, [...(tests.answers.get(question) ?? []), wanted]);
    }
    if (condition.count) {
      const { level, atLeast } = condition.count;
      tests.counts.set(level, (tests.counts.get(level) ?? new Set()).add(atLeast));
    }
  }
  return tests;
}

/** Answers to one question that no test tells apart: one of them stands for all. */
export interface AnswerClass {
  answer: Answer;
  /** How many answers it stands for. */
  standsFor: number;
}

/** The classes of answers to a question under some tests. Free text and areas never branch and have none. */
export function answerClasses(pack: Pack, question: Question, tests: Tests): AnswerClass[] {
  const wanted = tests.answers.get(question.id) ?? [];
  switch (question.type) {
    case "yes-no":
    case "choice":
      return grouped(valuesOf(question), (value) => signature(value, wanted)).map((group) => ({ answer: group[0] ?? "", standsFor: group.length }));
    case "choices":
      return subsetClasses(valuesOf(question), wanted);
    case "number":
      return grouped([...numbersOf(question), NOT_COVERED], (value) => signature(value, wanted)).map((group) => ({ answer: group[0] ?? "", standsFor: group.length }));
    case "indicators":
      return indicatorClasses(pack, tests.counts);
    case "judgement":
      return pack.levels.levels.map(({ level }) => ({ answer: { level, reason: "a reason" }, standsFor: 1 }));
    default:
      return [];
  }
}

export function valuesOf(question: Question): string[] {
  return [...(question.options ?? []).map(({ value }) => value), NOT_COVERED];
}

function numbersOf({ from = 0, to = 0 }: Question): number[] {
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}

function signature(value: string | number, wanted: Wanted[]): string {
  return wanted.map((test) => (passes(value, test) ? "1" : "0")).join("");
}

function passes(value: string | number, test: Wanted): boolean {
  if (typeof test !== "object") return value === test;
  if (Array.isArray(test)) return test.includes(value);
  return typeof value === "number" && value >= (test.atLeast ?? -Infinity) && value <= (test.atMost ?? Infinity);
}

function grouped<T>(values: T[], key: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return [...groups.values()];
}

/** Of a list of choices each class of options is there or not; options that no test sees stand in for nothing and stay out. */
function subsetClasses(values: string[], wanted: Wanted[]): AnswerClass[] {
  const groups = grouped(values, (value) => signature(value, wanted));
  const seen = groups.filter((group) => /1/.test(signature(group[0] ?? "", wanted)));
  const unseen = groups.filter((group) => !seen.includes(group)).reduce((total, group) => total * 2 ** group.length, 1);
  let classes: { answer: string[]; standsFor: number }[] = [{ answer: [], standsFor: unseen }];
  for (const group of seen) {
    const there = classes.map(({ answer, standsFor }) => ({ answer: [...answer, group[0] ?? ""], standsFor: standsFor * (2 ** group.length - 1) }));
    classes = [...classes, ...there];
  }
  return classes;
}

function indicatorClasses(pack: Pack, counts: Tests["counts"]): AnswerClass[] {
  let classes: { answer: string[]; standsFor: number }[] = [{ answer: [], standsFor: 1 }];
  for (const { level } of pack.levels.levels) {
    const ids = pack.indicators.filter((indicator) => indicator.level === level).map(({ id }) => id);
    const bounds = [0, ...[...(counts.get(level) ?? [])].sort((a, b) => a - b)].filter((bound) => bound <= ids.length);
    classes = bounds.flatMap((bound, place) => {
      const next = bounds[place + 1] ?? ids.length + 1;
      return classes.map(({ answer, standsFor }) => ({ answer: [...answer, ...ids.slice(0, bound)], standsFor: standsFor * choices(ids.length, bound, next - 1) }));
    });
  }
  return classes;
}

/** In how many ways between `from` and `to` of `n` things can be chosen. */
function choices(n: number, from: number, to: number): number {
  let ways = 1;
  let total = 0;
  for (let k = 0; k <= to; k++) {
    if (k >= from) total += ways;
    ways = (ways * (n - k)) / (k + 1);
  }
  return total;
}
