import { clockOf, minutesOf } from "../../deadlines/clock-time.ts";
import type { Contact, Contacts } from "../format.ts";
import { entriesOf, fault, fileOf, type Place, type Rule, warning, within } from "./finding.ts";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const DAY = 24 * 60;
const WEEK = 7 * DAY;

/**
 * Hours of the week at which nobody on a calling list is open by published hours, in term time, outside it, and on bank holidays of which
 * somebody on the list says something. A warning: published hours do have gaps, and the list's own sentence says so to the user then; but
 * an author should know of each.
 */
export const hoursCovered: Rule = (checked) => {
  const { value, place } = fileOf(checked, "contacts.yaml");
  const wrong = entriesOf(place, "contacts", value.contacts).flatMap(({ entry, at }) =>
    [
      ...spansAt(at, "hours", entry.hours),
      ...spansAt(at, "bankHolidays", entry.bankHolidays),
      ...entriesOf(at, "exceptions", entry.exceptions ?? []).flatMap((one) => spansAt(one.at, "hours", one.entry.hours)),
    ].flatMap((span) =>
      isSpan(span.entry) ? [] : [fault(span.at, "These are no hours of a day.", "from 00:00 to 23:59, and to at most 24:00")],
    ),
  );
  const gaps = entriesOf(place, "lists", value.lists).flatMap(({ entry: list, at }) => {
    // The orders of one case are those with its condition and those for everybody; each door by itself has to have somebody there.
    const doors = new Set(list.orders.map(({ when }) => (when === undefined ? undefined : JSON.stringify(when))));
    const found = [...doors].flatMap((door) =>
      gapsOf(
        contactsOf(
          value,
          list.orders.filter(({ when }) => when === undefined || JSON.stringify(when) === door),
        ),
      ),
    );
    return [...new Set(found)].map((gap) =>
      warning(
        within(at, "uncovered"),
        `Nobody on list ${list.id} has published hours on ${gap}.`,
        "hours for the whole week; until then this sentence is said",
      ),
    );
  });
  return [...wrong, ...gaps];
};

/** Each kind of week with the hours at which none of these is open. */
function gapsOf(named: readonly Contact[]): string[] {
  const inTheWeek = gapsIn(minutesOpen(named, weekOf));
  const outsideTerm = named.some(({ inTermOnly }) => inTermOnly === true) ? gapsIn(minutesOpen(named, weekOutsideTerm)) : inTheWeek;
  const onHolidays = named.some(({ bankHolidays }) => bankHolidays !== undefined) ? gapsIn(minutesOpen(named, weekOfHolidays)) : "";
  const kinds = [
    [inTheWeek, ""],
    [outsideTerm === inTheWeek ? "" : outsideTerm, " outside term time"],
    [onHolidays, " where it is a bank holiday"],
  ] as const;
  return kinds.flatMap(([spans, when]) => (spans === "" ? [] : [`${spans}${when}`]));
}

interface Span {
  from: string;
  to: string;
}
type Week = readonly (Span & { days: readonly (typeof DAYS)[number][] })[];

function spansAt(at: Place, key: string, hours: string | readonly Span[] | undefined): { entry: Span; at: Place }[] {
  return typeof hours === "string" || hours === undefined ? [] : entriesOf(at, key, hours);
}

function isSpan({ from, to }: Span): boolean {
  return from < "24:00" && to <= "24:00";
}

function contactsOf({ contacts }: Contacts, orders: Contacts["lists"][number]["orders"]): Contact[] {
  const named = new Set(orders.flatMap(({ whenOpen, call }) => (whenOpen === undefined ? call : [whenOpen, ...call])));
  return contacts.filter(({ id }) => named.has(id));
}

function weekOf({ hours }: Contact): Week {
  if (hours === "always") return [{ days: DAYS, from: "00:00", to: "24:00" }];
  return hours === "not-published" ? [] : hours;
}

function weekOutsideTerm(contact: Contact): Week {
  return contact.inTermOnly === true ? [] : weekOf(contact);
}

/** A week in which each day is a bank holiday. */
function weekOfHolidays(contact: Contact): Week {
  const { hours, bankHolidays } = contact;
  if (hours === "always" || bankHolidays === "as-usual") return weekOf(contact);
  return typeof bankHolidays === "object" ? bankHolidays.map((span) => ({ days: DAYS, ...span })) : [];
}

/** By minute of the week from Monday 00:00: whether one of the contacts is open. */
function minutesOpen(contacts: readonly Contact[], weekIn: (contact: Contact) => Week): Uint8Array {
  const open = new Uint8Array(WEEK);
  for (const span of contacts.flatMap(weekIn)) {
    const from = minutesOf(span.from);
    const length = (minutesOf(span.to) - from + DAY) % DAY || DAY;
    for (const day of span.days) {
      for (let minute = 0; minute < length; minute++) open[(DAYS.indexOf(day) * DAY + from + minute) % WEEK] = 1;
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
