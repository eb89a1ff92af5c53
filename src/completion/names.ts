import type { NameKind } from "./kinds.ts";
import { shelfOf } from "../guide/shelf.ts";
import type { Pack } from "../packs/pack.ts";
import { shelfIn } from "../packs/shelf.ts";

/** The names of one kind that a command line may hold, from the content. */
export function namesOf(kind: NameKind, pack: Pack, home: string): string[] {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  switch (kind) {
    case "contents":
      return [...new Set(shelfIn(home).packs.flatMap(({ id, version }) => [id, `${id}@${version}`]))];
    case "routes":
      return ids(pack.routes);
    case "areas":
      return ids(pack.areas);
    case "indicators":
      return ids(pack.indicators);
    case "topics":
      return ids(pack.topics);
    case "levels":
      return pack.levels.levels.map(({ level }) => String(level));
    case "scenarios":
      return ids(pack.scenarios);
    case "guide":
      // After its topic a question about one indicator is asked by its id.
      return [...ids(shelfOf(pack).topics), ...ids(pack.indicators)];
    default:
      return kind satisfies never;
  }
}
