/** From a document to its case: the answers checked, the moment read, the path walked. The same for batch and for audit. */
import { ANSWERS_SCHEMA, checkAnswers, type DocumentFault, quoted } from "../answers/check.ts";
import { contentIn, faultsOfCase, unreadableMoment } from "../answers/faults-of-case.ts";
import { type Moment, momentOf, type Unreadable } from "../deadlines/moment.ts";
import { readMoment } from "../deadlines/read-moment.ts";
import type { Pack } from "../packs/pack.ts";
import { packNamed, pinnedPack } from "../packs/shelf.ts";
import { problemIn, say } from "../problems.ts";
import type { Reckoned } from "../triage/outcome.ts";
import { walkThrough } from "../triage/replay.ts";
import { documentOf } from "./csv-document.ts";
import type { Columns, Order } from "./order.ts";
import type { RowProblem } from "./problem-format.ts";
import { isMap, isObject } from "../answers/answers.ts";

/** Where a question is open, the case as far as it goes stands beside the problem. */
export type Answered = { reckoned: Reckoned } | { problem: RowProblem; reference: string | null; reckoned?: Reckoned };

/** Answers one row's value: a JSON document, or the cells under `columns`. A promise only where a row pins content not yet loaded. */
export type CaseAnswerer = (value: unknown, columns: Columns | null) => Answered | Promise<Answered>;

export async function caseAnswerer(order: Order): Promise<CaseAnswerer> {
  const standard = await packNamed(order.content, order);
  const packs = new Map<string, Pack | RowProblem>();
  const momentIn = momentReader(order);

  const inPack = (pack: Pack, document: unknown): Answered => {
    const result = checkAnswers(pack, document);
    if ("faults" in result) return refused(referenceIn(document), result.faults);
    const { answers, reference } = result.answers;
    const at = momentIn(pack, result.answers.at);
    if ("problem" in at) return refused(shownReference(reference), [unreadableMoment(at)]);
    if (order.requireCurrent && at.date > pack.manifest.reviewBy) {
      const message = `The content ${pack.id}@${pack.version} is past its review date (${pack.manifest.reviewBy}) at the moment of this case.`;
      return { problem: { kind: "stale-content", message, faults: [] }, reference: shownReference(reference) };
    }
    const walk = walkThrough(pack, answers);
    const reckoned = { pack, reference, walk, at };
    const faults = faultsOfCase(pack, walk);
    if (faults.length > 0) return { ...refused(shownReference(reference), faults), reckoned };
    if (walk.open === null) return { reckoned };
    const { id, ask } = walk.open;
    const problem: RowProblem = { kind: "more-answers", message: `A question is open: ${ask}`, question: id, faults: [] };
    return { problem, reference: shownReference(reference), reckoned };
  };

  const inNamedPack = async (name: string, document: unknown): Promise<Answered> => {
    let known = packs.get(name);
    if (!known) {
      known = await pinnedPack(name, order).catch((error: unknown) => unknownContent(error));
      packs.set(name, known);
    }
    return "kind" in known ? { problem: known, reference: referenceIn(document) } : inPack(known, document);
  };

  return (value, columns) => {
    const document = columns === null ? asDocument(value, order.ignore) : documentOf(standard, columns, Array.isArray(value) ? value : []);
    const pinned = order.content === null ? contentIn(document) : null;
    if (pinned === null) return inPack(standard, document);
    const known = packs.get(pinned);
    return known && !("kind" in known) ? inPack(known, document) : inNamedPack(pinned, document);
  };
}

/** Bare answers are taken for a document of them; keys to pass over are taken off. */
function asDocument(value: unknown, ignore: string[]): unknown {
  if (!isMap(value)) return value;
  let document = value;
  if (ignore.length > 0) document = Object.fromEntries(Object.entries(document).filter(([key]) => !ignore.includes(key)));
  return "schema" in document || "answers" in document ? document : { schema: ANSWERS_SCHEMA, answers: document };
}

function momentReader(order: Order): (pack: Pack, written: string | null) => Moment | Unreadable {
  return ({ calendar }, ofRow) => {
    const written = order.at ?? ofRow;
    const now = () => momentOf(calendar, order.now);
    if (written === null) return now();
    const read = readMoment(calendar, written, now);
    return "problem" in read ? read : read.moment;
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
  const reference = isObject(document) ? document.reference : null;
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
