import type { Contacts, Route } from "../format.ts";
import { partsOf } from "./every-condition.ts";
import { type Checked, entriesOf, type Found, fault, fileOf, type Place, type Rule, within } from "./finding.ts";

/**
 * Every case ends on a route, and every route has somebody to call and a review with a date that can be reckoned. A route that
 * waits for consent is the only one that consent can send elsewhere, and never to one that waits for consent as well: the
 * program would take it for ready.
 */
export const routesComplete: Rule = (checked) => {
  const { value, place } = fileOf(checked, "routes.yaml");
  const routes = entriesOf(place, "routes", value.routes);
  return [
    ...routes.flatMap(({ entry, at }) => [
      ...callFaults(checked, entry, at),
      ...reviewFaults(checked, entry, at),
      ...consentFaults(value.routes, entry, at),
      ...tellFaults(checked, entry, at),
    ]),
    ...orderFaults(routes),
    ...routes.flatMap(({ entry, at }) => conditionFaults(entry, at)),
  ];
};

function callFaults({ pack }: Checked, { id, call }: Route, at: Place): Found[] {
  if (call.some((one) => hasPhone(pack.contacts, one))) return [];
  return [fault(within(at, "call"), `Route ${id} ends with nobody to phone.`, "a calling list, or a contact with a phone number")];
}

/** A contact with a number, or a calling list with such a contact in every order. */
export function hasPhone({ contacts, lists }: Contacts, id: string): boolean {
  const list = lists.find((candidate) => candidate.id === id);
  if (list) return list.orders.every(({ call }) => call.some((contact) => hasPhone({ contacts, lists: [], danger: [] }, contact)));
  return (contacts.find((contact) => contact.id === id)?.phones.length ?? 0) > 0;
}

function reviewFaults({ pack }: Checked, { id, review, deadlines }: Route, at: Place): Found[] {
  const isKnown = pack.deadlines.deadlines.some((deadline) => deadline.id === review.deadline);
  if (!isKnown || deadlines.some((deadline) => deadline === review.deadline)) return [];
  return [
    fault(
      within(at, "review", "deadline"),
      `The review of ${id} waits for ${review.deadline}, which is not among the route's deadlines, so it would have no date.`,
      "a deadline of the route, or null",
    ),
  ];
}

function consentFaults(routes: Route[], route: Route, at: Place): Found[] {
  const elsewhere = Object.entries(route.withoutConsent ?? {});
  if (elsewhere.length > 0 && route.consent !== "gate") {
    return [
      fault(
        { ...within(at, "withoutConsent"), ofKey: true },
        `Route ${route.id} does not wait for consent, so it is never left for want of it.`,
        "withoutConsent only with consent: gate",
      ),
    ];
  }
  return elsewhere.flatMap(([answer, target]) => {
    const taken = routes.find(({ id }) => id === target);
    return taken?.consent === "gate"
      ? [
          fault(
            within(at, "withoutConsent", answer),
            `Without consent ${route.id} leads to ${target}, which waits for consent too.`,
            "a route that does not wait for consent",
          ),
        ]
      : [];
  });
}

function tellFaults({ pack }: Checked, { id, consent, consentText }: Route, at: Place): Found[] {
  if (consent !== "tell" || consentText || pack.consent.tell) return [];
  return [
    fault(
      within(at, "consent"),
      `The family is told of ${id} and not asked, and nothing says so.`,
      "tell: { text, source } in consent.yaml, or a consentText of the route",
    ),
  ];
}

function orderFaults(routes: { entry: Route; at: Place }[]): Found[] {
  return routes.flatMap(({ entry, at }, position) => {
    const last = position === routes.length - 1;
    if (last && entry.when !== undefined)
      return [
        fault(
          within(at, "when"),
          `The last route, ${entry.id}, has a condition, so some cases would end nowhere.`,
          "a last route without when",
        ),
      ];
    if (!last && entry.when === undefined)
      return [fault(at, `Route ${entry.id} always holds, so the routes below it are never taken.`, "a when at every route but the last")];
    return [];
  });
}

/** The consent rule follows from the route, so a route cannot follow from it. */
function conditionFaults(route: Route, at: Place): Found[] {
  return partsOf(route.when ?? {}, within(at, "when"))
    .filter(({ part }) => part.consentRule !== undefined)
    .map((inside) =>
      fault(
        { ...within(inside.at, "consentRule"), ofKey: true },
        `Route ${route.id} cannot follow from "consentRule", which follows from the route.`,
        "a condition without consentRule",
      ),
    );
}
