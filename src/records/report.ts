/** What a record says, in the order in which a reader needs it. */
import type { Pack } from "../packs/pack.ts";
import { nameWithLabel, numbersInWords } from "../contacts/contact-words.ts";
import { longMoment, shortMoment } from "../deadlines/dates-in-words.ts";
import { placeOf } from "../deadlines/old-calendars.ts";
import { unusedNotice } from "../triage/outcome.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { answersInWords, indicatorsInWords } from "./answers-in-words.ts";
import { pathPicture } from "./path-boxes.ts";
import { type Block, blanks, finished, type Item, item, list, paragraph, type Report, type Section, steps, table } from "./report-model.ts";
import { levelsCalled, nameOfLevel, nearInWords, shortLevel } from "../levels/level-words.ts";
import { capital } from "../answers/capital.ts";

/** Who made a record, as far as a record may say. */
export interface Maker {
  /** When it was made: ISO 8601 with the offset of the pack's time zone. */
  made: string;
  /** In what role, never a name; null: not said. */
  role: string | null;
}

const URGENCY = {
  immediate: "Act now. Do not wait for anything below.",
  today: "Act today.",
  planned: "Plan this. Nothing that was chosen asks for action within the hour.",
} as const;

/** The report of an outcome. `before` is put in front of everything else: a review says there what has come of the last record. */
export function reportOf(pack: Pack, outcome: Outcome, maker: Maker, before: Section[] = []): Report {
  return finished({
    schema: "effective-support/report@1",
    language: "en-GB",
    title: `Record of a guided triage: ${outcome.reference ?? "no reference given"}`,
    about: [
      `Made ${longMoment(maker.made)}, ${placeOf(pack.calendar)}${maker.role ? `, by: ${maker.role}` : ""}`,
      `Content ${outcome.content.id} ${outcome.content.version}`,
      "It indicates and explains. It supports professional judgement and does not replace it.",
    ],
    sections: [
      ...urgentFirst(
        outcome,
        [
          { id: "act", heading: "What to do now", blocks: whatToDo(pack, outcome) },
          { id: "call", heading: `Who to call: ${longMoment(outcome.at)}, ${placeOf(pack.calendar)}`, blocks: [callList(outcome)] },
          { id: "deadlines", heading: "Dates", blocks: dates(outcome) },
        ],
        before,
      ),
      {
        id: "notices",
        heading: "Before you rely on it",
        blocks: [...unusedNotice(pack, outcome), ...outcome.content.notices].map((notice) => paragraph(notice, null, "strong")),
      },
      { id: "level", heading: `${capital(levelsCalled(pack).one)} of need`, blocks: levelOfNeed(pack, outcome) },
      { id: "answers", heading: "Answers given", blocks: answersGiven(pack, outcome) },
      { id: "domains", heading: "In the family's and the practitioner's words", blocks: domains(pack, outcome) },
      { id: "consent", heading: "Consent", blocks: consent(pack, outcome) },
      { id: "duties", heading: "Duties", blocks: [list(outcome.duties.map((duty) => item(duty.text, duty.source)))] },
      { id: "review", heading: "Review", blocks: [paragraph(reviewText(outcome), outcome.review.source)] },
      { id: "services", heading: "Local services that may help", blocks: [services(pack, outcome)] },
      { id: "not-covered", heading: "Not covered by the questions", blocks: [list(outcome.notCovered.map(({ text }) => item(text)))] },
      {
        id: "notes",
        heading: "Where the sources disagree or are silent",
        blocks: [list(outcome.notes.map(({ about, text, source }) => item(`${about}: ${text}`, source)))],
      },
      {
        id: "guide",
        heading: "To read in the guide",
        blocks: [
          list(
            (outcome.guide ?? []).map(({ topic, title, beside }) =>
              item(`${title} (${topic})`, null, beside ? [`${beside.title}: ${beside.url}`] : []),
            ),
          ),
        ],
      },
      { id: "by-hand", heading: "To fill in by hand", blocks: byHand() },
      thisRecord(pack, outcome, maker),
    ],
  });
}

function thisRecord(pack: Pack, outcome: Outcome, { made, role }: Maker): Section {
  const { reference, at, content } = outcome;
  const rows = [
    ["Reference", reference ?? "none given"],
    ["Made", `${longMoment(made)}, ${placeOf(pack.calendar)}`],
    ["Made by, in the role of", role ?? "not said"],
    ["Times counted from", `${longMoment(at)}, ${placeOf(pack.calendar)}`],
    ["Content", `${content.id} ${content.version}`],
    ["Edition", content.edition],
    ["Digest of the content", content.digest],
  ];
  return {
    id: "record",
    heading: "This record",
    blocks: [table("What this record is", ["About it", "What it says"], rows)],
  };
}

/** Where somebody has to act now, nothing stands before what to do and who to call. */
function urgentFirst({ urgency }: Outcome, acting: Section[], before: Section[]): Section[] {
  return urgency === "immediate" ? [...acting, ...before] : [...before, ...acting];
}

function whatToDo(pack: Pack, { urgency, route }: Outcome): Block[] {
  const requirements = pack.routes.flatMap(({ requires }) => requires);
  const missing = route.blockedBy.map((id) => {
    const requirement = requirements.find((candidate) => candidate.id === id);
    return requirement?.unmet ?? requirement?.text ?? `${id} is missing`;
  });
  return [
    paragraph(URGENCY[urgency], null, urgency === "immediate" ? "alarm" : "strong"),
    paragraph(`Route: ${route.name}.`, route.source),
    paragraph(route.ready ? "" : `This route is not ready: ${missing.join("; ")}. Do this instead:`, null, "strong"),
    steps(route.steps.map(({ text, source }) => item(text, source))),
    paragraph(route.whenReady.length > 0 ? "Once that is settled:" : "", null, "strong"),
    steps(route.whenReady.map(({ text, source }) => item(text, source))),
  ];
}

