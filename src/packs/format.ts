/**
 * The content format: what each file of a pack may hold, as authors write it in YAML.
 *
 * One definition serves three masters: the content check validates with it, `schema pack` prints it as JSON Schema,
 * and the core takes its types from it (types only: no schema library is loaded to run a triage).
 */
import { z } from "zod";

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id: lower-case letters, digits and single hyphens")
  .describe("A name that other files refer to: lower-case letters, digits and single hyphens.");

const prose = z.string().trim().min(1).describe("Plain English, in our own words.");

const source = z
  .string()
  .trim()
  .min(1)
  .describe('Where the fact stands: "guidance §9", "guidance App. 2", "FWS page". Several are parted by "; ".');

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date as YYYY-MM-DD");
const clockTime = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, "a time of day as HH:MM");

// ---------------------------------------------------------------------------------------------------- conditions

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const range = z.strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() });

/** How many chosen indicators of one level. Only a lower bound: adding an indicator must never lower a level. */
const indicatorCount = z.strictObject({ level: z.int(), atLeast: z.int().min(1) });

export interface Condition {
  /** Each of these holds. */
  all?: Condition[] | undefined;
  /** At least one of these holds. */
  any?: Condition[] | undefined;
  not?: Condition | undefined;
  /** A number of chosen indicators of a level. */
  count?: z.infer<typeof indicatorCount> | undefined;
  /** The agreed level. */
  level?: number | number[] | z.infer<typeof range> | undefined;
  /** Where the judgement stands against the indicated level. */
  judged?: "lower" | "higher" | "same" | undefined;
  /** A level rule holds that no judgement may go below. */
  floor?: boolean | undefined;
  /** The indicated level carries a borderline mark. */
  borderline?: boolean | undefined;
  /** The route that the other answers lead to has this consent rule. */
  consentRule?: "gate" | "not-a-gate" | "own-procedures" | undefined;
  /** Some question was answered "none of these fits". */
  notCovered?: boolean | undefined;
  /** The answer to a question: one of these values; for a list of choices: at least one of them is among it. */
  answers?: Record<string, string | number | boolean | (string | number | boolean)[] | z.infer<typeof range>> | undefined;
}

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.strictObject({
    all: z.array(condition).min(1).optional(),
    any: z.array(condition).min(1).optional(),
    not: condition.optional(),
    count: indicatorCount.optional(),
    level: z.union([z.int(), z.array(z.int()).min(1), range]).optional(),
    judged: z.enum(["lower", "higher", "same"]).optional(),
    floor: z.boolean().optional(),
    borderline: z.boolean().optional(),
    consentRule: z.enum(["gate", "not-a-gate", "own-procedures"]).optional(),
    notCovered: z.boolean().optional(),
    answers: z.record(z.string(), z.union([scalar, z.array(scalar).min(1), range])).optional(),
  }),
);

// ---------------------------------------------------------------------------------------------------- small parts

const step = z.strictObject({ text: prose, source });
const topics = z.array(id).describe("What it is about: joins outcomes to services and guide pages.");

// ---------------------------------------------------------------------------------------------------- pack.yaml

export const manifestFile = z.strictObject({
  format: z.literal("effective-support/pack@1"),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "a semantic version: 1.2.3"),
  status: z.enum(["draft", "active", "retired"]),
  name: prose,
  title: prose,
  jurisdiction: prose,
  edition: prose.describe("Which edition of the published guidance this pack encodes."),
  published: prose,
  effectiveFrom: isoDate,
  reviewBy: isoDate,
  reviewWhy: prose.describe("Why that date."),
  supersedes: z.string().nullable(),
  licence: prose.describe("What is ours and what stays the publisher's."),
  calendar: id.describe("A file in content/calendars."),
  sources: z
    .array(z.strictObject({ id: z.string(), title: prose, sections: z.array(z.string()) }))
    .min(1)
    .describe("The documents that items may cite, and their sections."),
});

