/** Conditions of the content in words, for people. */
import { type Answer, isJudgement, NOT_COVERED } from "../answers/answers.ts";
import type { Condition } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { type Algebra, foldCondition, type Leaf, type Wanted, type Written } from "./condition-fold.ts";
import { marksOf, type Sign } from "./marks.ts";
import { optionsOf } from "./open-question.ts";
import { levelsCalled, shortLevel } from "../levels/level-words.ts";

const CONSENT_RULE = {
  gate: "the route needs the family's consent",
  "not-a-gate": "the route does not wait for consent",
  "own-procedures": "the route follows the agency's own procedures",
  tell: "the family is told of the route, and not asked",
};

const JUDGED = { lower: "judged lower than indicated", higher: "judged higher than indicated", same: "judged as indicated" };

const SIGNS: Record<Sign, string> = { harm: "an indicator of harm is ticked", danger: "an indicator of danger is ticked" };

/** What a condition asks, without a full stop: "Has anyone assessed the child? Yes, and level 3". */
export function inWords(pack: Pack, condition: Condition): string {
  return foldCondition<string>(condition, marksOf(pack), wordsOf(pack));
}

/** What a condition asks for, its exceptions left out; empty where it has nothing but exceptions. */
export function askedForInWords(pack: Pack, condition: Condition): string {
  return foldCondition<string>(condition, marksOf(pack), {
    ...wordsOf(pack),
    all: (parts) => parts.filter((part) => part !== "").join(", and "),
    // One way that is an exception alone is open to nearly everybody: then nothing is asked for.
    any: (parts) => (parts.includes("") ? "" : parts.join(", or ")),
    not: () => "",
  });
}

function wordsOf(pack: Pack): Algebra<string> {
  return {
    all: (parts) => (parts.length > 0 ? parts.join(", and ") : "always"),
    any: (parts) => parts.join(", or "),
    not: (part) => `not where ${part}`,
    leaf: (leaf) =>
      leaf.fact === "answer"
        ? `${askOf(pack, leaf.question)} ${answersInWords(pack, leaf.question, leaf.wanted)}`
        : derivedInWords(pack, leaf),
    asWritten: (written) => writtenInWords(pack, written),
  };
}

function writtenInWords(pack: Pack, written: Written): string {
  switch (written.fact) {
    case "signs":
      return SIGNS[written.wanted];
    case "circumstance":
      return `${circumstancesInWords(pack, written.wanted)} is chosen, or an indicator of it is ticked`;
    case "count":
      return `at least ${written.atLeast} chosen of ${shortLevel(pack, written.level)}`;
    case "own":
      return written.part.inWords((id) => pack.areas.find((area) => area.id === id)?.name ?? id);
  }
}

function circumstancesInWords(pack: Pack, values: readonly string[]): string {
  const options = pack.flow.questions.flatMap(({ plays, options }) => (plays === "circumstances" ? (options ?? []) : []));
  return values.map((value) => options.find((option) => option.value === value)?.label ?? value).join(", or ");
}

function derivedInWords(pack: Pack, leaf: Exclude<Leaf, { fact: "answer" }>): string {
  const { one } = levelsCalled(pack);
  const floor = `a reason for this ${one} that no judgement may lower`;
  const lowered = `the ${one} acted on is below the one indicated`;
  switch (leaf.fact) {
    case "count":
      return `at least ${leaf.atLeast} chosen of ${shortLevel(pack, leaf.level)}`;
    case "level":
      return levelsInWords(pack, leaf.wanted);
    case "floor":
      return typeof leaf.wanted === "number" ? `${floor} below ${shortLevel(pack, leaf.wanted)}` : leaf.wanted ? floor : `not: ${floor}`;
    case "borderline":
      return `the ${one} is ${leaf.wanted ? "" : "not "}a borderline one`;
    case "judged":
      return `the ${one} was ${JUDGED[leaf.wanted]}`;
    case "lowered":
      return leaf.wanted ? lowered : `not: ${lowered}`;
    case "consentRule":
      return CONSENT_RULE[leaf.wanted];
    case "notCovered":
      return leaf.wanted ? "some answer did not fit" : "every answer fitted";
  }
}

/** The labels of the answers that a condition wants: "Care, or Home"; "19 or more". */
export function answersInWords(pack: Pack, id: string, wanted: Wanted): string {
  if (typeof wanted === "object" && !Array.isArray(wanted)) return numberInWords(wanted);
  const question = pack.flow.questions.find((candidate) => candidate.id === id);
  const options = question ? optionsOf(pack, question) : [];
  const labels = (Array.isArray(wanted) ? wanted : [wanted]).map((value) => {
    if (value === NOT_COVERED) return "none of the answers fits";
    return options.find((option) => option.value === value)?.label ?? String(value);
  });
  return labels.join(", or ");
}

/** An answer as a person reads it: the labels of what was chosen, a level, a number, or the words that were typed. */
export function answerInWords(pack: Pack, id: string, answer: Answer): string {
  if (isJudgement(answer)) return `${shortLevel(pack, answer.level)}${answer.reason === null ? "" : `: ${answer.reason}`}`;
  if (Array.isArray(answer) && answer.length === 0) return "none";
  return answersInWords(pack, id, answer);
}

function askOf(pack: Pack, id: string): string {
  return pack.flow.questions.find((question) => question.id === id)?.ask ?? `${id}:`;
}

/** "level 3 or more"; of levels without numbers "Targeted or higher". */
function levelsInWords(pack: Pack, wanted: NonNullable<Condition["level"]>): string {
  const { one, numbered } = levelsCalled(pack);
  if (numbered) return `${one} ${numberInWords(wanted)}`;
  const name = (level: number) => shortLevel(pack, level);
  if (typeof wanted === "number") return name(wanted);
  if (Array.isArray(wanted)) return wanted.map(name).join(" or ");
  const { atLeast, atMost } = wanted;
  if (atLeast === undefined) return `up to ${atMost === undefined ? "any" : name(atMost)}`;
  return atMost === undefined ? `${name(atLeast)} or higher` : `${name(atLeast)} to ${name(atMost)}`;
}

function numberInWords(wanted: NonNullable<Condition["level"]>): string {
  if (typeof wanted === "number") return String(wanted);
  if (Array.isArray(wanted)) return wanted.join(" or ");
  const { atLeast, atMost } = wanted;
  if (atLeast === undefined) return `up to ${atMost ?? "any"}`;
  return atMost === undefined ? `${atLeast} or more` : `${atLeast} to ${atMost}`;
}
