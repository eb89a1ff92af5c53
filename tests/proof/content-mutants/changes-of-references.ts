/** Ids and the places that name them: another of the same family, a slip of the finger, a new name. */
import { definitionsIn } from "../../../src/packs/check/definitions.ts";
import type { Checked } from "../../../src/packs/check/finding.ts";
import { referencesIn } from "../../../src/packs/check/references.ts";
import type { Mutant } from "./mutant.ts";
import { chanceFor } from "./seeded.ts";

/** These only help to find something: which of them is named is a matter of taste, that it exists is not. */
const JOINS = new Set(["topic", "term"]);

export function mutantsOfReferences(checked: Checked, seed: number): Mutant[] {
  const { contacts, deadlines } = checked.pack;
  const definitions = definitionsIn(checked);
  const idsOf = (to: string): string[] => {
    if (to === "contact") return contacts.contacts.map(({ id }) => id);
    if (to === "event") return deadlines.events.map(({ id }) => id);
    if (to === "deadline") return deadlines.deadlines.map(({ id }) => id);
    return definitions.filter(({ family }) => family === to).map(({ id }) => id);
  };
  return referencesIn(checked).flatMap(({ to, id, at: { file, way, ofKey } }) => {
    if (to === "level" || (to === "question" && ofKey)) return [];
    const chance = chanceFor(seed, file.name, ...way);
    const others = idsOf(to).filter((other) => other !== id);
    const mutant = (kind: string, becomes: string): Mutant => ({ file: file.name, of: file.kind, kind, way, was: id, becomes });
    if (ofKey) return [];
    const misspelt = mutant(`name of a ${to} misspelt`, `${id.slice(0, -1)}${id.endsWith("x") ? "y" : "x"}`);
    const isJoin = JOINS.has(to) || (to === "route" && file.kind === "notes.yaml");
    return others.length === 0 || isJoin ? [misspelt] : [misspelt, mutant(`another ${to} named`, chance.one(others))];
  });
}

/** Ids that saved answers and records carry, or by which a triage is reckoned; any other id is a name inside the pack and no fact. */
const LASTING = new Set([
  "question",
  "domain",
  "level rule",
  "route",
  "duty",
  "contact or calling list",
  "event or deadline",
  "source document",
]);

export function mutantsOfIds(checked: Checked): Mutant[] {
  return definitionsIn(checked)
    .filter(({ family }) => LASTING.has(family))
    .map(({ family, id, at: { file, way } }) => ({
      file: file.name,
      of: file.kind,
      kind: `id of a ${family} renamed`,
      way,
      was: id,
      becomes: `${id}-2`,
    }));
}
