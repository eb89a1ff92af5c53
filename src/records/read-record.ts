import { quoted } from "../answers/check.ts";
import { controlCharacterIn } from "../answers/unwanted-characters.ts";
import { strictJson } from "../answers/read.ts";
import { isRealDate } from "../deadlines/iso-date.ts";
import { type Fault, fail } from "../problems.ts";
import { type Surroundings, shown } from "../surroundings.ts";
import { type Outcome, outcomeFormat } from "../triage/outcome-format.ts";
import { digestOfRecord } from "./record.ts";
import { isMap, isObject } from "../answers/answers.ts";
import { textOfBytes } from "../answers/text-of-bytes.ts";

/** Records are outcomes: some tens of kilobytes, and seven texts of a few pages at most. */
const RECORD_AT_MOST = 1024 * 1024;
const FAULTS_AT_MOST = 20;
const NESTING_AT_MOST = 30;
/** Some hundreds in a real record. */
const VALUES_AT_MOST = 20_000;

export interface ReadRecord {
  /** As it may be shown. */
  file: string;
  outcome: Outcome;
  /** The digest that it should carry, worked out from what it holds. */
  digest: string;
  /** "unmarked": it has no record part, so nothing says whether it is as it was made. */
  state: "holds" | "altered" | "unmarked";
}

/** Reads an outcome or a record, hostile until checked: every key is held to the format. Ends with "bad-input" where it is not one. */
export function readRecord(file: string, surroundings: Surroundings): ReadRecord {
  const name = shown(file);
  const value = parsed(name, textIn(name, surroundings.read(file, RECORD_AT_MOST)));
  const outcome = held(name, value);
  const digest = digestOfRecord(value);
  return {
    file: name,
    outcome,
    digest,
    state: outcome.record === undefined ? "unmarked" : outcome.record.digest === digest ? "holds" : "altered",
  };
}

function textIn(file: string, bytes: Uint8Array): string {
  if (bytes.length > RECORD_AT_MOST) return refuse(file, "The file is larger than 1 MB.", "at most 1 MB of JSON");
  return textOfBytes(bytes) ?? refuse(file, "The file is not UTF-8 text.", "JSON in UTF-8");
}

function parsed(file: string, text: string): Record<string, unknown> {
  const value = strictJson(text);
  if (value === undefined) {
    return refuse(
      file,
      "This is not JSON: it breaks off, was changed by hand, or says a key twice.",
      "a record as --out FILE.json writes it",
      lineOfError(text),
    );
  }
  if (!isMap(value)) return refuse(file, "This is not a record.", "a map, as --out FILE.json writes it");
  const tooMuch = tooMuchIn(value);
  if (tooMuch !== null) return refuse(file, tooMuch, "a record as --out FILE.json writes it");
  return value;
}

/** What would overflow or take long to hold to the format, found level by level: whatever works by recursion breaks over such a file. */
function tooMuchIn(value: object): string | null {
  let level: object[] = [value];
  let values = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === NESTING_AT_MOST) return "This is nested too deeply.";
    const inner = level.flatMap((outer) => Object.values(outer) as unknown[]);
    values += inner.length;
    if (values > VALUES_AT_MOST) return "This is more than any record holds.";
    level = inner.filter((one): one is object => typeof one === "object" && one !== null);
  }
  return null;
}

/** Where the JSON reader stopped, as far as its message says; the end of the text where it does not. */
function lineOfError(text: string): { line: number; column: number } | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    const before = text.slice(0, at).split("\n");
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}

/** Keys that a newer program added are passed over, as the contract allows; everything else has to be as the format says. */
function held(file: string, value: Record<string, unknown>): Outcome {
  const known = structuredClone(value);
  for (const issue of outcomeFormat.safeParse(known).error?.issues ?? []) {
    if (issue.code === "unrecognized_keys") removeKeys(known, issue.path, issue.keys);
  }
  const result = outcomeFormat.safeParse(known);
  if (!result.success) {
    const faults = result.error.issues
      .slice(0, FAULTS_AT_MOST)
      .map((issue) =>
        faultOf(file, placeOf(issue.path), `${issue.message}.`, "an outcome as the schema says it (effective-support schema outcome)"),
      );
    return refuseFor(file, faults);
  }
  const { reference } = result.data;
  const control = controlCharacterIn(reference ?? "", true);
  if (control !== null)
    return refuseFor(file, [
      faultOf(file, "reference", `The reference holds the control character ${control}.`, "printable text on one line"),
    ]);
  const unreal = momentsIn(result.data).find(([, moment]) => !isMoment(moment));
  if (unreal)
    return refuseFor(file, [
      faultOf(file, unreal[0], `${quoted(unreal[1])} is no moment that ever was or will be.`, "a moment such as 2026-11-23T10:15:00+00:00"),
    ]);
  return result.data;
}

function momentsIn({ at, record, deadlines, review }: Outcome): [place: string, moment: string][] {
  return [
    ["at", at],
    ...(record ? [["record.made", record.made] as [string, string]] : []),
    ...deadlines.flatMap(({ from, due, latest }, place) =>
      [from, due, latest ?? due].map((moment): [string, string] => [`deadlines.${place}`, moment]),
    ),
    ...(review.due === null ? [] : [["review.due", review.due] as [string, string]]),
  ];
}

function isMoment(text: string): boolean {
  return text >= "1990" && isRealDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

function removeKeys(root: unknown, path: PropertyKey[], keys: string[]): void {
  let place = root;
  for (const part of path) place = isObject(place) ? place[String(part)] : undefined;
  if (isObject(place)) for (const key of keys) delete place[key];
}

function placeOf(path: PropertyKey[]): string | null {
  return path.length === 0 ? null : quoted(path.map(String).join(".")).slice(1, -1);
}

function faultOf(
  file: string,
  place: string | null,
  message: string,
  expected: string,
  at: { line: number; column: number } | null = null,
): Fault {
  return { file, line: at?.line ?? null, column: at?.column ?? null, place, message, expected };
}

function refuse(file: string, message: string, expected: string, at: { line: number; column: number } | null = null): never {
  return refuseFor(file, [faultOf(file, null, message, expected, at)]);
}

function refuseFor(file: string, faults: Fault[]): never {
  return fail({ kind: "bad-input", what: `${file} is not a record`, faults });
}
