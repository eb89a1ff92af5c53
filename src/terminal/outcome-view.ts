import type { Pack } from "../packs/pack.ts";
import { unusedNotice } from "../triage/outcome.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { contactLines } from "./contact-lines.ts";
import { longMoment, shortMoment } from "../deadlines/dates-in-words.ts";
import { hang, type Style } from "./style.ts";

const URGENCY = {
  immediate: "Act now. Do not wait for anything below.",
  today: "Act today.",
  planned: "Plan this. Nothing that you chose asks for action within the hour.",
} as const;

/** The outcome as text, in the order in which a person needs it: act, call, then why, how, by when. */
export function outcomeView(pack: Pack, outcome: Outcome, style: Style): string {
  const sections = [
    actNow(pack, outcome, style),
    callNow(outcome, style),
    levelOfNeed(pack, outcome, style),
    route(outcome, style),
    section("Consent", [sourced("  ", outcome.consent.text, outcome.consent.source, style)], style),
    section(
      "Your duties",
      outcome.duties.map((duty) => sourced("  - ", duty.text, duty.source, style)),
      style,
    ),
    dates(outcome, style),
    review(outcome, style),
    notCovered(outcome, style),
    domains(pack, outcome, style),
    services(outcome, style),
    section(
      "Where the sources disagree or are silent",
      outcome.notes.map((note) => sourced("  - ", `${note.about}: ${note.text}`, note.source, style)),
      style,
    ),
    closing(outcome, style),
  ];
  return `${sections.filter((lines) => lines !== "").join("\n\n")}\n`;
}

function section(title: string, lines: string[], style: Style): string {
  return lines.length === 0 ? "" : [style.heading(title.toUpperCase()), ...lines].join("\n");
}

function sourced(lead: string, text: string, source: string, style: Style): string {
  return hang(lead, `${text} ${style.faint(`(${source})`)}`, style);
}

function actNow(pack: Pack, outcome: Outcome, style: Style): string {
  const { urgency, route, content } = outcome;
  const first = route.steps[0];
  const paint = urgency === "immediate" ? style.alarm : style.strong;
  return section(
    "What to do first",
    [
      hang("  ", paint(URGENCY[urgency]), style),
      ...(first ? [sourced("  1. ", first.text, first.source, style)] : []),
      ...[...unusedNotice(pack, outcome), ...content.notices].map((notice) => hang("  ! ", notice, style)),
    ],
    style,
  );
}

function callNow({ at, contacts }: Outcome, style: Style): string {
  return section(`Who to call: ${longMoment(at)}, London`, contactLines(contacts, style), style);
}

function levelOfNeed(pack: Pack, { level }: Outcome, style: Style): string {
  const name = (n: number) => `level ${n}, ${pack.levels.levels.find((candidate) => candidate.level === n)?.name ?? ""}`;
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
  for (const near of level.nearest)
    lines.push(hang("  - ", `It would be level ${near.level} ${near.needs.startsWith("without") ? "" : "with "}${near.needs}.`, style));
  return section("Level of need", lines, style);
}

function route({ route: { name, ready, blockedBy, steps, whenReady, source } }: Outcome, style: Style): string {
  const state = ready ? "" : ` Not ready yet: ${blockedBy.join(" and ")} missing. Do this instead:`;
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

function services({ services: matches }: Outcome, style: Style): string {
  const lines = matches.flatMap(({ name, level, phones, emails, urls, unconfirmed, why }) => {
    const marked = [...phones, ...emails, ...urls].map((contact) => (unconfirmed.includes(contact) ? `${contact} (unconfirmed)` : contact));
    return [
      hang("  - ", `${style.strong(name)}, level ${level}: ${why.join(", ")}`, style),
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
