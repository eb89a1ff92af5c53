/** Where the flow parts by level: each level with the questions that it opens and the routes that it can lead to. */
import type { Question, Route } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { type Alternative, alternativesOf, levelsFor, namesLevel } from "./alternatives.ts";
import { type Arrow, arrow, type Band, type Box, details } from "./chart.ts";
import { inWords } from "../triage/condition-words.ts";
import { answerArrow, boxIdOf, openingArrows, questionBox, withOtherwise } from "./stage-bands.ts";
import { levelsCalled, levelToChoose, shortLevel } from "../levels/level-words.ts";
import { capital } from "../answers/capital.ts";

/** The questions that only some levels open, and those that these open in turn. */
export function questionsByLevel(pack: Pack): Question[] {
  const found: Question[] = [];
  for (const question of pack.flow.questions) {
    const opened = alternativesOf(question.when).some(({ answers }) => answers.some(([id]) => found.some((earlier) => earlier.id === id)));
    if (namesLevel(question.when) || opened) found.push(question);
  }
  return found;
}

/** One band for each level, the highest first, levels that go the same ways together; before them the routes of any level. */
export function levelBands(pack: Pack): Band[] {
  const questions = questionsByLevel(pack);
  const anyLevel = pack.routes.filter((route) => isOfAnyLevel(pack, route));
  const groups: { key: string; levels: number[]; questions: Question[]; routes: Route[] }[] = [];
  for (const { level } of [...pack.levels.levels].sort((one, other) => other.level - one.level)) {
    const ofLevel = questions.filter((question) => levelsOfQuestion(pack, question, questions).includes(level));
    const routes = pack.routes.filter((route) => !anyLevel.includes(route) && levelsFor(pack, route.when).includes(level));
    const key = [...ofLevel, ...routes].map(({ id }) => id).join();
    const same = groups.at(-1);
    if (same && same.key === key) same.levels.push(level);
    else groups.push({ key, levels: [level], questions: ofLevel, routes });
  }
  const bands = groups.map((group) => levelBand(pack, group.levels, group.questions, group.routes));
  return anyLevel.length > 0 ? [anyLevelBand(pack, anyLevel), ...bands] : bands;
}

function isOfAnyLevel(pack: Pack, { when }: Route): boolean {
  return levelsFor(pack, when).length === pack.levels.levels.length;
}

function levelsOfQuestion(pack: Pack, question: Question, all: Question[]): number[] {
  const own = levelsFor(pack, question.when);
  const opening = alternativesOf(question.when).flatMap(({ answers }) => all.filter(({ id }) => answers.some(([named]) => named === id)));
  if (namesLevel(question.when) || opening.length === 0) return own;
  return own.filter((level) => opening.some((earlier) => levelsOfQuestion(pack, earlier, all).includes(level)));
}

function levelBand(pack: Pack, levels: number[], questions: Question[], routes: Route[]): Band {
  const key = levels.join("-");
  const band: Band = {
    id: `band-level-${key}`,
    name: bandName(pack, levels),
    boxes: [],
    arrows: [],
  };
  const roots = levels.map((level) => levelBox(pack, level));
  band.boxes.push(...roots);
  band.arrows.push(...roots.map(({ id }) => arrow(null, id)));
  for (const question of questions) {
    const opened = openingArrows(pack, question, band).map((one) => inBand(one, key));
    const box = questionBox(pack, question, true);
    const from = roots.filter(({ levels: of }) => of.some((level) => levelsFor(pack, question.when).includes(level)));
    band.boxes.push({ ...box, id: placed(box.id, key), levels });
    band.arrows.push(...(opened.length > 0 ? opened : from.map(({ id }) => arrow(id, placed(box.id, key)))));
  }
  for (const route of routes) {
    const id = placed(`route-${route.id}`, key);
    const ways = alternativesOf(route.when).map((way) => wayTo(pack, way, band, id, key));
    const direct = ways.some((way) => way === null) ? leadingOn(band).map((from) => arrow(from.id, id)) : [];
    band.boxes.push(routeBox(pack, route, id, levels));
    band.arrows.push(...ways.flatMap((way) => way ?? []), ...direct);
  }
  band.arrows.push(...openEnds(band).map((from) => arrow(from.id, null)));
  band.arrows = withOtherwise(band.arrows);
  return band;
}

