import type { Audit } from "../audit/audit-format.ts";
import type { Pack } from "../packs/pack.ts";
import { shown } from "../surroundings.ts";
import { hang, type Style } from "./style.ts";
import { shortLevel } from "../levels/level-words.ts";

const BAR = 20;
const GROUPS_SHOWN = 20;
const NAME_WIDTH = 28;

type Counts = Audit["all"];

/** An audit for people: how often record and guidance agree, where they part, and which cases to look at. */
export function auditView(pack: Pack, audit: Audit, style: Style): string {
  const { all, byAgency, byMonth, byRule, look, rows, notCompared } = audit;
  const section = (heading: string, lines: string[]) => (lines.length === 0 ? [] : ["", style.heading(heading), ...lines]);
  return `${[
    ...audit.content.notices.map((notice) => hang("", style.alarm(notice), style)),
    hang("", `${rows} rows, ${all.cases} compared with ${pack.manifest.name} ${pack.version}.`, style),
    ...(all.cases > 0 ? [`  ${barLine("agreed", all)}`] : []),
    hang("  ", `Recorded lower than indicated: ${all.recordedLower}. Recorded higher: ${all.recordedHigher}.`, style),
    ...section("Recorded (down) and indicated (across)", all.cases > 0 ? matrixLines(audit) : []),
    ...section("By agency, least agreement first", groupLines(byAgency, "(no agency)")),
    ...section("By month", groupLines(byMonth, "(no date)")),
    ...section(
      "Rules behind most disagreement",
      byRule
        .filter(({ cases, agreed }) => cases > agreed)
        .slice(0, 10)
        .map((rule) => hang("  ", `${rule.cases - rule.agreed} of ${rule.cases}: ${rule.text} (${shortLevel(pack, rule.level)})`, style)),
    ),
    ...section(
      "Cases to look at",
      look.map(
        (one) =>
          `  ${nameOf(one.reference ?? `line ${one.line}`)} recorded ${one.recorded}, indicated ${one.indicated}: ${one.because.join(", ")}`,
      ),
    ),
    ...section("Rows that could not be compared", notCompared === 0 ? [] : problemLines(audit, style)),
    "",
    hang("", style.faint("A difference is a question, not a mistake: a practitioner may have had good reasons. Talk it through."), style),
  ].join("\n")}\n`;
}

function matrixLines({ matrix }: Audit): string[] {
  const levels = [...new Set(matrix.map(({ recorded }) => recorded))];
  const cell = (value: string | number) => String(value).padStart(8);
  const casesAt = (recorded: number, indicated: number) =>
    matrix.find((pair) => pair.recorded === recorded && pair.indicated === indicated)?.cases ?? 0;
  return [
    `  ${cell("")}${levels.map(cell).join("")}`,
    ...levels.map((recorded) => `  ${cell(recorded)}${levels.map((indicated) => cell(casesAt(recorded, indicated))).join("")}`),
  ];
}

function groupLines(groups: Audit["byAgency"], none: string): string[] {
  if (groups.every(({ name }) => name === "")) return [];
  const lines = groups.slice(0, GROUPS_SHOWN).map((group) => `  ${barLine(group.name || none, group)}`);
  return groups.length > GROUPS_SHOWN ? [...lines, `  … and ${groups.length - GROUPS_SHOWN} more; --json has them all.`] : lines;
}

function barLine(name: string, { cases, agreed }: Counts): string {
  const share = agreed / cases;
  const filled = Math.round(share * BAR);
  return `${nameOf(name)} [${"#".repeat(filled)}${"-".repeat(BAR - filled)}] ${String(Math.floor(share * 100)).padStart(3)} % of ${cases}`;
}

function nameOf(name: string): string {
  const safe = shown(name);
  return (safe.length > NAME_WIDTH ? `${safe.slice(0, NAME_WIDTH - 1)}…` : safe).padEnd(NAME_WIDTH);
}

function problemLines({ problems, notCompared }: Audit, style: Style): string[] {
  const first = problems
    .slice(0, 5)
    .map(({ file, line, problem }) =>
      hang(
        "  ",
        `${file === undefined ? "" : `${file}, `}line ${line}: ${[problem.message, ...problem.faults.slice(0, 1).map(({ message }) => message)].join(" ")}`,
        style,
      ),
    );
  return notCompared > first.length ? [...first, `  … and ${notCompared - first.length} more; --json says of the first 100.`] : first;
}
