/** What follows from the route, the consent and the additions that hold: the part of an outcome that many cases share. */
import { type ConsentDecision, decideConsent } from "../consent/consent-decision.ts";
import type { Addition, Route, Step } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { holds } from "./conditions.ts";
import type { Facts } from "./facts.ts";
import type { Outcome } from "./outcome-format.ts";
import { lookupIn } from "./lookup.ts";
import { shared } from "./shared-parts.ts";

type Urgency = Outcome["urgency"];
const FIRST_SIGN = 0x100;
const byUrgency: Urgency[] = ["planned", "today", "immediate"];

export interface Plan {
  /** Equal for cases that have the same plan. */
  key: string;
  urgency: Urgency;
  route: Outcome["route"];
  consent: Outcome["consent"];
  duties: Outcome["duties"];
  notes: Outcome["notes"];
  notices: string[];
  /** Contacts and calling lists, in calling order. */
  call: string[];
  deadlines: string[];
  review: Route["review"];
  /** What the route is about, and what the answers add to it. */
  topics: { route: string[]; answers: string[] };
}

export function planOf(facts: Facts): Plan {
  const { pack } = facts;
  const consent = decideConsent(facts);
  const additions: Addition[] = [];
  let named = "";
  for (const [place, { addition, holds: comes }] of lookupIn(pack).additions.entries()) {
    if (!comes(facts)) continue;
    additions.push(addition);
    named += String.fromCharCode(FIRST_SIGN + place);
  }
  const missing = consent.route.requires.filter((requirement) => !holds(requirement.when, facts));
  let key = `${consent.route.id}|${consent.insteadOf?.id ?? ""}|${consent.recorded ?? ""}`;
  for (const { id } of missing) key += `|${id}`;
  // By their places: a batch looks this key up for every row, and a short one is found sooner.
  key += `|${named}`;
  return shared(pack, "plan", key, () => makePlan(pack, key, consent, additions, missing));
}

function makePlan(pack: Pack, key: string, consent: ConsentDecision, additions: Addition[], missing: Route["requires"]): Plan {
  const { route, insteadOf, instead, recorded, status, text, source } = consent;
  const blockedBy = [...(consent.blocked ? ["consent"] : []), ...missing.map(({ id }) => id)];
  const ready = blockedBy.length === 0;
  const steps = [...missing.flatMap((requirement) => requirement.instead), ...instead, ...(ready ? route.steps : [])];
  return {
    key,
    urgency: mostUrgent([route, ...additions]),
    route: {
      id: route.id,
      name: route.name,
      ready,
      blockedBy,
      insteadOf: insteadOf?.id ?? null,
      steps: distinctSteps([...additions.flatMap(({ first }) => first), ...steps, ...additions.flatMap(({ then }) => then)]),
      whenReady: ready ? [] : route.steps,
      source: route.source,
    },
    consent: { status, text, recorded, source },
    duties: [...new Set([...additions, route].flatMap(({ duties }) => duties))].flatMap((id) =>
      pack.duties.duties.filter((duty) => duty.id === id),
    ),
    notes: pack.notes.filter(({ routes }) => routes.includes(route.id)).map(noteEntry),
    notices: additions.flatMap(({ notice }) => (notice ? [notice.text] : [])),
    call: [...additions.flatMap(({ callFirst }) => callFirst), ...route.call, ...additions.flatMap(({ call }) => call)],
    // A referral that may not be sent yet starts no clock.
    deadlines: [...new Set([...(ready ? route.deadlines : []), ...additions.flatMap(({ deadlines }) => deadlines)])],
    review: route.review,
    topics: { route: route.topics, answers: additions.flatMap(({ topics }) => topics) },
  };
}

function mostUrgent(all: { urgency: Urgency }[]): Urgency {
  return byUrgency[Math.max(...all.map(({ urgency }) => byUrgency.indexOf(urgency)))] ?? "immediate";
}

function distinctSteps(steps: Step[]): Step[] {
  return steps.filter((step, place) => steps.findIndex(({ text }) => text === step.text) === place);
}

function noteEntry({ id, about, here, says }: Pack["notes"][number]): Outcome["notes"][number] {
  return { id, about, text: here, source: [...new Set(says.map((said) => said.source))].join("; ") };
}
