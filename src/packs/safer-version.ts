/** Releases from before all safety rules replay as they did when they are named; a new triage under one says that a safer one is there. */
import type { Surroundings } from "../surroundings.ts";
import { marksOf } from "../triage/marks.ts";
import type { Pack } from "./pack.ts";
import { shelfIn } from "./shelf.ts";

/** What to say where a pack was released before all safety rules and a newer release holds them; null: nothing. */
export function saferVersionNotice(pack: Pack, { home }: Pick<Surroundings, "home">): string | null {
  if (marksOf(pack).safety) return null;
  const safer = shelfIn(home)
    .packs.filter(({ id, status, released, safety }) => id === pack.id && status === "active" && released && safety)
    .at(-1);
  if (!safer) return null;
  return `${pack.id}@${pack.version} was released before all safety rules were held. ${safer.id}@${safer.version} is safer: use it for a new triage.`;
}
