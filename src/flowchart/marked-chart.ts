import type { Answer } from "../answers/answers.ts";
import type { Pack } from "../packs/pack.ts";
import { saidIn } from "../records/answers-in-words.ts";
import { holds } from "../triage/engine.ts";
import { onTheWay } from "../triage/interview.ts";
import type { Replay as WholeReplay } from "../triage/replay.ts";
import { type Arrow, type Band, type Box, boxesOf, type Chart, type Taken } from "./chart.ts";
import { certain } from "../answers/certain.ts";

const SAID_AT_MOST = 60;

/** The chart with the path of a case marked, as replay took it: up to its outcome, or to the question that is still open. */
type Replay = Pick<WholeReplay, "walk" | "outcome">;

export function markedChart(pack: Pack, chart: Chart, { walk, outcome }: Replay, name: string): Chart {
  const came = comingBy(pack, { walk, outcome });
  const passed = passingBy(pack, { walk, outcome });
  const groups = chart.groups.map((bands) =>
    bands.map((band): Band => {
      const boxes = withAnchor(band.boxes.map((box) => ({ ...box, taken: came(box) ?? passed(band, box) })));
      return { ...band, boxes, arrows: markedArrows(band, boxes, walk.facts) };
    }),
  );
  const marked = { ...chart, groups, marked: name };
  const path = boxesOf(marked).flatMap(({ text, taken }) => (taken ? [taken.said ? `${text} ${taken.said}` : text] : []));
  return { ...marked, description: `${chart.description} Marked is the path of ${name}: ${path.join("; ")}.` };
}

function comingBy(pack: Pack, { walk, outcome }: Replay): (box: Box) => Taken | null {
  const by = (said: string | null): Taken => ({ said, open: false });
  // With an outcome at once the questions that were left out were never reached.
  const way = new Set(walk.atOnce ? walk.path.map(({ question }) => question) : onTheWay(pack, walk).map(({ id }) => id));
  const answers = new Map(walk.path.map(({ question, answer }) => [question, answer]));
  const { level } = outcome ?? { level: null };
  return (box) => {
    switch (box.kind) {
      case "question":
        return questionTaken(pack, box, way, answers, walk.open?.id ?? null, level?.agreed ?? null);
      case "at-once":
        return walk.atOnce ? by(null) : null;
      case "level":
        return level !== null && box.levels.includes(level.agreed) ? by("agreed level") : null;
      case "route":
        return routeTaken(box, outcome);
      case "anchor":
        return null;
      case "outcome":
        return outcome !== null && box.id === "outcome" ? by(null) : null;
      case "end":
        return null;
      default:
        return box.kind satisfies never;
    }
  };
}

/** Questions in the row of others that this case is not asked: it goes by them, and the box says so. */
function passingBy(pack: Pack, { walk, outcome }: Replay): (band: Band, box: Box) => Taken | null {
  const order = pack.flow.questions.map(({ id }) => id);
  const furthest = outcome !== null ? order.length : order.indexOf(walk.open?.id ?? "");
  return ({ arrows }, { id, kind, levels, stands }) => {
    const isInRow = kind === "question" && levels.length === 0 && arrows.every(({ to, when }) => to !== id || when === null);
    const liesBehind = stands.every((question) => order.indexOf(question) < furthest);
    return isInRow && liesBehind && !walk.atOnce ? { said: "not asked here", open: false } : null;
  };
}

function questionTaken(
  pack: Pack,
  box: Box,
  way: Set<string>,
  answers: Map<string, Answer>,
  open: string | null,
  agreed: number | null,
): Taken | null {
  const here = box.stands.filter((id) => way.has(id));
  if (here.length === 0) return null;
  if (open !== null && here.includes(open)) return { said: "still open", open: true };
  if (box.levels.length > 0 && (agreed === null || !box.levels.includes(agreed))) return null;
  const answered = here.filter((id) => answers.has(id));
  if (answered.length === 0) return { said: "left out", open: false };
  if (box.stands.length > 1) return { said: `${answered.length} of ${box.stands.length} answered`, open: false };
  return { said: answered.map((id) => saidOf(pack, id, certain(answers.get(id)))).join("; "), open: false };
}

function saidOf(pack: Pack, id: string, answer: Answer): string {
  const question = pack.flow.questions.find((candidate) => candidate.id === id);
  if (!question) return "";
  if (question.type === "indicators" && Array.isArray(answer) && answer.length > 1) return `${answer.length} chosen`;
  const said = question.type === "text" ? "written down" : saidIn(pack, question, answer).join("; ");
  return said.length > SAID_AT_MOST ? `${said.slice(0, SAID_AT_MOST - 1)}…` : said;
}

function routeTaken({ id, stands, levels }: Box, outcome: Replay["outcome"]): Taken | null {
  if (!outcome) return null;
  const { route, level } = outcome;
  if (levels.length > 0 && !levels.includes(level.agreed)) return null;
  const instead = id.startsWith("instead-");
  const wanted = instead || route.insteadOf === null ? route.id : route.insteadOf;
  if ((instead && route.insteadOf === null) || !stands.includes(wanted)) return null;
  return {
    said: instead || route.insteadOf === null ? (route.ready ? "the route" : "not ready yet") : "closed without consent",
    open: false,
  };
}

/** Where the routes of a band hang on one box that stands for nothing, a case comes by it on its way to them. */
function withAnchor(boxes: Box[]): Box[] {
  const taken = boxes.some((box) => box.kind === "route" && box.taken !== null) ? { said: null, open: false } : null;
  return boxes.map((box) => (box.kind === "anchor" ? { ...box, taken } : box));
}

function markedArrows({ arrows }: Band, boxes: Box[], facts: Replay["walk"]["facts"]): Arrow[] {
  const here = (id: string | null) => id === null || boxes.some((box) => box.id === id && box.taken !== null);
  const follows = ({ from, to, when }: Arrow) =>
    here(from) && here(to) && (from !== null || to !== null) && when !== null && holds(when, facts);
  const left = new Set(arrows.filter(follows).map(({ from }) => from));
  return arrows.map((one) => ({
    ...one,
    taken:
      one.when !== null
        ? follows(one)
        : here(one.from) && here(one.to) && !(one.from !== null && left.has(one.from)) && leadsOn(one, boxes),
  }));
}

/** A case goes no further than the question that is open. */
function leadsOn({ from }: Arrow, boxes: Box[]): boolean {
  return !boxes.some(({ id, taken }) => id === from && taken?.open);
}
