import type { Route } from "../packs/format.ts";
import type { Facts } from "../triage/facts.ts";

/**
 * The route that the answers lead to, before consent is looked at: the first of the content's routes that holds. The content
 * check proves that the last one always does, so there is no case without a route.
 */
export function chooseRoute(facts: Facts): Route {
  for (const { route, holds } of facts.pack.lookup.routes) if (holds(facts)) return route;
  throw new Error("no route holds: the content check should have refused this pack");
}

export function routeNamed(facts: Facts, id: string): Route {
  const route = facts.pack.routes.find((candidate) => candidate.id === id);
  if (!route) throw new Error(`no route ${id}: the content check should have refused this pack`);
  return route;
}
