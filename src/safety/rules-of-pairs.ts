/** The safety rules that compare a case with one that says more, or says the same in another way. The numbers are those of the contract. */
import { NOT_COVERED } from "../answers/answers.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { testsIn } from "../triage/branching.ts";
import { walkThrough } from "../triage/replay.ts";
import { type Case, caseFrom, isAdult, lostBetween, type Place, type Violation } from "./case.ts";
import { asked, completed, signsOfEachKind, withValue } from "./neighbours.ts";

/** What breaks a rule in the cases that come of one case by changing one answer. */
export type PairRule = (base: Case) => Violation[];

/** Every answer that speaks of harm, put to a case one at a time, takes nothing away. */
const nothingIsLost: PairRule = (base) => {
  const { pack } = base;
  const added = [...optionsThatSpeak(pack), ...signsThatSpeak(pack)].filter(({ question }) => !speaksAlready(base, question));
  return added.flatMap(({ question, value, at }) => {
    const answers = withValue(base.answers, question, value);
    const more = caseFrom(pack, answers, base.at);
    if (more === null || isAdult(more)) return [];
    const lost = lostBetween(base.outcome, more.outcome, (duty) => !saysToTell(pack, duty) && !settledBy(base, question, duty));
    return lost === null ? [] : [violation("20 what speaks of harm takes nothing away", `With ${question.id}: ${value} ${lost}`, at, more)];
  });
};

/** A single answer that speaks of harm is changed for no other: one of the two would have to be lost. */
function speaksAlready({ answers }: Case, { id, type, options = [] }: Question): boolean {
  const given = answers[id];
  const speaks = ({ value, speaksOf }: (typeof options)[number]) => value === given && (speaksOf === "harm" || speaksOf === "danger-now");
  return type !== "choices" && options.some(speaks);
}

/** A duty that comes only as long as a question has no answer that fits: "if you are a teacher …" ends where somebody says what they are. */
function settledBy({ facts, outcome, answers }: Case, { id }: Question, duty: string): boolean {
  const bringing = facts.plan().additions.filter(({ duties }) => duties.includes(duty));
  const { marks } = facts.pack.lookup;
  const isOpen = outcome.offered.includes(id) || answers[id] === NOT_COVERED;
  return isOpen && bringing.length > 0 && bringing.every(({ when }) => testsIn([when], marks).answers.has(id));
}

/** One more indicator never lowers the indicated level. */
const indicatorsRaise: PairRule = (base) => {
  const { pack, outcome } = base;
  const { indicators: question } = pack.lookup.marks;
  if (question === null) return [];
  const kinds = new Map(
    pack.indicators.map((indicator) => [`${indicator.level} ${indicator.speaksOf} ${indicator.circumstance}`, indicator.id]),
  );
  return [...kinds.values()].flatMap((id) => {
    const { facts } = walkThrough(pack, withValue(base.answers, asked(pack, question), id));
    if (facts.level().indicated >= outcome.level.indicated) return [];
    return [violation("3 an indicator never lowers", `Ticking ${id} lowers the indicated level`, { kind: "indicator", id }, base)];
  });
};

/** A danger indicator is no less than being unsure. */
const dangerIsUnsure: PairRule = (base) => {
  const { pack } = base;
  const { indicators: list } = pack.lookup.marks;
  const unsure = pack.flow.questions.flatMap((question) =>
    (question.options ?? []).filter(({ speaksOf }) => speaksOf === "unsure").map(({ value }) => ({ question, value })),
  );
  if (list === null) return [];
  return unsure.flatMap(({ question, value }) => {
    const doubt = caseFrom(pack, withValue(base.answers, question, value), base.at);
    return signsOfEachKind(pack, "danger").flatMap((id) => {
      const ticked = caseFrom(pack, withValue(base.answers, asked(pack, list), id), base.at);
      if (doubt === null || ticked === null || isAdult(ticked)) return [];
      const lost = lostBetween(doubt.outcome, ticked.outcome, (duty) => !saysToTell(pack, duty));
      return lost === null
        ? []
        : [
            violation(
              "11 a sign of danger is no less than unsure",
              `Beside ${question.id}: ${value}, with ${id} ${lost}`,
              { kind: "indicator", id },
              ticked,
            ),
          ];
    });
  });
};

/** Where no answer fits a question that decides safety, the outcome is no less than with the most careful other answer but yes. */
const notCoveredIsCareful: PairRule = (base) => {
  const { pack } = base;
  return pack.flow.questions
    .filter(({ decidesSafety, id }) => decidesSafety && base.outcome.path.some(({ question }) => question === id))
    .flatMap((question) => {
      const unfitting = caseFrom(pack, { ...base.answers, [question.id]: NOT_COVERED }, base.at);
      if (unfitting === null) return [];
      return carefulAnswers(question).flatMap((value) => {
        const careful = caseFrom(pack, { ...base.answers, [question.id]: value }, base.at);
        const lost = careful && lostBetween(careful.outcome, unfitting.outcome);
        return lost
          ? [
              violation(
                "14 what does not fit is not a no",
                `Beside ${question.id}: ${value}, with ${NOT_COVERED} ${lost}`,
                { kind: "question", id: question.id },
                unfitting,
              ),
            ]
          : [];
      });
    });
};

