import type { Pack } from "../packs/pack.ts";
import { levelsCalled } from "./level-words.ts";

/** The level that people mean by 2, "2", "Level 2" or the level's name; null where it is none of the content's. */
export function levelNamed(pack: Pick<Pack, "levels">, written: unknown): number | null {
  const one = levelsCalled(pack).one.toLowerCase();
  const text = typeof written === "number" ? String(written) : typeof written === "string" ? written.trim().toLowerCase() : "";
  const found = pack.levels.levels.find(({ level, name }) =>
    [String(level), `level ${level}`, `${one} ${level}`, name.toLowerCase()].includes(text),
  );
  return found?.level ?? null;
}
