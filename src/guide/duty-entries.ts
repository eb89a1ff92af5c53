/** Duties, and what an answer adds, as entries of the reference shelf. */
import type { Addition, Condition, Step } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { type Draft, withSource } from "./entry.ts";

export function dutyEntries(pack: Pack): Draft[] {
  const { duties } = pack;
  return [
    ...duties.duties.map(({ id, text, source }) => ({ topic: "duties", section: "Duties", kind: "duty" as const, id, text, source })),
    ...duties.additions.filter((addition) => additionParts(addition).length > 0).map((addition) => additionEntry(pack, addition)),
  ];
}

/** What comes with a circumstance or an answer. Its duties stand above, so that each is said once. */
function additionEntry(pack: Pack, addition: Addition): Draft {
  const [first, ...others] = additionParts(addition);
  return {
    topic: "duties",
    section: "What an answer adds",
    kind: "addition",
    id: addition.id,
    title: answersNamed(pack, addition.when).join(", and ") || inWords(addition.id),
    text: first?.text ?? "",
    more: others.map((step) => ({ label: "Also", text: withSource(step) })),
    subjects: addition.topics,
    source: first?.source ?? "",
  };
}

/** The answers that a condition looks for, as the person reads them. */
function answersNamed(pack: Pack, condition: Condition): string[] {
  const own = Object.entries(condition.answers ?? {}).map(([id, wanted]) => {
    const question = pack.flow.questions.find((candidate) => candidate.id === id);
    const values = typeof wanted === "object" && !Array.isArray(wanted) ? [] : [wanted].flat().map(String);
    const labels = (question?.options ?? []).filter(({ value }) => values.includes(value)).map(({ label }) => label);
    return labels.length > 0 ? `${question?.ask} ${labels.join(" or ")}` : `${question?.ask} ${amountNamed(wanted)}`;
  });
  return [...own, ...(condition.all ?? []).flatMap((part) => answersNamed(pack, part))];
}

function amountNamed(wanted: NonNullable<Condition["answers"]>[string]): string {
  if (typeof wanted !== "object" || Array.isArray(wanted)) return String(wanted);
  const { atLeast, atMost } = wanted;
  return [...(atLeast === undefined ? [] : [`${atLeast} or more`]), ...(atMost === undefined ? [] : [`${atMost} or less`])].join(", ");
}

function additionParts({ first, then, notice }: Addition): Step[] {
  return [...first, ...then, ...(notice ? [notice] : [])];
}

function inWords(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
