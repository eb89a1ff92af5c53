/**
 * Random small packs: two to five levels, a few questions with conditions, routes by answers and levels. As the values of files. What the
 * safety rules ask of every pack is the same in all of them: danger, harm and doubt are answers of the first question.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { stringify } from "yaml";

export type Files = Record<string, unknown>;

const source = "handbook §1";
const step = (text: string) => [{ text, source }];

interface Asked {
  id: string;
  type: "yes-no" | "choice" | "choices" | "number";
  values: readonly (string | number)[];
  optional: boolean;
}

const asked = (id: string): fc.Arbitrary<Asked> =>
  fc.oneof(
    fc.record({ id: fc.constant(id), type: fc.constant("yes-no" as const), values: fc.constant(["yes", "no"]), optional: fc.boolean() }),
    fc.record({ id: fc.constant(id), type: fc.constant("choice" as const), values: fc.constant(["a", "b", "c"]), optional: fc.boolean() }),
    fc.record({ id: fc.constant(id), type: fc.constant("choices" as const), values: fc.constant(["a", "b"]), optional: fc.boolean() }),
    fc.record({ id: fc.constant(id), type: fc.constant("number" as const), values: fc.constant([0, 1, 2]), optional: fc.boolean() }),
  );

const answerTest = (question: Asked): fc.Arbitrary<object> =>
  fc
    .oneof(
      fc.constantFrom(...question.values),
      fc.subarray([...question.values], { minLength: 1 }),
      question.type === "number"
        ? fc.constantFrom({ atLeast: 1 }, { atMost: 1 }, { atLeast: 1, atMost: 1 })
        : fc.constantFrom(...question.values, "not-covered"),
    )
    .map((wanted) => ({ answers: { [question.id]: wanted } }));

/** A condition over some questions, and over whatever else may be looked at from there. */
function condition(questions: Asked[], others: object[]): fc.Arbitrary<object> {
  const leaf = fc.oneof(...questions.map(answerTest), ...(others.length > 0 ? [fc.constantFrom(...others)] : []));
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    { weight: 1, arbitrary: leaf.map((not) => ({ not })) },
    { weight: 1, arbitrary: fc.array(leaf, { minLength: 2, maxLength: 2 }).map((all) => ({ all })) },
    { weight: 1, arbitrary: fc.array(leaf, { minLength: 2, maxLength: 2 }).map((any) => ({ any })) },
  );
}

const fileOfQuestion = ({ id, type, values, optional }: Asked, when: object | null) => ({
  id,
  stage: "all",
  ...(when ? { when } : {}),
  ask: `What about ${id}?`,
  type,
  ...(type === "number" ? { from: 0, to: 2 } : { options: values.map((value) => ({ value, label: `Value ${value}` })) }),
  optional,
  help: "Answer.",
  source,
});

const dangerQuestion = {
  id: "danger",
  stage: "all",
  ask: "Is there danger?",
  type: "choice",
  decidesSafety: true,
  options: [
    { value: "yes", label: "Danger now", speaksOf: "danger-now" },
    { value: "harm", label: "Harm", speaksOf: "harm" },
    { value: "unsure", label: "Not sure", speaksOf: "unsure" },
    { value: "no", label: "No" },
  ],
  help: "Answer.",
  source,
};

const counts = (levels: number[]) => levels.slice(1, 3).map((level) => ({ count: { level, atLeast: 1 } }));

