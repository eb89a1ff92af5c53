/** When a contact is open: its week, bank holidays, dated exceptions, and the school terms that some keep to. */
import { z } from "zod";
import { clockTime, isoDate, prose } from "./parts.ts";

export const day = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);

const spanOfDay = z
  .strictObject({ from: clockTime, to: clockTime })
  .describe("One that ends at or before it starts runs past midnight, into the next day.");
const hoursOfDay = z.array(spanOfDay).min(1);

export const weekHours = z
  .union([
    z.literal("always"),
    z.literal("not-published"),
    z.array(z.strictObject({ days: z.array(day).min(1), from: clockTime, to: clockTime })),
  ])
  .describe("Published opening hours, by the clock of the pack's calendar; a span that ends at or before it starts runs past midnight.");

export const bankHolidays = z
  .union([z.literal("as-usual"), z.literal("closed"), hoursOfDay])
  .describe(
    "What is published of bank holidays: the hours of the weekday, closed, or these hours. Left out: nothing is published of them.",
  );

export const exceptions = z
  .array(
    z.strictObject({
      from: isoDate.describe("Its first day."),
      to: isoDate.optional().describe("Its last day; left out: it is one day."),
      label: prose.describe('What people know it as, such as "Christmas closing".'),
      hours: z.union([z.literal("closed"), hoursOfDay]).describe("On each of its days, whatever the weekday, bank holiday or term."),
    }),
  )
  .min(1)
  .describe("Days with other hours. The first that holds on a day is taken.");

export const terms = z
  .array(z.strictObject({ name: prose, from: isoDate.describe("Its first day."), to: isoDate.describe("Its last day.") }))
  .min(1)
  .describe(
    "School terms, in order; a half-term break parts two of them. Before the first and after the last it is not known what is term time.",
  );

export type DayHours = z.infer<typeof hoursOfDay>;
export type Exception = z.infer<typeof exceptions>[number];
export type SchoolTerm = z.infer<typeof terms>[number];
