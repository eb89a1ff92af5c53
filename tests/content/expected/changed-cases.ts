/** Plain cases with something on top of them. */
import { type ExpectedCase, notToBeTold, judged, calm } from "./expected-case.ts";
import { own, suspected } from "./plain-cases.ts";
import type { StepName } from "./steps.ts";

/** A circumstance that the guidance treats as child protection (§6): what has to happen at once, and then the route. */
export const protectedChild = (
  name: string,
  answers: ExpectedCase["answers"],
  because: string[],
  more: { steps: StepName[]; duties: string[]; calls?: string[] } & Partial<Pick<ExpectedCase, "asked">>,
): ExpectedCase => ({
  ...suspected,
  name,
  answers: { ...calm, ...answers, ...judged(4) },
  level: { indicated: 4, because },
  steps: withTheCall(more.steps),
  duties: [...more.duties, ...suspected.duties],
  calls: more.calls ?? ["mash", "police", "main-council", "emergency-999"],
  asked: more.asked ?? [],
});

/** The police at once where harm could come at any moment (§6), then the call, then whoever else is to be told now. */
const withTheCall = (more: StepName[]): StepName[] => {
  const police = more.filter((name) => name === "radicalisation police");
  const others = more.filter((name) => name !== "radicalisation police");
  const call = more.includes("exploitation MASH and police") ? [] : (["call social care now"] as const);
  return [...police, ...call, ...others, ...suspected.steps.slice(1), "check with the MASH"];
};

const AT_ONCE: StepName[] = [
  "call social care now",
  "exploitation MASH and police",
  "fgm personal report",
  "fgm report if regulated",
  "missing from care",
];

/** The same where telling the family raises the risk: those who exploit, or who arranged it, may be among them. */
export const withoutTelling = (expected: ExpectedCase): ExpectedCase => ({
  ...expected,
  consent: notToBeTold,
  steps: withoutFamily(expected.steps),
  duties: ["do-not-tell-the-family", ...expected.duties.filter((duty) => duty !== "tell-the-family")],
});

const withoutFamily = (names: StepName[]): StepName[] => {
  const kept: StepName[] = names.filter((name) => name !== "family told unless risk");
  // What comes with an answer stands before what is said of the family.
  const after = Math.max(...AT_ONCE.map((name) => kept.indexOf(name))) + 1;
  return [...kept.slice(0, after), "do not tell them", ...kept.slice(after)];
};

/** Some answer did not fit: it is said in the call that is made anyway (§3, §4). */
export const spokenOf = (expected: ExpectedCase): ExpectedCase => {
  const last = expected.steps.indexOf("check with the MASH");
  const end = last < 0 ? expected.steps.length : last;
  return { ...expected, steps: [...expected.steps.slice(0, end), "say what is not covered", ...expected.steps.slice(end)] };
};

/** The own agency helps, and something comes on top. */
export const onTop = (name: string, answers: ExpectedCase["answers"], more: Partial<ExpectedCase>): ExpectedCase => ({
  ...own,
  ...more,
  name,
  resolved: (more.level?.agreed ?? more.level?.indicated ?? 1) > 1 ? "more-support" : (more.branch ?? "resolved"),
  answers: { ...own.answers, ...answers },
});

export const withSteps = (first: StepName[], then: StepName[] = []): StepName[] => [
  ...first,
  "own procedures",
  "offer early",
  "MASH if unsure",
  ...then,
];
