import type { Answer } from "../answers/answers.ts";
import { isJudgement, NOT_COVERED } from "../answers/answers.ts";
import { decideLevel, type LevelDecision } from "../levels/decide-level.ts";
import type { Route } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { chooseRoute } from "../routes/choose-route.ts";

/**
 * What conditions look at: the answers on the path so far, and what follows from them. What follows is worked out when a
 * condition first asks for it and forgotten when an answer is added, so a condition never sees a stale level or route.
 */
export interface Facts {
  readonly pack: Pack;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Indicators chosen, by level. */
  indicatorCount(level: number): number;
  level(): LevelDecision;
  route(): Route;
  notCovered(): boolean;
}

export interface GrowingFacts extends Facts {
  add(question: string, answer: Answer): void;
}

export function factsOf(pack: Pack): GrowingFacts {
  const answers: Record<string, Answer> = Object.create(null);
  let counts: Map<number, number> | undefined;
  let level: LevelDecision | undefined;
  let route: Route | undefined;
  const facts: GrowingFacts = {
    pack,
    answers,
    add(question, answer) {
      answers[question] = answer;
      counts = level = route = undefined;
    },
    indicatorCount(wanted) {
      counts ??= countByLevel(pack, answers.indicators);
      return counts.get(wanted) ?? 0;
    },
    level() {
      level ??= decideLevel(facts);
      return level;
    },
    route() {
      route ??= chooseRoute(facts);
      return route;
    },
    notCovered() {
      return Object.entries(answers).some(([question, answer]) => question === NOT_COVERED || isNotCovered(answer));
    },
  };
  return facts;
}

export function isNotCovered(answer: Answer): boolean {
  return answer === NOT_COVERED || (Array.isArray(answer) && answer.includes(NOT_COVERED));
}

function countByLevel(pack: Pack, chosen: Answer | undefined): Map<number, number> {
  const counts = new Map<number, number>();
  if (!Array.isArray(chosen)) return counts;
  const wanted = new Set(chosen);
  for (const indicator of pack.indicators) {
    if (wanted.has(indicator.id)) counts.set(indicator.level, (counts.get(indicator.level) ?? 0) + 1);
  }
  return counts;
}

export function judgementIn(facts: Facts) {
  const answer = facts.answers.judgement;
  return isJudgement(answer) ? answer : null;
}
