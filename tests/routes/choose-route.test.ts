import { expect, test } from "vitest";
import { chooseRoute, routeNamed } from "../../src/routes/choose-route.ts";
import { bexley, factsWith } from "../triage/bexley.ts";
import { createEngine } from "../../src/triage/engine.ts";

test("the first route that holds is taken, though others hold as well", () => {
  expect(chooseRoute(factsWith({ "immediate-danger": "yes", "significant-harm": "yes" })).id).toBe("emergency");
  expect(chooseRoute(factsWith({ "significant-harm": "yes", "allocated-worker": "yes" })).id).toBe("open-case");
  expect(chooseRoute(factsWith({ "significant-harm": "yes" })).id).toBe("child-protection");
});

test("a pack in which no route holds is refused, not guessed at", () => {
  const routes = bexley.routes.filter(({ when }) => when !== undefined);
  const facts = factsWith({}, createEngine({ ...bexley, routes: routes.filter(({ id }) => id === "emergency") }));
  expect(() => chooseRoute(facts)).toThrow("no route holds: the content check should have refused this pack");
});

test("a route is found by its id; one that is not there is named", () => {
  expect(routeNamed(factsWith({}), "consult-mash").name).toBe(bexley.routes.find(({ id }) => id === "consult-mash")?.name);
  expect(() => routeNamed(factsWith({}), "nowhere")).toThrow("no route nowhere: the content check should have refused this pack");
});
