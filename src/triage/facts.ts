import type { Answer } from "../answers/answers.ts";
import { isJudgement, NOT_COVERED } from "../answers/answers.ts";
import { decideLevel, type LevelDecision } from "../levels/decide-level.ts";
import type { Route } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { chooseRoute } from "../routes/choose-route.ts";
import { type Lookup, lookupIn } from "./lookup.ts";

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
  return new FactsOfCase(pack);
}

/** A class, since a batch makes two of these for every row, and functions of its own for each would be most of the work. */
class FactsOfCase implements GrowingFacts {
  readonly answers: Record<string, Answer> = Object.create(null);
  readonly #lookup: Lookup;
  readonly #counts: number[] = [];
  #someNotCovered = false;
  #level: LevelDecision | undefined;
  #route: Route | undefined;

  constructor(readonly pack: Pack) {
    this.#lookup = lookupIn(pack);
  }

  add(question: string, answer: Answer): void {
    this.answers[question] = answer;
    this.#route = undefined;
    if (this.#lookup.movesLevel.has(question)) this.#level = undefined;
    if (question === NOT_COVERED || isNotCovered(answer)) this.#someNotCovered = true;
    if (question === "indicators" && Array.isArray(answer)) this.#count(answer);
  }

  indicatorCount(level: number): number {
    return this.#counts[level] ?? 0;
  }

  level(): LevelDecision {
    return (this.#level ??= decideLevel(this));
  }

  route(): Route {
    return (this.#route ??= chooseRoute(this));
  }

  notCovered(): boolean {
    return this.#someNotCovered;
  }

  #count(indicators: string[]): void {
    this.#counts.length = 0;
    for (const id of indicators) {
      const level = this.#lookup.indicators.get(id)?.level;
      if (level !== undefined) this.#counts[level] = (this.#counts[level] ?? 0) + 1;
    }
  }
}

export function isNotCovered(answer: Answer): boolean {
  return answer === NOT_COVERED || (Array.isArray(answer) && answer.includes(NOT_COVERED));
}

export function judgementIn(facts: Facts) {
  const answer = facts.answers.judgement;
  return isJudgement(answer) ? answer : null;
}
