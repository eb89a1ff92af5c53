/** What is known of a case, and what the engine of its pack knows of the content: the shapes that every decision works with. */
import { type Answer, isJudgement, NOT_COVERED } from "../answers/answers.ts";
import type { Addition, Contacts, LevelRule, Question, Route, Step } from "../packs/format.ts";
import type { PackData, Origin } from "../packs/pack-data.ts";
import type { Marks } from "./marks.ts";
import type { Outcome } from "./outcome-format.ts";

/**
 * What conditions look at: the answers on the path so far, and what follows from them. What follows is worked out when a
 * condition first asks for it and forgotten when an answer is added that can move it, so a condition never sees a stale one.
 */
export interface Facts {
  readonly pack: PackData & Engine;
  /** The answers on the path so far, by the question's place in the flow. */
  readonly given: readonly (Answer | undefined)[];
  /** The answer to a question; undefined where it has none or is not on the path. */
  answer(question: string): Answer | undefined;
  /** How many indicators of a level are ticked, those `besides` not counted. */
  indicatorCount(level: number, besides?: readonly string[]): number;
  level(): LevelDecision;
  route(): Route;
  plan(): Plan;
  notCovered(): boolean;
}

export interface GrowingFacts extends Facts {
  /** Takes the answer to the question of that id, or of that place in the flow. */
  add(question: string | number, answer: Answer): void;
}

export interface LevelDecision {
  /** The highest level whose rules hold. */
  indicated: number;
  /** The practitioner's own level; null where it was not asked for or not given. */
  judged: number | null;
  reason: string | null;
  /** What is acted on: the judgement, but never below the floor. */
  agreed: number;
  /** The lowest level that a judgement may go to; null where it is free. */
  floor: number | null;
  /** The judgement against the indicated level; null without a judgement. */
  moved: "lower" | "higher" | "same" | null;
  /** The rules of the indicated level that hold, in the content's order. */
  because: LevelRule[];
  borderline: { level: number; text: string } | null;
}

export type ConsentStatus = "given" | "needed" | "refused" | "not-a-gate";

export interface ConsentDecision {
  status: ConsentStatus;
  text: string;
  source: string;
  /** What was answered, also where it changes nothing; null where it was not asked. */
  recorded: string | null;
  /** The route to take, which may be another one where consent is refused, unsafe to ask for, or nobody is there to give it. */
  route: Route;
  /** The route that the answers led to, where consent sent the case elsewhere. */
  insteadOf: Route | null;
  blocked: boolean;
  /** What to do instead, where the route cannot go ahead. */
  instead: Step[];
  /** Telling or asking the family would raise the risk: nothing may then say to. */
  unsafeToTell: boolean;
  /** Nobody is there who could be told or asked: nothing may then say to. */
  nobodyToAsk: boolean;
}

/** The decision. */
export interface Plan {
  /** The route to take is the one that consent leaves. */
  consent: ConsentDecision;
  additions: Addition[];
  urgency: Outcome["urgency"];
  /** Requirements of the route that are not met. */
  missing: Route["requires"];
  ready: boolean;
}

/** A condition of the content as a function. */
export type Test = (facts: Facts) => boolean;

/** The values that a question takes, in the content's order. */
export interface Allowed {
  list: readonly string[];
  set: ReadonlySet<string>;
}

export interface Lookup {
  /** The level of each indicator. */
  levelOf: ReadonlyMap<string, number>;
  /** The place of each question in the flow. */
  places: ReadonlyMap<string, number>;
  /** By place: whether some level rule looks at the question, or it is the judgement. No other answer moves the level, but one that is not covered. */
  movesLevel: readonly boolean[];
  marks: Marks;
  /** Places of the questions on which an outcome at once may depend, in the flow's order. */
  forAtOnce: readonly number[];
  /** Conditions as functions, in the content's order. */
  questions: readonly { question: Question; allowed: Allowed; isAsked: Test; mayBeLeft: Test }[];
  atOnce: readonly Test[];
  rules: readonly RuleWithTests[];
  routes: readonly { route: Route; holds: Test }[];
  additions: readonly { addition: Addition; holds: Test }[];
  lists: readonly { list: CallingList; orders: readonly OrderWithTest[] }[];
  /** By a route's id: what it requires. */
  requirements: ReadonlyMap<string, readonly { requirement: Route["requires"][number]; holds: Test }[]>;
  /** Telling the family is unsafe; nobody is there to be told or asked. They never hold where the content does not say when. */
  consent: { unsafeToTell: Test; nobodyToAsk: Test };
}

type CallingList = Contacts["lists"][number];

export interface OrderWithTest {
  order: CallingList["orders"][number];
  holds: Test;
  /** The questions that its condition looks at. */
  asked: readonly string[];
}

export interface RuleWithTests {
  rule: LevelRule;
  holds: Test;
  isBorderline: Test;
}

/** The tables of a pack. They stand on a class, so that a copy of an engine's data carries none that belong to other data. */
export abstract class Engine {
  abstract get lookup(): Lookup;
  abstract get origin(): Origin;
}

export function isNotCovered(answer: Answer): boolean {
  return answer === NOT_COVERED || (Array.isArray(answer) && answer.includes(NOT_COVERED));
}

/** The answer to a question that the content marks for its part; undefined where the flow has none, or it is not answered. */
export function answerTo(facts: Facts, part: "age" | "areas" | "consent" | "indicators" | "judgement"): Answer | undefined {
  const question = facts.pack.lookup.marks[part];
  return question === null ? undefined : facts.answer(question);
}

/** Ids of the indicators that are ticked. */
export function ticked(facts: Facts): readonly string[] {
  const chosen = answerTo(facts, "indicators");
  return Array.isArray(chosen) ? chosen : [];
}

/** Ids of the indicators of a level that an answer stands in for, and that are not ticked themselves. */
export function standInsGiven(facts: Facts, level: number): string[] {
  const chosen = ticked(facts);
  const given = ({ question, value }: { question: string; value: string }) => {
    const answer = facts.answer(question);
    return answer === value || (Array.isArray(answer) && answer.includes(value));
  };
  return facts.pack.lookup.marks.standIns
    .filter((standIn) => standIn.level === level && !chosen.includes(standIn.indicator) && standIn.ways.some(given))
    .map(({ indicator }) => indicator);
}

export function judgementIn(facts: Facts) {
  const answer = answerTo(facts, "judgement");
  return isJudgement(answer) ? answer : null;
}
