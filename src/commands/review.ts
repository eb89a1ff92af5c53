import type { Answer } from "../answers/answers.ts";
import { callMeanwhile } from "../contacts/who-is-named.ts";
import { quoted } from "../answers/check.ts";
import { ANSWERS_AT_MOST, readDocument } from "../answers/read.ts";
import { wallDate } from "../deadlines/dates-in-words.ts";
import { earliestOf } from "../deadlines/day-alone.ts";
import { packNamed, releasedPack } from "../packs/shelf.ts";
import { EXIT, fail } from "../problems.ts";
import { type ReadRecord, readRecord } from "../records/read-record.ts";
import { packOfRecord } from "../records/recompute.ts";
import { basisOf, type ReviewStart, replayReview, reviewOf, type Since } from "../records/review.ts";
import type { Review } from "../records/review-format.ts";
import type { SaveOptions } from "../records/save.ts";
import { reviewSections } from "../records/review-sections.ts";
import { recordsWanted, type SavingOptions, saveWanted } from "../records/save-option.ts";
import { type Surroundings, shown } from "../surroundings.ts";
import type { CommonOptions, Run } from "./command.ts";
import { requireCurrent } from "./current-content.ts";
import { metGiven } from "./deadlines.ts";
import { whenGiven } from "./moment-given.ts";
import type { MetOption } from "./tree/values.ts";
import { checkedAnswers, printOpenQuestion } from "./triage.ts";

interface OwnOptions extends SavingOptions {
  record?: string;
  met?: MetOption[];
  answers?: string;
  resolved?: true;
  full?: true;
}
type ReviewOptions = CommonOptions & OwnOptions;

/** Takes an earlier record in, says what has come of it, and gives the new outcome. */
export const run: Run<OwnOptions> = async (options, surroundings) => {
  const wanted = recordsWanted(options);
  const { record: file } = options;
  if (file === undefined)
    return fail({
      kind: "usage",
      message: "Name the record to review.",
      hint: "Usage: effective-support review RECORD [--met ID=WHEN] [--answers FILE]",
    });
  const start = await startOf(file, options, surroundings);
  const since = await sinceThen(start, options, surroundings);
  const review = reviewOf(start, since);
  if (review === null) return openQuestion(start, since, options, surroundings);
  if (options.json) surroundings.out(`${JSON.stringify(review, null, 2)}\n`);
  else await print(start, review, options, surroundings, wanted.length);
  await saveWanted(wanted, start.pack, review.outcome, options, surroundings, {
    previous: review.record.digest,
    before: reviewSections(start.pack, review),
    ...datesToKeep(start, review),
  });
  return EXIT.done;
};

async function startOf(file: string, options: ReviewOptions, surroundings: Surroundings): Promise<ReviewStart> {
  const record = readRecord(file, surroundings);
  const pack = await (options.content === undefined
    ? releasedPack(contentOf(record), surroundings)
    : packNamed(options.content, surroundings));
  const before = await packOfRecord(record.outcome, pack, surroundings);
  const { moment: at } = whenGiven(pack, "at", options.at, surroundings);
  requireCurrent(pack, at, options);
  if (at.epoch < Date.parse(record.outcome.at)) {
    fail({
      kind: "usage",
      message: `The review lies before the record, which was counted from ${record.outcome.at}.`,
      hint: "Give a later --at, or leave it out.",
    });
  }
  return { record, before, pack, at };
}

/** The id of the record's content, as a name and never as a path. */
function contentOf({ file, outcome }: ReadRecord): string {
  const { id } = outcome.content;
  if (/^[a-z0-9-]+$/.test(id)) return id;
  return fail({
    kind: "bad-input",
    what: `${file} is not a record`,
    faults: [
      {
        file,
        line: null,
        column: null,
        place: "content.id",
        message: `${quoted(id)} is no content.`,
        expected: "an id such as the list of contents shows",
      },
    ],
  });
}

/** What happened since: from the options, and on a terminal from questions where no answers file is given. */
async function sinceThen(start: ReviewStart, options: ReviewOptions, surroundings: Surroundings): Promise<Since> {
  const said: Since = {
    met: metSince(start, options.met, surroundings),
    needs: options.resolved ? "resolved" : "not-said",
    answers: {},
    withdrawn: [],
  };
  if (options.answers !== undefined) return { ...said, answers: await changedAnswers(options.answers, start, surroundings) };
  if (!options.input || options.json || !surroundings.interactive) return said;
  const { askSince } = await import("../terminal/guided-review.ts");
  return askSince(start, said, options, surroundings);
}

