/** What changed between two packs, as text. */
import type { FieldChange, PackDiff, SectionDiff } from "../packs/diff.ts";
import { shown } from "../surroundings.ts";
import { hang, type Style } from "./style.ts";

export function diffView({ before, after, sections }: PackDiff, style: Style): string {
  const names = `${before.id}@${before.version} → ${after.id}@${after.version}`;
  if (sections.length === 0) return `${names}: nothing differs${before.digest === after.digest ? "" : " that a reader sees"}.\n`;
  return `${[style.strong(names), ...sections.map((section) => sectionView(section, style))].join("\n\n")}\n`;
}

export function sectionView({ section, added, removed, changed }: SectionDiff, style: Style): string {
  const ids = [...new Set(changed.map(({ id }) => id))];
  return [
    style.heading(section),
    ...added.map(({ id, text }) => hang("  + ", oneLine(`${id}: ${text}`), style)),
    ...removed.map(({ id, text }) => hang("  - ", oneLine(`${id}: ${text}`), style)),
    ...ids.flatMap((id) => [
      hang("  ~ ", oneLine(id), style),
      ...changed.filter((change) => change.id === id).flatMap((change) => changeLines(change, style)),
    ]),
  ].join("\n");
}

function changeLines({ field, before, after }: FieldChange, style: Style): string[] {
  const label = field === "" ? "" : `${field}: `;
  return [
    ...(before === null ? [] : [hang("      - ", oneLine(`${label}${before}`), style)]),
    ...(after === null ? [] : [hang("      + ", oneLine(`${label}${after}`), style)]),
  ];
}

/** A pack may come from anywhere: nothing in it acts on the terminal. */
function oneLine(text: string): string {
  return shown(text.replace(/\s+/g, " "));
}
