import { describe, expect, test } from "vitest";
import type { Addition, Condition, Route, Step } from "../../src/packs/format.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { partsOf, planOf } from "../../src/triage/plan.ts";
import { bexley, factsWith } from "./bexley.ts";
import { createEngine } from "../../src/triage/engine.ts";

const source = "this guide";
const step = (text: string): Step => ({ text, source });
const said = (steps: Step[]) => steps.map(({ text }) => text);
const danger: Condition = { answers: { "immediate-danger": "yes" } };
const harm: Condition = { answers: { "significant-harm": "yes" } };

const route: Route = {
  id: "only",
  name: "The only route",
  urgency: "today",
  consent: "gate",
  requires: [
    { id: "young", when: { answers: { "child-age": { atMost: 18 } } }, text: "…", instead: [step("find who helps adults")], source },
    { id: "known", when: { answers: { "previous-assessment": "live" } }, text: "…", instead: [step("ask who knows the child")], source },
  ],
  steps: [step("send it"), step("tell the family")],
  duties: ["record", "refer"],
  call: ["mash"],
  deadlines: ["answer", "visit"],
  topics: ["abuse"],
  review: { text: "Look again.", deadline: "answer", source },
  source: "guidance §9",
};
const elsewhere: Route = {
  ...route,
  id: "elsewhere",
  name: "Elsewhere",
  consent: "not-a-gate",
  requires: [],
  steps: [step("ask the MASH")],
};

function addition(id: string, when: Condition, more: Partial<Addition>): Addition {
  const nothing = { first: [], then: [], callFirst: [], duties: [], call: [], deadlines: [], topics: [] };
  return { id, when, urgency: "planned", ...nothing, ...more };
}

function packWith(additions: Addition[] = [], change: Partial<Route> = {}): Pack {
  const duties = ["refer", "tell", "record"].map((id) => ({ id, text: `${id} it`, source }));
  const says = [
    { source: "guidance §3", text: "one" },
    { source: "guidance §4", text: "two" },
    { source: "guidance §3", text: "one again" },
  ];
  const note = { id: "note", about: "Two readings", here: "The earlier one.", says, routes: ["only"] } as unknown as Pack["notes"][number];
  return createEngine({
    ...bexley,
    routes: [{ ...route, ...change }, elsewhere],
    duties: { duties, additions },
    notes: [note, { ...note, id: "other", routes: ["elsewhere"] }],
  });
}

function decided(pack: Pack, answers: Parameters<typeof factsWith>[0]) {
  const plan = planOf(factsWith(answers, pack));
  return { plan, parts: partsOf(pack, plan) };
}
const ready = { "child-age": 7, "previous-assessment": "live", consent: "given" };

describe("a route that is ready", () => {
  test("has its own steps, duties, calls and dates, and nothing in its way", () => {
    const { plan, parts } = decided(packWith(), ready);
    expect([plan.ready, plan.missing, plan.urgency]).toEqual([true, [], "today"]);
    expect(parts.route).toEqual({
      id: "only",
      name: "The only route",
      ready: true,
      blockedBy: [],
      insteadOf: null,
      source: "guidance §9",
    });
    expect([parts.steps, parts.whenReady]).toEqual([route.steps, []]);
    expect(parts.consent).toEqual({ status: "given", ...bexley.consent.given, recorded: "given" });
    expect(parts.duties.map(({ id }) => id)).toEqual(["record", "refer"]);
    expect([parts.call, parts.deadlines, parts.notices]).toEqual([["mash"], ["answer", "visit"], []]);
    expect([parts.review, parts.topics]).toEqual([route.review, { route: ["abuse"], answers: [] }]);
  });

  test("has the content's notes on it, each with its sources once", () => {
    expect(decided(packWith(), ready).parts.notes).toEqual([
      { id: "note", about: "Two readings", text: "The earlier one.", source: "guidance §3; guidance §4" },
    ]);
  });
});