function carefulAnswers({ options = [] }: Question): string[] {
  const unsure = options.filter(({ speaksOf }) => speaksOf === "unsure");
  const others = options.filter(({ value, speaksOf }) => value !== "yes" && speaksOf !== "harm" && speaksOf !== "danger-now");
  return (unsure.length > 0 ? unsure : others).map(({ value }) => value);
}

/** A circumstance brings what its indicators bring, and an indicator what its circumstance brings. */
const circumstancesAreTheirIndicators: PairRule = (base) => {
  const { pack, answers, at } = base;
  const { circumstances: question, indicators: list, ofCircumstance } = pack.lookup.marks;
  if (question === null || list === null) return [];
  return [...ofCircumstance].flatMap(([value, indicators]) =>
    indicators.flatMap((id) => {
      const ticked = caseFrom(pack, withValue(answers, asked(pack, list), id), at);
      const both = completed(pack, withValue(withValue(answers, asked(pack, list), id), asked(pack, question), value));
      const cases = both.flatMap((given) => caseFrom(pack, given, at) ?? []);
      if (ticked === null || cases.length === 0 || isAdult(ticked)) return [];
      const losses = cases.map(({ outcome }) => lostBetween(outcome, ticked.outcome));
      const [lost] = losses;
      // The indicator stands for one way in which the circumstance may be, and that is not the most pressing of all.
      return losses.includes(null)
        ? []
        : [
            violation(
              "12 an indicator brings its circumstance",
              `Beside the circumstance ${value}, with ${id} alone ${lost}`,
              { kind: "indicator", id },
              ticked,
            ),
          ];
    }),
  );
};

/** An answer that says something of harm, without the answers above that lead to it, never ends in an outcome of less. */
const contradictionsAreSaid: PairRule = (base) =>
  base.pack.flow.questions.flatMap((question) => {
    if (question.when === undefined || base.outcome.path.some(({ question: id }) => id === question.id)) return [];
    return (question.options ?? [])
      .filter(({ speaksOf }) => speaksOf === "harm" || speaksOf === "danger-now")
      .flatMap(({ value }) => {
        const off = caseFrom(base.pack, { ...base.answers, [question.id]: value }, base.at);
        if (off === null || !off.outcome.unused.includes(question.id) || off.outcome.urgency === "immediate") return [];
        const at: Place = { kind: "option", question: question.id, value };
        return [
          violation(
            "19 a contradiction has no outcome",
            `${question.id}: ${value} is not used, and there is an outcome all the same`,
            at,
            off,
          ),
        ];
      });
  });

/** No judgement lowers what a floor holds. */
const judgementsCannotLower: PairRule = (base) => {
  const { pack, outcome } = base;
  const judgement = pack.flow.questions.find(({ type }) => type === "judgement");
  const { floor } = base.facts.level();
  if (!judgement || floor === null) return [];
  return pack.levels.levels.flatMap(({ level }) => {
    const judged = caseFrom(pack, { ...base.answers, [judgement.id]: { level, reason: "a reason" } }, base.at);
    if (judged === null || judged.outcome.level.agreed >= Math.min(floor, outcome.level.agreed)) return [];
    return [
      violation(
        "10 a judgement keeps the floor",
        `Judged ${level}, the case is acted on as level ${judged.outcome.level.agreed}`,
        { kind: "question", id: judgement.id },
        judged,
      ),
    ];
  });
};

function saysToTell({ duties }: Pack, duty: string): boolean {
  return duties.duties.some(({ id, withFamily }) => id === duty && withFamily);
}

function violation(rule: string, message: string, at: Place, { answers, at: when }: Case): Violation {
  return { rule, message, at, answers, when };
}

interface Added {
  question: Question;
  value: string;
  at: Place;
}

function optionsThatSpeak({ flow }: Pack): Added[] {
  return flow.questions.flatMap((question) =>
    (question.options ?? [])
      .filter(({ speaksOf }) => speaksOf !== undefined)
      .map(({ value }) => ({ question, value, at: { kind: "option", question: question.id, value } as const })),
  );
}

function signsThatSpeak(pack: Pack): Added[] {
  const { indicators: list } = pack.lookup.marks;
  if (list === null) return [];
  const question = asked(pack, list);
  return (["harm", "danger"] as const)
    .flatMap((sign) => signsOfEachKind(pack, sign))
    .map((id) => ({ question, value: id, at: { kind: "indicator", id } as const }));
}

export const pairRules: readonly PairRule[] = [
  nothingIsLost,
  indicatorsRaise,
  dangerIsUnsure,
  notCoveredIsCareful,
  circumstancesAreTheirIndicators,
  contradictionsAreSaid,
  judgementsCannotLower,
];
