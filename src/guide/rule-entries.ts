/** What follows from a case, as entries of the reference shelf: routes, consent and dates. */
import type { DeadlineRule, Route } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { type Draft, withSource } from "./entry.ts";

const URGENCY = { immediate: "Act now.", today: "Act today.", planned: "Plan it." } as const;
const CONSENT_RULE = {
  gate: "Needs consent before it can go ahead.",
  "not-a-gate": "Does not wait for consent.",
  "own-procedures": "Consent goes by your own agency's procedures.",
  tell: "Does not wait for consent. The family is told, unless that is unsafe.",
} as const;

export function routeEntries(pack: Pack): Draft[] {
  return pack.routes.map((route) => ({
    topic: "routes",
    section: "Where a case can go",
    kind: "route" as const,
    id: route.id,
    title: route.name,
    text: `${URGENCY[route.urgency]} ${CONSENT_RULE[route.consent]}`,
    more: [
      ...(route.urgency === "immediate" ? [{ label: "In danger now", text: namesOf(pack, pack.contacts.danger) }] : []),
      { label: "Call", text: namesOf(pack, route.call) },
      ...route.requires.map((requirement) => ({ label: "Needs", text: withSource(requirement) })),
      ...route.steps.map((step, place) => ({ label: `Step ${place + 1}`, text: withSource(step) })),
      ...datesOf(pack, route),
      { label: "Review", text: withSource(route.review) },
    ],
    subjects: route.topics,
    source: route.source,
  }));
}

/** Contacts, and those of calling lists, with their numbers. Which of them answers at a moment is for an outcome to say. */
function namesOf({ contacts }: Pack, call: string[]): string {
  const ids = call.flatMap((id) => contacts.lists.find((list) => list.id === id)?.orders.flatMap((order) => order.call) ?? [id]);
  const named = [...new Set(ids)].flatMap((id) => contacts.contacts.filter((contact) => contact.id === id));
  return named.map(({ name, phones }) => (phones.length > 0 ? `${name} (${phones.join(" or ")})` : name)).join("; ");
}

function datesOf({ deadlines }: Pack, route: Route): NonNullable<Draft["more"]> {
  const named = deadlines.deadlines.filter(({ id }) => route.deadlines.includes(id)).map(({ what }) => what);
  return named.length > 0 ? [{ label: "Dates", text: `${named.join("; ")}. Reckon them with: deadlines ${route.id}` }] : [];
}

const CONSENT_STATES = [
  ["given", "Consent given"],
  ["needed", "Consent needed"],
  ["refused", "Consent refused"],
  ["unsafeToAsk", "Unsafe to ask"],
  ["notAGate", "No wait for consent"],
  ["ownProcedures", "Own procedures"],
] as const;

const CONSENT_INSTEAD = {
  "not-yet-asked": "Not asked yet",
  refused: "Refused",
  "unsafe-to-ask": "Unsafe to ask",
  "not-covered": "Nothing fitted",
} as const;

export function consentEntries({ consent }: Pack): Draft[] {
  const states = CONSENT_STATES.map(([state, title]) => ({
    topic: "consent",
    section: "What an outcome says about consent",
    kind: "consent" as const,
    id: state,
    title,
    ...consent[state],
  }));
  const instead = Object.entries(CONSENT_INSTEAD).flatMap(([state, title]) =>
    consent.instead[state as keyof typeof CONSENT_INSTEAD].map((step, place) => ({
      topic: "consent",
      section: `What to do instead. ${title}`,
      kind: "consent" as const,
      id: `instead-${state}-${place + 1}`,
      ...step,
    })),
  );
  return [...states, ...instead];
}

export function deadlineEntries({ deadlines: { deadlines, events } }: Pack): Draft[] {
  return deadlines.map((rule) => ({
    topic: "deadlines",
    section: "Dates that an outcome reckons",
    kind: "deadline" as const,
    id: rule.id,
    title: rule.what,
    text: `${rule.who}. ${allowed(rule)}, counted from: ${startOf(rule)}.`,
    more: rule.note ? [{ label: "Note", text: rule.note }] : [],
    source: rule.source,
  }));

  function startOf({ from }: DeadlineRule): string {
    if (typeof from === "string") return events.find(({ id }) => id === from)?.name ?? from;
    return deadlines.find(({ id }) => id === from.after)?.what ?? from.after;
  }
}

/** "Within 3 working days", "Every 6 weeks", "On the same working day". */
function allowed({ amount, unit, every }: DeadlineRule): string {
  const units = unit === "unspecified-days" ? "days (the source does not say which)" : unit.replace("-", " ");
  if (amount === 0) return `On the same ${units.replace(/s\b/, "")}`;
  return `${every ? "Every" : "Within"} ${amount} ${amount === 1 ? units.replace(/s\b/, "") : units}`;
}