/** The files of a pack, by name. */
export const randomPack: fc.Arbitrary<Files> = fc
  .record({
    levels: fc.integer({ min: 2, max: 5 }),
    first: asked("first"),
    second: asked("second"),
    gate: fc.boolean(),
    mark: fc.boolean(),
  })
  .chain(({ levels: top, first, second, gate, mark }) => {
    const levels = Array.from({ length: top }, (_, place) => place + 1);
    const derived = [
      ...levels.map((level) => ({ level })),
      { judged: "lower" },
      { judged: "higher" },
      { borderline: true },
      { floor: true },
      { notCovered: true },
    ];
    return fc
      .record({
        secondWhen: fc.option(condition([first], [])),
        ruleWhen: fc.array(condition([first, second], counts(levels)), { minLength: top - 2, maxLength: top - 2 }),
        routeWhen: fc.array(condition([first, second], derived), { minLength: 1, maxLength: 2 }),
        requires: fc.option(condition([first, second], derived)),
        thirdWhen: fc.option(condition([first, second], derived)),
      })
      .map((made) => ({ levels, first, second, gate, mark, ...made }));
  })
  .map((made) => filesOf(made));

interface Made {
  levels: number[];
  first: Asked;
  second: Asked;
  gate: boolean;
  mark: boolean;
  secondWhen: object | null;
  ruleWhen: object[];
  routeWhen: object[];
  requires: object | null;
  thirdWhen: object | null;
}

