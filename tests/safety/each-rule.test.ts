/** Each safety rule against Bexley's content with one thing changed: a case that shows it, and the number of the rule that it breaks. */
import { describe, expect, test } from "vitest";
import type { Addition, LevelRule, Route } from "../../src/packs/format.ts";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { caseFrom, type Given, momentsToTry } from "../../src/safety/case.ts";
import { brokenBy } from "../../src/safety/check-safety.ts";
import { checkSafety } from "./whole-check.ts";
import { pairRules } from "../../src/safety/rules-of-pairs.ts";
import { textViolations } from "../../src/safety/rules-of-texts.ts";
import { saidBy } from "../packs/check/tiny-pack.ts";
import { bexley, calm, london, MONDAY_MORNING } from "../triage/bexley.ts";
import { createEngine } from "../../src/triage/engine.ts";

type Change = (pack: Pack) => void;

function changed(pack: Pack, change: Change): Pack {
  const copy = createEngine(structuredClone({ ...pack }));
  change(copy);
  return copy;
}

function found<T extends { id: string }>(entries: T[], id: string): T {
  const entry = entries.find((one) => one.id === id);
  if (!entry) throw new Error(`there is no ${id}`);
  return entry;
}

const addition = (pack: Pack, id: string, change: Partial<Addition>) => Object.assign(found(pack.duties.additions, id), change);
const route = (pack: Pack, id: string, change: Partial<Route>) => Object.assign(found(pack.routes, id), change);
const rule = (pack: Pack, id: string, change: Partial<LevelRule>) => Object.assign(found(pack.levels.rules, id), change);
const withoutAdditions = (pack: Pack, ...ids: string[]) => {
  pack.duties.additions = pack.duties.additions.filter(({ id }) => !ids.includes(id));
};

/** The numbers of the rules that one case breaks, by itself and beside its neighbours. */
function numbersBroken(pack: Pack, answers: Given, at = MONDAY_MORNING): string[] {
  const tried = caseFrom(pack, answers, at);
  if (!tried) throw new Error(`no outcome for ${JSON.stringify(answers)}`);
  const broken = [...brokenBy(tried), ...pairRules.flatMap((pair) => pair(tried))];
  return [...new Set(broken.map((violation) => violation.rule.split(" ")[0] ?? ""))];
}

const danger = { "immediate-danger": "yes" };
const harm = { "significant-harm": "yes" };
const inNeed = {
  ...calm,
  indicators: ["l4-health-severe-illness"],
  judgement: { level: 4, reason: null },
  "specialist-need": "child-in-need",
  consent: "not-yet-asked",
};
const carer = { ...calm, circumstances: ["young-carer"], judgement: { level: 2, reason: null } };
const SATURDAY_NIGHT = london("2026-11-28T22:00");

