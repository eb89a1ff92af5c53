/** When something of the content holds. */
import { z } from "zod";
import { conditionKinds, type KindParts, kindNames } from "../../triage/condition-kinds.ts";

/** What a route asks of consent: it waits for it; it does not; the agency's own rules hold; nobody is asked, and the family is told. */
export const CONSENT_RULES = ["gate", "not-a-gate", "own-procedures", "tell"] as const;

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const range = z.strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() });

/** How many chosen indicators of one level. Only a lower bound: adding an indicator must never lower a level. */
const indicatorCount = z.strictObject({
  level: z.int(),
  atLeast: z.int().min(1),
  besides: z.array(z.string()).min(1).optional().describe("Indicators that are not counted."),
});

const parts = {
  count: indicatorCount.optional().describe("A number of chosen indicators of a level."),
  level: z
    .union([z.int(), z.array(z.int()).min(1), range])
    .optional()
    .describe("The agreed level."),
  judged: z.enum(["lower", "higher", "same"]).optional().describe("Where the judgement stands against the indicated level."),
  signs: z.enum(["harm", "danger"]).optional().describe("A ticked indicator states harm, or a danger."),
  circumstance: z
    .union([z.string(), z.array(z.string()).min(1)])
    .optional()
    .describe("A circumstance is chosen, or an indicator is ticked that brings it: one of these."),
  floor: z
    .union([z.boolean(), z.int()])
    .optional()
    .describe("A level rule holds that no judgement may go below; a number: one of that level or higher."),
  lowered: z.boolean().optional().describe("What is acted on lies below what is indicated."),
  borderline: z.boolean().optional().describe("The indicated level carries a borderline mark."),
  consentRule: z.enum(CONSENT_RULES).optional().describe("The route that the other answers lead to has this consent rule."),
  notCovered: z.boolean().optional().describe('Some question was answered "none of these fits".'),
  answers: z
    .record(z.string(), z.union([scalar, z.array(scalar).min(1), range]))
    .optional()
    .describe("The answer to a question: one of these values; for a list of choices: at least one of them is among it."),
};

const ownKinds = Object.fromEntries(kindNames.map((name) => [name, conditionKinds[name].schema(z).optional()]));

/** All that it names must hold. Only the parts that hold conditions in turn are written by hand: a type cannot be inferred from itself. */
export interface Condition extends z.infer<z.ZodObject<typeof parts>>, KindParts {
  /** Each of these holds. */
  all?: Condition[] | undefined;
  /** At least one of these holds. */
  any?: Condition[] | undefined;
  not?: Condition | undefined;
}

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.strictObject({
    all: z.array(condition).min(1).optional(),
    any: z.array(condition).min(1).optional(),
    not: condition.optional(),
    ...parts,
    ...ownKinds,
  }),
);
