import type { Pack } from "../packs/pack.ts";
import { longMoment, shortMoment } from "../deadlines/dates-in-words.ts";
import { placeOf } from "../deadlines/old-calendars.ts";
import { levelsCalled, nameOfLevel } from "../levels/level-words.ts";
import { type Block, finished, item, list, paragraph, type Section, table } from "./report-model.ts";
import type { Review } from "./review-format.ts";

/** What a review says, to stand before the new outcome. */
export function reviewSections(pack: Pack, review: Review): Section[] {
  const sections: Section[] = [
    {
      id: "review-result",
      heading: `Review of the record of ${longMoment(review.record.at)}, ${placeOf(pack.calendar)}`,
      blocks: result(review),
    },
    { id: "review-due", heading: "What was due", blocks: due(review) },
    { id: "review-moved", heading: "How the case moved", blocks: moved(pack, review) },
    {
      id: "review-content",
      heading: "What the newer content changes by itself",
      blocks: [list(review.content.changes.map((change) => item(change)))],
    },
  ];
  return finished({ schema: "effective-support/report@1", language: "en-GB", title: "", about: [], sections }).sections;
}

function result({ branch, record, content }: Review): Block[] {
  return [
    ...trust(record),
    paragraph(branch === null ? "" : branch.text, branch?.source ?? null, "strong"),
    paragraph(
      content.before === content.after
        ? ""
        : `The record was made with content ${content.id} ${content.before}; this review uses ${content.after}.`,
    ),
  ];
}

/** Whether the record may be believed, said first and plainly where it may not. */
function trust({ state, recomputed, differs }: Review["record"]): Block[] {
  const altered = state === "altered" ? "This record was changed after it was made: its digest is wrong. " : "";
  const other = differs.length > 0 ? `It says something else than its own answers lead to (${differs.join(", ")}). ` : "";
  if (altered || other) {
    const basis =
      recomputed && !differs.includes("path")
        ? "The dates below are worked out again from its answers."
        : "The dates below are those that it states; check them.";
    return [paragraph(`${altered}${other}${basis}`, null, "alarm")];
  }
  return [
    paragraph(state === "unmarked" ? "This record carries no digest, so whether it is as it was made cannot be seen." : ""),
    paragraph(recomputed ? "" : "The content that it was made with is not at hand, so its dates are taken as it states them."),
  ];
}

const STATUS = { met: "met", "met-late": "met late", missed: "not recorded as met", open: "still to come" } as const;

function due({ deadlines, at }: Review): Block[] {
  const rows = deadlines.map((deadline) => {
    const { due: by, latest, what, who, met, status } = deadline;
    const came =
      status === "open"
        ? `${STATUS.open}, ${daysLeft(deadline, at)}`
        : met === null
          ? STATUS[status]
          : `${STATUS[status]}, ${shortMoment(met)}`;
    return [`${shortMoment(by)}${latest && latest !== by ? ` (or ${shortMoment(latest)})` : ""}`, what, who, came];
  });
  const missed = deadlines.filter(({ status }) => status === "missed").length;
  const passed =
    missed === 1 ? "One date has passed and is not recorded as met." : `${missed} dates have passed and are not recorded as met.`;
  return [
    paragraph(missed === 0 ? "" : `${passed} Ask whoever had to do it.`, null, "strong"),
    table("What was due, and what came of it", ["By", "What", "Who", "What came of it"], rows),
    paragraph(deadlines.length === 0 ? "The record set no dates." : ""),
  ];
}

function daysLeft({ due: by, workingDaysLeft }: Review["deadlines"][number], at: string): string {
  const days = workingDaysLeft ?? 0;
  const earlier = Date.parse(by) < Date.parse(at) ? "the earlier date has passed; " : "";
  const left = days === 0 ? "no full working day left" : `${days} working day${days === 1 ? "" : "s"} left`;
  return `${earlier}${left}`;
}

function moved(pack: Pack, { moved: { level, route, consent, urgency }, changed, dropped }: Review): Block[] {
  const levels =
    level.direction === "same"
      ? `The ${levelsCalled(pack).one} stays: ${nameOfLevel(pack, level.after)}.`
      : `The ${levelsCalled(pack).one} goes ${level.direction}: ${nameOfLevel(pack, level.before)}, before; ${nameOfLevel(pack, level.after)}, now.`;
  const rows = [
    ["Route", route.before, route.after],
    ["Consent", consent.before, consent.after],
    ["Urgency", urgency.before, urgency.after],
  ].filter(([, before, after]) => before !== after);
  const same = route.before === route.after;
  return [
    paragraph(levels, null, "strong"),
    paragraph(level.text ?? "", level.source),
    table("What is different now", ["What", "Before", "Now"], rows),
    paragraph(
      same
        ? "The route is the same: dates that are still to come go on as above. Those of the outcome below count only from a new call or referral."
        : "",
    ),
    table(
      "Answers that changed",
      ["Question", "Before", "Now"],
      changed.map(({ ask, before, after }) => [ask, words(before), words(after)]),
    ),
    paragraph(changed.length === 0 ? "No answer changed since the record." : ""),
    paragraph(dropped.length === 0 ? "" : `Not carried over, since the content no longer takes them: ${dropped.join(", ")}.`),
  ];
}

function words(said: string[] | null): string {
  return said === null ? "not answered" : said.join("; ");
}
