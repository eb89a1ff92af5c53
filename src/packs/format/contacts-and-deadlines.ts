/** Who to call and by when: contacts.yaml, deadlines.yaml, and the calendar that dates are reckoned with. */
import { z } from "zod";
import { condition } from "./conditions.ts";
import { bankHolidays, day, exceptions, terms, weekHours } from "./opening-hours.ts";
import { clockTime, id, isoDate, keysToPress, prose, secureAddress, source, step } from "./parts.ts";

export const contactsFile = z.strictObject({
  contacts: z
    .array(
      z.strictObject({
        id,
        name: prose,
        for: prose,
        called: prose.optional().describe('Its name in the middle of a sentence: "the hub".'),
        label: prose.optional().describe('Which of several doors of one name it is, or for whom: "for professionals".'),
        phones: z.array(z.string()).default([]),
        menuOption: keysToPress.optional().describe("What to press once the number answers."),
        form: secureAddress.optional().describe("The web form on which a referral can be made."),
        email: z.string().nullable().default(null),
        emailNote: prose.optional(),
        address: prose.nullable().default(null),
        hours: weekHours,
        bankHolidays: bankHolidays.optional(),
        exceptions: exceptions.optional(),
        inTermOnly: z.boolean().optional().describe("It is open in term time only; needs terms."),
        note: prose.nullable().default(null),
        source,
      }),
    )
    .min(1),
  terms: terms.optional(),
  lists: z
    .array(
      z.strictObject({
        id,
        orders: z
          .array(
            z.strictObject({
              when: condition.optional().describe("For these cases alone: a front door of one area, or of one kind of agency."),
              whenOpen: id.optional(),
              call: z.array(id).min(1),
            }),
          )
          .min(1),
        uncovered: prose.describe("Said where no published hours cover the moment."),
        uncoveredFirst: prose.optional().describe("Said then of the one to try first, in its place."),
      }),
    )
    .describe(
      "Who to call first, by the clock: the first order that is for the case and whose contact is open is taken; the last is for everybody and every time. The first list is the front door.",
    ),
  danger: z.array(id).min(1).describe("Who to call where anyone is in danger now."),
});

export const deadlineUnits = ["hours", "working-days", "calendar-days", "weeks", "months", "unspecified-days"] as const;
export const deadlinesFile = z.strictObject({
  events: z
    .array(
      z.strictObject({
        id,
        name: prose,
        assumed: prose.optional().describe("Said with a date that takes it to happen on the day of the triage."),
      }),
    )
    .min(1)
    .describe("What starts a clock. The first is the start of every route."),
  words: z
    .strictObject({ counted: prose, planned: prose, eitherReading: prose })
    .optional()
    .describe(
      "Said with a date: what it is counted from (before what is assumed), that its start is planned, that days may be read in two ways.",
    ),
  deadlines: z
    .array(
      z.strictObject({
        id,
        what: prose,
        who: prose,
        from: z.union([id, z.strictObject({ after: id })]).describe("An event, or the meeting of another deadline."),
        amount: z.number().min(0).max(10_000),
        unit: z.enum(deadlineUnits),
        whose: z.enum(["you", "others"]).optional().describe("Whose date it is: one to act on yourself, or one that others have to keep."),
        whileWorkingDayRuns: z
          .strictObject({ otherwise: step })
          .optional()
          .describe("It has a date only while a working day runs; at any other time this step is shown instead of it."),
        every: z.boolean().default(false).describe("A frequency: the date is the first, and it comes again."),
        note: prose.optional(),
        source,
      }),
    )
    .min(1),
});

export const calendarFile = z.strictObject({
  id,
  name: prose,
  timeZone: z.string(),
  place: prose.describe("The place whose clock counts, as people name it."),
  workingDay: z
    .strictObject({
      starts: clockTime.default("09:00").describe("From then on it runs."),
      ends: clockTime.describe("Dates fall due then, and what starts later counts as made on the next working day."),
      days: z.array(day).min(1),
    })
    .describe("When a working day ends, and which days of the week are working days where they are no holiday."),
  years: z.strictObject({ from: z.int(), to: z.int() }).describe("The years whose holidays are known."),
  source: prose,
  holidays: z.array(z.strictObject({ date: isoDate, name: prose })),
});

export type Contacts = z.infer<typeof contactsFile>;
export type Contact = Contacts["contacts"][number];
export type Deadlines = z.infer<typeof deadlinesFile>;
export type DeadlineRule = Deadlines["deadlines"][number];
export type DeadlineUnit = (typeof deadlineUnits)[number];
export type CalendarSource = z.infer<typeof calendarFile>;
