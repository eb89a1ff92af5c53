import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { branchingConditions, testsIn } from "../triage/branching.ts";
import { answersInWords, inWords } from "../triage/condition-words.ts";
import { arrow, type Band, type Box, type Chart, details } from "./chart.ts";
import { levelBands, questionsByLevel, routeBox } from "./level-bands.ts";
import { boxIdOf, stageBands, withOtherwise } from "./stage-bands.ts";
import { certain } from "../answers/certain.ts";
import { levelsCalled, shortLevel } from "../levels/level-words.ts";
import { capital } from "../answers/capital.ts";

/** The flow of a pack as a chart: its stages, the parting by level, the routes, what consent closes, and the review. */
export function chartOfPack(pack: Pack): Chart {
  const { before, after } = aroundTheLevels(pack);
  const groups = [
    ...stageBands(pack, before).map((band) => [band]),
    levelBands(pack),
    ...stageBands(pack, after).map((band) => [withConsentWays(pack, band)]),
    [reviewBand(pack)],
  ];
  const { title } = pack.manifest;
  return {
    title: `The flow of ${title}`,
    levelNames: Object.fromEntries(pack.levels.levels.map(({ level }) => [level, capital(shortLevel(pack, level))])),
    description: described(pack, groups),
    content: `${pack.id} ${pack.version}`,
    groups,
    marked: null,
  };
}

/** Questions before the flow parts by level, and those that only add to the route that it leads to. */
function aroundTheLevels(pack: Pack): { before: Question[]; after: Question[] } {
  const { questions } = pack.flow;
  const { marks } = pack.lookup;
  const byLevel = questionsByLevel(pack);
  const routing = testsIn(
    pack.routes.flatMap(({ when }) => when ?? []),
    marks,
  ).answers;
  const deciding = testsIn(branchingConditions(pack), marks).answers;
  const last = Math.max(
    questions.findIndex(({ type }) => type === "judgement"),
    questions.findIndex(({ type }) => type === "indicators"),
    byLevel.length > 0 ? questions.indexOf(certain(byLevel[0])) - 1 : -1,
  );
  const isAfter = ({ id, when }: Question, place: number) =>
    place > last && !routing.has(id) && (readsRoute(when) || !deciding.has(id) || id === marks.consent);
  const others = questions.filter((question) => !byLevel.includes(question));
  return {
    before: others.filter((question) => !isAfter(question, questions.indexOf(question))),
    after: others.filter((question) => isAfter(question, questions.indexOf(question))),
  };
}

function readsRoute(when: Question["when"]): boolean {
  return when !== undefined && JSON.stringify(when).includes('"consentRule"');
}

/** Where consent closes a route, the route that is taken instead. The core reads that answer itself, whatever the conditions say. */
function withConsentWays(pack: Pack, band: Band): Band {
  const { consent } = pack.lookup.marks;
  if (consent === null || !band.boxes.some(({ stands }) => stands.includes(consent))) return band;
  const closed = new Map<string, Set<string>>();
  for (const { withoutConsent } of pack.routes) {
    for (const [answer, to] of Object.entries(withoutConsent ?? {})) if (to) closed.set(to, (closed.get(to) ?? new Set()).add(answer));
  }
  const boxes = [...closed.keys()].flatMap((to): Box[] => {
    const route = pack.routes.find(({ id }) => id === to);
    if (!route) return [];
    const from = pack.routes.filter(({ withoutConsent }) => Object.values(withoutConsent ?? {}).includes(to));
    const box = routeBox(pack, route, `instead-${to}`, []);
    return [
      {
        ...box,
        note: "Taken instead, where a route needs consent",
        details: [...details({ "Instead of": from.map(({ name }) => name) }), ...box.details],
      },
    ];
  });
  const ways = [...closed].map(([to, answers]) => {
    const wanted = [...answers];
    return arrow(boxIdOf(consent), `instead-${to}`, answersInWords(pack, consent, wanted), { answers: { [consent]: wanted } });
  });
  const onward = band.arrows.filter(({ from, when }) => from === boxIdOf(consent) && when === null);
  const back = boxes.flatMap(({ id }) => onward.map(({ to }) => arrow(id, to)));
  return { ...band, boxes: [...band.boxes, ...boxes], arrows: withOtherwise([...band.arrows, ...ways, ...back]) };
}

function reviewBand(pack: Pack): Band {
  const { one } = levelsCalled(pack);
  const outcome: Box = {
    id: "outcome",
    kind: "outcome",
    text: "Outcome",
    note: `First step, who to call, ${one}, route, consent, duties, dates`,
    levels: [],
    stands: [],
    details: details({
      Outcome: [`What to do first and who to call now; then the ${one} and why, the route, consent, your duties and the dates.`],
    }),
    taken: null,
  };
  const review: Box = {
    id: "review",
    kind: "outcome",
    text: "Review",
    note: "What changed, what was met",
    levels: [],
    stands: [],
    details: details({ Review: ["Every route says when it is reviewed. The questions are gone through again with what changed."] }),
    taken: null,
  };
  const ends = (pack.flow.review?.branches ?? []).map(({ id, name, when, needsResolved, text, source }): Box => ({
    id: `review-${id}`,
    kind: "end",
    text: name,
    note: null,
    levels: [],
    stands: [id],
    details: details({
      "Taken where": [when ? inWords(pack, when) : "nothing above holds", needsResolved ? "you say that the needs are resolved" : null],
      "What follows": [text],
      Source: [source],
    }),
    taken: null,
  }));
  return {
    id: "band-review",
    name: "Outcome and review",
    boxes: [outcome, review, ...ends],
    arrows: [arrow(null, outcome.id), arrow(outcome.id, review.id), ...ends.map(({ id }) => arrow(review.id, id))],
  };
}

function described(pack: Pack, groups: Band[][]): string {
  const questions = pack.flow.questions.length;
  const stages = pack.flow.stages.map(({ name }) => name).join(", ");
  const bands = groups.flat().length;
  return `${questions} questions in the stages ${stages}; then ${pack.levels.levels.length} ${levelsCalled(pack).many} of need and ${pack.routes.length} routes, the outcome and its review. ${bands} parts, read from left to right and from top to bottom.`;
}
