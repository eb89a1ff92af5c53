import { describe, expect, test } from "vitest";
import { decideConsent } from "../../src/consent/consent-decision.ts";
import type { Route } from "../../src/packs/format.ts";
import { bexley, factsWith } from "../triage/bexley.ts";

type Answers = Parameters<typeof factsWith>[0];
const { consent: texts, routes } = bexley;

/** The decision about consent where the answers lead to a route of Bexley's; a pack of its own, of which nothing was asked yet. */
function decided(routeId: string, answers: Answers, change: Partial<Route> = {}) {
  const route = routes.find(({ id }) => id === routeId);
  if (!route) throw new Error(`There is no route ${routeId}.`);
  const first = { ...route, ...change, when: undefined };
  const facts = factsWith(answers, { ...bexley, routes: [first, ...routes.filter(({ id }) => id !== routeId)] });
  const { route: taken, insteadOf, ...rest } = decideConsent(facts);
  return { ...rest, route: taken.id, insteadOf: insteadOf?.id ?? null };
}

describe("a route that needs consent", () => {
  const open = { insteadOf: null, blocked: false, instead: [] };
  const elsewhere = { route: "consult-mash", insteadOf: "child-in-need", blocked: false };

  test("goes ahead once it is given", () => {
    expect(decided("child-in-need", { consent: "given" })).toEqual({
      ...open,
      status: "given",
      ...texts.given,
      recorded: "given",
      route: "child-in-need",
    });
  });

  test.each<[string, Answers, string | null, "not-yet-asked" | "not-covered"]>([
    ["is not answered", {}, null, "not-yet-asked"],
    ["was not asked for yet", { consent: "not-yet-asked" }, "not-yet-asked", "not-yet-asked"],
    ["fits none of the answers", { consent: "not-covered" }, "not-covered", "not-covered"],
  ])("waits where it %s, and says what to do instead", (_, answers, recorded, steps) => {
    expect(decided("child-in-need", answers)).toEqual({
      status: "needed",
      ...texts.needed,
      recorded,
      route: "child-in-need",
      insteadOf: null,
      blocked: true,
      instead: texts.instead[steps],
    });
  });

  test("refused: the case goes to the route that the content names for that", () => {
    expect(decided("child-in-need", { consent: "refused" })).toEqual({
      ...elsewhere,
      status: "refused",
      ...texts.refused,
      recorded: "refused",
      instead: texts.instead.refused,
    });
  });

  test("unsafe to ask for: the same, and consent is no gate any more", () => {
    expect(decided("child-in-need", { consent: "unsafe-to-ask" })).toEqual({
      ...elsewhere,
      status: "not-a-gate",
      ...texts.unsafeToAsk,
      recorded: "unsafe-to-ask",
      instead: texts.instead["unsafe-to-ask"],
    });
  });

  test("refused, or unsafe to ask for, where the content names no other route: it is blocked", () => {
    expect(decided("joint-plan", { consent: "refused" })).toMatchObject({ route: "joint-plan", insteadOf: null, blocked: true });
    const nowhere = { withoutConsent: undefined };
    expect(decided("joint-plan", { consent: "unsafe-to-ask" }, nowhere)).toMatchObject({ route: "joint-plan", blocked: true });
  });

  test("not asked for yet: it goes nowhere else, whatever the content names", () => {
    const everywhere = { withoutConsent: { refused: "consult-mash", "unsafe-to-ask": "consult-mash", "not-yet-asked": "consult-mash" } };
    expect(decided("child-in-need", { consent: "not-yet-asked" }, everywhere)).toMatchObject({ route: "child-in-need", blocked: true });
  });
});

describe("a route that does not", () => {
  const ahead = { insteadOf: null, blocked: false, instead: [] };

  test.each<[Answers, string | null]>([
    [{}, null],
    [{ consent: "refused" }, "refused"],
    [{ consent: "given" }, "given"],
  ])("child protection goes ahead with %j, and records it", (answers, recorded) => {
    expect(decided("child-protection", answers)).toEqual({
      ...ahead,
      status: "not-a-gate",
      ...texts.notAGate,
      recorded,
      route: "child-protection",
    });
  });

  test("where asking is unsafe it says so", () => {
    expect(decided("child-protection", { consent: "unsafe-to-ask" })).toMatchObject({ ...ahead, ...texts.unsafeToAsk });
  });

  test("an agency on its own follows its own procedures, whatever was answered", () => {
    for (const consent of ["given", "refused", "unsafe-to-ask"]) {
      expect(decided("own-agency", { consent })).toMatchObject({ ...ahead, status: "not-a-gate", ...texts.ownProcedures });
    }
  });
});

test("one case's decision is not another's", () => {
  const pack = { ...bexley };
  const statusOf = (answers: Answers) => {
    const { status, route, recorded } = decideConsent(factsWith(answers, pack));
    return [route.id, status, recorded];
  };
  const inNeed = { circumstances: ["private-fostering"], "specialist-need": "child-in-need" };
  expect(statusOf({ ...inNeed, consent: "given" })).toEqual(["child-in-need", "given", "given"]);
  expect(statusOf({ ...inNeed, consent: "refused" })).toEqual(["consult-mash", "refused", "refused"]);
  expect(statusOf({ "immediate-danger": "yes", consent: "given" })).toEqual(["emergency", "not-a-gate", "given"]);
  expect(statusOf({ ...inNeed, consent: "given" })).toEqual(["child-in-need", "given", "given"]);
  expect(statusOf({ ...inNeed, consent: ["given"] })).toEqual(["child-in-need", "needed", null]);
});
