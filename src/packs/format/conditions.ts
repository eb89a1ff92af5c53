/** When something of the content holds. */
import { z } from "zod";

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

export const condition: z.ZodType<Condition> = z.lazy(() =>
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
