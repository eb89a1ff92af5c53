import type { PackData } from "../../src/packs/pack-data.ts";
import type { Facts } from "./fixtures.ts";

// Level 4 prints one indicator twice under this heading; the content has it once and says so.
const PRINTED_TWICE = { level: 4, heading: "Emotional development" };

/** Each heading of section 11 under which a level has more or fewer indicators than are printed, and what is wrong with the one printed twice. */
export function indicatorDifferences(pack: PackData, facts: Facts): string[] {
  return [...Object.keys(facts.indicators).flatMap((level) => headingDifferences(pack, facts, Number(level))), ...twiceDifferences(pack)];
}

function headingDifferences(pack: PackData, facts: Facts, level: number): string[] {
  const printed = { ...facts.indicators[level] };
  if (level === PRINTED_TWICE.level) printed[PRINTED_TWICE.heading] = (printed[PRINTED_TWICE.heading] ?? 0) - 1;
  const here: Record<string, number> = {};
  for (const indicator of pack.indicators.filter((one) => one.level === level)) {
    const heading = pack.areas.find(({ id }) => id === indicator.area)?.name ?? indicator.area;
    here[heading] = (here[heading] ?? 0) + 1;
  }
  return [...new Set([...Object.keys(printed), ...Object.keys(here)])]
    .filter((heading) => (printed[heading] ?? 0) !== (here[heading] ?? 0))
    .map((heading) => `level ${level}, ${heading}: ${here[heading] ?? 0} indicators here, ${printed[heading] ?? 0} printed`);
}

function twiceDifferences(pack: PackData): string[] {
  const noted = pack.indicators.filter(({ level, note }) => level === PRINTED_TWICE.level && note?.includes("twice"));
  return noted.length === 1 ? [] : [`${noted.length} indicators of level ${PRINTED_TWICE.level} say that they are printed twice`];
}
