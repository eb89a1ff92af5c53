import type { Pack } from "../packs/pack.ts";
import { unusedNotice } from "../triage/outcome.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { contactLines } from "./contact-lines.ts";
import { longMoment, shortMoment } from "../deadlines/dates-in-words.ts";
import { placeOf } from "../deadlines/old-calendars.ts";
import { hang, type Style } from "./style.ts";
import { levelsCalled, nameOfLevel, nearInWords, shortLevel } from "../levels/level-words.ts";
import { capital } from "../answers/capital.ts";

const URGENCY = {
  immediate: "Act now. Do not wait for anything below.",
  today: "Act today.",
  planned: "Plan this. If anything gets worse, act at once.",
} as const;

/** The outcome as text, in the order in which a person needs it: act, call, then why, how, by when. */
export function outcomeView(pack: Pack, outcome: Outcome, style: Style): string {
  const sections = [
    actNow(pack, outcome, style),
    callNow(pack, outcome, style),
    levelOfNeed(pack, outcome, style),
    route(outcome, style),
    consent(outcome, style),
    duties(outcome, style),
    dates(outcome, style),
    review(outcome, style),
    notCovered(outcome, style),
    domains(pack, outcome, style),
    services(pack, outcome, style),
    notes(outcome, style),
    section(
      "Answers that were not used",
      (outcome.unusedAnswers ? unusedNotice(pack, outcome) : []).map((notice) => hang("  ", notice, style)),
      style,
    ),
    toRead(outcome, style),
    closing(outcome, style),
  ];
  return `${sections.filter((lines) => lines !== "").join("\n\n")}\n`;
}

/** Parts of the outcome, each as text of its own; empty where there is nothing of that kind. */
export const partsOfOutcome = {
  why: (pack: Pack, outcome: Outcome, style: Style) => levelOfNeed(pack, outcome, style),
  steps: (_pack: Pack, outcome: Outcome, style: Style) =>
    [route(outcome, style), consent(outcome, style), duties(outcome, style)].filter(Boolean).join("\n\n"),
  phones: callNow,
  dates: (_pack: Pack, outcome: Outcome, style: Style) => [dates(outcome, style), review(outcome, style)].filter(Boolean).join("\n\n"),
  notes: (_pack: Pack, outcome: Outcome, style: Style) => [notes(outcome, style), toRead(outcome, style)].filter(Boolean).join("\n\n"),
  services,
} as const;

function consent({ consent: { text, source } }: Outcome, style: Style): string {
  return section("Consent", [sourced("  ", text, source, style)], style);
}

function duties({ duties: all }: Outcome, style: Style): string {
  return section(
    "Your duties",
    all.map((duty) => sourced("  - ", duty.text, duty.source, style)),
    style,
  );
}

function notes({ notes: all }: Outcome, style: Style): string {
  return section(
    "Where the sources disagree or are silent",
    all.map((note) => sourced("  - ", `${note.about}: ${note.text}`, note.source, style)),
    style,
  );
}

function toRead({ guide }: Outcome, style: Style): string {
  return section(
    "To read",
    (guide ?? []).flatMap(({ topic, title, beside }) => [
      hang("  - ", `${title}: effective-support guide ${topic}`, style),
      ...(beside ? [hang("      ", style.faint(`${beside.title}: ${beside.url}`), style)] : []),
    ]),
    style,
  );
}

function section(title: string, lines: string[], style: Style): string {
  return lines.length === 0 ? "" : [style.heading(title.toUpperCase()), ...lines].join("\n");
}

function sourced(lead: string, text: string, source: string, style: Style): string {
  return hang(lead, `${text} ${style.faint(`(${source})`)}`, style);
}

function actNow(pack: Pack, outcome: Outcome, style: Style): string {
  const { urgency, route, content } = outcome;
  const first = firstSteps(route.steps);
  const paint = urgency === "immediate" ? style.alarm : style.strong;
  return section(
    "What to do first",
    [
      hang("  ", paint(URGENCY[urgency]), style),
      ...first.map((step, place) => sourced(`  ${place + 1}. `, step.text, step.source, style)),
      // Where the content has no marks, a disclosure may be among the unused answers.
      ...[...(outcome.unusedAnswers ? [] : unusedNotice(pack, outcome)), ...content.notices].map((notice) => hang("  ! ", notice, style)),
    ],
    style,
  );
}

/** Everything that has to happen at once; where nothing has to, the first step. */
export function firstSteps(steps: Outcome["route"]["steps"]): Outcome["route"]["steps"] {
  const now = steps.filter((step) => step.now);
  return now.length > 0 ? now : steps.slice(0, 1);
}