// ---------------------------------------------------------------------------------------------------- flow.yaml

const option = z.strictObject({
  value: z.string(),
  label: prose,
  help: prose.optional(),
  sayNow: z.strictObject({ text: prose, source }).optional().describe("Said at once when it is chosen: nobody waits for the end."),
});

const question = z.strictObject({
  id,
  stage: id.describe("The part of the flow it belongs to."),
  ask: prose,
  type: z.enum(["yes-no", "choice", "choices", "number", "text", "areas", "indicators", "judgement"]),
  options: z.array(option).min(1).optional(),
  from: z.int().optional(),
  to: z.int().optional(),
  when: condition.optional().describe("Asked only where this holds; it may look at earlier answers only."),
  optional: z.union([z.boolean(), condition]).default(false),
  help: prose,
  terms: z.array(id).default([]).describe("Glossary entries that help with this question."),
  source,
});

const reviewPart = z.strictObject({
  branches: z
    .array(
      z.strictObject({
        id,
        name: prose,
        when: condition.optional().describe("Over the answers of the review; left out: always holds."),
        needsResolved: z.boolean().default(false).describe("Taken only where the practitioner says that the needs are resolved."),
        text: prose,
        source,
      }),
    )
    .min(1)
    .describe("The first that holds is taken; the last one always holds."),
  moved: z
    .strictObject({ up: step, down: step })
    .describe("Said where the level went up, or came down, since the record."),
});

const referralPart = z.strictObject({
  title: prose,
  form: step.describe("Which form the facts go on, and where to get it."),
  sayFirst: z
    .array(z.strictObject({ when: condition.optional(), text: prose, source }))
    .min(1)
    .describe("The opening words of the call: the first that holds; the last one always holds."),
  blanks: z.array(z.strictObject({ caption: prose, labels: z.array(prose).min(1) })).describe("What the program never asks for."),
});

export const flowFile = z.strictObject({
  stages: z.array(z.strictObject({ id, name: prose })).min(1),
  outcomeAtOnce: z
    .array(condition)
    .describe("Where one of these holds nobody waits: the outcome is there and every other question becomes optional."),
  questions: z.array(question).min(1),
  review: reviewPart.optional().describe("How a review of an earlier record ends."),
  referral: referralPart.optional().describe("What a referral summary says first, and what it leaves to fill in by hand."),
});

// ---------------------------------------------------------------------------------------------------- levels.yaml

export const levelsFile = z.strictObject({
  levels: z
    .array(z.strictObject({ level: z.int().min(1), name: prose, summary: prose, outcome: prose, source }))
    .min(2),
  rules: z
    .array(
      z.strictObject({
        id,
        level: z.int(),
        when: condition.optional().describe("Left out: always holds."),
        floor: z.boolean().default(false).describe("A judgement may not go below this rule's level."),
        borderline: z.strictObject({ level: z.int(), text: prose, when: condition }).optional(),
        text: prose,
        source,
      }),
    )
    .min(1)
    .describe("From the highest level down; the highest that holds is the indicated level."),
});

// ---------------------------------------------------------------------------------------------------- indicators

export const areasFile = z.strictObject({
  areas: z.array(z.strictObject({ id, name: prose, about: prose, topics: topics.default([]) })).min(1),
});

export const indicatorsFile = z.strictObject({
  level: z.int(),
  source,
  areas: z.record(
    z.string(),
    z.array(
      z.strictObject({
        id,
        text: prose,
        means: prose.optional().describe("A word of explanation where a term needs one."),
        topics: topics.default([]),
        note: prose.optional(),
      }),
    ),
  ),
});

// ---------------------------------------------------------------------------------------------------- domains.yaml

export const domainsFile = z.strictObject({
  about: prose,
  source,
  domains: z.array(z.strictObject({ id, name: prose, ask: prose, prompts: z.array(prose).min(1), source })).min(1),
});

// ---------------------------------------------------------------------------------------------------- routes.yaml