function filesOf({ levels, first, second, gate, mark, secondWhen, ruleWhen, routeWhen, requires, thirdWhen }: Made): Files {
  const highest = levels.at(-1) ?? 2;
  const third: Asked = { id: "third", type: "yes-no", values: ["yes", "no"], optional: false };
  const route = (id: string, more: object) => ({
    id,
    name: `Route ${id}`,
    urgency: "planned",
    consent: "not-a-gate",
    steps: step(`Do ${id}.`),
    call: ["desk"],
    review: { text: "Look again.", deadline: null, source },
    source,
    ...more,
  });
  return {
    "pack.yaml": {
      format: "effective-support/pack@1",
      id: "random",
      version: "1.0.0",
      status: "draft",
      name: "Random",
      title: "Random",
      jurisdiction: "nowhere",
      edition: "invented",
      published: "2026",
      effectiveFrom: "2026-01-01",
      reviewBy: "2027-01-01",
      reviewWhy: "a year",
      supersedes: null,
      licence: "none",
      calendar: "harbourland",
      sources: [{ id: "handbook", title: "The handbook", sections: ["§1"] }],
    },
    "flow.yaml": {
      stages: [{ id: "all", name: "All" }],
      outcomeAtOnce: [{ answers: { danger: "yes" } }],
      questions: [
        dangerQuestion,
        {
          id: "child-age",
          stage: "all",
          ask: "Age?",
          type: "number",
          plays: "age",
          when: { answers: { danger: "not-covered" } },
          from: 0,
          to: 0,
          help: "Any.",
          source,
        },
        fileOfQuestion(first, null),
        fileOfQuestion(second, secondWhen),
        { id: "story", stage: "all", ask: "What happened?", type: "text", optional: true, help: "No names.", source },
        { id: "indicators", stage: "all", ask: "Which?", type: "indicators", help: "Any.", source },
        { id: "judgement", stage: "all", ask: "Which level?", type: "judgement", help: "Yours.", source },
        fileOfQuestion(third, thirdWhen),
        {
          ...fileOfQuestion(
            { id: "consent", type: "choice", values: ["given", "not-yet-asked", "refused", "unsafe-to-ask"], optional: false },
            { not: { consentRule: "own-procedures" } },
          ),
          plays: "consent",
          optional: { consentRule: "not-a-gate" },
        },
      ],
    },
    "levels.yaml": {
      levels: levels.map((level) => ({ level, name: `Level ${level}`, summary: "So.", outcome: "So.", source })),
      rules: [
        { id: "danger", level: highest, when: { answers: { danger: ["yes", "harm"] } }, floor: true, text: "Danger.", source },
        ...ruleWhen.map((when, place) => ({
          id: `rule-${place}`,
          level: highest - 1 - place,
          when,
          floor: place === 0 && mark,
          ...(mark && place > 0 ? { borderline: { level: highest, text: "Close.", when: { count: { level: 2, atLeast: 1 } } } } : {}),
          text: "So.",
          source,
        })),
        { id: "lowest", level: 1, text: "Nothing else.", source },
      ],
    },
    "areas.yaml": { areas: [{ id: "home", name: "Home", about: "Home." }] },
    "indicators/level-1.yaml": { level: 1, source, areas: { home: [] } },
    ...Object.fromEntries(
      levels
        .slice(1, 3)
        .map((level) => [
          `indicators/level-${level}.yaml`,
          { level, source, areas: { home: [{ id: `l${level}-home-sign`, text: `A sign of ${level}` }] } },
        ]),
    ),
    "domains.yaml": { about: "One.", source, domains: [{ id: "story", name: "Story", ask: "What?", prompts: ["And?"], source }] },
    "routes.yaml": {
      routes: [
        route("danger-route", {
          when: { answers: { danger: ["yes", "harm"] } },
          urgency: "immediate",
          steps: [{ text: "Call {door} now.", source, now: true }],
        }),
        ...routeWhen.map((when, place) =>
          route(`route-${place}`, {
            when,
            consent: gate && place === 0 ? "gate" : "not-a-gate",
            ...(requires && place === 0
              ? { requires: [{ id: "required", when: requires, text: "Needed.", instead: step("Call {door} first."), source }] }
              : {}),
          }),
        ),
        route("everyday", { consent: "own-procedures" }),
      ],
    },
    "duties.yaml": {
      duties: [{ id: "tell", text: "Tell.", source }],
      additions: [
        { id: "unsure", when: { answers: { danger: ["unsure", "not-covered"] } }, urgency: "today", first: step("Call {door} and ask.") },
      ],
    },
    "consent.yaml": {
      ...Object.fromEntries(
        ["given", "needed", "refused", "unsafeToAsk", "notAGate", "ownProcedures"].map((key) => [key, { text: "So.", source }]),
      ),
      instead: Object.fromEntries(["not-yet-asked", "refused", "unsafe-to-ask", "not-covered"].map((key) => [key, step("Call {door}.")])),
      unsafeToTell: {
        when: { answers: { consent: "unsafe-to-ask" } },
        text: "Tell nobody.",
        source,
        steps: step("Tell nobody."),
        duties: ["tell"],
      },
    },
    "contacts.yaml": {
      contacts: [{ id: "desk", name: "Desk", for: "All.", phones: ["999"], hours: "always", source }],
      lists: [{ id: "door", orders: [{ call: ["desk"] }], uncovered: "Nobody may be there." }],
      danger: ["desk"],
    },
    "deadlines.yaml": {
      events: [{ id: "call", name: "your call" }],
      deadlines: [{ id: "answer", what: "An answer", who: "Desk", from: "call", amount: 24, unit: "hours", source }],
    },
    "limits.yaml": { limits: [] },
    "topics.yaml": { topics: [] },
    "glossary.yaml": { terms: [] },
    "notes.yaml": { notes: [] },
  };
}

/** Does something with the pack's folder, its calendar beside it; all is gone afterwards. */
export function withPackFolder<T>(files: Files, use: (folder: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), "random-pack-"));
  try {
    for (const [name, value] of Object.entries(files)) {
      mkdirSync(dirname(join(root, "random", name)), { recursive: true });
      writeFileSync(join(root, "random", name), stringify(value, { aliasDuplicateObjects: false }));
    }
    mkdirSync(join(root, "calendars"));
    const calendar = {
      id: "harbourland",
      name: "Harbourland",
      timeZone: "Europe/London",
      place: "Port Harbour",
      workingDay: { starts: "09:00", ends: "17:00", days: ["mon", "tue", "wed", "thu", "fri"] },
      years: { from: 2025, to: 2028 },
      source: "invented",
      holidays: [2025, 2026, 2027, 2028].map((year) => ({ date: `${year}-06-01`, name: "Boat Day" })),
    };
    writeFileSync(join(root, "calendars", "harbourland.yaml"), stringify(calendar));
    return use(join(root, "random"));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
