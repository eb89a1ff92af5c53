import type { Answer } from "../answers/answers.ts";
import { isJudgement, NOT_COVERED } from "../answers/answers.ts";
import { decideLevel, type LevelDecision } from "../levels/decide-level.ts";
import type { Route } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { chooseRoute } from "../routes/choose-route.ts";
import { type Lookup, lookupIn } from "./lookup.ts";
import { type Plan, planOf } from "./plan.ts";

/**
 * What conditions look at: the answers on the path so far, and what follows from them. What follows is worked out when a
 * condition first asks for it and forgotten when an answer is added that can move it, so a condition never sees a stale one.
 */
export interface Facts {
  readonly pack: Pack;
  /** The answers on the path so far, by the question's place in the flow. */
  readonly given: readonly (Answer | undefined)[];
  /** The answer to a question; undefined where it has none or is not on the path. */
  answer(question: string): Answer | undefined;
  /** How many indicators of a level are chosen. */
  indicatorCount(level: number): number;
  level(): LevelDecision;
  route(): Route;
  plan(): Plan;
  notCovered(): boolean;
}

export interface GrowingFacts extends Facts {
  /** Takes the answer to the question of that id, or of that place in the flow. */
  add(question: string | number, answer: Answer): void;
}

export function factsOf(pack: Pack): GrowingFacts {
  return new FactsOfCase(pack);
}

/** A class, since a batch makes two of these for every row, and functions of its own for each would be most of the work. */
class FactsOfCase implements GrowingFacts {
  readonly given: (Answer | undefined)[];
  readonly #lookup: Lookup;
  #counts: number[] = NONE;
  #someNotCovered = false;
  #level: LevelDecision | undefined;
  #route: Route | undefined;
  #plan: Plan | undefined;

  constructor(readonly pack: Pack) {
    this.#lookup = lookupIn(pack);
    this.given = new Array<Answer | undefined>(this.#lookup.questions.length).fill(undefined);
  }

  add(question: string | number, answer: Answer): void {
    const place = typeof question === "number" ? question : this.#lookup.places.get(question);
    const id = place === undefined ? undefined : this.#lookup.questions[place]?.question.id;
    if (place === undefined || id === undefined) throw new Error(`there is no question ${question} in ${this.pack.id}`);
    this.given[place] = answer;
    this.#route = undefined;
    this.#plan = undefined;
    if (this.#lookup.movesLevel[place]) this.#level = undefined;
    if (id === NOT_COVERED || isNotCovered(answer)) this.#noteNotCovered();
    if (id === "indicators" && Array.isArray(answer)) this.#count(answer);
  }

  answer(question: string): Answer | undefined {
    const place = this.#lookup.places.get(question);
    return place === undefined ? undefined : this.given[place];
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

  plan(): Plan {
    return (this.#plan ??= planOf(this));
  }

  notCovered(): boolean {
    return this.#someNotCovered;
  }

  #noteNotCovered(): void {
    // A level may follow from this as well, whichever question it was.
    if (!this.#someNotCovered) this.#level = undefined;
    this.#someNotCovered = true;
  }

  #count(indicators: string[]): void {
    this.#counts = [];
    for (const id of indicators) {
      const level = this.#lookup.levelOf.get(id);
      if (level !== undefined) this.#counts[level] = (this.#counts[level] ?? 0) + 1;
    }
  }
}

const NONE: number[] = [];

export function isNotCovered(answer: Answer): boolean {
  return answer === NOT_COVERED || (Array.isArray(answer) && answer.includes(NOT_COVERED));
}

export function judgementIn(facts: Facts) {
  const answer = facts.answer("judgement");
  return isJudgement(answer) ? answer : null;
}
