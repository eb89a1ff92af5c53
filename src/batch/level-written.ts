/** Levels as spreadsheets and people write them. */
import { numberWritten } from "../answers/as-written.ts";
import { levelNamed } from "../levels/level-named.ts";
import type { Pack } from "../packs/pack.ts";

/** The level that is meant by 2, "2.0", "Level 2", "level_2.0" or the level's name; null where it is none of the content's. */
export function levelWritten(pack: Pick<Pack, "levels">, written: unknown): number | null {
  if (typeof written !== "string") return levelNamed(pack, written);
  const text = written.trim().replace(/^level[\s_-]*(?=\d)/i, "");
  return levelNamed(pack, numberWritten(text) ?? text);
}
