/** Where a case goes and what comes with it: routes.yaml, duties.yaml, consent.yaml. */
import { z } from "zod";
import { condition, CONSENT_RULES } from "./conditions.ts";
import { id, person, prose, source, step, topics } from "./parts.ts";

const pages = z.array(id).optional().describe("Guide pages that belong to it.");

const payload = {
  duties: z.array(id).default([]),
  call: z.array(id).default([]).describe("Calling lists or contacts, in calling order."),
  deadlines: z.array(id).default([]),
  topics: topics.default([]),
  pages,
};

export const routesFile = z.strictObject({
  routes: z
    .array(
      z.strictObject({
        id,
        name: prose,
        when: condition.optional().describe("Left out: always holds. The first route that holds is taken."),
        urgency: z.enum(["immediate", "today", "planned"]),
        consent: z.enum(CONSENT_RULES),
        withoutConsent: z
          .strictObject({ refused: id.optional(), "unsafe-to-ask": id.optional(), "nobody-to-ask": id.optional() })
          .optional()
          .describe("The route taken instead."),
        requires: z
          .array(z.strictObject({ id, when: condition, text: prose, unmet: prose.optional(), instead: z.array(step).min(1), source }))
          .default([])
          .describe("What must hold before the route is ready; until then these steps say what to do instead."),
        steps: z.array(step).min(1),
        ...payload,
        additions: z.array(id).optional().describe("Only these additions come with the route; left out: all that hold."),
        consentText: z
          .strictObject({ text: prose, source })
          .optional()
          .describe("What it says about consent: beside the general text where it waits for consent, in place of it where it does not."),
        adults: z.boolean().optional().describe("It is for people of 18 and over: no other route is."),
        review: z.strictObject({ text: prose, deadline: id.nullable(), source }),
        source,
      }),
    )
    .min(1),
});

export const dutiesFile = z.strictObject({
  duties: z.array(step.omit({ now: true }).extend({ id })).min(1),
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
        about: person.optional().describe("Whom its topics are about; left out: the child."),
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
  tell: consentText.optional().describe("Said on routes for which nobody is asked, and the family is told."),
  givenAlready: consentText.optional().describe("Said where a route does not wait for consent, and the family has agreed all the same."),
  ownProcedures: consentText,
  instead: z.strictObject({
    "not-yet-asked": z.array(step).min(1),
    refused: z.array(step).min(1),
    "unsafe-to-ask": z.array(step).min(1),
    "not-covered": z.array(step).min(1),
  }),
  unsafeToTell: z
    .strictObject({
      when: condition,
      text: prose,
      source,
      given: consentText.optional().describe("Said in its place where the family has agreed already."),
      steps: z.array(step).min(1),
      duties: z.array(id).min(1),
    })
    .optional()
    .describe(
      "Where telling or asking the family raises the risk: what is said of consent, and the steps and duties put in place of those with the family.",
    ),
  waiting: consentText.optional().describe("Said of the review while a route cannot go ahead, for want of consent or of a requirement."),
  nobodyToAsk: z
    .strictObject({ when: condition, text: prose, source, steps: z.array(step).min(1) })
    .optional()
    .describe("Where nobody is there who could consent: what is said of consent, and what to do instead of asking."),
});

export type Route = z.infer<typeof routesFile>["routes"][number];
export type Step = z.infer<typeof step>;
export type Duties = z.infer<typeof dutiesFile>;
export type Addition = Duties["additions"][number];
export type Consent = z.infer<typeof consentFile>;
