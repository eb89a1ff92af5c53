import { longMoment, shortMoment } from "../deadlines/dates-in-words.ts";
import { hang, type Style } from "./style.ts";
import { placeOf } from "../deadlines/old-calendars.ts";
import type { Pack } from "../packs/pack.ts";

export interface DeadlinesShown {
  name: string;
  from: string;
  content: { notices: string[] };
  deadlines: {
    what: string;
    who: string;
    due: string;
    latest: string | null;
    met: string | null;
    status: "met" | "met-late" | "missed" | "open";
    note: string | null;
    source: string;
  }[];
}

const STATUS = { met: "met", "met-late": "met late", missed: "not recorded as met", open: "to come" } as const;

/** The timeline of a route, as text. */
export function deadlinesView({ calendar }: Pack, { name, from, content, deadlines }: DeadlinesShown, style: Style): string {
  const lines = deadlines.flatMap(({ due, latest, met, status, what, who, note, source }) => {
    const later = latest && latest !== due ? ` (or ${shortMoment(latest)})` : "";
    const state = met ? `${STATUS[status]}, ${shortMoment(met)}` : STATUS[status];
    return [
      hang("  - ", `${style.strong(shortMoment(due))}${later}: ${what}. ${who}. [${state}] ${style.faint(`(${source})`)}`, style),
      ...(note ? [hang("      ", style.faint(note), style)] : []),
    ];
  });
  return `${[
    hang("", style.heading(name), style),
    hang("  ", `From ${longMoment(from)}, ${placeOf(calendar)}.`, style),
    ...(lines.length > 0 ? lines : [hang("  ", "The sources set no dates for this route. Agree a time to review.", style)]),
    ...content.notices.map((notice) => hang("  ! ", notice, style)),
  ].join("\n")}\n`;
}
