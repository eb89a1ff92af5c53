/** Each route once more at other levels, and each way in which consent or a requirement keeps it from going ahead. */
import {
  type ExpectedCase,
  givenInNeed,
  givenInWriting,
  judged,
  level2,
  needed,
  neededInNeed,
  neededInWriting,
  givenAnyway,
  refused,
  unsafe,
  askAgain,
} from "./expected-case.ts";
import {
  specialistLevel,
  wellbeing,
  inNeed,
  joint,
  another,
  consulted,
  talk,
  inDanger,
  suspected,
  known,
  fostered,
  own,
  disability,
  specialist,
  level4Case,
} from "./plain-cases.ts";

const notAskedYet = ["talk it through without consent", "unsafe: do not ask", "talk with the family", "ask for consent"] as const;
const said = ["consult about refusal", "do not send it", "harm after refusal"] as const;
const dangerous = ["unsafe: say why", "do not tell them", "unsafe: no consent needed", "harm where unsafe"] as const;

const blocked = (of: Omit<ExpectedCase, "name">, name: string): ExpectedCase => {
  const { consent: _given, ...answers } = of.answers;
  return {
    ...of,
    name: `${name}, consent not yet asked for`,
    answers: { ...answers, consent: "not-yet-asked" },
    consent: waitingFor(of),
    ...waiting(),
    blockedBy: ["consent"],
    steps: [...notAskedYet, "check with the MASH"],
    opening: /^I would like to talk through/,
  };
};
/** What a route says of the consent that it waits for. */
const waitingFor = ({ consent }: Omit<ExpectedCase, "name">): ExpectedCase["consent"] =>
  consent === givenInNeed ? neededInNeed : consent === givenInWriting ? neededInWriting : needed;
/** Nothing has been sent, so no time runs, and consent is asked for again (§3, §9). */
const waiting = () => ({ deadlines: [], review: askAgain });
const sentToTheMash = (of: Omit<ExpectedCase, "name">, name: string, consent: "refused" | "unsafe-to-ask"): ExpectedCase => ({
  ...of,
  ...consulted,
  name: `${name}, consent ${consent}`,
  answers: { ...of.answers, consent },
  consent: consent === "refused" ? refused : unsafe,
  opening: /^I would like to talk through/,
  steps: [...(consent === "refused" ? said : dangerous), ...talk],
  duties: consent === "refused" ? consulted.duties : ["do-not-tell-the-family", "record"],
});
const keptOnRefusal = (of: Omit<ExpectedCase, "name">, name: string): ExpectedCase => ({
  ...of,
  ...waiting(),
  name: `${name}, consent refused`,
  answers: { ...of.answers, consent: "refused" },
  consent: refused,
  blockedBy: ["consent"],
  steps: [...said, "check with the MASH"],
});

export const casesOfRoutes: ExpectedCase[] = [
  inDanger,
  suspected,
  known,
  fostered,
  own,
  disability,
  specialist,
  {
    ...suspected,
    name: "a level 4 indicator, and harm now believed (§9)",
    answers: { ...level4Case, "specialist-need": "child-protection" },
    level: specialistLevel,
    asked: ["specialist-need"],
    duties: ["refer-harm", "tell-the-family", "record"],
    steps: [...suspected.steps, "check with the MASH"],
  },
  { ...inNeed, name: "a child in need whose family agrees (§9, section 17)" },
  {
    ...inNeed,
    name: "no indicator, judged a child in need (§3: the level is a judgement; §9, section 17)",
    answers: { ...inNeed.answers, indicators: [], ...judged(4, "substantial help, with the family's agreement") },
    level: { indicated: 1, agreed: 4, because: ["universal"] },
  },
  { ...wellbeing, name: "level 3 with a difficulty of the Family Wellbeing Service (§8, App. 3, FWS page)" },
  ...[joint, another].map((of) => ({
    ...of,
    name: `${of.route} at level 1`,
    answers: { ...of.answers, indicators: [], ...judged(1) },
    level: { indicated: 1 as const, because: ["universal"] },
  })),
  {
    ...own,
    name: "level 2 that the own agency can meet",
    answers: { ...own.answers, indicators: level2, ...judged(2) },
    level: { indicated: 2, because: ["level-2-indicator"] },
    resolved: "more-support",
  },
  { ...joint, name: "level 2, several agencies together (§10)" },
  { ...another, name: "level 2, one other agency (§10)" },
  ...[inNeed, wellbeing, joint, another, disability, specialist].map((of) => blocked(of, of.route)),
  ...[inNeed, wellbeing, disability, specialist].flatMap((of) => [
    sentToTheMash(of, of.route, "refused"),
    sentToTheMash(of, of.route, "unsafe-to-ask"),
  ]),
  ...[joint, another].flatMap((of) => [keptOnRefusal(of, of.route), sentToTheMash(of, of.route, "unsafe-to-ask")]),
  {
    ...wellbeing,
    name: "level 3 and none of the service's difficulties (FWS page)",
    answers: { ...wellbeing.answers, "family-difficulties": [] },
    deadlines: [],
    review: { ...wellbeing.review, by: null },
    blockedBy: ["eligibility"],
    steps: ["no difficulty chosen", "check with the MASH"],
  },
  {
    ...wellbeing,
    name: "level 3 for a child whose age fits no answer: the service is not closed to it",
    answers: { ...wellbeing.answers, "child-age": "not-covered" },
    urgency: "today",
    duties: ["consult-when-unsure", ...wellbeing.duties],
    steps: ["something not covered", ...wellbeing.steps],
  },
  {
    ...own,
    ...consulted,
    name: "help that fits no answer (§4: consult)",
    answers: { ...own.answers, "who-can-help": "not-covered", consent: "given" },
    level: { indicated: 1, because: ["not-settled"] },
    consent: givenAnyway,
    asked: ["who-can-help", "consent"],
    duties: ["consult-when-unsure", "record", "tell-the-family"],
    steps: ["something not covered", ...talk],
  },
  {
    ...specialist,
    ...consulted,
    name: "a specialist need that fits no answer (§4: consult)",
    answers: { ...specialist.answers, "specialist-need": "not-covered" },
    consent: givenAnyway,
    duties: ["consult-when-unsure", "record", "tell-the-family"],
    steps: ["something not covered", ...talk],
  },
];
