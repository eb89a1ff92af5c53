/** Opening hours as people read them: what is published of a contact, and what holds on one day. */
import { getYear } from "date-fns/getYear";
import { capital } from "../answers/capital.ts";
import { type Calendar, holidayName } from "../deadlines/calendar.ts";
import { shortMoment } from "../deadlines/dates-in-words.ts";
import { startOf } from "../deadlines/iso-date.ts";
import { isSurelyOrdinary } from "../deadlines/old-calendars.ts";
import type { Contact, DayHours, Exception, SchoolTerm } from "../packs/format.ts";
import { exceptionOn, isInTerm } from "./opening-hours.ts";

/** All that is published of a contact's hours; the first line is its week, and each other one what differs from that. */
export function hoursInWords({ hours, bankHolidays, exceptions = [], inTermOnly }: Contact, terms: readonly SchoolTerm[]): string[] {
  const known = terms.map(({ name, from, to }) => `${name} (${daysInWords(from, to)})`).join("; ");
  return [
    weekInWords(hours),
    ...(inTermOnly === true ? [`In term time only: ${known}`] : []),
    ...(bankHolidays === undefined ? [] : [`Bank holidays: ${dayInWords(bankHolidays)}`]),
    ...exceptions.map(exceptionInWords),
  ];
}

/** Sentences on why a contact's hours are not those of the week on a date (`YYYY-MM-DD`), or why they are not known (`openNow` is null). */
export function whyOtherHours(
  contact: Contact,
  date: string,
  openNow: boolean | null,
  calendar: Calendar,
  terms: readonly SchoolTerm[],
): string[] {
  if (contact.hours === "always") return [];
  const exception = exceptionOn(contact, date);
  if (exception) return [`${exceptionInWords(exception)}.`];
  const inTerm = contact.inTermOnly === true ? isInTerm(terms, date) : true;
  if (inTerm === false) return ["Open in term time only; this day is outside term time."];
  const holiday = holidayName(calendar, date);
  const { bankHolidays, hours } = contact;
  const known = holiday !== null && bankHolidays !== undefined && bankHolidays !== "as-usual";
  const mayBeHoliday = openNow === null && Array.isArray(hours) && bankHolidays !== "as-usual" && !isSurelyOrdinary(calendar, date);
  return [
    ...(inTerm === null && openNow === null ? ["Open in term time only; it is not known whether this day is in a term."] : []),
    ...(known ? [`Bank holiday (${holiday}): ${dayInWords(bankHolidays)}.`] : []),
    ...(mayBeHoliday ? [`This day may be a bank holiday: those of ${getYear(startOf(date))} are not known.`] : []),
  ];
}

function weekInWords(hours: Contact["hours"]): string {
  if (hours === "always") return "Always";
  if (hours === "not-published") return "Not published";
  return hours.map(({ days, from, to }) => `${days.map(capital).join(", ")} ${from} to ${to}`).join("; ");
}

function dayInWords(hours: "as-usual" | "closed" | DayHours): string {
  if (hours === "as-usual") return "open as on other days";
  return hours === "closed" ? "closed" : `open ${hours.map(({ from, to }) => `${from} to ${to}`).join(" and ")}`;
}

function exceptionInWords({ label, from, to = from, hours }: Exception): string {
  return `${label}, ${daysInWords(from, to)}: ${dayInWords(hours)}`;
}

function daysInWords(from: string, to: string): string {
  return from === to ? shortMoment(from) : `${shortMoment(from)} to ${shortMoment(to)}`;
}
