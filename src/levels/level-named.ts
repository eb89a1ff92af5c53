import type { Pack } from "../packs/pack.ts";

/** The level that people mean by 2, "2", "Level 2" or the level's name; null where it is none of the content's. */
export function levelNamed({ levels: { levels } }: Pick<Pack, "levels">, written: unknown): number | null {
  const text = typeof written === "number" ? String(written) : typeof written === "string" ? written.trim().toLowerCase() : "";
  const found = levels.find(({ level, name }) => [String(level), `level ${level}`, name.toLowerCase()].includes(text));
  return found?.level ?? null;
}
