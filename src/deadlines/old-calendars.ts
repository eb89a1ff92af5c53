/**
 * What a calendar does not say that was compiled before calendars named their place and their working day. Packs are frozen with
 * such calendars, and their outcomes stay as they are. Nothing else reads these three of a calendar.
 */
import { type Calendar, holidaysKnown, type WorkingDay } from "./calendar.ts";

const OLD_WORKING_DAY: WorkingDay = { starts: "09:00", ends: "17:00", days: ["mon", "tue", "wed", "thu", "fri"] };

/** When a working day ends, and which days of the week are working days. */
export function workingDayOf({ workingDay }: Calendar): WorkingDay {
  return workingDay ?? OLD_WORKING_DAY;
}

/** The place whose clock counts, as people name it; of an old calendar what its time zone is named after. */
export function placeOf({ place, timeZone }: Calendar): string {
  return place ?? timeZone.slice(timeZone.lastIndexOf("/") + 1).replaceAll("_", " ");
}

/**
 * Whether published opening hours can be taken at their word on a date that is no known bank holiday. They cannot where it may be
 * an unknown one; old calendars took it for an ordinary day.
 */
export function isSurelyOrdinary(calendar: Calendar, isoDate: string): boolean {
  return calendar.place === undefined || holidaysKnown(calendar, isoDate);
}
