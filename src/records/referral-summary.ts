import type { Pack } from "../packs/pack.ts";
import { longMoment, shortMoment } from "../deadlines/dates-in-words.ts";
import { placeOf } from "../deadlines/old-calendars.ts";
import { holds } from "../triage/engine.ts";
import type { Facts } from "../triage/facts.ts";
import { unusedNotice } from "../triage/outcome.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { answersInWords, indicatorsInWords } from "./answers-in-words.ts";
import { callList, type Maker } from "./report.ts";
import { type Block, blanks, finished, item, list, paragraph, type Report, steps, table } from "./report-model.ts";
import { levelsCalled, nameOfLevel } from "../levels/level-words.ts";
import { capital } from "../answers/capital.ts";

const PLAIN_BLANKS = [
  { caption: "The child", labels: ["Name", "Date of birth", "Address", "Where the child is now", "Parents or carers"] },
  { caption: "You", labels: ["Name", "Role and agency", "Phone and email"] },
  { caption: "After the call", labels: ["Spoke to", "Date and time", "What was agreed"] },
];

/**
 * What whoever takes the call has to know, in the order of a phone call, and laid out so that its parts go on the referral form.
 * Names of services and forms are the pack's. `facts` are those of the outcome's own answers.
 */
export function referralSummary(pack: Pack, outcome: Outcome, facts: Facts, maker: Maker): Report {
  const part = pack.flow.referral;
  const opening = openingOf(pack, facts);
  return finished({
    schema: "effective-support/report@1",
    language: "en-GB",
    title: `Referral summary: ${outcome.reference ?? "no reference given"}`,
    about: [
      ...(part ? [part.title] : []),
      `Made ${longMoment(maker.made)}, ${placeOf(pack.calendar)}${maker.role ? `, by: ${maker.role}` : ""}`,
    ],
    sections: [
      {
        id: "notices",
        heading: "Before you rely on it",
        blocks: [...unusedNotice(pack, outcome), ...outcome.content.notices].map((notice) => paragraph(notice, null, "strong")),
      },
      { id: "call", heading: "Call", blocks: [callList(outcome)] },
      { id: "say-first", heading: "Say first", blocks: sayFirst(opening, outcome) },
      { id: "child", heading: "The child and the family", blocks: [factsAsked(pack, outcome)] },
      { id: "worries", heading: "What was seen, heard or said", blocks: worries(pack, outcome) },
      {
        id: "indicators",
        heading: "Indicators seen",
        blocks: [list(indicatorsInWords(pack, outcome).map(({ area, texts }) => item(area, null, texts)))],
      },
      { id: "level", heading: `${capital(levelsCalled(pack).one)} of need`, blocks: levelAndWhy(pack, outcome) },
      { id: "consent", heading: "Consent, and what the family knows", blocks: [paragraph(outcome.consent.text, outcome.consent.source)] },
      { id: "asked", heading: "What is asked for", blocks: askedFor(outcome) },
      { id: "not-covered", heading: "What else matters", blocks: [list(outcome.notCovered.map(({ text }) => item(text)))] },
      { id: "next", heading: "What should happen next", blocks: next(outcome) },
      {
        id: "form",
        heading: "For the form",
        blocks: [
          paragraph(part?.form.text ?? "", part?.form.source ?? null),
          ...(part?.blanks ?? PLAIN_BLANKS).map(({ caption, labels }) => blanks(caption, labels)),
        ],
      },
    ],
  });
}

/** The opening words of the call: the first of the pack that hold for a case. */
export function openingOf(pack: Pack, facts: Facts): { text: string; source: string } | undefined {
  return pack.flow.referral?.sayFirst.find(({ when }) => holds(when, facts));
}

function sayFirst(opening: ReturnType<typeof openingOf>, { reference, urgency }: Outcome): Block[] {
  return [
    paragraph(opening?.text ?? "", opening?.source ?? null, urgency === "immediate" ? "alarm" : "strong"),
    paragraph(reference === null ? "" : `Your own reference for this case: ${reference}.`),
    paragraph("Then say where the child is now, and whether anyone is in danger."),
  ];
}

/** Short answers only: texts and indicators have sections of their own, consent and level too. */
function factsAsked(pack: Pack, outcome: Outcome): Block {
  const elsewhere = ["text", "indicators", "judgement"];
  const words = answersInWords(pack, outcome).filter(({ question }) => !elsewhere.includes(question.type));
  return table(
    "What is known",
    ["Question", "Answer"],
    words.map(({ question, said }) => [question.ask, said.join("; ")]),
  );
}

function worries(pack: Pack, { domains }: Outcome): Block[] {
  const written = pack.domains.domains.flatMap(({ id, name }) =>
    domains[id] === undefined ? [] : [paragraph(name, null, "strong"), paragraph(domains[id])],
  );
  return written.length > 0
    ? written
    : [
        blanks(
          "Nothing was written down in the triage",
          pack.domains.domains.map(({ name }) => name),
        ),
      ];
}

function levelAndWhy(pack: Pack, { level }: Outcome): Block[] {
  const judged =
    level.judged !== null && level.judged !== level.indicated
      ? ` Judged: ${nameOfLevel(pack, level.judged)}, because: ${level.reason ?? "no reason given"}.`
      : "";
  return [
    paragraph(
      `Indicated by the guidance: ${nameOfLevel(pack, level.indicated)}.${judged} Acted on: ${nameOfLevel(pack, level.agreed)}.`,
      null,
      "strong",
    ),
    list(level.because.map(({ text, source }) => item(text, source))),
  ];
}

function askedFor({ route }: Outcome): Block[] {
  return [
    paragraph(route.name, route.source, "strong"),
    paragraph(
      route.ready ? "" : `This route is not ready: ${route.blockedBy.join(" and ")} missing. Before anything is sent:`,
      null,
      "strong",
    ),
    steps(route.ready ? [] : route.steps.map(({ text, source }) => item(text, source))),
  ];
}

function next({ deadlines, review }: Outcome): Block[] {
  return [
    table(
      "Dates to ask about",
      ["By", "What", "Who"],
      deadlines.map(({ due, what, who }) => [shortMoment(due), what, who]),
    ),
    paragraph(review.text, review.source),
  ];
}
