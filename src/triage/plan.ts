/** What follows from the route, the consent and the additions that hold: everything of an outcome but the moment and the words typed. */
import { decideConsent } from "../consent/consent-decision.ts";
import type { Route, Step } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import type { Facts, Plan } from "./facts.ts";
import type { Outcome } from "./outcome-format.ts";

type Urgency = Outcome["urgency"];
const byUrgency: Urgency[] = ["planned", "today", "immediate"];

/** What a plan brings to an outcome. */
export interface PlanParts {
  route: Omit<Outcome["route"], "steps" | "whenReady">;
  steps: Step[];
  /** The route's own steps, for when nothing blocks it any more. */
  whenReady: Step[];
  consent: Outcome["consent"];
  duties: Outcome["duties"];
  notes: Outcome["notes"];
  notices: string[];
  /** Contacts and calling lists, in calling order. */
  call: string[];
  deadlines: string[];
  review: Route["review"];
  /** Guide pages that belong to it; null: the content names none. */
  pages: string[] | null;
  /** What the route is about, and what the answers add to it. */
  topics: { route: string[]; answers: string[] };
}

export function planOf(facts: Facts): Plan {
  const consent = decideConsent(facts);
  const { route } = consent;
  const { additions: known, requirements } = facts.pack.lookup;
  const coming = known.filter(
    ({ addition: { id }, holds: comes }) => (route.additions === undefined || route.additions.includes(id)) && comes(facts),
  );
  const additions = coming.map(({ addition }) => addition);
  const missing = (requirements.get(route.id) ?? []).filter((required) => !required.holds(facts)).map(({ requirement }) => requirement);
  return { consent, additions, urgency: mostUrgent([route, ...additions]), missing, ready: missing.length === 0 && !consent.blocked };
}

/** How pressing two urgencies are against each other: below 0 where the first presses less. */
export function compareUrgency(one: Urgency, other: Urgency): number {
  return byUrgency.indexOf(one) - byUrgency.indexOf(other);
}

export function partsOf(pack: Pack, { consent: decision, additions, missing, ready }: Plan): PlanParts {
  const { route, insteadOf, instead, recorded, status, text, source, unsafeToTell, nobodyToAsk } = decision;
  const unsafe = unsafeToTell ? pack.consent.unsafeToTell : undefined;
  const maySay = ({ withFamily }: { withFamily?: boolean | undefined }) => !((unsafeToTell || nobodyToAsk) && withFamily);
  const steps = [
    ...additions.flatMap(({ first }) => first),
    ...(unsafe?.steps ?? []),
    ...missing.flatMap((requirement) => requirement.instead),
    ...instead,
    ...(ready ? route.steps : []),
    ...additions.flatMap(({ then }) => then),
  ].filter(maySay);
  const duties = [...new Set([...(unsafe?.duties ?? []), ...[...additions, route].flatMap((one) => one.duties)])]
    .flatMap((id) => pack.duties.duties.filter((duty) => duty.id === id))
    .filter(maySay);
  const named = [route, ...additions].flatMap(({ pages }) => pages ?? []);
  return {
    route: {
      id: route.id,
      name: route.name,
      ready,
      blockedBy: [...(decision.blocked ? ["consent"] : []), ...missing.map(({ id }) => id)],
      ...unmetOf(missing),
      insteadOf: insteadOf?.id ?? null,
      source: route.source,
    },
    steps: urgentFirst(distinctSteps(steps)),
    whenReady: ready ? [] : route.steps.filter(maySay),
    consent: { status, text, recorded, source },
    duties: duties.map(({ id, text: says, source: from }) => ({ id, text: says, source: from })),
    notes: pack.notes.filter(({ routes }) => routes.includes(route.id)).map(noteEntry),
    notices: additions.flatMap(({ notice }) => (notice ? [notice.text] : [])),
    call: [...additions.flatMap(({ callFirst }) => callFirst), ...route.call, ...additions.flatMap(({ call }) => call)],
    // A referral that may not be sent yet starts no clock.
    deadlines: [...new Set([...(ready ? route.deadlines : []), ...additions.flatMap(({ deadlines }) => deadlines)])],
    review: decision.blocked && pack.consent.waiting ? { ...pack.consent.waiting, deadline: null } : route.review,
    pages: named.length > 0 ? [...new Set(named)] : null,
    topics: { route: route.topics, answers: additions.flatMap(({ topics }) => topics) },
  };
}

function unmetOf(missing: Route["requires"]): { unmet?: string[] } {
  const unmet = missing.flatMap((requirement) => requirement.unmet ?? []);
  return unmet.length > 0 ? { unmet } : {};
}

function mostUrgent(all: { urgency: Urgency }[]): Urgency {
  return byUrgency[Math.max(...all.map(({ urgency }) => byUrgency.indexOf(urgency)))] ?? "immediate";
}

/** Each text once, where it stands first. */
export function distinctSteps(steps: Step[]): Step[] {
  return steps.filter((step, place) => steps.findIndex(({ text }) => text === step.text) === place);
}

/** What has to happen at once stands first, so that nobody overlooks one part of it. */
function urgentFirst(steps: Step[]): Step[] {
  return [...steps.filter(({ now }) => now), ...steps.filter(({ now }) => !now)];
}

function noteEntry({ id, about, here, says }: Pack["notes"][number]): Outcome["notes"][number] {
  return { id, about, text: here, source: [...new Set(says.map((said) => said.source))].join("; ") };
}
