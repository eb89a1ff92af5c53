/** Duties, and what an answer adds, as entries of the reference shelf. */
import type { Addition, Step } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { inWords } from "../triage/condition-words.ts";
import { type Draft, withSource } from "./entry.ts";
import { capital } from "../answers/capital.ts";

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
    title: capital(inWords(pack, addition.when)),
    text: first?.text ?? "",
    more: others.map((step) => ({ label: "Also", text: withSource(step) })),
    subjects: addition.topics,
    source: first?.source ?? "",
  };
}

function additionParts({ first, then, notice }: Addition): Step[] {
  return [...first, ...then, ...(notice ? [notice] : [])];
}
