import { momentAt } from "../../deadlines/moment.ts";
import { timeline } from "../../deadlines/timeline.ts";
import type { Pack } from "../pack.ts";
import { entriesOf, fault, fileOf, type Rule, within } from "./finding.ts";

/** No deadline is so long that its date lies beyond the calendar's clock, whatever day a case may start on: the core would give no outcome. */
export const datesInReach: Rule = ({ pack, ...rest }) => {
  const { value, place } = fileOf(rest, "deadlines.yaml");
  const ids = value.deadlines.map(({ id }) => id);
  if (canBeReckoned(pack, ids)) return [];
  return entriesOf(place, "deadlines", value.deadlines).flatMap(({ entry: { id, amount, unit }, at }) =>
    canBeReckoned(pack, [id])
      ? []
      : [
          fault(
            within(at, "amount"),
            `Of a case that starts on the last day that may be given, ${amount} ${unit} lead beyond what the calendar can reckon.`,
            `a date up to ${pack.calendar.clock.reckonedTo}, from ${pack.calendar.clock.to} on`,
          ),
        ],
  );
};

function canBeReckoned({ deadlines: { events, deadlines }, calendar }: Pack, ids: string[]): boolean {
  const start = momentAt(calendar, calendar.clock.to, 12 * 60);
  try {
    timeline(deadlines, ids, Object.fromEntries(events.map(({ id }) => [id, start])), {}, calendar);
    return true;
  } catch (error) {
    // Ids that name nothing and circles are for other rules to say.
    return !(error instanceof RangeError);
  }
}