/** The arrows of one way to a route: from the question that it names, or from the level where it wants something else; null: it wants no more than the level. */
function wayTo(pack: Pack, { answers, other }: Alternative, band: Band, to: string, key: string): Arrow[] | null {
  const opening = answers.filter(([id]) => band.boxes.some(({ stands }) => stands.includes(id))).at(-1);
  if (opening) return [inBand(answerArrow(pack, opening[0], opening[1], to), key)];
  const wanted = [...answers.map(([id, value]) => ({ answers: { [id]: value } })), ...other];
  if (wanted.length === 0) return null;
  const when = wanted.length === 1 && wanted[0] ? wanted[0] : { all: wanted };
  return band.boxes.filter(({ kind }) => kind === "level").map(({ id }) => arrow(id, to, capital(inWords(pack, when)), when));
}

/** Boxes that no arrow leaves yet. */
function openEnds({ boxes, arrows }: Band): Box[] {
  const left = new Set(arrows.map(({ from }) => from));
  return boxes.filter(({ id }) => !left.has(id));
}

/** What a route that wants no more than the level hangs on: the questions that lead nowhere else, or else the level itself. */
function leadingOn(band: Band): Box[] {
  const questions = openEnds(band).filter(({ kind }) => kind === "question");
  return questions.length > 0 ? questions : band.boxes.filter(({ kind }) => kind === "level");
}

function anyLevelBand(pack: Pack, routes: Route[]): Band {
  const anchor: Box = {
    id: "any-level",
    kind: "anchor",
    text: `Whatever the ${levelsCalled(pack).one}`,
    note: null,
    levels: [],
    stands: [],
    details: details({
      Meaning: [`Routes that an answer leads to, whatever ${levelsCalled(pack).one} is agreed. The first route that fits is taken.`],
    }),
    taken: null,
  };
  const boxes = routes.map((route) => routeBox(pack, route, `route-${route.id}`, []));
  return {
    id: "band-any-level",
    name: `Routes that do not depend on the ${levelsCalled(pack).one}`,
    boxes: [anchor, ...boxes],
    arrows: [
      arrow(null, anchor.id),
      ...routes.map(({ id, when }) =>
        when ? arrow(anchor.id, `route-${id}`, inWords(pack, when), when) : arrow(anchor.id, `route-${id}`, "Where no other route fits"),
      ),
      ...boxes.map(({ id }) => arrow(id, null)),
    ],
  };
}

function bandName(pack: Pack, levels: number[]): string {
  const { many, numbered } = levelsCalled(pack);
  if (levels.length > 1 && numbered) return `${capital(many)} ${levels.join(" and ")}`;
  return capital(levels.map((level) => shortLevel(pack, level)).join(" and "));
}

function levelBox(pack: Pack, level: number): Box {
  const entry = pack.levels.levels.find((candidate) => candidate.level === level);
  const rules = pack.levels.rules.filter((rule) => rule.level === level);
  return {
    id: `level-${level}`,
    kind: "level",
    text: levelToChoose(pack, level),
    note: null,
    levels: [level],
    stands: [String(level)],
    details: details({
      [capital(levelsCalled(pack).one)]: [entry?.summary, entry?.outcome],
      "Indicated where": rules.map(({ text, source }) => `${text} (${source})`),
      Source: [entry?.source],
    }),
    taken: null,
  };
}

const CONSENT = {
  gate: "Only with the family's consent.",
  "not-a-gate": "Does not wait for consent.",
  "own-procedures": "By your agency's own procedures for consent.",
  tell: "The family is told, and not asked.",
};

export function routeBox(pack: Pack, route: Route, id: string, levels: number[]): Box {
  const { name, when, consent, steps, requires, review, source } = route;
  return {
    id,
    kind: "route",
    text: name,
    note: consent === "gate" ? "With consent" : null,
    levels,
    stands: [route.id],
    details: details({
      Route: [name, CONSENT[consent]],
      "Taken where": [when ? inWords(pack, when) : "no other route fits", ...requires.map(({ text }) => `Needed as well: ${text}`)],
      Steps: steps.map(({ text, source: of }, place) => `${place + 1}. ${text} (${of})`),
      Review: [review.text],
      Source: [source],
    }),
    taken: null,
  };
}

function inBand(one: Arrow, key: string): Arrow {
  const moved = (id: string | null) => (id?.startsWith(boxIdOf("")) ? placed(id, key) : id);
  return { ...one, from: moved(one.from), to: moved(one.to) };
}

/** A question or route that several levels share stands in each of their bands. */
function placed(id: string, key: string): string {
  return `${id}-at-${key}`;
}
