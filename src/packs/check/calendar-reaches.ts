import { momentAt } from "../../deadlines/moment.ts";
import { timeline } from "../../deadlines/timeline.ts";
import { type Found, fileOf, type Rule, warning, within } from "./finding.ts";

/** A case that starts today has dates only in years whose bank holidays are known. */
export const calendarReaches: Rule = ({ pack, today, ...rest }) => {
  const { place } = fileOf(rest, "pack.yaml");
  const at = within(place, "calendar");
  const { years, clock, name } = pack.calendar;
  const known = `a calendar with the bank holidays of every year that is reckoned with`;
  if (today < clock.from || today > clock.to)
    return [warning(at, `Today (${today}) lies outside what the calendar ${name} can reckon.`, known)];
  const start = momentAt(pack.calendar, today, 12 * 60);
  const events = Object.fromEntries(pack.deadlines.events.map(({ id }) => [id, start]));
  const dated = timeline(
    pack.deadlines.deadlines,
    pack.deadlines.deadlines.map(({ id }) => id),
    events,
    {},
    pack.calendar,
  );
  const beyond = dated.filter(({ holidaysUnknown }) => holidaysUnknown).map(({ rule }) => rule.id);
  const found: Found[] = [];
  if (beyond.length > 0) {
    found.push(
      warning(
        at,
        `Bank holidays are known for ${years.from} to ${years.to} only; of a case that starts today they are not known for ${beyond.join(", ")}.`,
        known,
      ),
    );
  }
  return found;
};