const spoiled: [number: string, what: string, change: Change, answers: Given, at?: typeof MONDAY_MORNING][] = [
  ["1", "nobody says to call 999", (pack) => addition(pack, "danger", { first: [] }), danger],
  ["1", "999 is not called first", (pack) => addition(pack, "danger", { callFirst: [] }), danger],
  ["1", "danger is only level 3", (pack) => rule(pack, "immediate-danger", { level: 3 }), danger],
  ["2", "harm is only level 3", (pack) => rule(pack, "significant-harm", { level: 3 }), harm],
  [
    "2",
    "a sign of harm waits for consent",
    (pack) => route(pack, "child-protection", { consent: "gate" }),
    { ...calm, indicators: ["l4-health-injuries"] },
  ],
  [
    "3",
    "an indicator lowers the level",
    (pack) => rule(pack, "level-3-indicators", { when: { not: { count: { level: 2, atLeast: 1 } } } }),
    { ...calm, judgement: { level: 1, reason: "so" } },
  ],
  [
    "5",
    "harm can be judged lower",
    (pack) => rule(pack, "harm-indicator", { floor: false }),
    { ...calm, indicators: ["l4-health-injuries"] },
  ],
  [
    "5",
    "the first step is not for now",
    (pack) => found(pack.duties.additions, "child-protection-call").first.forEach((step) => delete step.now),
    harm,
  ],
  [
    "6",
    "a step of the route comes without consent",
    (pack) => addition(pack, "not-assessed", { then: found(pack.routes, "child-in-need").steps.slice(0, 1) }),
    inNeed,
  ],
  [
    "7",
    "not sure is only planned",
    (pack) => ["unsure", "unsure-alone"].forEach((id) => addition(pack, id, { urgency: "planned" })),
    { ...calm, "significant-harm": "unsure" },
  ],
  ["8", "there is no review", (pack) => Object.assign(found(pack.routes, "own-agency").review, { text: " " }), calm],
  [
    "8",
    "the only one to call has closed for some days, and nothing but that is said",
    (pack) => {
      route(pack, "own-agency", { call: ["mash"] });
      pack.duties.additions.forEach((one) => Object.assign(one, { call: [], callFirst: [] }));
      const closing = { from: "2026-11-21", to: "2026-11-24", label: "Moving house", hours: "closed" };
      Object.assign(found(pack.contacts.contacts, "mash"), { exceptions: [closing] });
    },
    calm,
  ],
  [
    "8",
    "a step has no source",
    (pack) => found(pack.routes, "own-agency").steps.forEach((step) => Object.assign(step, { source: "" })),
    calm,
  ],
  ["9", "a date lies before its start", (pack) => Object.assign(found(pack.deadlines.deadlines, "mash-response"), { amount: -1 }), harm],
  ["11", "a sign of danger brings nothing", (pack) => withoutAdditions(pack, "danger-indicator"), calm],
  [
    "12",
    "a circumstance counts for nothing",
    (pack) => (pack.levels.rules = pack.levels.rules.filter(({ id }) => id !== "special-circumstance")),
    { ...calm, circumstances: ["send"] },
  ],
  [
    "12",
    "an indicator does not bring its circumstance",
    (pack) => addition(pack, "exploitation", { when: { answers: { circumstances: "exploitation" } } }),
    calm,
  ],
  ["13", "the call comes after asking the family", (pack) => pack.consent.instead["not-yet-asked"].reverse(), inNeed],
  ["13", "no call is named while consent is missing", (pack) => pack.consent.instead["not-yet-asked"].shift(), inNeed],
  [
    "14",
    "what does not fit is taken for a no",
    (pack) => {
      withoutAdditions(pack, "not-covered", "harm-not-covered");
      addition(pack, "unsure", { when: { answers: { "significant-harm": "unsure" } } });
    },
    calm,
  ],
  [
    "17",
    "the first step names a number that is closed",
    (pack) => Object.assign(found(pack.duties.additions, "child-protection-call").first[0] ?? {}, { text: "Call 020 3045 5440 now." }),
    harm,
    SATURDAY_NIGHT,
  ],
  ["18", "an adult is on a route for children", (pack) => delete found(pack.routes, "adult-services").adults, { ...harm, "child-age": 18 }],
  [
    "18",
    "an adult is given a date",
    (pack) => route(pack, "adult-services", { deadlines: ["mash-response"] }),
    { ...harm, "child-age": 25 },
  ],
  [
    "19",
    "nothing decides safety, so no answer contradicts another",
    (pack) => pack.flow.questions.forEach((question) => delete question.decidesSafety),
    calm,
  ],
  [
    "20",
    "a duty is lost where harm comes to it",
    (pack) => addition(pack, "young-carer", { when: { all: [{ circumstance: "young-carer" }, { not: { floor: 4 } }] } }),
    carer,
  ],
  [
    "20",
    "someone to call is lost where harm comes to it",
    (pack) => addition(pack, "young-carer", { call: ["police"], when: { all: [{ circumstance: "young-carer" }, { not: { floor: 4 } }] } }),
    carer,
  ],
];

describe("a safety rule is broken by content in which", () => {
  test.each(spoiled)("%s: %s", (number, _, change, answers, at) => {
    expect(numbersBroken(bexley, answers, at)).toEqual([]);
    expect(numbersBroken(changed(bexley, change), answers, at)).toContain(number);
  });
});

describe("a text or a mark of the content breaks a safety rule where", () => {
  const numbersIn = (pack: Pack) => [...new Set(textViolations(pack).map((violation) => violation.rule.split(" ")[0]))];
  const unspoken =
    (mark: string): Change =>
    (pack) =>
      pack.flow.questions.forEach(({ options = [] }) =>
        options.filter(({ speaksOf }) => speaksOf === mark).forEach((option) => delete option.speaksOf),
      );

  test.each<[string, string, Change]>([
    ["1", "no answer says that someone is in danger", unspoken("danger-now")],
    ["2", "no answer says that harm is suspected", unspoken("harm")],
    ["7", "no answer says that it is not sure", unspoken("unsure")],
    ["10", "no rule is a floor", (pack) => pack.levels.rules.forEach((one) => Object.assign(one, { floor: false }))],
    ["5", "no answer gives the outcome at once", (pack) => (pack.flow.outcomeAtOnce = [])],
    ["1", "nobody to call in danger has a number", (pack) => Object.assign(found(pack.contacts.contacts, "emergency-999"), { phones: [] })],
    ["1", "whoever is called in danger has closing hours", (pack) => (pack.contacts.danger = ["mash"])],
    ["14", "no question decides safety", (pack) => pack.flow.questions.forEach((question) => delete question.decidesSafety)],
    ["15", "nothing says when telling is unsafe", (pack) => delete pack.consent.unsafeToTell],
    [
      "15",
      "a step tells the family and does not say so",
      (pack) => found(pack.routes, "child-protection").steps.forEach((step) => delete step.withFamily),
    ],
    ["15", "a duty tells the family and does not say so", (pack) => delete found(pack.duties.duties, "tell-the-family").withFamily],
    [
      "16",
      "a date of the same day has nothing in its place",
      (pack) => delete found(pack.deadlines.deadlines, "seen-same-day").whileWorkingDayRuns,
    ],
    [
      "17",
      "an urgent route sends to a door that closes",
      (pack) => Object.assign(found(pack.duties.additions, "child-protection-call").first[0] ?? {}, { text: "Call the MASH now." }),
    ],
    [
      "18",
      "nobody asks for the age",
      (pack) => pack.flow.questions.forEach((question) => question.plays === "age" && delete question.plays),
    ],
  ])("%s: %s", (number, _, change) => {
    expect(numbersIn(bexley)).toEqual([]);
    expect(numbersIn(changed(bexley, change))).toEqual([number]);
  });
});

