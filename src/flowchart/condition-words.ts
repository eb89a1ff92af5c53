/** Conditions of the content in words, for people who look at a flowchart. */
import { NOT_COVERED } from "../answers/answers.ts";
import type { Condition } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import type { Wanted } from "../triage/conditions.ts";
import { optionsOf } from "../triage/open-question.ts";

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

/** What a condition asks, without a full stop: "Has anyone assessed the child? Yes, and level 3". */
export function inWords(pack: Pack, condition: Condition): string {
  const parts = [
    ...(condition.all ?? []).map((part) => inWords(pack, part)),
    ...(condition.any ? [condition.any.map((part) => inWords(pack, part)).join(", or ")] : []),
    ...(condition.not ? [`not where ${inWords(pack, condition.not)}`] : []),
    ...Object.entries(condition.answers ?? {}).map(([id, wanted]) => `${askOf(pack, id)} ${answersInWords(pack, id, wanted)}`),
    ...(condition.count ? [`at least ${condition.count.atLeast} chosen of level ${condition.count.level}`] : []),
    ...(condition.level === undefined ? [] : [`level ${numberInWords(condition.level)}`]),
    ...(condition.floor === undefined ? [] : [condition.floor ? FLOOR : `not: ${FLOOR}`]),
    ...(condition.borderline === undefined
      ? []
      : [condition.borderline ? "the level is a borderline one" : "the level is not a borderline one"]),
    ...(condition.judged ? [JUDGED[condition.judged]] : []),
    ...(condition.consentRule ? [CONSENT_RULE[condition.consentRule]] : []),
    ...(condition.notCovered === undefined ? [] : [condition.notCovered ? "some answer did not fit" : "every answer fitted"]),
  ];
  return parts.length > 0 ? parts.join(", and ") : "always";
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
