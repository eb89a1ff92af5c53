/** From a document to its case: the answers checked, the moment read, the path walked. The same for batch and for audit. */
import { ANSWERS_SCHEMA, checkAnswers, type DocumentFault, quoted } from "../answers/check.ts";
import { contentIn, missingReason, unreadableMoment } from "../answers/faults-of-case.ts";
import { type Moment, momentOf, parseMoment } from "../deadlines/moment.ts";
import type { Pack } from "../packs/pack.ts";
import { packNamed } from "../packs/shelf.ts";
import { problemIn, say } from "../problems.ts";
import type { Reckoned } from "../triage/outcome.ts";
import { givenIn, walkGiven } from "../triage/replay.ts";
import { documentOf } from "./csv-document.ts";
import type { Order } from "./order.ts";
import { type PlainReader, plainReader, type PlainRow } from "./plain-rows.ts";
import type { RowProblem } from "./problem-format.ts";

/** Where a question is open, the case as far as it goes stands beside the problem. */
export type Answered = { reckoned: Reckoned } | { problem: RowProblem; reference: string | null; reckoned?: Reckoned };

export interface CaseAnswerer {
  /** Answers one row's value: a JSON document, or the cells under `columns`. A promise only where a row pins content not yet loaded. */
  answer(value: unknown, columns: string[] | null): Answered | Promise<Answered>;
  /** Reads rows that `answerPlain` takes; null where the order asks for more than plain rows hold. */
  readPlain: PlainReader | null;
  answerPlain(row: PlainRow): Answered;
}

export async function caseAnswerer(order: Order): Promise<CaseAnswerer> {
  const standard = await packNamed(order.content, order);
  const packs = new Map<string, Pack | RowProblem>();
  const momentIn = momentReader(order);

  const inPack = (pack: Pack, document: unknown): Answered => {
    const result = checkAnswers(pack, document);
    if ("faults" in result) return refused(referenceIn(document), result.faults);
    const { answers, reference, at } = result.answers;
    return reckon(pack, { given: givenIn(pack, answers), reference, at });
  };

  const reckon = (pack: Pack, { given, reference, at: written }: PlainRow): Answered => {
    const at = momentIn(pack, written);
    if ("problem" in at) return refused(shownReference(reference), [unreadableMoment(at.problem)]);
    if (order.requireCurrent && at.date > pack.manifest.reviewBy) {
      const message = `The content ${pack.id}@${pack.version} is past its review date (${pack.manifest.reviewBy}) at the moment of this case.`;
      return { problem: { kind: "stale-content", message, faults: [] }, reference: shownReference(reference) };
    }
    const walk = walkGiven(pack, given);
    const reckoned = { pack, reference, walk, at };
    if (walk.open === null) return { reckoned };
    if (walk.reasonMissing) return { ...refused(shownReference(reference), [missingReason(walk.facts.level().indicated)]), reckoned };
    const { id, ask } = walk.open;
    const problem: RowProblem = { kind: "more-answers", message: `A question is open: ${ask}`, question: id, faults: [] };
    return { problem, reference: shownReference(reference), reckoned };
  };

  const inNamedPack = async (name: string, document: unknown): Promise<Answered> => {
    let known = packs.get(name);
    if (!known) {
      known = await packNamed(name, order).catch((error: unknown) => unknownContent(error));
      packs.set(name, known);
    }
    return "kind" in known ? { problem: known, reference: referenceIn(document) } : inPack(known, document);
  };

  const answer = (value: unknown, columns: string[] | null) => {
    const document = columns === null ? asDocument(value, order.ignore) : documentOf(standard, columns, value as string[]);
    const pinned = order.content === null ? contentIn(document) : null;
    if (pinned === null) return inPack(standard, document);
    const known = packs.get(pinned);
    return known && !("kind" in known) ? inPack(known, document) : inNamedPack(pinned, document);
  };
  // Made at the first row that it is asked for: runs over CSV and audits never ask.
  let reader: PlainReader | null = null;
  const readPlain: PlainReader = (bytes, text, from, to) => (reader ??= plainReader(standard))(bytes, text, from, to);
  return { answer, readPlain: order.ignore.length === 0 ? readPlain : null, answerPlain: (row) => reckon(standard, row) };
}

/** Bare answers are taken for a document of them; keys to pass over are taken off. */
function asDocument(value: unknown, ignore: string[]): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  let document: Record<string, unknown> = value as Record<string, unknown>;
  if (ignore.length > 0) document = Object.fromEntries(Object.entries(document).filter(([key]) => !ignore.includes(key)));
  return "schema" in document || "answers" in document ? document : { schema: ANSWERS_SCHEMA, answers: document };
}

function momentReader(order: Order): (pack: Pack, written: string | null) => Moment | { problem: string } {
  return (pack, ofRow) => {
    const written = order.at ?? ofRow;
    return written === null ? momentOf(pack.calendar, order.now) : parseMoment(pack.calendar, written);
  };
}

function refused(reference: string | null, faults: DocumentFault[]): { problem: RowProblem; reference: string | null } {
  return {
    problem: {
      kind: "wrong-answers",
      message: faults.length === 1 ? "The answers do not hold: one fault." : `The answers do not hold: ${faults.length} faults.`,
      faults: faults.slice(0, FAULTS_AT_MOST).map(({ at, message, expected }) => ({ place: placeOf(at), message, expected })),
    },
    reference,
  };
}

const FAULTS_AT_MOST = 200;

function placeOf(at: (string | number)[]): string | null {
  if (at.length === 0) return null;
  return at
    .map((part) => (typeof part === "number" ? `[${part + 1}]` : /^[\w-]{1,60}$/.test(part) ? part : quoted(part)))
    .join(".")
    .replaceAll(".[", "[");
}

function referenceIn(document: unknown): string | null {
  const reference = typeof document === "object" && document !== null ? (document as { reference?: unknown }).reference : null;
  return typeof reference === "string" || typeof reference === "number" ? shownReference(String(reference)) : null;
}

function shownReference(reference: string | null): string | null {
  return reference === null ? null : quoted(reference).slice(1, -1);
}

function unknownContent(error: unknown): RowProblem {
  const problem = problemIn(error);
  if (!problem) throw error;
  const { message, hint } = say(problem);
  return { kind: "unknown-content", message: hint ? `${message} ${hint}` : message, faults: [] };
}
