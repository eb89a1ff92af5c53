/** The fields of slim rows: short names for what is looked at most, and dotted paths into the outcome. */
import { quoted } from "../answers/check.ts";
import { isoWithOffset } from "../deadlines/moment.ts";
import { fail } from "../problems.ts";
import { outcomeOf, type Reckoned } from "../triage/outcome.ts";
import { isObject } from "../answers/answers.ts";

export interface Field {
  name: string;
  read(reckoned: Reckoned): unknown;
}

/** Read from the decisions themselves, so that no outcome is put together for them. */
const SHORT: Record<string, (reckoned: Reckoned) => unknown> = {
  reference: ({ reference }) => reference,
  at: ({ at }) => isoWithOffset(at),
  level: ({ walk }) => walk.facts.level().agreed,
  indicated: ({ walk }) => walk.facts.level().indicated,
  judged: ({ walk }) => walk.facts.level().judged,
  urgency: ({ walk }) => walk.facts.plan().urgency,
  route: ({ walk }) => walk.facts.plan().consent.route.id,
  ready: ({ walk }) => walk.facts.plan().ready,
  consent: ({ walk }) => walk.facts.plan().consent.status,
};

/** The columns of CSV where no fields are named. */
export const USUAL_FIELDS = ["reference", "at", "level", "indicated", "judged", "urgency", "route", "ready", "consent"];

/** How to read the named fields; names were checked before. */
export function fieldsNamed(names: readonly string[]): Field[] {
  return names.map((name) => ({ name, read: SHORT[name] ?? readerOf(name.split(".")) }));
}

function readerOf(path: string[]): Field["read"] {
  return ({ pack, reference, walk, at }) => {
    let value: unknown = outcomeOf(pack, reference, walk, at);
    for (const key of path) value = isObject(value) ? value[key] : undefined;
    return value ?? null;
  };
}

interface Schema {
  type?: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
}

/** Refuses a field that no outcome can have: one that is mistyped would be empty in every row. `outcome` is the schema of outcomes. */
export function requireFields(names: readonly string[], outcome: Schema): void {
  for (const name of names) {
    if (Object.hasOwn(SHORT, name) || isPathIn(outcome, name.split("."))) continue;
    fail({
      kind: "usage",
      message: `There is no field ${quoted(name)}.`,
      hint: `Short names: ${Object.keys(SHORT).join(", ")}. Others are dotted paths into the outcome, such as contacts.0.name; effective-support schema outcome shows it.`,
    });
  }
}

function isPathIn(schema: Schema, [key, ...rest]: string[]): boolean {
  if (key === undefined) return true;
  const inner = innerSchema(schema, key);
  const others = schema.anyOf ?? [];
  return (inner !== undefined && isPathIn(inner, rest)) || others.some((other) => isPathIn(other, [key, ...rest]));
}

function innerSchema({ properties, items, additionalProperties }: Schema, key: string): Schema | undefined {
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  if (items && /^\d+$/.test(key)) return items;
  return typeof additionalProperties === "object" ? additionalProperties : undefined;
}