describe("a route that is not", () => {
  test("says what to do instead for each thing that is missing, and starts no clock; its own steps wait", () => {
    const { plan, parts } = decided(packWith(), { consent: "given" });
    expect([plan.ready, plan.missing.map(({ id }) => id)]).toEqual([false, ["young", "known"]]);
    expect([parts.route.ready, parts.route.blockedBy]).toEqual([false, ["young", "known"]]);
    expect(said(parts.steps)).toEqual(["find who helps adults", "ask who knows the child"]);
    expect([parts.whenReady, parts.deadlines]).toEqual([route.steps, []]);
  });

  test("is reviewed as the content says of what waits for consent, and without a date; else, and in content from before, as the route says", () => {
    const { waiting, ...before } = bexley.consent;
    expect(waiting?.text).toMatch(/^Ask for consent again/);
    for (const missing of [
      { ...ready, consent: "refused" },
      { ...ready, consent: "not-yet-asked" },
    ])
      expect(decided(packWith(), missing).parts.review).toEqual({ ...waiting, deadline: null });
    expect(decided(packWith(), { consent: "given" }).parts.review).toEqual(route.review);
    expect(decided(createEngine({ ...packWith(), consent: before }), { ...ready, consent: "not-yet-asked" }).parts.review).toEqual(
      route.review,
    );
    expect(decided(packWith(), ready).parts.review).toEqual(route.review);
  });

  test("one thing of two is missing", () => {
    const { plan, parts } = decided(packWith(), { ...ready, "child-age": 20 });
    expect([plan.ready, parts.route.blockedBy]).toEqual([false, ["young"]]);
  });

  test("consent is missing: that comes first, and its steps after those of what else is missing", () => {
    const { parts } = decided(packWith(), { "child-age": 7 });
    expect(parts.route.blockedBy).toEqual(["consent", "known"]);
    expect(said(parts.steps)).toEqual(["ask who knows the child", ...said(bexley.consent.instead["not-yet-asked"])]);
    const onlyConsent = decided(packWith(), { ...ready, consent: "not-yet-asked" });
    expect([onlyConsent.plan.ready, onlyConsent.parts.route.blockedBy]).toEqual([false, ["consent"]]);
  });

  test("refused consent leads elsewhere, which says what it stands for", () => {
    const { parts } = decided(packWith([], { withoutConsent: { refused: "elsewhere" } }), { consent: "refused" });
    expect(parts.route).toMatchObject({ id: "elsewhere", insteadOf: "only", ready: true, blockedBy: [] });
    expect(said(parts.steps)).toEqual([...said(bexley.consent.instead.refused), "ask the MASH"]);
    expect(parts.notes.map(({ id }) => id)).toEqual(["other"]);
  });
});

describe("what answers add", () => {
  const both = [
    addition("danger", danger, {
      urgency: "immediate",
      first: [step("call 999")],
      then: [step("write it down")],
      callFirst: ["police"],
      call: ["doctor"],
      duties: ["tell", "record"],
      deadlines: ["visit", "talk"],
      topics: ["safety"],
      notice: { text: "Only for the young.", source },
    }),
    addition("harm", harm, { first: [step("stay")], then: [step("send it")], callFirst: ["helpline"], topics: ["harm"] }),
  ];
  const all = { ...ready, "immediate-danger": "yes", "significant-harm": "yes", circumstances: ["exploitation"] };

  test("goes before and after what the route says, each step once, each list in its order", () => {
    const { plan, parts } = decided(packWith(both), all);
    expect(plan.additions.map(({ id }) => id)).toEqual(["danger", "harm"]);
    const ofTheFamily = said(bexley.consent.unsafeToTell?.steps ?? []);
    expect(ofTheFamily).toHaveLength(1);
    expect(said(parts.steps)).toEqual(["call 999", "stay", ...ofTheFamily, "send it", "tell the family", "write it down"]);
    expect(parts.call).toEqual(["police", "helpline", "mash", "doctor"]);
    expect(parts.duties).toEqual(["tell", "record", "refer"].map((id) => ({ id, text: `${id} it`, source })));
    expect(parts.deadlines).toEqual(["answer", "visit", "talk"]);
    expect([parts.notices, parts.topics]).toEqual([["Only for the young."], { route: ["abuse"], answers: ["safety", "harm"] }]);
  });

  test("the most urgent of all decides", () => {
    expect(decided(packWith(both), all).plan.urgency).toBe("immediate");
    expect(decided(packWith(both), { ...ready, "significant-harm": "yes" }).plan.urgency).toBe("today");
    expect(decided(packWith(both, { urgency: "planned" }), { ...ready, "significant-harm": "yes" }).plan.urgency).toBe("planned");
  });

  test("its dates run though the route waits", () => {
    expect(decided(packWith(both), { "immediate-danger": "yes" }).parts.deadlines).toEqual(["visit", "talk"]);
  });

  test("one case's additions are not another's, in one pack", () => {
    const pack = packWith(both);
    const ids = (answers: Parameters<typeof factsWith>[0]) => decided(pack, answers).plan.additions.map(({ id }) => id);
    expect(ids(ready)).toEqual([]);
    expect(ids({ ...ready, "significant-harm": "yes" })).toEqual(["harm"]);
    expect(ids({ ...ready, "immediate-danger": "yes" })).toEqual(["danger"]);
    expect(ids(all)).toEqual(["danger", "harm"]);
    expect(ids(ready)).toEqual([]);
    const missing = (answers: Parameters<typeof factsWith>[0]) => decided(pack, answers).parts.route.blockedBy;
    expect(missing({ ...ready, "child-age": 20 })).toEqual(["young"]);
    expect(missing({ ...ready, "previous-assessment": "none" })).toEqual(["known"]);
    expect(missing(ready)).toEqual([]);
  });
});
