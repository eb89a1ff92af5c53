/** Conditions of the content in words, for people. */
import { type Answer, isJudgement, NOT_COVERED } from "../answers/answers.ts";
import type { Condition } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { foldCondition, type Leaf, type Wanted, type Written } from "./condition-fold.ts";
import { marksOf, type Sign } from "./marks.ts";
import { optionsOf } from "./open-question.ts";

const CONSENT_RULE = {
  gate: "the route needs the family's consent",
  "not-a-gate": "the route does not wait for consent",
  "own-procedures": "the route follows the agency's own procedures",
};

const JUDGED = {
  lower: "the level was judged lower than indicated",
  higher: "the level was judged higher than indicated",
  same: "the level was judged as indicated",
};

const SIGNS: Record<Sign, string> = { harm: "an indicator of harm is ticked", danger: "an indicator of danger is ticked" };

const LOWERED = "the level acted on is below the one indicated";

/** What a condition asks, without a full stop: "Has anyone assessed the child? Yes, and level 3". */
export function inWords(pack: Pack, condition: Condition): string {
  return foldCondition<string>(condition, marksOf(pack), {
    all: (parts) => (parts.length > 0 ? parts.join(", and ") : "always"),
    any: (parts) => parts.join(", or "),
    not: (part) => `not where ${part}`,
    leaf: (leaf) =>
      leaf.fact === "answer" ? `${askOf(pack, leaf.question)} ${answersInWords(pack, leaf.question, leaf.wanted)}` : derivedInWords(leaf),
    asWritten: (written) => writtenInWords(pack, written),
  });
}

function writtenInWords(pack: Pack, written: Written): string {
  switch (written.fact) {
    case "signs":
      return SIGNS[written.wanted];
    case "circumstance":
      return `${circumstancesInWords(pack, written.wanted)} is chosen, or an indicator of it is ticked`;
    case "count":
      return `at least ${written.atLeast} chosen of level ${written.level}`;
    case "own":
      return written.part.inWords((id) => pack.areas.find((area) => area.id === id)?.name ?? id);
  }
}

function circumstancesInWords(pack: Pack, values: readonly string[]): string {
  const options = pack.flow.questions.flatMap(({ plays, options }) => (plays === "circumstances" ? (options ?? []) : []));
  return values.map((value) => options.find((option) => option.value === value)?.label ?? value).join(", or ");
}

function derivedInWords(leaf: Exclude<Leaf, { fact: "answer" }>): string {
  switch (leaf.fact) {
    case "count":
      return `at least ${leaf.atLeast} chosen of level ${leaf.level}`;
    case "level":
      return `level ${numberInWords(leaf.wanted)}`;
    case "floor":
      return typeof leaf.wanted === "number" ? `${FLOOR} below level ${leaf.wanted}` : leaf.wanted ? FLOOR : `not: ${FLOOR}`;
    case "borderline":
      return leaf.wanted ? "the level is a borderline one" : "the level is not a borderline one";
    case "judged":
      return JUDGED[leaf.wanted];
    case "lowered":
      return leaf.wanted ? LOWERED : `not: ${LOWERED}`;
    case "consentRule":
      return CONSENT_RULE[leaf.wanted];
    case "notCovered":
      return leaf.wanted ? "some answer did not fit" : "every answer fitted";
  }
}

const FLOOR = "a reason for this level that no judgement may lower";

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
  if (isJudgement(answer)) return `level ${answer.level}${answer.reason === null ? "" : `: ${answer.reason}`}`;
  if (Array.isArray(answer) && answer.length === 0) return "none";
  return answersInWords(pack, id, answer);
}

function askOf(pack: Pack, id: string): string {
  return pack.flow.questions.find((question) => question.id === id)?.ask ?? `${id}:`;
}

function numberInWords(wanted: NonNullable<Condition["level"]>): string {
  if (typeof wanted === "number") return String(wanted);
  if (Array.isArray(wanted)) return wanted.join(" or ");
  const { atLeast, atMost } = wanted;
  if (atLeast === undefined) return `up to ${atMost ?? "any"}`;
  return atMost === undefined ? `${atLeast} or more` : `${atLeast} to ${atMost}`;
}
