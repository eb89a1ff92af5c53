/** Where a case goes and what comes with it: routes.yaml, duties.yaml, consent.yaml. */
import { z } from "zod";
import { condition } from "./conditions.ts";
import { id, prose, source, step, topics } from "./parts.ts";

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

export type Route = z.infer<typeof routesFile>["routes"][number];
export type Step = z.infer<typeof step>;
export type Duties = z.infer<typeof dutiesFile>;
export type Addition = Duties["additions"][number];
export type Consent = z.infer<typeof consentFile>;
