import { type Answer, NOT_COVERED } from "../answers/answers.ts";
import { decideLevel } from "../levels/decide-level.ts";
import type { Route } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { chooseRoute } from "../routes/choose-route.ts";
import { type GrowingFacts, isNotCovered, type LevelDecision, type Lookup, type Plan } from "./facts.ts";
import { planOf } from "./plan.ts";

/** The facts of a case, none of which is known yet. */
export function factsOf(pack: Pack): GrowingFacts {
  return new FactsOfCase(pack);
}

/** A class, since a batch makes two of these for every row, and functions of its own for each would be most of the work. */
class FactsOfCase implements GrowingFacts {
  readonly given: (Answer | undefined)[];
  readonly #lookup: Lookup;
  #counts: number[] = [];
  #ticked: readonly string[] = [];
  #someNotCovered = false;
  #level: LevelDecision | undefined;
  #route: Route | undefined;
  #plan: Plan | undefined;

  constructor(readonly pack: Pack) {
    this.#lookup = pack.lookup;
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
    if (id === this.#lookup.marks.indicators && Array.isArray(answer)) this.#count(answer);
  }

  answer(question: string): Answer | undefined {
    const place = this.#lookup.places.get(question);
    return place === undefined ? undefined : this.given[place];
  }

  indicatorCount(level: number, besides: readonly string[] = []): number {
    let count = this.#counts[level] ?? 0;
    for (const id of besides) if (this.#ticked.includes(id) && this.#lookup.levelOf.get(id) === level) count--;
    return count;
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
    this.#ticked = indicators;
    for (const id of indicators) {
      const level = this.#lookup.levelOf.get(id);
      if (level !== undefined) this.#counts[level] = (this.#counts[level] ?? 0) + 1;
    }
  }
}