/** Everyone to call, first one first. */
export function callList({ contacts }: Pick<Outcome, "contacts">): Block {
  return steps(
    contacts.map((contact) => {
      const { form = null, email, emailNote, address, openNow, note, source } = contact;
      const numbers = numbersInWords(contact);
      const open =
        openNow === null
          ? "the published hours do not say whether it is open then"
          : openNow
            ? "open then"
            : "closed then by its published hours";
      const under = [form, email, emailNote, address, note].filter((line) => line !== null);
      return item(`${numbers === "" ? "" : `${numbers}: `}${nameWithLabel(contact)} (${open})`, source, under);
    }),
  );
}

function levelOfNeed(pack: Pack, { level }: Outcome): Block[] {
  const judged = level.judged === null ? "" : `Judged by the practitioner: ${nameOfLevel(pack, level.judged)}.`;
  const differ = level.judged !== null && level.judged !== level.indicated;
  return [
    paragraph(`Indicated: ${nameOfLevel(pack, level.indicated)}.`, null, "strong"),
    paragraph(judged, null, "strong"),
    paragraph(differ ? `Why they differ: ${level.reason ?? "no reason was given"}` : ""),
    paragraph(
      level.agreed === (level.judged ?? level.indicated)
        ? ""
        : `Acted on: ${nameOfLevel(pack, level.agreed)}. A judgement cannot go below it here.`,
      null,
      "strong",
    ),
    list([
      ...level.because.map(({ text, source, indicators }) =>
        item(
          text,
          source,
          indicators.map((id) => pack.indicators.find((indicator) => indicator.id === id)?.text ?? id),
        ),
      ),
      ...(level.borderline ? [item(level.borderline.text)] : []),
      ...level.nearest.map((near) => item(`It would be ${nearInWords(pack, near)}.`)),
    ]),
  ];
}

function answersGiven(pack: Pack, outcome: Outcome): Block[] {
  const words = answersInWords(pack, outcome).filter(({ question }) => question.type !== "text" && question.type !== "indicators");
  const seen = indicatorsInWords(pack, outcome);
  return [
    pathPicture(pack, outcome),
    table(
      "Questions and answers",
      ["Question", "Answer"],
      words.map(({ question, said }) => [question.ask, said.join("; ")]),
    ),
    paragraph(seen.length > 0 ? "Indicators seen, by area of the child's life:" : ""),
    list(seen.map(({ area, texts }) => item(area, null, texts))),
  ];
}

function domains(pack: Pack, outcome: Outcome): Block[] {
  return pack.domains.domains.flatMap(({ id, name }) => {
    const text = outcome.domains[id];
    return text === undefined ? [] : [paragraph(name, null, "strong"), paragraph(text)];
  });
}

function consent(pack: Pack, outcome: Outcome): Block[] {
  const { text, source, recorded } = outcome.consent;
  const question = answersInWords(pack, outcome).find(({ question: { id } }) => id === pack.lookup.marks.consent);
  return [
    paragraph(text, source),
    paragraph(recorded === null ? "Consent was not asked about." : `Answered: ${question?.said.join("; ") ?? recorded}`),
    blanks("How consent was given or refused", ["By whom", "When", "In writing or by word", "For what, and for whom to be told"]),
  ];
}

function dates({ deadlines }: Outcome): Block[] {
  const rows = deadlines.map(({ due, latest, what, who, source }) => [
    `${shortMoment(due)}${latest && latest !== due ? ` (or ${shortMoment(latest)})` : ""}`,
    what,
    who,
    source,
  ]);
  return [
    table("What is due, and by when", ["By", "What", "Who", "Source"], rows),
    list(notesOf(deadlines)),
    paragraph(deadlines.length === 0 ? "The sources set no dates for this route. Agree a time to review." : ""),
  ];
}

/** Each note once, with the dates that it is about. */
function notesOf(deadlines: Outcome["deadlines"]): Item[] {
  const notes = [...new Set(deadlines.flatMap(({ note }) => note ?? []))];
  return notes.map((note) =>
    item(note, null, [
      `For: ${deadlines
        .filter((deadline) => deadline.note === note)
        .map(({ what }) => what)
        .join("; ")}.`,
    ]),
  );
}

function reviewText({ review: { text, due } }: Outcome): string {
  return due === null ? text : `${text} By ${shortMoment(due)}.`;
}

function services(pack: Pack, { services: matches }: Outcome): Block {
  return list(
    matches.map(({ name, level, phones, emails, urls, unconfirmed, why, source }) => {
      const marked = [...phones, ...emails, ...urls].map((contact) =>
        unconfirmed.includes(contact) ? `${contact} (unconfirmed)` : contact,
      );
      return item(`${name}, ${shortLevel(pack, level)}: ${why.join(", ")}`, source, marked.length > 0 ? [marked.join("; ")] : []);
    }),
  );
}

function byHand(): Block[] {
  return [
    paragraph("This guide never asks for what belongs here. Keep the filled-in record where your agency keeps case records."),
    blanks("The child and the family", [
      "Child's name",
      "Date of birth",
      "Address",
      "Parents or carers",
      "Brothers and sisters",
      "School, nursery or GP",
    ]),
    blanks("Who made this record", ["Name", "Agency", "Phone", "Signature and date"]),
    blanks("After the call", ["Spoke to", "When", "What was agreed, and who does what"]),
  ];
}
