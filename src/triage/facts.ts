import type { Answer } from "../answers/answers.ts";
import { isJudgement, NOT_COVERED } from "../answers/answers.ts";
import { decideLevel, type LevelDecision } from "../levels/decide-level.ts";
import type { Route } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { chooseRoute } from "../routes/choose-route.ts";
import { lookupIn } from "./lookup.ts";

/**
 * What conditions look at: the answers on the path so far, and what follows from them. What follows is worked out when a
 * condition first asks for it and forgotten when an answer is added that can move it, so a condition never sees a stale one.
 */
export interface Facts {
  readonly pack: Pack;
  readonly answers: Readonly<Record<string, Answer>>;
  /** How many indicators of a level are chosen. */
  indicatorCount(level: number): number;
  level(): LevelDecision;
  route(): Route;
  notCovered(): boolean;
}

export interface GrowingFacts extends Facts {
  add(question: string, answer: Answer): void;
}

export function factsOf(pack: Pack): GrowingFacts {
  const { indicators, movesLevel } = lookupIn(pack);
  const answers: Record<string, Answer> = Object.create(null);
  const counts = new Map<number, number>();
  let someNotCovered = false;
  let level: LevelDecision | undefined;
  let route: Route | undefined;
  const facts: GrowingFacts = {
    pack,
    answers,
    add(question, answer) {
      answers[question] = answer;
      route = undefined;
      if (movesLevel.has(question)) level = undefined;
      if (question === NOT_COVERED || isNotCovered(answer)) someNotCovered = true;
      if (question !== "indicators" || !Array.isArray(answer)) return;
      counts.clear();
      for (const id of answer) {
        const of = indicators.get(id)?.level;
        if (of !== undefined) counts.set(of, (counts.get(of) ?? 0) + 1);
      }
    },
    indicatorCount: (wanted) => counts.get(wanted) ?? 0,
    level() {
      level ??= decideLevel(facts);
      return level;
    },
    route() {
      route ??= chooseRoute(facts);
      return route;
    },
    notCovered: () => someNotCovered,
  };
  return facts;
}

export function isNotCovered(answer: Answer): boolean {
  return answer === NOT_COVERED || (Array.isArray(answer) && answer.includes(NOT_COVERED));
}

export function judgementIn(facts: Facts) {
  const answer = facts.answers.judgement;
  return isJudgement(answer) ? answer : null;
}
