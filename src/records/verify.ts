/** Whether records are as they were made, and whether the chain from each to the one before it is whole. */
import { problemIn, say } from "../problems.ts";
import { type Surroundings, shown } from "../surroundings.ts";
import { type ReadRecord, readRecord } from "./read-record.ts";
import { packOfRecord, recompute } from "./recompute.ts";

export interface Verified {
  file: string;
  reference: string | null;
  made: string | null;
  digest: string | null;
  previous: string | null;
  /** "not-checked": its content is not at hand, so nobody can say whether its answers lead to what it says. */
  state: "verified" | "not-checked" | "not-verified";
  verified: boolean;
  /** Why it does not verify; empty where it does. */
  faults: string[];
  /** What could not be looked at. */
  notes: string[];
}

/** What a digest without a key shows, and what it cannot. */
export const WHAT_A_DIGEST_SHOWS =
  "A digest has no key. It shows a change by mistake. Somebody who changes answers, words, dates or the role on purpose can make a new digest to match.";

/**
 * Each file by itself (its digest, and where its content is at hand whether its own answers lead to what it says), and then the
 * links between them. Of several files, each record's previous one has to be among them; of a single file that is only noted.
 */
export async function verifyRecords(files: string[], surroundings: Surroundings): Promise<Verified[]> {
  const read = files.map((file) => attempt(file, surroundings));
  const records = read.flatMap((entry) => ("outcome" in entry ? [entry] : []));
  const results: Verified[] = [];
  for (const entry of read) {
    if (!("outcome" in entry))
      results.push({
        file: entry.file,
        reference: null,
        made: null,
        digest: null,
        previous: null,
        state: "not-verified",
        verified: false,
        faults: entry.faults,
        notes: [],
      });
    else results.push(await verified(entry, records, files.length, surroundings));
  }
  return results;
}

function attempt(file: string, surroundings: Surroundings): ReadRecord | { file: string; faults: string[] } {
  try {
    return readRecord(file, surroundings);
  } catch (error) {
    const problem = problemIn(error);
    if (!problem) throw error;
    const faults =
      problem.kind === "bad-input"
        ? problem.faults.map(({ line, message }) => (line === null ? message : `Line ${line}: ${message}`))
        : [say(problem).message];
    return { file: shown(file), faults };
  }
}

async function verified(entry: ReadRecord, records: ReadRecord[], given: number, surroundings: Surroundings): Promise<Verified> {
  const { outcome, file, digest, state } = entry;
  const own =
    state === "holds"
      ? []
      : [
          state === "altered"
            ? "It was changed after it was made: its digest is wrong."
            : "It carries no digest: it was not written as a record with --out.",
        ];
  const again = await saysWhatItsAnswersSay(entry, surroundings);
  const link = linkOf(entry, records, given);
  const faults = [...own, ...again.faults, ...link.faults];
  const verdict = faults.length > 0 ? "not-verified" : again.checked ? "verified" : "not-checked";
  return {
    file,
    reference: outcome.reference,
    made: outcome.record?.made ?? null,
    digest,
    previous: outcome.record?.previous ?? null,
    state: verdict,
    verified: verdict === "verified",
    faults,
    notes: [...again.notes, ...link.notes],
  };
}

interface Found {
  faults: string[];
  notes: string[];
}

async function saysWhatItsAnswersSay({ outcome }: ReadRecord, surroundings: Surroundings): Promise<Found & { checked: boolean }> {
  const pack = await packOfRecord(outcome, null, surroundings);
  if (pack === null)
    return {
      checked: false,
      faults: [],
      notes: [`Its content (${outcome.content.id} ${outcome.content.version}) is not at hand, so its answers were not worked out again.`],
    };
  const again = recompute(pack, outcome);
  if (again === null) return { checked: true, faults: ["Its own answers lead to no outcome under its content."], notes: [] };
  return {
    checked: true,
    faults: again.differs.length === 0 ? [] : [`It says something else than its own answers lead to: ${again.differs.join(", ")}.`],
    notes: [],
  };
}

function linkOf({ outcome, digest }: ReadRecord, records: ReadRecord[], given: number): Found {
  const previous = outcome.record?.previous ?? null;
  if (previous === null) return { faults: [], notes: ["It is the first of its chain."] };
  const before = records.find((record) => record.digest === previous && record.digest !== digest);
  if (!before) {
    const missing = "The record that it follows is not among these files, or was changed since.";
    return given > 1
      ? { faults: [missing], notes: [] }
      : { faults: [], notes: ["It follows another record; give that file too to check the link."] };
  }
  const faults = [
    ...(before.outcome.reference === outcome.reference ? [] : ["It follows a record of another reference."]),
    ...(Date.parse(before.outcome.record?.made ?? before.outcome.at) <= Date.parse(outcome.record?.made ?? outcome.at)
      ? []
      : ["It was made before the record that it follows."]),
  ];
  return { faults, notes: [`It follows ${before.file}.`] };
}
