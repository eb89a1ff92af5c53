import { NOT_COVERED } from "../answers/answers.ts";
import type { Route } from "../packs/format.ts";
import { routeNamed } from "../routes/choose-route.ts";
import { answerTo, type ConsentDecision, type ConsentStatus, type Facts } from "../triage/facts.ts";

type Asked = Pick<ConsentDecision, "recorded" | "unsafeToTell" | "nobodyToAsk">;
type Said = Pick<ConsentDecision, "status" | "text" | "source">;

/** Consent as a branch of the result (guidance §3, §7–§9, FWS page): a route that needs it is never ready without it. */
export function decideConsent(facts: Facts): ConsentDecision {
  const { consent } = facts.pack;
  const route = facts.route();
  const { consent: tests } = facts.pack.lookup;
  const answer = answerTo(facts, "consent");
  const recorded = typeof answer === "string" ? answer : null;
  const { nobodyToAsk: nobody } = consent;
  const unsafeToTell = tests.unsafeToTell(facts);
  const nobodyToAsk = tests.nobodyToAsk(facts);
  const open = { recorded, route, insteadOf: null, blocked: false, instead: [], unsafeToTell, nobodyToAsk };
  if (route.consent !== "gate") return { ...open, ...saidWithoutGate(facts, route, open) };
  if (recorded === "given") return { ...open, ...said("given", withRoutesOwn(route, consent.given)) };
  if (nobody && nobodyToAsk) {
    return sentElsewhere(facts, { ...open, ...said("not-a-gate", nobody), instead: nobody.steps }, "nobody-to-ask");
  }
  const closed = {
    ...open,
    ...saidOfGate(facts, route, recorded, unsafeToTell),
    instead: consent.instead[insteadKey(recorded, unsafeToTell)],
  };
  if (recorded === "refused" || recorded === "unsafe-to-ask") return sentElsewhere(facts, closed, recorded);
  return { ...closed, blocked: true };
}

function said(status: ConsentStatus, { text, source }: { text: string; source: string }): Said {
  return { status, text, source };
}

function saidWithoutGate({ pack: { consent } }: Facts, route: Route, { recorded, unsafeToTell, nobodyToAsk }: Asked): Said {
  const isGiven = recorded === "given";
  if (unsafeToTell && consent.unsafeToTell) return said("not-a-gate", (isGiven && consent.unsafeToTell.given) || consent.unsafeToTell);
  if (nobodyToAsk && consent.nobodyToAsk) return said("not-a-gate", consent.nobodyToAsk);
  if (isGiven && route.consent === "not-a-gate" && consent.givenAlready) return said("not-a-gate", consent.givenAlready);
  if (route.consentText) return said("not-a-gate", route.consentText);
  if (route.consent === "tell" && consent.tell) return said("not-a-gate", consent.tell);
  if (route.consent === "own-procedures") return said("not-a-gate", consent.ownProcedures);
  return said("not-a-gate", recorded === "unsafe-to-ask" ? consent.unsafeToAsk : consent.notAGate);
}

/** A route that waits for consent may say more about it, for instance that it has to be written. */
function withRoutesOwn({ consentText }: Route, general: { text: string; source: string }): { text: string; source: string } {
  if (!consentText) return general;
  const sources = new Set([...general.source.split("; "), ...consentText.source.split("; ")]);
  return { text: `${general.text} ${consentText.text}`, source: [...sources].join("; ") };
}

function saidOfGate({ pack: { consent } }: Facts, route: Route, recorded: string | null, unsafeToTell: boolean): Said {
  if (recorded === "refused") return said("refused", consent.refused);
  if (recorded === "unsafe-to-ask") return said("not-a-gate", consent.unsafeToAsk);
  return said("needed", unsafeToTell && consent.unsafeToTell ? consent.unsafeToTell : withRoutesOwn(route, consent.needed));
}

function sentElsewhere(facts: Facts, closed: ConsentDecision, why: "refused" | "unsafe-to-ask" | "nobody-to-ask"): ConsentDecision {
  const elsewhere = closed.route.withoutConsent?.[why];
  if (elsewhere === undefined) return { ...closed, blocked: true };
  return { ...closed, route: routeNamed(facts, elsewhere), insteadOf: closed.route };
}

/** Where it is not safe to tell the family, nobody is told to ask them. */
function insteadKey(recorded: string | null, unsafeToTell: boolean) {
  if (recorded === "refused" || recorded === "unsafe-to-ask" || recorded === NOT_COVERED) return recorded;
  return unsafeToTell ? "unsafe-to-ask" : "not-yet-asked";
}
