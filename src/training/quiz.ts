/** A quiz over the scenarios: what is asked, the key, and how a reply stands to it. Pure; every key is replay on the scenario's answers. */
import type { Scenario } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import type { Called, QuizItem, QuizKey, QuizReply, QuizResult } from "./quiz-format.ts";
import { replayScenario } from "./scenario-case.ts";
import { type Chance, shuffled } from "./seeded.ts";

export const difficulties = ["clear", "needs-thought", "hard"] as const satisfies Scenario["difficulty"][];

/** The parts of a reply, in the order in which they are asked. */
export const parts = ["level", "route", "consent", "firstContact"] as const;
export type Part = (typeof parts)[number];

export interface Wanted {
  /** Empty: all. */
  topics: string[];
  levels: number[];
  difficulties: string[];
  /** At most so many; null: all that fit. */
  count: number | null;
}

/** The scenarios of a quiz in the order in which they are asked. Their level is the one that replay comes to. */
export function pickScenarios(pack: Pack, wanted: Wanted, chance: Chance): Scenario[] {
  const fitting = pack.scenarios.filter(
    (scenario) =>
      (wanted.topics.length === 0 || scenario.topics.some((topic) => wanted.topics.includes(topic))) &&
      (wanted.difficulties.length === 0 || wanted.difficulties.includes(scenario.difficulty)) &&
      (wanted.levels.length === 0 || wanted.levels.includes(keyOf(outcomeOf(pack, scenario)).level)),
  );
  return shuffled(fitting, chance).slice(0, wanted.count ?? fitting.length);
}

export function outcomeOf(pack: Pack, scenario: Scenario): Outcome {
  return replayScenario(pack, scenario).outcome;
}

/** The guide's reading of an outcome. */
export function keyOf({ level, route, consent, contacts }: Outcome): QuizKey {
  return { level: level.agreed, indicated: level.indicated, route: route.id, consent: consent.status, firstContact: contacts[0]?.id ?? "" };
}

/** A reply beside the key. Where the practitioner of the scenario judged otherwise than indicated, both levels agree with the guide. */
export function marked(scenario: Scenario, key: QuizKey, reply: QuizReply): QuizItem {
  const called = calledOf(key, reply.level);
  return {
    scenario: scenario.id,
    reply,
    key,
    agrees: {
      level: called === "as-the-guide",
      route: reply.route === key.route,
      consent: reply.consent === key.consent,
      firstContact: reply.firstContact === key.firstContact,
    },
    called,
  };
}

export function calledOf({ level, indicated }: QuizKey, said: number | null): Called {
  if (said === null) return "not-said";
  if (said > Math.max(level, indicated)) return "over";
  if (said < Math.min(level, indicated)) return "under";
  return said === level || said === indicated ? "as-the-guide" : said > level ? "over" : "under";
}

/** How often the replies agree with the guide, by topic; a scenario counts for each of its topics. The most asked first. */
export function scoreByTopic(pack: Pack, items: QuizItem[]): QuizResult["score"] {
  const scores = pack.topics.map(({ id }) => {
    const about = items.filter(({ scenario }) => pack.scenarios.find((candidate) => candidate.id === scenario)?.topics.includes(id));
    return { topic: id, agreed: about.reduce((sum, item) => sum + agreedParts(item), 0), asked: about.length * parts.length };
  });
  return scores.filter(({ asked }) => asked > 0).sort((one, other) => other.asked - one.asked);
}

export function agreedParts({ agrees }: QuizItem): number {
  return parts.filter((part) => agrees[part]).length;
}

/** What would have moved it: the nearest levels, and the one fact in which a twin scenario differs, with where that one ends. */
export interface Moved {
  nearest: Outcome["level"]["nearest"];
  twin: { fact: string; level: number; route: string } | null;
}

export function whatWouldMove(pack: Pack, scenario: Scenario, outcome: Outcome): Moved {
  const other = pack.scenarios.find(({ id }) => id === scenario.twin?.scenario);
  if (!other || !scenario.twin) return { nearest: outcome.level.nearest, twin: null };
  const { level, route } = outcomeOf(pack, other);
  return { nearest: outcome.level.nearest, twin: { fact: scenario.twin.fact, level: level.agreed, route: route.name } };
}