function callNow(pack: Pack, { at, contacts }: Outcome, style: Style): string {
  return section(`Who to call: ${longMoment(at)}, ${placeOf(pack.calendar)}`, contactLines(contacts, style), style);
}

function levelOfNeed(pack: Pack, { level }: Outcome, style: Style): string {
  const name = (n: number) => nameOfLevel(pack, n);
  const lines = [hang("  ", `Indicated: ${style.strong(name(level.indicated))}`, style)];
  if (level.judged !== null)
    lines.push(hang("  ", `You judged: ${style.strong(name(level.judged))}${level.reason ? ` (${level.reason})` : ""}`, style));
  if (level.agreed !== (level.judged ?? level.indicated)) {
    lines.push(hang("  ", `Acted on: ${style.strong(name(level.agreed))}; a judgement cannot go below it here.`, style));
  }
  for (const reason of level.because) {
    lines.push(sourced("  - ", reason.text, reason.source, style));
    for (const id of reason.indicators)
      lines.push(hang("      * ", pack.indicators.find((indicator) => indicator.id === id)?.text ?? id, style));
  }
  if (level.borderline) lines.push(hang("  - ", style.strong(level.borderline.text), style));
  for (const near of level.nearest) lines.push(hang("  - ", `It would be ${nearInWords(pack, near)}.`, style));
  return section(`${capital(levelsCalled(pack).one)} of need`, lines, style);
}

/** What a route still lacks, as sentences. */
export function whatIsMissing({ blockedBy, unmet }: Outcome["route"]): string {
  if (!unmet && !blockedBy.includes("consent")) return `${blockedBy.join(" and ")} missing.`;
  return [...(blockedBy.includes("consent") ? ["Consent is missing."] : []), ...(unmet ?? [])].join(" ");
}

function route({ route: taken }: Outcome, style: Style): string {
  const { name, ready, steps, whenReady, source } = taken;
  const state = ready ? "" : ` Not ready yet. ${whatIsMissing(taken)} Do this instead:`;
  return section(
    "Referral route",
    [
      sourced("  ", `${style.strong(name)}.${state}`, source, style),
      ...steps.map((step, place) => sourced(`  ${place + 1}. `, step.text, step.source, style)),
      ...(whenReady.length > 0 ? [hang("  ", style.strong("Once that is settled:"), style)] : []),
      ...whenReady.map((step, place) => sourced(`  ${place + 1}. `, step.text, step.source, style)),
    ],
    style,
  );
}

function dates({ deadlines }: Outcome, style: Style): string {
  const lines = deadlines.flatMap((deadline) => {
    const later = deadline.latest && deadline.latest !== deadline.due ? ` (or ${shortMoment(deadline.latest)})` : "";
    return [
      hang(
        "  - ",
        `${style.strong(shortMoment(deadline.due))}${later}: ${deadline.what}. ${deadline.who}. ${style.faint(`(${deadline.source})`)}`,
        style,
      ),
      ...(deadline.note ? [hang("      ", style.faint(deadline.note), style)] : []),
    ];
  });
  return section("Dates", lines, style);
}

function review({ review: { text, due, source } }: Outcome, style: Style): string {
  return section("Review", [sourced("  ", due ? `${text} By ${style.strong(shortMoment(due))}.` : text, source, style)], style);
}

function notCovered({ notCovered: entries }: Outcome, style: Style): string {
  return section(
    "Not covered by the questions",
    entries.map(({ text }) => hang("  - ", text, style)),
    style,
  );
}

function domains(pack: Pack, outcome: Outcome, style: Style): string {
  const lines = pack.domains.domains.flatMap(({ id, name }) => {
    const text = outcome.domains[id];
    return text === undefined ? [] : [hang("  ", style.strong(name), style), ...text.split("\n").map((line) => hang("    ", line, style))];
  });
  return section("What you wrote", lines, style);
}

function services(pack: Pack, { services: matches }: Outcome, style: Style): string {
  const lines = matches.flatMap(({ name, level, phones, emails, urls, unconfirmed, why }) => {
    const marked = [...phones, ...emails, ...urls].map((contact) => (unconfirmed.includes(contact) ? `${contact} (unconfirmed)` : contact));
    return [
      hang("  - ", `${style.strong(name)}, ${shortLevel(pack, level)}: ${why.join(", ")}`, style),
      ...(marked.length > 0 ? [hang("      ", style.faint(marked.join("; ")), style)] : []),
    ];
  });
  return section("Local services that may help", lines, style);
}

function closing({ content }: Outcome, style: Style): string {
  return hang(
    "",
    style.faint(
      `This indicates and explains; it supports your professional judgement and does not replace it. Content: ${content.id} ${content.version}.`,
    ),
    style,
  );
}
