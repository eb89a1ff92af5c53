import { clockOf, minutesOf } from "../../deadlines/clock-time.ts";
import type { Contact, Contacts } from "../format.ts";
import { entriesOf, type Found, fault, fileOf, type Rule, warning, within } from "./finding.ts";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const DAY = 24 * 60;
const WEEK = 7 * DAY;

/**
 * Hours of the week at which nobody on a calling list is open by published hours. A warning: published hours do have gaps, and
 * the list's own sentence says so to the user then; but an author should know of each.
 */
export const hoursCovered: Rule = (checked) => {
  const { value, place } = fileOf(checked, "contacts.yaml");
  const wrong = entriesOf(place, "contacts", value.contacts).flatMap(({ entry, at }) =>
    typeof entry.hours === "string"
      ? []
      : entriesOf(at, "hours", entry.hours).flatMap((span) =>
          isSpan(span.entry) ? [] : [fault(span.at, "These are no hours of a day.", "from 00:00 to 23:59, and to at most 24:00")],
        ),
  );
  const gaps = entriesOf(place, "lists", value.lists).flatMap(({ entry: list, at }): Found[] => {
    const open = minutesOpen(value, list);
    const spans = gapsIn(open);
    return spans === ""
      ? []
      : [
          warning(
            within(at, "uncovered"),
            `Nobody on list ${list.id} has published hours on ${spans}.`,
            "hours for the whole week; until then this sentence is said",
          ),
        ];
  });
  return [...wrong, ...gaps];
};

type Span = Exclude<Contact["hours"], string>[number];

function isSpan({ from, to }: Span): boolean {
  return from < "24:00" && to <= "24:00";
}

/** By minute of the week from Monday 00:00: whether somebody named in the list is open. */
function minutesOpen({ contacts }: Contacts, list: Contacts["lists"][number]): Uint8Array {
  const named = new Set(list.orders.flatMap(({ whenOpen, call }) => (whenOpen === undefined ? call : [whenOpen, ...call])));
  const open = new Uint8Array(WEEK);
  for (const { id, hours } of contacts) {
    if (!named.has(id) || hours === "not-published") continue;
    if (hours === "always") return open.fill(1);
    for (const span of hours) {
      const from = minutesOf(span.from);
      const length = (minutesOf(span.to) - from + DAY) % DAY || DAY;
      for (const day of span.days) {
        for (let minute = 0; minute < length; minute++) open[(DAYS.indexOf(day) * DAY + from + minute) % WEEK] = 1;
      }
    }
  }
  return open;
}

/** The minutes left, as "mon–fri 08:00–09:00, sat 12:00–24:00": days in a row that have the same gap stand together. */
function gapsIn(open: Uint8Array): string {
  const gaps = new Map<string, number[]>();
  for (let day = 0; day < DAYS.length; day++) {
    let from = -1;
    for (let minute = 0; minute <= DAY; minute++) {
      const closed = minute < DAY && open[day * DAY + minute] === 0;
      if (closed && from < 0) from = minute;
      if (closed || from < 0) continue;
      const hours = `${clockOf(from)}–${clockOf(minute)}`;
      gaps.set(hours, [...(gaps.get(hours) ?? []), day]);
      from = -1;
    }
  }
  return [...gaps].map(([hours, days]) => `${daysInWords(days)} ${hours}`).join(", ");
}

function daysInWords(days: number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs.map((run) => (run.length > 1 ? `${DAYS[run[0] ?? 0]}–${DAYS[run.at(-1) ?? 0]}` : DAYS[run[0] ?? 0])).join(" and ");
}
