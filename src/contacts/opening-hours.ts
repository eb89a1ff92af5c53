/** Whether a contact is open at a moment, as far as published hours say. */
import { type Calendar, DAYS, holidayName } from "../deadlines/calendar.ts";
import { minutesOf } from "../deadlines/clock-time.ts";
import { addDays } from "../deadlines/iso-date.ts";
import type { Moment } from "../deadlines/moment.ts";
import { isSurelyOrdinary } from "../deadlines/old-calendars.ts";
import type { Contact, DayHours, Exception, SchoolTerm } from "../packs/format.ts";

type OnDay = Pick<Moment, "date" | "weekday">;

/** By what a day's hours are set, and the spans that begin on it; null: nothing is published of them. */
interface DayPlan {
  rule: "week" | "bank-holiday" | "outside-term" | Exception;
  spans: DayHours | null;
}

/**
 * Whether a contact is open by its published hours. A span holds from its first minute up to, not including, its end;
 * one that ends at or before it starts runs past midnight. Of what is said of a day an exception comes first, then the school terms, then
 * bank holidays, then the week. Null where the published hours do not say: none are published; the day is or may be a bank holiday, or
 * outside the known terms, and that makes a difference; or hours of the evening before run into a day that has hours of its own.
 */
export function isOpen(contact: Contact, moment: Moment, calendar: Calendar, terms: readonly SchoolTerm[]): boolean | null {
  if (contact.hours === "always") return true;
  const today = plansOf(contact, moment, calendar, terms);
  const before = hasNights(contact) ? eveningsBefore(contact, moment, calendar, terms) : [NO_EVENING];
  const [first = null, ...others] = today.flatMap((plan) => before.map((evening) => isOpenBy(plan, evening, moment.minutes)));
  return others.every((open) => open === first) ? first : null;
}

/** For contacts whose hours all end on the day on which they begin: most of them. */
const NO_EVENING: DayPlan = { rule: "week", spans: [] };

function hasNights({ hours, bankHolidays, exceptions = [] }: Contact): boolean {
  return [hours, bankHolidays, ...exceptions.map((one) => one.hours)].some((spans) => Array.isArray(spans) && spans.some(runsPastMidnight));
}

function eveningsBefore(contact: Contact, moment: Moment, calendar: Calendar, terms: readonly SchoolTerm[]): DayPlan[] {
  const day = { date: addDays(moment.date, -1), weekday: (moment.weekday + 6) % 7 };
  return plansOf(contact, day, calendar, terms).map((plan) => withKnownEvening(contact, plan, day));
}

/** The exception of a contact that sets its hours on a date (`YYYY-MM-DD`): the first that holds. */
export function exceptionOn({ exceptions = [] }: Pick<Contact, "exceptions">, date: string): Exception | undefined {
  return exceptions.find(({ from, to = from }) => from <= date && date <= to);
}

/** Whether a date (`YYYY-MM-DD`) is in a school term; null before the first and after the last that is known. */
export function isInTerm(terms: readonly SchoolTerm[], date: string): boolean | null {
  if (terms.some(({ from, to }) => from <= date && date <= to)) return true;
  return terms.some(({ to }) => to < date) && terms.some(({ from }) => from > date) ? false : null;
}

/** Every plan that a day may have: one, where it is known what kind of day it is. */
function plansOf(contact: Contact, day: OnDay, calendar: Calendar, terms: readonly SchoolTerm[]): DayPlan[] {
  const exception = exceptionOn(contact, day.date);
  if (exception) return [{ rule: exception, spans: spansIn(exception.hours) }];
  const inTerm = contact.inTermOnly === true ? isInTerm(terms, day.date) : true;
  const outside: DayPlan[] = inTerm === true ? [] : [{ rule: "outside-term", spans: [] }];
  if (inTerm === false) return outside;
  const [week, holiday]: [DayPlan, DayPlan] = [{ rule: "week", spans: weekSpans(contact, day) }, holidayPlan(contact, day)];
  if (holidayName(calendar, day.date) !== null) return [...outside, holiday];
  return isSurelyOrdinary(calendar, day.date) ? [...outside, week] : [...outside, week, holiday];
}

function holidayPlan(contact: Contact, day: OnDay): DayPlan {
  if (contact.bankHolidays === undefined) return { rule: "bank-holiday", spans: null };
  if (contact.bankHolidays === "as-usual") return { rule: "week", spans: weekSpans(contact, day) };
  return { rule: "bank-holiday", spans: spansIn(contact.bankHolidays) };
}

function spansIn(hours: "closed" | DayHours): DayHours {
  return hours === "closed" ? [] : hours;
}

function weekSpans({ hours }: Contact, { weekday }: OnDay): DayHours | null {
  return Array.isArray(hours) ? hours.filter(({ days }) => days.includes(DAYS[weekday] ?? "sun")) : null;
}

/** The evening of a bank holiday of which nothing is published has always counted as one of its weekday in the night after it. */
function withKnownEvening(contact: Contact, plan: DayPlan, day: OnDay): DayPlan {
  return plan.spans === null ? { ...plan, spans: weekSpans(contact, day) } : plan;
}

function isOpenBy(today: DayPlan, before: DayPlan, minutes: number): boolean | null {
  if (today.spans === null) return null;
  if (today.spans.some((span) => minutes >= minutesOf(span.from) && (runsPastMidnight(span) || minutes < minutesOf(span.to)))) return true;
  const runsOn = before.spans?.some((span) => runsPastMidnight(span) && minutes < minutesOf(span.to)) ?? false;
  if (!runsOn) return false;
  return today.rule === "week" || today.rule === before.rule ? true : null;
}

function runsPastMidnight({ from, to }: DayHours[number]): boolean {
  return minutesOf(to) <= minutesOf(from);
}