describe("the search through every path finds by itself", () => {
  const starter = requirePackFromFolder("content/starter");
  const [monday] = momentsToTry(starter);
  const numbers = (pack: Pack) => {
    const { violations, complete } = checkSafety(pack, monday ? [monday] : []);
    return { complete, numbers: [...new Set(violations.map((violation) => violation.rule.split(" ")[0]))] };
  };

  test.each<[string, string, Change]>([
    ["1", "that nobody says to call 999", (pack) => addition(pack, "danger", { first: [] })],
    ["2", "harm of the second level", (pack) => rule(pack, "harm-sign", { level: 2 })],
    ["7", "doubt that is only planned", (pack) => addition(pack, "unsure-about-harm", { urgency: "planned" })],
    [
      "12",
      "a child in a special circumstance on the lowest level",
      (pack) => rule(pack, "circumstance", { when: { circumstance: "out-of-school" } }),
    ],
    ["13", "a call that waits for consent", (pack) => pack.consent.instead["not-yet-asked"].shift()],
    ["18", "an adult on a route for children", (pack) => delete found(pack.routes, "adult-help").adults],
    [
      "20",
      "a duty that is lost where harm comes to it",
      (pack) =>
        addition(pack, "caring", { when: { all: [{ circumstance: "caring" }, { not: { level: 3 } }] }, duties: ["agree-before-telling"] }),
    ],
  ])("%s: %s", (number, _, change) => {
    expect(numbers(changed(starter, change))).toEqual({ complete: true, numbers: expect.arrayContaining([number]) });
  });

  test("each breach once in each place, with answers and a moment that show it", () => {
    const pack = changed(starter, (copy) => addition(copy, "danger", { first: [] }));
    const { violations } = checkSafety(pack, monday ? [monday] : []);
    const places = violations.map(({ rule: name, at }) => `${name} ${JSON.stringify(at)}`);
    expect(new Set(places).size).toBe(places.length);
    const [first] = violations;
    expect(first).toMatchObject({ rule: "1 danger comes first", at: { kind: "option", question: "danger", value: "yes" }, when: monday });
    const shown = caseFrom(pack, first?.answers ?? {}, first?.when ?? MONDAY_MORNING);
    expect(shown && brokenBy(shown).map(({ rule: name }) => name)).toContain("1 danger comes first");
  });
});

describe("content check refuses a pack", () => {
  test.each([
    ["without a floor", "levels.yaml", "    floor: true\n", "", /Safety rule (1|2|5|10) /],
    [
      "without an outcome at once",
      "flow.yaml",
      '  - { any: [{ answers: { danger: "yes" } }, { answers: { harm: "yes" } }] }\n',
      "  []\n",
      /^pack\.yaml:\d+:\d+ .*Safety rule 5 /,
    ],
    [
      "without an emergency number that always answers",
      "contacts.yaml",
      "hours: always",
      "hours: not-published",
      /^pack\.yaml:\d+:\d+ .*Safety rule 1 /,
    ],
  ])("%s", (_, file, replace, by, expected) => {
    const said = saidBy("safety-holds", file, replace, by);
    expect(said.some((one) => expected.test(one))).toBe(true);
  });

  test("with the rule, the path that breaks it as answers to try, and the place in the content", () => {
    const [said] = saidBy("safety-holds", "duties.yaml", "first: [{ text: Call 999., source: handbook §1, now: true }]", "first: []");
    expect(said).toMatch(
      /^flow\.yaml:\d+:\d+ questions\.danger\.options\.yes: Safety rule 1 danger comes first\. .* Try it: \{"schema":"effective-support\/answers@1","at":"/,
    );
    expect(said).toMatch(/\[safety-holds\]$/);
  });
});
