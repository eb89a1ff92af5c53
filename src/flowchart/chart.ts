/** A flow as a picture has it before it has a form: boxes in bands, arrows between them. Every renderer draws the same chart. */
import type { Condition } from "../packs/format.ts";

/** What a box stands for; "at-once": the outcome that does not wait; "end": how a review ends. */
export type BoxKind = "question" | "at-once" | "anchor" | "level" | "route" | "outcome" | "end";

export interface Box {
  /** Unique in the chart: lower-case letters, digits and hyphens. */
  id: string;
  kind: BoxKind;
  text: string;
  /** A line under the text, such as where a question is asked at all. */
  note: string | null;
  /** The levels of need that it belongs to; empty: no one level. */
  levels: number[];
  /** The ids of the pack's questions, routes or branches that it stands for. */
  stands: string[];
  /** What hovering over it shows, part by part. */
  details: Detail[];
  taken: Taken | null;
}

export interface Detail {
  name: string;
  lines: string[];
}

/** The case of the chart came by here. */
export interface Taken {
  /** What it answered or came to; null: nothing but coming by. */
  said: string | null;
  /** The question that it still waits at. */
  open: boolean;
}

export interface Arrow {
  /** A box of the same band; null: whatever came before the band. */
  from: string | null;
  /** A box of the same band; null: whatever comes after the band. */
  to: string | null;
  label: string | null;
  /** Where it is taken; null: where no other arrow from the box is. */
  when: Condition | null;
  taken: boolean;
}

export interface Band {
  id: string;
  name: string;
  boxes: Box[];
  arrows: Arrow[];
}

export interface Chart {
  title: string;
  /** By level, what it is called in short. */
  levelNames: Record<number, string>;
  /** The chart in a sentence or two, for those who do not see it; with the case's path where it has one. */
  description: string;
  /** The content, as "id 1.0.0". */
  content: string;
  /** One after the other; the bands of a group stand beside each other, and a case goes through one of them. */
  groups: Band[][];
  /** The reference or name of the case whose path is marked; null: none is. */
  marked: string | null;
}

export function bandsOf({ groups }: Chart): Band[] {
  return groups.flat();
}

export function boxesOf(chart: Chart): Box[] {
  return bandsOf(chart).flatMap(({ boxes }) => boxes);
}

export function arrow(from: string | null, to: string | null, label: string | null = null, when: Condition | null = null): Arrow {
  return { from, to, label, when, taken: false };
}

export function details(parts: Record<string, readonly (string | null | undefined)[]>): Detail[] {
  return Object.entries(parts)
    .map(([name, lines]) => ({ name, lines: lines.filter((line) => line !== null && line !== undefined) }))
    .filter(({ lines }) => lines.length > 0);
}
