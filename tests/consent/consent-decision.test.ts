import { describe, expect, test } from "vitest";
import { decideConsent } from "../../src/consent/consent-decision.ts";
import type { Route } from "../../src/packs/format.ts";
import { bexley, factsWith } from "../triage/bexley.ts";
import { createEngine } from "../../src/triage/engine.ts";

type Answers = Parameters<typeof factsWith>[0];
const { consent: texts, routes } = bexley;

function found(routeId: string): Route {
  const route = routes.find(({ id }) => id === routeId);
  if (!route) throw new Error(`There is no route ${routeId}.`);
  return route;
}

/** The decision about consent where the answers lead to a route of Bexley's; a pack of its own, of which nothing was asked yet. */
function decided(routeId: string, answers: Answers, change: Partial<Route> = {}) {
  const first = { ...found(routeId), ...change, when: undefined };
  const facts = factsWith(answers, createEngine({ ...bexley, routes: [first, ...routes.filter(({ id }) => id !== routeId)] }));
  const { route: taken, insteadOf, ...rest } = decideConsent(facts);
  return { ...rest, route: taken.id, insteadOf: insteadOf?.id ?? null };
}

describe("a route that needs consent", () => {
  const open = { insteadOf: null, blocked: false, instead: [], unsafeToTell: false, nobodyToAsk: false };
  const elsewhere = { route: "consult-mash", insteadOf: "child-in-need", blocked: false, unsafeToTell: false, nobodyToAsk: false };
  /** What the content says of consent in general, and what the route adds to it. */
  const withOwn = ({ text, source }: { text: string; source: string }) => {
    const own = routes.find(({ id }) => id === "child-in-need")?.consentText;
    return { text: `${text} ${own?.text}`, source: `${source}; guidance §9` };
  };

  test("goes ahead once it is given", () => {
    expect(decided("child-in-need", { consent: "given" })).toEqual({
      ...open,
      status: "given",
      ...withOwn(texts.given),
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
      ...open,
      status: "needed",
      ...withOwn(texts.needed),
      recorded,
      route: "child-in-need",
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
      unsafeToTell: true,
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
    const everywhere = { withoutConsent: { refused: "consult-mash", "unsafe-to-ask": "consult-mash", "nobody-to-ask": "consult-mash" } };
    expect(decided("child-in-need", { consent: "not-yet-asked" }, everywhere)).toMatchObject({ route: "child-in-need", blocked: true });
  });
});

describe("a route that does not", () => {
  const ahead = { insteadOf: null, blocked: false, instead: [], unsafeToTell: false, nobodyToAsk: false };

  test.each<[Answers, string | null]>([
    [{}, null],
    [{ consent: "refused" }, "refused"],
  ])("child protection goes ahead with %j, and records it", (answers, recorded) => {
    expect(decided("child-protection", answers)).toEqual({
      ...ahead,
      status: "not-a-gate",
      ...texts.notAGate,
      recorded,
      route: "child-protection",
    });
  });

  test("where the family has agreed, that is recorded, and they are told no more where that is unsafe", () => {
    expect(decided("child-protection", { consent: "given" })).toMatchObject({ ...ahead, status: "not-a-gate", ...texts.givenAlready });
    const { given } = texts.unsafeToTell ?? {};
    const unsafe = decided("child-protection", { consent: "given", circumstances: ["fgm"] });
    expect(unsafe).toMatchObject({ ...ahead, unsafeToTell: true, ...given });
    expect(given?.text).not.toBe(texts.givenAlready?.text);
  });

  test("a route of which the family is told and not asked says so, whatever was answered, but where telling is unsafe", () => {
    const tell = { text: "Nobody is asked. Tell the family what you do and why.", source: "this guide" };
    const route = {
      ...found("child-in-need"),
      consent: "tell" as const,
      consentText: undefined,
      withoutConsent: undefined,
      when: undefined,
    };
    const told = (answers: Answers) =>
      decideConsent(factsWith(answers, createEngine({ ...bexley, routes: [route], consent: { ...texts, tell } })));
    for (const consent of ["given", "refused", "not-yet-asked"]) {
      expect(told({ consent })).toMatchObject({ ...ahead, status: "not-a-gate", ...tell });
    }
    expect(told({ consent: "unsafe-to-ask" })).toMatchObject({ ...ahead, unsafeToTell: true, text: texts.unsafeToTell?.text });
  });

  test("where telling is unsafe it says so", () => {
    const { text, source } = texts.unsafeToTell ?? {};
    expect(decided("child-protection", { consent: "unsafe-to-ask" })).toMatchObject({ ...ahead, unsafeToTell: true, text, source });
    expect(decided("child-protection", { circumstances: ["fgm"] })).toMatchObject({ ...ahead, unsafeToTell: true, text, source });
  });

  test("content from before the marks says that asking is unsafe", () => {
    const { unsafeToTell: _, ...before } = texts;
    const route = routes.find(({ id }) => id === "child-protection");
    const pack = createEngine({ ...bexley, consent: before, routes: [{ ...(route as Route), when: undefined }] });
    const { text, unsafeToTell } = decideConsent(factsWith({ consent: "unsafe-to-ask" }, pack));
    expect([text, unsafeToTell]).toEqual([texts.unsafeToAsk.text, false]);
  });

  test("an agency on its own follows its own procedures, whatever was answered", () => {
    for (const consent of ["given", "refused"]) {
      expect(decided("own-agency", { consent })).toMatchObject({ ...ahead, status: "not-a-gate", ...texts.ownProcedures });
    }
  });
});

describe("where telling or asking the family raises the risk", () => {
  test("a route that waits for consent does not say to ask for it", () => {
    const decision = decided("child-in-need", { indicators: ["l4-basic-care-induced-illness"] });
    expect(decision).toMatchObject({ unsafeToTell: true, blocked: true, text: texts.unsafeToTell?.text });
    expect(decision.instead).toBe(texts.instead["unsafe-to-ask"]);
  });

  test("a consent that was given stays given, and nobody is told to tell the family", () => {
    expect(decided("child-in-need", { consent: "given", circumstances: ["exploitation"] })).toMatchObject({
      status: "given",
      unsafeToTell: true,
    });
  });
});

describe("where nobody is there who could consent", () => {
  const alone = { indicators: ["l4-other-unaccompanied"] };

  test("nobody is told to ask: the case goes where the content says", () => {
    expect(decided("child-in-need", alone)).toMatchObject({
      status: "not-a-gate",
      text: texts.nobodyToAsk?.text,
      route: "consult-mash",
      insteadOf: "child-in-need",
      blocked: false,
      instead: texts.nobodyToAsk?.steps,
    });
  });

  test("whatever is answered about consent, but that it was given", () => {
    for (const consent of ["not-yet-asked", "refused", "unsafe-to-ask", "not-covered"])
      expect(decided("child-in-need", { ...alone, consent })).toMatchObject({ route: "consult-mash", recorded: consent });
    expect(decided("child-in-need", { ...alone, consent: "given" })).toMatchObject({ route: "child-in-need", status: "given" });
  });

  test("a route that names no other way waits, and says what to do", () => {
    const nowhere = { withoutConsent: undefined };
    expect(decided("child-in-need", alone, nowhere)).toMatchObject({
      route: "child-in-need",
      blocked: true,
      instead: texts.nobodyToAsk?.steps,
    });
  });
});

test("one case's decision is not another's", () => {
  const pack = createEngine({ ...bexley });
  const statusOf = (answers: Answers) => {
    const { status, route, recorded } = decideConsent(factsWith(answers, pack));
    return [route.id, status, recorded];
  };
  const inNeed = { indicators: ["l4-health-severe-illness"], "specialist-need": "child-in-need" };
  expect(statusOf({ ...inNeed, consent: "given" })).toEqual(["child-in-need", "given", "given"]);
  expect(statusOf({ ...inNeed, consent: "refused" })).toEqual(["consult-mash", "refused", "refused"]);
  expect(statusOf({ "immediate-danger": "yes", consent: "given" })).toEqual(["emergency", "not-a-gate", "given"]);
  expect(statusOf({ ...inNeed, consent: "given" })).toEqual(["child-in-need", "given", "given"]);
  expect(statusOf({ ...inNeed, consent: ["given"] })).toEqual(["child-in-need", "needed", null]);
});
