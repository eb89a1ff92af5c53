/** Content packs as text. */
import type { Counts } from "../packs/counts.ts";
import type { Manifest } from "../packs/format.ts";
import { hang, type Style } from "./style.ts";
import type { Standing } from "../packs/pack-data.ts";

interface Listed extends Pick<Manifest, "id" | "version" | "name" | "status" | "edition" | "reviewBy"> {
  digest: string;
  overdue: boolean;
  /** Frozen for good; false: its version is still to come. */
  released: boolean;
  /** By this user, into the data folder. */
  installed: boolean;
  standing: Standing;
  /** Each goes on after "This version of the content". */
  remarks: readonly string[];
  /** Used where nobody names another. */
  standard: boolean;
}

/** `why` one of them runs where nobody names another. */
export function listView(contents: Listed[], why: string, style: Style): string {
  const entries = contents.map(
    ({ id, version, name, status, edition, reviewBy, digest, overdue, released, installed, remarks, standard }) =>
      [
        `${id}@${version}  ${name}, ${status}${released ? "" : ", not released yet"}${installed ? ", installed by you" : ""}${standard ? ` (runs unless --content names another: ${why})` : ""}`,
        hang("  edition    ", edition, style),
        `  review by  ${reviewBy}${overdue ? " (past)" : ""}`,
        `  digest     ${digest}`,
        ...remarks.map((remark) => hang("  !          ", `It ${remark}`, style)),
      ].join("\n"),
  );
  return `${entries.join("\n\n")}\n`;
}

interface Shown extends Omit<Manifest, "calendar"> {
  digest: string;
  overdue: boolean;
  calendar: { id: string; timeZone: string; years: { from: number; to: number } };
  counts: Counts;
}

export function showView(pack: Shown, style: Style): string {
  const { calendar, counts } = pack;
  const rows: [string, string][] = [
    ["title", pack.title],
    ["jurisdiction", pack.jurisdiction],
    ["edition", pack.edition],
    ["published", pack.published],
    ["effective from", pack.effectiveFrom],
    ["review by", `${pack.reviewBy}${pack.overdue ? " (past)" : ""}`],
    ["", pack.reviewWhy],
    ["status", pack.status],
    ["supersedes", pack.supersedes ?? "nothing"],
    ["digest", pack.digest],
    ["calendar", `${calendar.id} (${calendar.timeZone}); bank holidays of ${calendar.years.from} to ${calendar.years.to}`],
    ["licence", pack.licence],
    ...pack.sources.map(({ id, title }, position): [string, string] => [position === 0 ? "sources" : "", `${id}: ${title}`]),
    ...countRows(counts),
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return `${[`${pack.id}@${pack.version}  ${pack.name}`, ...rows.map(([label, text]) => hang(`  ${label.padEnd(width)}  `, text, style))].join("\n")}\n`;
}

function countRows(counts: Counts): [string, string][] {
  return Object.entries(counts).flatMap(([key, count]): [string, string][] => {
    if (typeof count !== "number") return [];
    const byLevel: Record<string, number> | undefined =
      key === "indicators" ? counts.indicatorsByLevel : key === "services" ? counts.servicesByLevel : undefined;
    const levels = byLevel
      ? ` (${Object.entries(byLevel)
          .map(([level, number]) => `level ${level}: ${number}`)
          .join(", ")})`
      : "";
    return [[key.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`), `${count}${levels}`]];
  });
}
