/** In what two outcomes of the same answers differ, and how each is put in a few words. */
import { numbersInWords } from "../../contacts/contact-words.ts";
import { wallClock } from "../../deadlines/dates-in-words.ts";
import type { Outcome } from "../../triage/outcome-format.ts";

/** What may change, the weightiest first. */
export const kinds = [
  "level",
  "route",
  "urgency",
  "consent",
  "duties",
  "contacts",
  "deadlines",
  "questions",
  "steps",
  "services",
  "wording",
] as const;

export type Kind = (typeof kinds)[number];

/** Of each kind, what an outcome says; equal texts mean that nothing of that kind changed. */
const said: Record<Kind, (outcome: Outcome) => unknown> = {
  level: ({ level }) => [level.agreed, level.indicated, level.borderline?.level ?? null],
  route: ({ route }) => [route.id, route.ready, route.blockedBy, route.insteadOf],
  urgency: ({ urgency }) => urgency,
  consent: ({ consent }) => [consent.status, consent.recorded],
  duties: ({ duties }) => duties.map(({ id }) => id),
  contacts: ({ contacts }) =>
    contacts.map(({ id, phones, menuOption, form, email, address, openNow }) => [id, phones, menuOption, form, email, address, openNow]),
  deadlines: ({ deadlines }) => deadlines.map(({ id, due, latest, every }) => [id, due, latest, every]),
  questions: ({ path, unused, offered }) => [path.map(({ question }) => question), unused, offered],
  steps: ({ route }) => [route.steps, route.whenReady].map((steps) => steps.map(({ text }) => text)),
  services: ({ services }) => services.map(({ id, phones, emails, urls }) => [id, phones, emails, urls]),
  wording: ({ level, route, consent, duties, contacts, deadlines, notes, review, content }) => [
    [route, consent, duties, contacts, deadlines, notes],
    [level.name, level.because, level.nearest, review.text, review.source, content.notices],
  ],
};

/** The kinds in which two outcomes differ. Wording counts only where nothing weightier explains it. */
export function changesBetween(before: Outcome, after: Outcome): Kind[] {
  const changed = kinds.filter((kind) => JSON.stringify(said[kind](before)) !== JSON.stringify(said[kind](after)));
  return changed.length > 1 ? changed.filter((kind) => kind !== "wording") : changed;
}

/** What two outcomes say of one kind, for people: of long lists only the entries that differ. */
export function inWords(kind: Kind, before: Outcome, after: Outcome): [before: string, after: string] {
  const [was, is] = [entriesOf(kind, before), entriesOf(kind, after)];
  const only = (entries: string[], others: string[]) => entries.filter((entry) => !others.includes(entry));
  const [gone, come] = [only(was, is), only(is, was)];
  const reordered = gone.length === 0 && come.length === 0;
  return [listed(reordered ? was : gone), listed(reordered ? is : come)];
}

function listed(entries: string[]): string {
  return entries.length > 0 ? entries.join("; ") : "nothing of this";
}

/** The route of an outcome in a few words. */
export function routeInWords({ route }: Outcome): string {
  const ready = route.ready ? "ready" : `not ready: ${route.blockedBy.join(", ")}`;
  return `${route.id}, ${ready}${route.insteadOf ? `, instead of ${route.insteadOf}` : ""}`;
}

function entriesOf(kind: Kind, outcome: Outcome): string[] {
  const { level, route, urgency, consent, duties, contacts, deadlines, services, notes, path, unused } = outcome;
  switch (kind) {
    case "level":
      return [`level ${level.agreed}, indicated ${level.indicated}${level.borderline ? `, close to ${level.borderline.level}` : ""}`];
    case "route":
      return [routeInWords(outcome)];
    case "urgency":
      return [urgency];
    case "consent":
      return [`${consent.status}${consent.recorded ? ` (answered ${consent.recorded})` : ""}`];
    case "duties":
      return duties.map(({ id }) => id);
    case "contacts":
      return contacts.map(({ id, phones, menuOption, form, openNow }) =>
        [id, numbersInWords({ phones, menuOption }), form, openNow === null ? "(no hours known)" : openNow ? "(open)" : "(closed)"]
          .filter(Boolean)
          .join(" "),
      );
    case "deadlines":
      return deadlines.map(({ id, due, latest }) => `${id} ${wallClock(due)}${latest ? ` to ${wallClock(latest)}` : ""}`);
    case "questions":
      return [...path.map(({ question }) => question), ...unused.map((question) => `${question} (not used)`)];
    case "steps":
      return [...route.steps, ...route.whenReady].map(({ text }) => text);
    case "services":
      return services.map(({ id, phones, emails, urls }) => [id, ...phones, ...emails, ...urls].join(" "));
    case "wording":
      return [level.name, route.name, consent.text, outcome.review.text, ...level.because.map(({ text }) => text)]
        .concat([...duties, ...notes].map(({ text }) => text))
        .concat(contacts.map(({ name, label, note, source }) => [name, label, note, source].filter(Boolean).join(", ")))
        .concat(deadlines.map(({ what, who, note, source }) => [what, who, note, source].filter(Boolean).join(", ")))
        .concat([route, consent, outcome.review, ...route.steps].map(({ source }) => `source ${source}`));
    default:
      return kind satisfies never;
  }
}