/** `--met`: nothing can have been met before the day of the record, or after the review. */
function metSince({ pack, before, record, at }: ReviewStart, options: MetOption[] | undefined, surroundings: Surroundings): Since["met"] {
  const met = metGiven(before ?? pack, options, surroundings, at);
  for (const [id, when] of Object.entries(met)) {
    const isLater = earliestOf(pack.calendar, when).epoch > at.epoch;
    const wrong = isLater ? "after the review" : when.date < wallDate(record.outcome.at) ? "before the record" : null;
    if (wrong) fail({ kind: "usage", message: `--met ${id}: that moment lies ${wrong}.`, hint: "Say when it was met." });
  }
  return met;
}

async function changedAnswers(file: string, { pack }: ReviewStart, surroundings: Surroundings): Promise<Record<string, Answer>> {
  const document = await readDocument(shown(file), surroundings.read(file, ANSWERS_AT_MOST));
  return { ...(await checkedAnswers(pack, document)).answers };
}

async function openQuestion(start: ReviewStart, since: Since, options: ReviewOptions, surroundings: Surroundings): Promise<number> {
  const { walk, contradictions } = replayReview(start, since);
  if (contradictions.length > 0) {
    fail({
      kind: "bad-input",
      what: "The answers of this review contradict each other",
      faults: contradictions.map(({ message, expected }) => ({
        file: "answers",
        line: null,
        column: null,
        place: null,
        message,
        expected,
      })),
      meanwhile: callMeanwhile(start.pack, start.at),
    });
  }
  if (walk.reasonMissing) {
    const { indicated } = walk.facts.level();
    surroundings.err(`The judgement now differs from the indicated level (${indicated}) and gives no reason.\n`);
  }
  return printOpenQuestion(start.pack, walk, options, surroundings);
}

/** On a terminal the card stands last, where the eye is; in a file nothing stands before what has to be done now. */
async function print(
  { pack }: ReviewStart,
  review: Review,
  options: ReviewOptions,
  surroundings: Surroundings,
  below: number,
): Promise<void> {
  const { sectionsView } = await import("../terminal/report-view.ts");
  const { outcomeView } = await import("../terminal/outcome-view.ts");
  const { printAll, showOutcome, wantsAll } = await import("../terminal/show-outcome.ts");
  const { styleFor } = await import("../terminal/style.ts");
  const style = styleFor(options, surroundings);
  const sections = sectionsView(reviewSections(pack, review), style);
  if (!wantsAll(options, surroundings)) {
    surroundings.out(`${sections}\n\n`);
    return showOutcome(pack, review.outcome, options, surroundings, below);
  }
  const outcome = `${style.strong("THE OUTCOME NOW")}\n\n${outcomeView(pack, review.outcome, style)}`;
  printAll(review.outcome.urgency === "immediate" ? `${outcome}\n${sections}\n` : `${sections}\n\n${outcome}`, surroundings);
}

const MINUTE = 60_000;

/**
 * For the calendar: on the same route the dates that are still to come, as they were; on another route those of the new outcome. The
 * events that go on are written anew, the later the review the higher their number, so that the calendar takes each after the one before.
 */
function datesToKeep(start: ReviewStart, { deadlines, outcome }: Review): Pick<SaveOptions, "dates" | "sequence"> {
  const earlier = basisOf(start).outcome;
  if (earlier.route.id !== outcome.route.id) return { dates: outcome, sequence: 0 };
  const open = new Map(deadlines.filter(({ status }) => status === "open").map((deadline) => [deadline.id, deadline]));
  const kept = earlier.deadlines.flatMap((deadline) => {
    const now = open.get(deadline.id);
    return now ? [{ ...deadline, due: now.due, latest: now.latest }] : [];
  });
  const { due } = earlier.review;
  return {
    dates: {
      ...earlier,
      deadlines: kept,
      review: { ...earlier.review, due: due !== null && Date.parse(due) >= start.at.epoch ? due : null },
    },
    sequence: Math.max(1, Math.floor((start.at.epoch - Date.parse(earlier.at)) / MINUTE)),
  };
}
