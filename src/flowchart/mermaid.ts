/** A chart as Mermaid text. */
import { type Arrow, type Band, type Box, type Chart } from "./chart.ts";
import { levelLooks } from "./level-look.ts";

const SHAPES: Record<Box["kind"], [open: string, close: string]> = {
  question: ["[", "]"],
  "at-once": ["[[", "]]"],
  anchor: ["[", "]"],
  level: ["([", "])"],
  route: ["[/", "/]"],
  outcome: ["(", ")"],
  end: ["(", ")"],
};

/** Stages as subgraphs, boxes as nodes; a thick line and a tick mark what the case of the chart took. */
export function mermaidOf(chart: Chart): string {
  const ids = numbered(chart);
  const levels = [...new Set(chart.groups.flat().flatMap(({ boxes }) => boxes.flatMap((box) => box.levels)))];
  const arrows: string[] = [];
  const thick: number[] = [];
  const add = (from: string, to: string, label: string | null, taken: boolean) => {
    if (taken) thick.push(arrows.length);
    arrows.push(`  ${from} -->${label === null ? "" : `|${quotedText(label)}|`} ${to}`);
  };
  chart.groups.forEach((bands, place) => {
    const way = (id: string | null, port: string) => (id === null ? port : (ids.get(id) ?? port));
    for (const { arrows: own } of bands) {
      for (const { from, to, label, taken } of own) add(way(from, joint(place)), way(to, joint(place + 1)), label, taken);
    }
  });
  return [
    "flowchart TD",
    `  accTitle: ${onOneLine(chart.title)}`,
    `  accDescr: ${onOneLine(chart.description)}`,
    ...chart.groups.map((_, place) => `  ${joint(place)}((" "))`),
    ...chart.groups.flatMap((bands, place) => bands.flatMap((band, beside) => subgraph(band, `S${place}x${beside}`, ids))),
    ...(chart.groups.at(-1)?.some(leadsOn) ? [`  ${joint(chart.groups.length)}((" "))`] : []),
    ...arrows,
    ...levelLooks(levels).flatMap(({ level, fill, ink }) =>
      classOf(chart, ids, `level${level}`, `fill:${fill},stroke:${ink},color:#000000`, (box) => box.levels.at(0) === level),
    ),
    ...classOf(
      chart,
      ids,
      "atOnce",
      "fill:#fff1ee,stroke:#a11212,stroke-width:3px,stroke-dasharray:6 3,color:#000000",
      ({ kind }) => kind === "at-once",
    ),
    ...classOf(chart, ids, "taken", "stroke:#0b3d91,stroke-width:4px,font-weight:bold", ({ taken }) => taken !== null),
    ...(thick.length > 0 ? [`  linkStyle ${thick.join(",")} stroke:#0b3d91,stroke-width:4px`] : []),
    "",
  ].join("\n");
}

/** Mermaid has words of its own, such as "end", that no node may be called; numbers are safe. */
function numbered({ groups }: Chart): Map<string, string> {
  return new Map(
    groups
      .flat()
      .flatMap(({ boxes }) => boxes.map(({ id }) => id))
      .map((id, place) => [id, `N${place}`]),
  );
}

function joint(place: number): string {
  return `J${place}`;
}

function leadsOn({ arrows }: Band): boolean {
  return arrows.some(({ to }: Arrow) => to === null);
}

function subgraph({ name, boxes }: Band, id: string, ids: Map<string, string>): string[] {
  return [`  subgraph ${id}[${quotedText(name)}]`, ...boxes.map((box) => `    ${ids.get(box.id)}${nodeText(box)}`), "  end"];
}

function nodeText({ kind, text, note, taken }: Box): string {
  const [open, close] = SHAPES[kind];
  const lines = [text, note, taken ? `✓ ${taken.said ?? ""}`.trim() : null].filter((line) => line !== null).map(safe);
  return `${open}"${lines.join("<br/>")}"${close}`;
}

function classOf(chart: Chart, ids: Map<string, string>, name: string, look: string, isOne: (box: Box) => boolean): string[] {
  const members = chart.groups.flat().flatMap(({ boxes }) => boxes.filter(isOne).map(({ id }) => ids.get(id) ?? ""));
  return members.length === 0 ? [] : [`  classDef ${name} ${look}`, `  class ${members.join(",")} ${name}`];
}

function quotedText(text: string): string {
  return `"${safe(text)}"`;
}

/** What Mermaid, HTML or Markdown would act on stands as a character code. */
function safe(text: string): string {
  return onOneLine(text).replace(/["#&<>`\\|{}[\]*_~]|^[-+]|^\d(?=\d*\.)/g, (letter) => `#${letter.codePointAt(0)};`);
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(/;/g, ",").trim();
}
