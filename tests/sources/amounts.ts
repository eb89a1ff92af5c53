import type { PackData } from "../../src/packs/pack-data.ts";
import { sectionOf } from "./cited-texts.ts";
import type { Exceptions, Facts } from "./fixtures.ts";

/** A number with its unit; `unit` null: it counts something else than time. */
export interface Amount {
  id: string;
  amount: number;
  to: number | null;
  unit: string | null;
  /** What the content says about it. */
  about: string;
  source: string;
}

/** Every amount of the limits and the deadlines. */
export function amountsInContent({ limits, deadlines }: PackData): Amount[] {
  return [
    ...limits.flatMap(({ id, amount, to, unit = "", appliesTo, text, source }) =>
      amount === undefined ? [] : [{ id, amount, to: to ?? null, unit: timeUnit(unit), about: `${unit} ${appliesTo} ${text}`, source }],
    ),
    ...deadlines.deadlines.map(({ id, amount, unit, what, source }) => ({
      id,
      amount,
      to: null,
      unit: timeUnit(unit),
      about: what,
      source,
    })),
  ];
}

/** The unit as the facts name it; an age is a number of years, an hour of the day "clock". */
function timeUnit(unit: string): string | null {
  if (/^working.days/.test(unit)) return "working-days";
  if (/^(?:(?:calendar|unspecified)-)?days/.test(unit)) return "days";
  if (/o'clock/.test(unit)) return "clock";
  if (/\bage\b|^(?:school )?years\b/.test(unit)) return "years";
  return /^(hours|weeks|months|decades)\b/.exec(unit)?.[1] ?? null;
}

/**
 * Each time of a section that no limit or deadline of that section has, each amount that is not printed where it says it is, and each exception without
 * need, as sentences.
 */
export function amountDifferences(amounts: Amount[], facts: Facts, exceptions: Pick<Exceptions, "times" | "amounts">): string[] {
  const notHeld = timesBySection(facts).filter(
    ({ time, section }) => !amounts.some((amount) => sameTime(amount, time) && citedSections(amount).includes(section)),
  );
  const notPrinted = amounts.filter((amount) => citedSections(amount).some((source) => !isPrinted(amount, source, facts)));
  const excusedTimes = exceptions.times.onlyInSources;
  const excuses = (one: { value: string; in: string }, { time, section }: { time: string; section: string }) =>
    one.value === time && one.in === section;
  const excusedAmounts = exceptions.amounts.onlyInContent.map(({ id }) => id);
  const needless = (what: string) => `${what}: this exception is no longer needed`;
  return [
    ...notHeld
      .filter((printed) => !excusedTimes.some((one) => excuses(one, printed)))
      .map(({ time, section }) => `${time} (${facts.times[time]?.join(", ")}) is no limit and no deadline of ${section}`),
    ...notPrinted
      .filter(({ id }) => !excusedAmounts.includes(id))
      .map(
        ({ id, amount, to, source, about }) => `${id}: ${amount}${to === null ? "" : ` to ${to}`} is not printed in ${source} (${about})`,
      ),
    ...excusedTimes
      .filter((one) => !notHeld.some((printed) => excuses(one, printed)))
      .map(({ value, in: section }) => needless(`${value} in ${section}`)),
    ...excusedAmounts.filter((id) => !notPrinted.some((amount) => amount.id === id)).map(needless),
  ];
}

/** A time that is printed in several sections is a fact of each. */
function timesBySection({ times, sections }: Facts): { time: string; section: string }[] {
  return Object.entries(times).flatMap(([time, places]) =>
    [...new Set(places.map((place) => sectionOf(place, sections)))].map((section) => ({ time, section })),
  );
}

function citedSections({ source }: Amount): string[] {
  return source.split(";").map((part) => part.trim());
}

function isPrinted(amount: Amount, source: string, { times, counts, sections }: Facts): boolean {
  const inSection = (places: string[] = []) => places.some((place) => sectionOf(place, sections) === source);
  return (
    Object.keys(times).some((time) => sameTime(amount, time) && inSection(times[time])) ||
    Object.keys(counts).some((count) => sameCount(amount, count) && inSection(counts[count]))
  );
}

function sameTime({ amount, to, unit }: Amount, time: string): boolean {
  const [, from, until, of] = /^([\d.]+)(?: to ([\d.]+))? (.+)$/.exec(time) ?? [];
  if (of !== unit) return false;
  if (to !== null && until !== undefined) return amount === Number(from) && to === Number(until);
  if (until !== undefined) return false;
  // "Until 19" may be given as 0 to 19.
  return to === null ? amount === Number(from) : amount === 0 && to === Number(from);
}

function sameCount({ amount, to, unit, about }: Amount, count: string): boolean {
  const [, from, until, of = ""] = /^(\d+)(?: to (\d+))? (.+)$/.exec(count) ?? [];
  if (unit !== null || amount !== Number(from) || to !== (until === undefined ? null : Number(until))) return false;
  const words = about.toLowerCase();
  return of.split(" ").some((word) => word.length > 3 && words.includes(word.replace(/s$/, "")));
}
