import type { Answer } from "../answers/answers.ts";
import { quoted } from "../answers/check.ts";
import { ANSWERS_AT_MOST, readDocument } from "../answers/read.ts";
import { packNamed } from "../packs/shelf.ts";
import { EXIT, fail } from "../problems.ts";
import { type ReadRecord, readRecord } from "../records/read-record.ts";
import { packOfRecord } from "../records/recompute.ts";
import { basisOf, type ReviewStart, replayReview, reviewOf, type Since } from "../records/review.ts";
import type { Review } from "../records/review-format.ts";
import { reviewSections } from "../records/review-sections.ts";
import { recordsWanted, saveWanted } from "../records/save-option.ts";
import { type Surroundings, shown } from "../surroundings.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import type { Given, Run } from "./command.ts";
import { requireCurrent } from "./current-content.ts";
import { metGiven } from "./deadlines.ts";
import { momentGiven } from "./moment-given.ts";
import { checkedAnswers, printOpenQuestion } from "./triage.ts";

/** Takes an earlier record in, says what has come of it, and gives the new outcome. */
export const run: Run = async (given, surroundings) => {
  const wanted = recordsWanted(given);
  const [file] = given.operands;
  if (file === undefined)
    return fail({
      kind: "usage",
      message: "Name the record to review.",
      hint: "Usage: effective-support review RECORD [--met ID=WHEN] [--answers FILE]",
    });
  const start = await startOf(file, given, surroundings);
  const since = await sinceThen(start, given, surroundings);
  const review = reviewOf(start, since);
  if (review === null) return openQuestion(start, since, given, surroundings);
  if (given.has("json")) surroundings.out(`${JSON.stringify(review, null, 2)}\n`);
  else await print(start, review, given, surroundings);
  await saveWanted(wanted, start.pack, review.outcome, given, surroundings, {
    previous: review.record.digest,
    before: reviewSections(start.pack, review),
    dates: datesToKeep(start, review),
  });
  return EXIT.done;
};

async function startOf(file: string, given: Given, surroundings: Surroundings): Promise<ReviewStart> {
  const record = readRecord(file, surroundings);
  const named = given.value("content");
  const pack = await packNamed(named ?? contentOf(record), surroundings);
  const before = await packOfRecord(record.outcome, pack, surroundings);
  const at = momentGiven(pack, "at", given.value("at"), surroundings);
  requireCurrent(pack, at, given);
  if (at.epoch < Date.parse(record.outcome.at)) {
    fail({
      kind: "usage",
      message: `The review lies before the record, which was reckoned from ${record.outcome.at}.`,
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
async function sinceThen(start: ReviewStart, given: Given, surroundings: Surroundings): Promise<Since> {
  const said: Since = {
    met: metSince(start, given, surroundings),
    needs: given.has("resolved") ? "resolved" : "not-said",
    answers: {},
    withdrawn: [],
  };
  const file = given.value("answers");
  if (file !== null) return { ...said, answers: await changedAnswers(file, start, surroundings) };
  if (given.has("no-input") || given.has("json") || !surroundings.interactive) return said;
  const { askSince } = await import("../terminal/guided-review.ts");
  return askSince(start, said, given, surroundings);
}

/** `--met`: nothing can have been met before the day of the record, or after the review. */
function metSince({ pack, before, record, at }: ReviewStart, given: Given, surroundings: Surroundings): Since["met"] {
  const met = metGiven(before ?? pack, given, (option, text) => momentGiven(pack, option, text, surroundings));
  for (const [id, moment] of Object.entries(met)) {
    const wrong = moment.epoch > at.epoch ? "after the review" : moment.date < record.outcome.at.slice(0, 10) ? "before the record" : null;
    if (wrong) fail({ kind: "usage", message: `--met ${id}: that moment lies ${wrong}.`, hint: "Say when it was met." });
  }
  return met;
}

async function changedAnswers(file: string, { pack }: ReviewStart, surroundings: Surroundings): Promise<Record<string, Answer>> {
  const document = await readDocument(shown(file), surroundings.read(file, ANSWERS_AT_MOST));
  return { ...(await checkedAnswers(pack, document)).answers };
}

async function openQuestion(start: ReviewStart, since: Since, given: Given, surroundings: Surroundings): Promise<number> {
  const { walk } = replayReview(start, since);
  if (walk.reasonMissing) {
    const { indicated } = walk.facts.level();
    surroundings.err(`The judgement now differs from the indicated level (${indicated}) and gives no reason.\n`);
  }
  return printOpenQuestion(start.pack, walk, given, surroundings);
}

async function print({ pack }: ReviewStart, review: Review, given: Given, surroundings: Surroundings): Promise<void> {
  const { sectionsView } = await import("../terminal/report-view.ts");
  const { outcomeView } = await import("../terminal/outcome-view.ts");
  const { styleFor } = await import("../terminal/style.ts");
  const style = styleFor(given, surroundings);
  surroundings.out(
    `${sectionsView(reviewSections(pack, review), style)}\n\n${style.strong("THE OUTCOME NOW")}\n\n${outcomeView(pack, review.outcome, style)}`,
  );
}

/** For the calendar: on the same route the dates that are still to come, as they were; on another route those of the new outcome. */
function datesToKeep(start: ReviewStart, { deadlines, outcome }: Review): Outcome {
  const earlier = basisOf(start).outcome;
  if (earlier.route.id !== outcome.route.id) return outcome;
  const open = new Map(deadlines.filter(({ status }) => status === "open").map((deadline) => [deadline.id, deadline]));
  const kept = earlier.deadlines.flatMap((deadline) => {
    const now = open.get(deadline.id);
    return now ? [{ ...deadline, due: now.due, latest: now.latest }] : [];
  });
  const { due } = earlier.review;
  return {
    ...earlier,
    deadlines: kept,
    review: { ...earlier.review, due: due !== null && Date.parse(due) >= start.at.epoch ? due : null },
  };
}