const payload = {
  duties: z.array(id).default([]),
  call: z.array(id).default([]).describe("Calling lists or contacts, in calling order."),
  deadlines: z.array(id).default([]),
  topics: topics.default([]),
};

export const routesFile = z.strictObject({
  routes: z
    .array(
      z.strictObject({
        id,
        name: prose,
        when: condition.optional().describe("Left out: always holds. The first route that holds is taken."),
        urgency: z.enum(["immediate", "today", "planned"]),
        consent: z.enum(["gate", "not-a-gate", "own-procedures"]),
        withoutConsent: z
          .strictObject({ refused: id.optional(), "unsafe-to-ask": id.optional() })
          .optional()
          .describe("The route taken instead."),
        requires: z
          .array(z.strictObject({ id, when: condition, text: prose, instead: z.array(step).min(1), source }))
          .default([])
          .describe("What must hold before the route is ready; until then these steps say what to do instead."),
        steps: z.array(step).min(1),
        ...payload,
        review: z.strictObject({ text: prose, deadline: id.nullable(), source }),
        source,
      }),
    )
    .min(1),
});

// ---------------------------------------------------------------------------------------------------- duties.yaml

export const dutiesFile = z.strictObject({
  duties: z.array(z.strictObject({ id, text: prose, source })).min(1),
  additions: z
    .array(
      z.strictObject({
        id,
        when: condition,
        urgency: z.enum(["immediate", "today", "planned"]).default("planned"),
        first: z.array(step).default([]).describe("Steps put before those of the route."),
        then: z.array(step).default([]).describe("Steps put after those of the route."),
        callFirst: z.array(id).default([]).describe("Called before those of the route; what comes first in this file is called first."),
        ...payload,
        notice: z.strictObject({ text: prose, source }).optional(),
      }),
    )
    .describe("What comes with a circumstance or an answer, whatever the route."),
});

// ---------------------------------------------------------------------------------------------------- consent.yaml

const consentText = z.strictObject({ text: prose, source });
export const consentFile = z.strictObject({
  given: consentText,
  needed: consentText,
  refused: consentText,
  unsafeToAsk: consentText,
  notAGate: consentText,
  ownProcedures: consentText,
  instead: z.strictObject({
    "not-yet-asked": z.array(step).min(1),
    refused: z.array(step).min(1),
    "unsafe-to-ask": z.array(step).min(1),
    "not-covered": z.array(step).min(1),
  }),
});

// ---------------------------------------------------------------------------------------------------- contacts.yaml

const day = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
export const contactsFile = z.strictObject({
  contacts: z
    .array(
      z.strictObject({
        id,
        name: prose,
        for: prose,
        phones: z.array(z.string()).default([]),
        email: z.string().nullable().default(null),
        emailNote: prose.optional(),
        address: prose.nullable().default(null),
        hours: z
          .union([z.literal("always"), z.literal("not-published"), z.array(z.strictObject({ days: z.array(day).min(1), from: clockTime, to: clockTime }))])
          .describe("Published opening hours, London time; a span that ends at or before it starts runs past midnight."),
        note: prose.nullable().default(null),
        source,
      }),
    )
    .min(1),
  lists: z
    .array(
      z.strictObject({
        id,
        orders: z.array(z.strictObject({ whenOpen: id.optional(), call: z.array(id).min(1) })).min(1),
        uncovered: prose.describe("Said where no published hours cover the moment."),
      }),
    )
    .describe("Who to call first, by the clock: the first order whose contact is open is taken; the last has none. The first list is the front door."),
  danger: z.array(id).min(1).describe("Who to call where anyone is in danger now."),
});

// ---------------------------------------------------------------------------------------------------- deadlines.yaml

