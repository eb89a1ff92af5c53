/** Stands in for `tests/deadlines/england-and-wales.ts`: the calendar of the prepared pack, not compiled again for every mutant. */
import { type Moment, parseMoment } from "../../src/deadlines/moment.ts";
import { requirePackFromFolder } from "./prepared-pack.ts";

export const { calendar } = requirePackFromFolder("content/bexley");

export function at(text: string): Moment {
  const moment = parseMoment(calendar, text);
  if ("problem" in moment) throw new Error(moment.problem);
  return moment;
}
