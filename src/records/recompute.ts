/** Whether a record still says what its own answers lead to, worked out again under the content that it was made with. */
import type { Answer, Answers } from "../answers/answers.ts";
import { checkAnswer } from "../answers/check.ts";
import { type Moment, momentOf, parseMoment } from "../deadlines/moment.ts";
import type { Pack } from "../packs/pack.ts";
import { releasedPack } from "../packs/shelf.ts";
import { problemIn } from "../problems.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { replay } from "../triage/replay.ts";
import { programVersion } from "./record.ts";
import { withoutRemarks } from "../triage/content-notices.ts";

/**
 * The content that a record was made with: `atHand` where that is it, else the one of its id and version that came with the
 * program. Null where neither has the record's digest.
 */
export async function packOfRecord({ content }: Outcome, atHand: Pack | null, surroundings: Surroundings): Promise<Pack | null> {
  if (atHand?.digest === content.digest) return atHand;
  if (!/^[a-z0-9-]+$/.test(content.id) || !/^\d+\.\d+\.\d+$/.test(content.version)) return null;
  try {
    const pack = await releasedPack(`${content.id}@${content.version}`, surroundings);
    return pack.digest === content.digest ? pack : null;
  } catch (error) {
    if (problemIn(error)) return null;
    throw error;
  }
}

export interface CarriedAnswers {
  answers: Answers;
  /** Questions whose answers this content does not know or does not take. */
  dropped: string[];
}

/** The answers on the path of a record, each checked against the questions of a content. */
export function answersOf(pack: Pack, { path, reference }: Outcome): CarriedAnswers {
  const answers: Record<string, Answer> = Object.create(null);
  const dropped: string[] = [];
  for (const { question: id, answer } of path) {
    const question = pack.flow.questions.find((candidate) => candidate.id === id);
    const checked = question ? checkAnswer(pack, question, answer) : null;
    if (checked && "answer" in checked) answers[id] = checked.answer;
    else dropped.push(id);
  }
  return { answers: { reference, at: null, content: null, answers }, dropped };
}

/** The outcome that the record's own answers give at its own moment, and which parts of the record say something else. */
export interface Recomputed {
  outcome: Outcome;
  differs: string[];
}

/** Null where its answers lead to no outcome at all under the content that it names: then it was altered. */
export function recompute(pack: Pack, record: Outcome): Recomputed | null {
  // What was given and not used is a part of what the record says.
  const { answers, dropped } = answersOf(pack, { ...record, path: [...record.path, ...(record.unusedAnswers ?? [])] });
  const starts = momentsOf(pack, record.at);
  if (dropped.length > 0) return null;
  const results = starts.flatMap((at): Recomputed[] => {
    const { outcome } = replay(pack, answers, at);
    return outcome === null ? [] : [{ outcome, differs: partsThatDiffer(outcome, record) }];
  });
  return results.find(({ differs }) => differs.length === 0) ?? results[0] ?? null;
}

/** A record's moment is cut to whole seconds, and 17:00 and a half second is after 17:00: both readings are tried. */
function momentsOf(pack: Pack, at: string): Moment[] {
  const moment = parseMoment(pack.calendar, at);
  return "problem" in moment ? [] : [moment, momentOf(pack.calendar, moment.epoch + 1)];
}

type Part = keyof Outcome;
// Records from before keep no answers off the path, so they cannot come out again; the record part is about the file.
const NOT_RECOMPUTED: Part[] = ["unused", "record"];
// What another version of the program may say in other words, or may list otherwise, without the record being wrong.
const WORDS: Part[] = ["services", "notes", "offered", "notCovered"];

function partsThatDiffer(outcome: Outcome, record: Outcome): string[] {
  const sameProgram = record.record?.program === programVersion;
  const skipped = sameProgram ? NOT_RECOMPUTED : [...NOT_RECOMPUTED, ...WORDS];
  const parts = (Object.keys(outcome) as Part[]).filter((part) => !skipped.includes(part));
  return parts.filter((part) => canonical(comparable(outcome, part)) !== canonical(comparable(record, part)));
}

function comparable(outcome: Outcome, part: Part): unknown {
  return part === "content" ? { ...outcome.content, notices: withoutRemarks(outcome.content.notices) } : outcome[part];
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
