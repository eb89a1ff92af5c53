/**
 * What is left of a pack's conditions when only some questions have been decided. Two sets of answers that leave the same of
 * everything lead to the same places, so only one of them need be walked.
 */
import { allowedValues } from "../answers/allowed-values.ts";
import type { Condition, Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { choiceVariable, countVariable, NOT_COVERED_VARIABLE, type Tests, testsIn } from "./branching.ts";
import { foldCondition, type Leaf, type Wanted } from "./condition-fold.ts";
import { answerIs, derivedFacts } from "./conditions.ts";
import { marksOf } from "./marks.ts";
import { type Expression, FALSE, newBook, type Settling, settling, TRUE } from "./expressions.ts";

/** A case as far as conditions see it. */
export interface Residual {
  /** What is left of each condition of the pack; cases share what they have in common. */
  conditions: readonly Expression[];
  judged: number | null;
  /** The indicated and the agreed level, from where they are settled. */
  indicated: number | null;
  agreed: number | null;
  consent: unknown;
}

export interface Residuals {
  start: Residual;
  /** The case with what an answer settles. */
  settle(residual: Residual, changes: readonly Settling[]): Residual;
  /** The case with the question at a position of the flow left unanswered. */
  leave(residual: Residual, position: number): Residual;
  /** The case after the question at a position: where nothing further moves the level, it is settled. */
  pass(residual: Residual, position: number): Residual;
  /** What is left of "the outcome is there at once". */
  atOnce(residual: Residual): Expression;
  /** The positions of the content's outcomes at once that are there for certain. */
  atOnceFor(residual: Residual): number[];
  /** Whether a question is asked, and whether it may be left out; null where it takes the facts themselves to tell. */
  isAsked(residual: Residual, position: number): boolean | null;
  mayBeLeft(residual: Residual, position: number): boolean | null;
  /** The spelling of everything that still matters before a position: equal for two cases exactly where they cannot part. */
  key(residual: Residual, position: number): string;
}

export function residualsOf(pack: Pack, tests: Tests): Residuals {
  const book = newBook();
  const { questions } = pack.flow;
  const { rules } = pack.levels;
  const byId = new Map(questions.map((question) => [question.id, question]));
  const conditions: Expression[] = [];
  const enter = (expression: Expression) => conditions.push(expression) - 1;

  const answerTest = (id: string, wanted: Wanted): Expression => {
    const question = byId.get(id);
    if (!question) return FALSE;
    const values = listedValues(pack, question);
    if (!values)
      return book.test(
        id,
        JSON.stringify(wanted),
        (value) => (typeof value === "string" || typeof value === "number") && answerIs(value, wanted),
      );
    const chosen = values.filter((value) => answerIs([value], wanted));
    return book.any(chosen.map((value) => book.test(choiceVariable(question, value, values, tests), "chosen", (is) => is === true)));
  };
  const marks = marksOf(pack);
  const leafTest = (leaf: Leaf): Expression => {
    switch (leaf.fact) {
      case "answer":
        return answerTest(leaf.question, leaf.wanted);
      case "count":
        return book.test(
          countVariable(leaf.level, leaf.besides),
          `at least ${leaf.atLeast}`,
          (number) => typeof number === "number" && number >= leaf.atLeast,
        );
      default: {
        const { passes } = derivedFacts[leaf.fact];
        const variable = leaf.fact === "notCovered" ? NOT_COVERED_VARIABLE : leaf.fact;
        return book.test(variable, JSON.stringify(leaf.wanted), (value) => passes(value, leaf.wanted));
      }
    }
  };
  const algebra = { ...book, leaf: leafTest };
  const read = (condition: Condition | undefined): Expression =>
    condition === undefined ? TRUE : foldCondition(condition, marks, algebra);

  const places = {
    atOnce: enter(book.any(pack.flow.outcomeAtOnce.map(read))),
    atOnceEach: pack.flow.outcomeAtOnce.map((condition) => enter(read(condition))),
    rules: rules.map((rule) => ({
      rule,
      when: enter(read(rule.when)),
      mark: enter(rule.borderline ? read(rule.borderline.when) : FALSE),
    })),
    asked: questions.map(({ when }) => enter(read(when))),
    optional: questions.map(({ optional }) => enter(typeof optional === "boolean" ? (optional ? TRUE : FALSE) : read(optional))),
    routes: pack.routes.map((route) => ({
      route,
      when: enter(read(route.when)),
      requires: route.requires.map(({ when }) => enter(read(when))),
    })),
  };
  const touched = new Map<string, number[]>();
  conditions.forEach((condition, place) => {
    for (const variable of book.variablesOf(condition)) touched.set(variable, [...(touched.get(variable) ?? []), place]);
  });
  const levelFrom = levelIsSettledAfter(pack);
  const variables = questions.map((question) => variablesOf(pack, question, tests).map((variable) => settling(variable, undefined)));
  const ofLevel = new Map<string, Settling>();
  const marksMatter = [...touched.keys()].some((variable) => variable === "judged" || variable === "borderline");
  const highest = Math.max(...pack.levels.levels.map(({ level }) => level));
  const nothingUncovered = settling(NOT_COVERED_VARIABLE, false);

  const change = (given: readonly Expression[], changes: readonly Settling[]): readonly Expression[] => {
    let next: Expression[] | null = null;
    for (const one of changes) {
      for (const place of touched.get(one.variable) ?? []) {
        const before = (next ?? given)[place] ?? FALSE;
        const after = book.settle(before, one);
        if (after === before) continue;
        next ??= [...given];
        next[place] = after;
      }
    }
    return next ?? given;
  };
  const known = (variable: string, value: unknown): Settling => {
    const name = `${variable} ${String(value)}`;
    const one = ofLevel.get(name) ?? settling(variable, value);
    ofLevel.set(name, one);
    return one;
  };
  const settleLevel = (residual: Residual): Residual => {
    const at = (place: number) => residual.conditions[place] === TRUE;
    const holding = places.rules.filter(({ when }) => at(when));
    const indicated = Math.max(0, ...holding.map(({ rule }) => rule.level));
    const floors = holding.filter(({ rule }) => rule.floor).map(({ rule }) => rule.level);
    const judged = residual.judged ?? indicated;
    const agreed = Math.max(judged, ...floors);
    const because = holding.filter(({ rule }) => rule.level === indicated && (rule.when !== undefined || holding.length === 1));
    const moved = residual.judged === null ? null : judged < indicated ? "lower" : judged > indicated ? "higher" : "same";
    const settled: [string, unknown][] = [
      ["level", agreed],
      ["floor", floors.length > 0 ? Math.max(...floors) : null],
      ["judged", moved],
      ["lowered", agreed < indicated],
      ["borderline", because.some(({ mark }) => at(mark))],
    ];
    return {
      ...residual,
      indicated,
      agreed,
      conditions: change(
        residual.conditions,
        settled.map(([variable, value]) => known(variable, value)),
      ),
    };
  };

  return {
    start: { conditions, judged: null, indicated: null, agreed: null, consent: "" },
    settle: (residual, changes) => {
      const judged = changes.find(({ variable }) => variable === "judgement")?.value;
      const consent = changes.find(({ variable }) => variable === "consent")?.value;
      return {
        ...residual,
        conditions: change(residual.conditions, changes),
        judged: typeof judged === "number" ? judged : residual.judged,
        consent: consent ?? residual.consent,
      };
    },
    leave: (residual, position) => ({ ...residual, conditions: change(residual.conditions, variables[position] ?? []) }),
    pass: (residual, position) => {
      const passed = position === levelFrom ? settleLevel(residual) : residual;
      return position === questions.length - 1 ? { ...passed, conditions: change(passed.conditions, [nothingUncovered]) } : passed;
    },
    atOnce: (residual) => residual.conditions[places.atOnce] ?? FALSE,
    atOnceFor: (residual) => places.atOnceEach.flatMap((place, position) => (residual.conditions[place] === TRUE ? [position] : [])),
    isAsked: (residual, position) => decided(residual.conditions[places.asked[position] ?? -1]),
    mayBeLeft: (residual, position) => decided(residual.conditions[places.optional[position] ?? -1]),
    key(residual, position) {
      const left = residual.conditions;
      const at = (place: number) => left[place] ?? FALSE;
      const parts: unknown[] = [at(places.atOnce), residual.consent];
      for (let later = position; later < questions.length; later++)
        parts.push(at(places.asked[later] ?? -1), at(places.optional[later] ?? -1));
      if (residual.agreed !== null) parts.push(`level ${residual.agreed}`);
      else if (marksMatter) parts.push(residual.judged, ...places.rules.flatMap(({ when, mark }) => [at(when), at(mark)]));
      else parts.push(levelLeft(residual, at));
      for (const { when, requires } of places.routes) {
        if (at(when) === FALSE) parts.push("");
        else parts.push(at(when), ...requires.map(at));
        if (at(when) === TRUE) break;
      }
      return parts.join();
    },
  };

  /** Levels go by the highest rule that holds: what is open below it can change nothing. */
  function levelLeft({ judged }: Residual, at: (place: number) => Expression): string {
    let sure = 0;
    let floor = 0;
    for (const { rule, when } of places.rules) {
      if (at(when) !== TRUE) continue;
      sure = Math.max(sure, rule.level);
      if (rule.floor) floor = Math.max(floor, rule.level);
    }
    if (floor === highest) return `floor ${highest}`;
    const open = places.rules.filter(({ rule, when }) => at(when) > TRUE && (rule.level > sure || (rule.floor && rule.level > floor)));
    return [sure, floor, judged, ...open.map(({ rule, when }) => `${rule.level}${rule.floor ? "!" : ""}:${at(when)}`)].join();
  }
}

function decided(expression: Expression | undefined): boolean | null {
  return expression === TRUE ? true : expression === FALSE ? false : null;
}

/** The values of a question that is answered with a list; null for the others. */
function listedValues(pack: Pack, question: Question): string[] | null {
  return ["choices", "areas", "indicators"].includes(question.type) ? allowedValues(pack, question) : null;
}

function variablesOf(pack: Pack, question: Question, tests: Tests): string[] {
  const values = listedValues(pack, question);
  if (!values) return [question.id];
  const counts = question.type === "indicators" ? [...tests.counts.keys()] : [];
  return [...new Set(values.map((value) => choiceVariable(question, value, values, tests))), ...counts];
}

/** The position of the last question that the level can hang on. */
function levelIsSettledAfter(pack: Pack): number {
  const conditions = pack.levels.rules
    .flatMap(({ when, borderline }) => [when, borderline?.when])
    .filter((condition) => condition !== undefined);
  const moving = testsIn(conditions, marksOf(pack)).answers;
  return pack.flow.questions.findLastIndex(({ id, type }) => moving.has(id) || type === "indicators" || type === "judgement");
}
