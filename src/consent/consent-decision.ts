import { NOT_COVERED } from "../answers/answers.ts";
import type { Route, Step } from "../packs/format.ts";
import { routeNamed } from "../routes/choose-route.ts";
import type { Facts } from "../triage/facts.ts";
import { sharedParts } from "../triage/shared-parts.ts";

export type ConsentStatus = "given" | "needed" | "refused" | "not-a-gate";

export interface ConsentDecision {
  status: ConsentStatus;
  text: string;
  source: string;
  /** What was answered, also where it changes nothing; null where it was not asked. */
  recorded: string | null;
  /** The route to take, which may be another one where consent is refused or unsafe to ask for. */
  route: Route;
  /** The route that the answers led to, where consent sent the case elsewhere. */
  insteadOf: Route | null;
  blocked: boolean;
  /** What to do instead, where the route cannot go ahead. */
  instead: Step[];
}

const decisions = sharedParts<ConsentDecision>();

/** Consent as a branch of the result (guidance §3, §7–§9, FWS page): a route that needs it is never ready without it. */
export function decideConsent(facts: Facts): ConsentDecision {
  const route = facts.route();
  const answer = facts.answer("consent");
  const recorded = typeof answer === "string" ? answer : null;
  return decisions(facts.pack, route, recorded ?? "", () => decide(facts, route, recorded));
}

function decide(facts: Facts, route: Route, recorded: string | null): ConsentDecision {
  const { consent } = facts.pack;
  const open = { recorded, route, insteadOf: null, blocked: false, instead: [] };
  if (route.consent === "own-procedures") return { ...open, status: "not-a-gate", ...consent.ownProcedures };
  if (route.consent === "not-a-gate") {
    return { ...open, status: "not-a-gate", ...(recorded === "unsafe-to-ask" ? consent.unsafeToAsk : consent.notAGate) };
  }
  if (recorded === "given") return { ...open, status: "given", ...consent.given };
  const instead = consent.instead[insteadKey(recorded)];
  const elsewhere = recorded === "refused" || recorded === "unsafe-to-ask" ? route.withoutConsent?.[recorded] : undefined;
  const said =
    recorded === "refused"
      ? { status: "refused" as const, ...consent.refused }
      : recorded === "unsafe-to-ask"
        ? { status: "not-a-gate" as const, ...consent.unsafeToAsk }
        : { status: "needed" as const, ...consent.needed };
  if (elsewhere) return { ...open, ...said, route: routeNamed(facts, elsewhere), insteadOf: route, instead };
  return { ...open, ...said, blocked: true, instead };
}

function insteadKey(recorded: string | null) {
  if (recorded === "refused" || recorded === "unsafe-to-ask" || recorded === NOT_COVERED) return recorded;
  return "not-yet-asked";
}
