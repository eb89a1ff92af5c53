/** What an area calls its levels of need: "level 3", "stage 3", or a name alone where its levels have no numbers. */
import { capital } from "../answers/capital.ts";
import type { PackData } from "../packs/pack-data.ts";

type OfPack = Pick<PackData, "levels">;

const USUAL = { one: "level", many: "levels", numbered: true };

/** The noun for one level and for several, and whether levels are numbered. */
export function levelsCalled({ levels: { called } }: OfPack): { one: string; many: string; numbered: boolean } {
  return called ?? USUAL;
}

/** "level 2"; of levels without numbers the name alone. */
export function shortLevel(pack: OfPack, level: number): string {
  const { one, numbered } = levelsCalled(pack);
  return numbered ? `${one} ${level}` : (ownName(pack, level) ?? `${one} ${level}`);
}

/** "level 2, Additional", with the pack's own name for it; of levels without numbers the name alone. */
export function nameOfLevel(pack: OfPack, level: number): string {
  const name = ownName(pack, level);
  return name && levelsCalled(pack).numbered ? `${shortLevel(pack, level)}, ${name}` : shortLevel(pack, level);
}

/** "level 2 (Additional)", in the middle of a sentence; of levels without numbers the name alone. */
export function levelInSentence(pack: OfPack, level: number): string {
  const short = shortLevel(pack, level);
  return levelsCalled(pack).numbered ? `${short} (${ownName(pack, level) ?? ""})` : short;
}

/** "Level 2: Additional", where one is chosen; of levels without numbers the name alone. */
export function levelToChoose(pack: OfPack, level: number): string {
  const short = capital(shortLevel(pack, level));
  return levelsCalled(pack).numbered ? `${short}: ${ownName(pack, level) ?? ""}` : short;
}

/** "level 2 or 3"; of levels without numbers their names. */
export function eitherLevel(pack: OfPack, levels: number[]): string {
  const { one, numbered } = levelsCalled(pack);
  return numbered ? `${one} ${levels.join(" or ")}` : levels.map((level) => shortLevel(pack, level)).join(" or ");
}

/** What it would take to reach another level: "level 3 with two more level 2 indicators". */
export function nearInWords(pack: OfPack, { level, needs }: { level: number; needs: string }): string {
  return `${shortLevel(pack, level)} ${needs.startsWith("without") ? "" : "with "}${needs}`;
}

function ownName({ levels: { levels } }: OfPack, level: number): string | undefined {
  return levels.find((candidate) => candidate.level === level)?.name;
}
