import type { Entry } from "./guide-format.ts";

/** An entry as it is written down here; what is left out is empty. */
export interface Draft extends Pick<Entry, "topic" | "section" | "kind" | "id" | "text" | "source"> {
  title?: string;
  more?: Entry["more"];
  level?: number;
  area?: string;
  /** Topics of the pack that it is about; their words find it too. */
  subjects?: string[];
  /** Other words that find it. */
  also?: string[];
}

export function entryOf({ topic, section, kind, id, title, text, more, level, area, source }: Draft): Entry {
  return { topic, section, kind, id, title: title ?? null, text, more: more ?? [], level: level ?? null, area: area ?? null, source };
}

export function withSource({ text, source }: { text: string; source: string }): string {
  return `${text} (${source})`;
}

/** Several sources as one, each named once. */
export function sourcesOf(sources: string[]): string {
  return [...new Set(sources.flatMap((source) => source.split("; ")))].join("; ");
}