export const deadlineUnits = ["hours", "working-days", "calendar-days", "weeks", "months", "unspecified-days"] as const;
export const deadlinesFile = z.strictObject({
  events: z
    .array(z.strictObject({ id, name: prose, assumed: prose.optional().describe("Said with a date that takes it to happen on the day of the triage.") }))
    .min(1)
    .describe("What starts a clock. The first is the start of every route."),
  deadlines: z
    .array(
      z.strictObject({
        id,
        what: prose,
        who: prose,
        from: z.union([id, z.strictObject({ after: id })]).describe("An event, or the meeting of another deadline."),
        amount: z.number().min(0),
        unit: z.enum(deadlineUnits),
        every: z.boolean().default(false).describe("A frequency: the date is the first, and it comes again."),
        note: prose.optional(),
        source,
      }),
    )
    .min(1),
});

// ---------------------------------------------------------------------------------------------------- limits.yaml

export const limitsFile = z.strictObject({
  limits: z.array(
    z.strictObject({
      id,
      kind: z.enum(["time-limit", "frequency", "duration", "age", "date", "amount"]),
      appliesTo: prose,
      text: prose,
      amount: z.number().optional(),
      to: z.number().optional().describe("The upper end, where the source gives a range."),
      unit: z.string().optional(),
      deadline: id.optional().describe("The dated deadline that reckons it, where a route uses it."),
      note: prose.optional(),
      topics: topics.default([]),
      source,
    }),
  ),
});

// ---------------------------------------------------------------------------------------------------- services

const phoneEntry = z.union([z.string(), z.strictObject({ number: z.string(), label: prose.optional(), unconfirmed: z.boolean().optional() })]);
const mailOrUrl = z.union([z.string(), z.strictObject({ address: z.string(), label: prose.optional(), unconfirmed: z.boolean().optional() })]);
export const servicesFile = z.strictObject({
  level: z.int(),
  source,
  services: z.array(
    z.strictObject({
      id,
      name: prose,
      does: prose,
      for: prose,
      ages: z.strictObject({ from: z.number(), to: z.number().nullable() }).nullable().default(null),
      phones: z.array(phoneEntry).default([]),
      emails: z.array(mailOrUrl).default([]),
      urls: z.array(mailOrUrl).default([]),
      addresses: z
        .array(z.strictObject({ text: prose, postcode: z.string().nullable().default(null), unconfirmed: z.boolean().optional() }))
        .default([]),
      hours: prose.nullable().default(null),
      topics,
      note: prose.optional().describe("Misprints kept as printed, doubts, what the source leaves open."),
    }),
  ),
});

const topicAges = z
  .strictObject({ from: z.number(), to: z.number().nullable().default(null) })
  .describe("The ages it is about, for services whose own ages the source does not give.");

export const topicsFile = z.strictObject({ topics: z.array(z.strictObject({ id, name: prose, also: z.array(z.string()).default([]), ages: topicAges.optional() })) });

// ---------------------------------------------------------------------------------------------------- glossary, guide

export const glossaryFile = z.strictObject({
  terms: z.array(z.strictObject({ id, term: prose, also: z.array(z.string()).default([]), meaning: prose, source })),
});

export const guideFile = z.strictObject({
  topic: id,
  title: prose,
  summary: prose,
  topics: topics.default([]),
  sections: z
    .array(
      z.strictObject({
        id,
        heading: prose,
        points: z.array(z.strictObject({ text: prose, source, note: prose.optional() })).min(1),
      }),
    )
    .min(1),
});

export const notesFile = z.strictObject({
  notes: z
    .array(
      z.strictObject({
        id,
        about: prose,
        says: z.array(z.strictObject({ text: prose, source })).min(1).describe("What each source says, or that it says nothing."),
        here: prose.describe("What the guide does about it, and why that is the safer reading."),
        routes: z.array(id).default([]).describe("Outcomes on these routes show it."),
        topics: topics.default([]),
      }),
    )
    .describe("Where the sources contradict each other, contradict themselves or are silent."),
});

// ---------------------------------------------------------------------------------------------------- scenarios

