/** The record of an outcome as JSON: the outcome itself, and a part that says when it was made and what it follows. */
import manifest from "../../package.json" with { type: "json" };
import { digestOf } from "../packs/digest.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { isObject } from "../answers/answers.ts";

export type RecordMark = NonNullable<Outcome["record"]>;
export type RecordedOutcome = Outcome & { record: RecordMark };

export const programVersion: string = manifest.version;

/** The outcome with its record part. `made` is ISO 8601; `previous` is the digest of the record that it follows, or null. */
export function recordOf(outcome: Outcome, made: string, role: string | null, previous: string | null): RecordedOutcome {
  const record = { made, role, program: programVersion, previous };
  const unmarked = { ...outcome, record };
  return { ...outcome, record: { ...record, digest: digestOf(unmarked) } };
}

/**
 * The digest that a record should carry: of everything in it but the digest itself, in whatever order its keys stand. What has
 * no record part, as `--json` prints it, has a digest too, so that a later record can follow it.
 */
export function digestOfRecord(value: Record<string, unknown>): string {
  const { record } = value;
  if (!isObject(record)) return digestOf(value);
  const { digest: _digest, ...rest } = record;
  return digestOf({ ...value, record: rest });
}
