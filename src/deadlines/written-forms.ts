/**
 * Dates and times as people and spreadsheets write them, each form with the format that date-fns reads it by. The day stands before
 * the month always; what could be read in two ways is refused, and the refusal says what was understood.
 */
import { addDays } from "date-fns/addDays";
import { format } from "date-fns/format";
import { isValid } from "date-fns/isValid";
import { parse } from "date-fns/parse";
import { quoted } from "../answers/check.ts";
import { asUtc, startOf } from "./iso-date.ts";
import type { Moment, Unreadable } from "./moment.ts";

/** What a text says of the wall, before any clock is asked. */
export interface Written {
  /** The wall clock, held as UTC; 00:00 where no time is given. */
  wall: Date;
  hasTime: boolean;
}

/** How a form looks, how its parts are arranged for date-fns and for people, and the format that reads them then. */
type Form = readonly [shape: RegExp, arranged: string, format: string];

const LENGTH_AT_MOST = 60;
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?|\d{1,2}\.\d{2}(?: ?[ap]m)?|\d{1,2} ?[ap]m`;
const TIME_ALONE = new RegExp(`^(?:${TIME})$`);
const DAY_AND_TIME = new RegExp(String.raw`^(.+?)(?:,? (?:at )?|(?<=\d)t)(${TIME})$`);
const DAY_AND_MONTH = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])$/;
const TIMES: readonly Form[] = [
  [/^(\d{1,2})[:.](\d{2})$/, "$1:$2", "H:mm"],
  [/^(\d{1,2}):(\d{2}):(\d{2})$/, "$1:$2:$3", "H:mm:ss"],
  [/^(\d{1,2})[:.](\d{2}) ?([ap]m)$/, "$1:$2 $3", "h:mm a"],
  [/^(\d{1,2}) ?([ap]m)$/, "$1 $2", "h a"],
];

const WEEKDAY_FIRST = /^([a-z]{3,}),? (?=\d)/;
const DATES: readonly Form[] = [
  [/^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/, "day $1 of month $3 in $4", "'day' d 'of month' M 'in' yyyy"],
  [/^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/, "day $4 of month $3 in $1", "'day' d 'of month' M 'in' yyyy"],
  [/^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,}),?[ -](\d{4})$/, "$1 $2 $3", "d MMMM yyyy"],
  [/^([a-z]{3,}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/, "$2 $1 $3", "d MMMM yyyy"],
];
const NO_WHOLE_YEAR = /^(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2})?|\d{1,2}(?:st|nd|rd|th)?[ -][a-z]{3,}(?:,?[ -]\d{2})?)$/;
const NAMED_DAYS = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tomorrow", 1],
]);

/** Reads a text that is not of the ISO form; "today" and a time alone are of `now`'s day. */
export function readWritten(text: string, now: () => Moment): Written | Unreadable {
  const plain = text
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase()
    .replace(/\b([ap])\.m\.?$/, "$1m")
    .replace(/\bsept\b/, "sep");
  const refused = (problem: string, expected: string) => ({ problem: `${quoted(text)} ${problem}`, expected });
  if (plain.length > LENGTH_AT_MOST) return refused("is not a moment.", A_MOMENT);
  if (DAY_AND_MONTH.test(plain)) return refused("may be a time, or a day and a month.", "a colon in a time, such as 10:15");
  const [, dayPart = plain, timePart] = TIME_ALONE.test(plain) ? ["", "today", plain] : (DAY_AND_TIME.exec(plain) ?? []);
  const day = dayFrom(dayPart, now, refused);
  if ("problem" in day) return day;
  if (timePart === undefined) return { wall: day, hasTime: false };
  const wall = readAs(TIMES, timePart, day)?.date ?? asUtc(Number.NaN);
  return isValid(wall)
    ? { wall, hasTime: true }
    : refused(
        `was understood as ${timePart} on ${format(day, "d MMMM yyyy")}, a time that does not exist.`,
        "00:00 to 23:59, such as 10:15",
      );
}

const A_MOMENT = "a date, a time or both, such as 23/11/2026 10:15";

type Refuse = (problem: string, expected: string) => Unreadable;

function dayFrom(text: string, now: () => Moment, refused: Refuse): Date | Unreadable {
  const away = NAMED_DAYS.get(text);
  if (away !== undefined) return addDays(startOf(now().date), away);
  const [lead = "", weekday] = readAs(DATES, text, asUtc(0)) ? [] : (WEEKDAY_FIRST.exec(text) ?? []);
  const bare = text.slice(lead.length);
  const read = readAs(DATES, bare, asUtc(0));
  if (read === null) {
    return NO_WHOLE_YEAR.test(bare)
      ? refused("gives no year in four figures.", "the whole year, such as 23/11/2026")
      : refused("is not a moment.", A_MOMENT);
  }
  const { date, arranged } = read;
  if (!isValid(date)) {
    return refused(`was understood as ${arranged}, a day that does not exist.`, "the day before the month, such as 23/11/2026");
  }
  const right = format(date, "EEEE");
  if (weekday !== undefined && !right.toLowerCase().startsWith(weekday)) {
    return refused(`was understood as ${format(date, "d MMMM yyyy")}, which is a ${right}.`, "the weekday of that date, or none");
  }
  return date;
}

/** Reads a text by the form that it has; an invalid date where it names none, null where it has no such form. */
function readAs(forms: readonly Form[], text: string, on: Date): { date: Date; arranged: string } | null {
  const form = forms.find(([shape]) => shape.test(text));
  if (!form) return null;
  const [shape, arrangement, written] = form;
  const arranged = text.replace(shape, arrangement);
  return { date: parse(arranged, written, on), arranged };
}
