/** The levels of need and what points to them: levels.yaml, areas.yaml, indicators/, domains.yaml. */
import { z } from "zod";
import { condition } from "./conditions.ts";
import { id, person, prose, source, topics } from "./parts.ts";

export const levelsFile = z.strictObject({
  called: z
    .strictObject({ one: prose, many: prose, numbered: z.boolean() })
    .optional()
    .describe(
      'What the area calls its levels of need: "stage", "step", "tier"; levels without numbers go by their names. Left out: level.',
    ),
  levels: z.array(z.strictObject({ level: z.int().min(1), name: prose, summary: prose, outcome: prose, source })).min(2),
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
        said: z
          .array(prose)
          .min(1)
          .optional()
          .describe("Words that people say for it: hungry, no breakfast. The search finds it by them; they are not shown."),
        topics: topics.default([]),
        about: person.optional().describe("Whose need it shows: the child's, where left out, or that of a parent, carer or other adult."),
        speaksOf: z
          .enum(["harm", "danger"])
          .optional()
          .describe("It states harm to the child (harm), or a danger that is talked through today (danger)."),
        circumstance: z.string().optional().describe("The special circumstance that it brings: ticking it is choosing that."),
        note: prose.optional(),
      }),
    ),
  ),
});

export const domainsFile = z.strictObject({
  about: prose,
  source,
  domains: z.array(z.strictObject({ id, name: prose, ask: prose, prompts: z.array(prose).min(1), source })).min(1),
});

export type Levels = z.infer<typeof levelsFile>;
export type LevelRule = Levels["rules"][number];
export type Area = z.infer<typeof areasFile>["areas"][number];
export type Domains = z.infer<typeof domainsFile>;
export type Domain = Domains["domains"][number];
