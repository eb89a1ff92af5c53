/** Which versions of content are in force: from their day on, and until a later version withdraws them. */
import type { Finder } from "./finder.ts";
import type { Pack } from "./pack.ts";
import type { ShelfEntry } from "./pack-data.ts";

/** What is known of a version before it is opened. Lists that an earlier program kept may lack the last two. */
export type Dated = Pick<ShelfEntry, "id" | "version" | "status" | "released"> & Partial<Pick<ShelfEntry, "effectiveFrom" | "withdraws">>;

/** A clock before that is wrong, and is told as such where a moment is needed: it decides nothing here. */
const FIRST_YEAR = "2000";

/** The version that an id alone means: the newest in force; undefined where none is. Versions stand in rising order. */
export function newestInForce<E extends Dated>(ofId: readonly E[], finder: Pick<Finder, "now">): E | undefined {
  const day = dayOf(finder);
  const usable = ofId.filter(
    (entry) => entry.status === "active" && isFrom(entry, day) && withdrawalOf(ofId, `${entry.id}@${entry.version}`) === null,
  );
  return usable.filter(({ released }) => released).at(-1) ?? usable.at(-1);
}

/** The versions that take effect on a later day, the next one first. */
export function stillToCome<E extends Dated>(ofId: readonly E[], finder: Pick<Finder, "now">): E[] {
  const day = dayOf(finder);
  return ofId
    .filter((entry) => entry.status === "active" && !isFrom(entry, day))
    .sort((one, other) => ((one.effectiveFrom ?? "") < (other.effectiveFrom ?? "") ? -1 : 1));
}

export interface Withdrawal {
  /** As a sentence. */
  why: string;
  /** The version that withdraws it, and takes its place. */
  by: string;
}

/** Whether a version was withdrawn, and which one takes its place; null: it was not. */
export function withdrawalOf(entries: readonly Dated[], name: string): Withdrawal | null {
  for (const { id, version, withdraws = [] } of entries) {
    const found = withdraws.find((one) => one.version === name);
    if (found) return { why: found.why, by: `${id}@${version}` };
  }
  return null;
}

/** What has to be said of a version that is shown, though it is not in force. */
export function remarksOn({ id, version, manifest }: Pack, entries: readonly Dated[], finder: Pick<Finder, "now">): string[] {
  const withdrawn = withdrawalOf(entries, `${id}@${version}`);
  const { status, effectiveFrom } = manifest;
  return [
    ...(withdrawn === null ? [] : [`was withdrawn. ${withdrawn.why} Use ${withdrawn.by}.`]),
    ...(isFrom({ effectiveFrom }, dayOf(finder)) ? [] : [`takes effect on ${effectiveFrom}. Until then it is shown only to try it.`]),
    ...(status === "retired" ? ["is retired: its publisher no longer keeps it up."] : []),
  ];
}

function isFrom({ effectiveFrom = "" }: Pick<Dated, "effectiveFrom">, day: string | null): boolean {
  return day === null || effectiveFrom <= day;
}

/** Today in UTC, which is near enough to the day of the content's own clock; null where the clock is wrong, or none is at hand. */
function dayOf({ now }: Pick<Finder, "now">): string | null {
  if (now === undefined) return null;
  const date = new Date(typeof now === "number" ? now : now());
  const day = Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
  return day >= FIRST_YEAR ? day : null;
}
