/** What is said at the start of a triage of other versions of its content: that one is safer, or that one is to come. */
import type { Surroundings } from "../surroundings.ts";
import { marksOf } from "../triage/marks.ts";
import { stillToCome } from "./in-force.ts";
import type { Pack } from "./pack.ts";
import { entriesFor, shelfIn } from "./shelf.ts";

/** As sentences; empty where there is nothing to say. */
export function versionNotices(pack: Pack, surroundings: Surroundings): string[] {
  const ofId = entriesFor(shelfIn(surroundings.home), surroundings).filter(({ id }) => id === pack.id);
  return [...saferVersion(pack, ofId), ...comingVersion(pack, ofId, surroundings)];
}

type Entries = ReturnType<typeof entriesFor>;

/** Releases from before all safety rules replay as they did when they are named. */
function saferVersion(pack: Pack, ofId: Entries): string[] {
  if (marksOf(pack).safety) return [];
  const safer = ofId.findLast(({ status, released, safety }) => status === "active" && released && safety);
  if (!safer) return [];
  return [
    `${pack.id}@${pack.version} was released before all safety rules were held. ${safer.id}@${safer.version} is safer: use it for a new triage.`,
  ];
}

function comingVersion(pack: Pack, ofId: Entries, surroundings: Surroundings): string[] {
  const [next] = stillToCome(ofId, surroundings);
  if (!next || next.version === pack.version) return [];
  return [`${next.id}@${next.version} takes effect on ${next.effectiveFrom}. From that day on it is used.`];
}