export const scenarioFile = z.strictObject({
  id,
  title: prose,
  agency: prose.describe("Who is asking: a school, a health visitor …"),
  difficulty: z.enum(["clear", "needs-thought", "hard"]),
  topics,
  vignette: prose.describe("Invented: no real child, no names."),
  at: z.string().describe("London time, YYYY-MM-DDTHH:MM."),
  answers: z.record(z.string(), z.unknown()),
  expect: z.strictObject({
    indicated: z.int(),
    agreed: z.int(),
    route: id,
    ready: z.boolean(),
    urgency: z.enum(["immediate", "today", "planned"]),
    consent: z.enum(["given", "needed", "refused", "not-a-gate"]),
    firstContact: id,
    duties: z.array(id).default([]).describe("These at least."),
    deadlines: z.array(id).default([]).describe("These at least."),
  }),
  why: prose.describe("Why this outcome is the right one."),
  trainerNotes: z.record(z.string(), prose).default({}).describe("By question id: why it is asked, which paragraph."),
  discuss: z.array(prose).min(1),
  twin: z.strictObject({ scenario: id, fact: prose }).optional().describe("A scenario that differs in one fact, and the fact."),
});

// ---------------------------------------------------------------------------------------------------- calendar

export const calendarFile = z.strictObject({
  id,
  name: prose,
  timeZone: z.string(),
  years: z.strictObject({ from: z.int(), to: z.int() }).describe("The years whose holidays are known."),
  source: prose,
  holidays: z.array(z.strictObject({ date: isoDate, name: prose })),
});

/** Where each kind of file lives in a pack's folder. A folder entry holds any number of files of that kind. */
export const layout = {
  "pack.yaml": manifestFile,
  "flow.yaml": flowFile,
  "levels.yaml": levelsFile,
  "areas.yaml": areasFile,
  "indicators/": indicatorsFile,
  "domains.yaml": domainsFile,
  "routes.yaml": routesFile,
  "duties.yaml": dutiesFile,
  "consent.yaml": consentFile,
  "contacts.yaml": contactsFile,
  "deadlines.yaml": deadlinesFile,
  "limits.yaml": limitsFile,
  "services/": servicesFile,
  "topics.yaml": topicsFile,
  "glossary.yaml": glossaryFile,
  "guide/": guideFile,
  "notes.yaml": notesFile,
  "scenarios/": scenarioFile,
} as const;

export type Manifest = z.infer<typeof manifestFile>;
export type Flow = z.infer<typeof flowFile>;
export type Question = z.infer<typeof question>;
export type Option = z.infer<typeof option>;
export type Levels = z.infer<typeof levelsFile>;
export type LevelRule = Levels["rules"][number];
export type Area = z.infer<typeof areasFile>["areas"][number];
export type Domains = z.infer<typeof domainsFile>;
export type Domain = Domains["domains"][number];
export type Route = z.infer<typeof routesFile>["routes"][number];
export type Step = z.infer<typeof step>;
export type Duties = z.infer<typeof dutiesFile>;
export type Addition = Duties["additions"][number];
export type Consent = z.infer<typeof consentFile>;
export type Contacts = z.infer<typeof contactsFile>;
export type Contact = Contacts["contacts"][number];
export type Deadlines = z.infer<typeof deadlinesFile>;
export type DeadlineRule = Deadlines["deadlines"][number];
export type DeadlineUnit = (typeof deadlineUnits)[number];
export type Limit = z.infer<typeof limitsFile>["limits"][number];
export type ServiceEntry = z.infer<typeof servicesFile>["services"][number];
export type Topic = z.infer<typeof topicsFile>["topics"][number];
export type Term = z.infer<typeof glossaryFile>["terms"][number];
export type GuidePage = z.infer<typeof guideFile>;
export type Note = z.infer<typeof notesFile>["notes"][number];
export type Scenario = z.infer<typeof scenarioFile>;
export type CalendarSource = z.infer<typeof calendarFile>;
