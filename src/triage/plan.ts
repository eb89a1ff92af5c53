/** What follows from the route, the consent and the additions that hold: the part of an outcome that many cases share. */
import { type ConsentDecision, decideConsent } from "../consent/consent-decision.ts";
import type { Addition, Route, Step } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import type { Facts } from "./facts.ts";
import { holds, lookupIn } from "./lookup.ts";
import { entryAt, outlineOf } from "./outline.ts";
import type { Outcome } from "./outcome-format.ts";
import { sharedParts } from "./shared-parts.ts";

type Urgency = Outcome["urgency"];
const FIRST_SIGN = 0x100;
const byUrgency: Urgency[] = ["planned", "today", "immediate"];

/** The decision. One object for all cases of a pack that have the same. */
export interface Plan {
  /** The route to take is the one that consent leaves. */
  consent: ConsentDecision;
  additions: Addition[];
  urgency: Urgency;
  /** Requirements of the route that are not met. */
  missing: Route["requires"];
  ready: boolean;
}

/** What a plan brings to an outcome. */
export interface PlanParts {
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

const plans = sharedParts<Plan>();
const partsOfPlans = sharedParts<PlanParts>();
const consents = sharedParts<Outcome["consent"]>();
const notesOfRoutes = sharedParts<Outcome["notes"]>();
const dutyLists = sharedParts<Outcome["duties"]>();
const lists = sharedParts<string[]>();

export function planOf(facts: Facts): Plan {
  const { pack } = facts;
  const consent = decideConsent(facts);
  const { additions } = lookupIn(pack);
  // By their places: a batch looks this key up for every row, and a short one is found sooner.
  let key = "";
  for (let place = 0; place < additions.length; place++) if (additions[place]?.holds(facts)) key += String.fromCharCode(FIRST_SIGN + place);
  let missing: Route["requires"] = [];
  const { requires } = consent.route;
  if (requires.length > 0) {
    missing = requires.filter((requirement) => !holds(requirement.when, facts));
    for (const { id } of missing) key += `|${id}`;
  }
  return plans(pack, consent, key, () => {
    const coming = additions.filter(({ holds: comes }) => comes(facts)).map(({ addition }) => addition);
    const ready = missing.length === 0 && !consent.blocked;
    return { consent, additions: coming, urgency: mostUrgent([consent.route, ...coming]), missing, ready };
  });
}

/** The parts of a plan, made when an outcome first has it. */
export function partsOf(pack: Pack, plan: Plan): PlanParts {
  return partsOfPlans(pack, plan, "", () => makeParts(pack, plan));
}

function makeParts(pack: Pack, { consent: decision, additions, missing, ready }: Plan): PlanParts {
  const { route, insteadOf, instead, recorded, status, text, source } = decision;
  const blockedBy = [...(decision.blocked ? ["consent"] : []), ...missing.map(({ id }) => id)];
  const steps = [...missing.flatMap((requirement) => requirement.instead), ...instead, ...(ready ? route.steps : [])];
  return {
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
    consent: consents(pack, decision, "", () => ({ status, text, recorded, source })),
    duties: dutiesNamed(pack, [...new Set([...additions, route].flatMap(({ duties }) => duties))]),
    notes: notesOfRoutes(pack, route, "", () => notesOn(pack, route)),
    notices: listOnce(
      pack,
      additions.flatMap(({ notice }) => (notice ? [notice.text] : [])),
    ),
    call: listOnce(pack, [...additions.flatMap(({ callFirst }) => callFirst), ...route.call, ...additions.flatMap(({ call }) => call)]),
    // A referral that may not be sent yet starts no clock.
    deadlines: listOnce(pack, [...new Set([...(ready ? route.deadlines : []), ...additions.flatMap(({ deadlines }) => deadlines)])]),
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

function dutiesNamed(pack: Pack, ids: string[]): Outcome["duties"] {
  return dutyLists(pack, pack, ids.join("|"), () => ids.flatMap((id) => pack.duties.duties.filter((duty) => duty.id === id)));
}

/** The same list object for the same entries: what is worked out for one is then found for all. */
function listOnce(pack: Pack, list: string[]): string[] {
  return lists(pack, pack, list.join("|"), () => list);
}

function notesOn(pack: Pack, { id }: Route): Outcome["notes"] {
  const places = outlineOf(pack).notes[id] ?? [];
  return places.flatMap((place) => entryAt(pack, "notes", place) ?? []).map(noteEntry);
}

function noteEntry({ id, about, here, says }: Pack["notes"][number]): Outcome["notes"][number] {
  return { id, about, text: here, source: [...new Set(says.map((said) => said.source))].join("; ") };
}
