/** The questions of a stage as a band: one after the other, and those that an answer opens beside it. */
import type { Condition, Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { addingConditions, branchingConditions, testsIn } from "../triage/branching.ts";
import { optionsOf } from "../triage/open-question.ts";
import { alternativesOf } from "./alternatives.ts";
import { type Arrow, arrow, type Band, type Box, details } from "./chart.ts";
import { answersInWords, inWords } from "../triage/condition-words.ts";
import { certain } from "../answers/certain.ts";

const OTHERWISE = "otherwise";
const OPTIONS_SHOWN = 20;

/** Bands for questions that follow each other, a new one wherever the stage changes. */
export function stageBands(pack: Pack, questions: Question[]): Band[] {
  const runs: Question[][] = [];
  for (const question of questions) {
    const run = runs.at(-1);
    if (run?.[0]?.stage === question.stage) run.push(question);
    else runs.push([question]);
  }
  return runs.map((run) => stageBand(pack, run));
}

function stageBand(pack: Pack, questions: Question[]): Band {
  const stage = questions[0]?.stage ?? "";
  const band: Band = {
    id: `band-${questions[0]?.id ?? ""}`,
    name: pack.flow.stages.find(({ id }) => id === stage)?.name ?? stage,
    boxes: [],
    arrows: [],
  };
  let ends: (string | null)[] = [null];
  for (const group of folded(pack, questions)) {
    const [first] = group;
    const opening = first && group.length === 1 ? openingArrows(pack, first, band) : [];
    // What an answer opens only later stands in the row, and says that it is asked on some paths only.
    const opened = opening.every(({ from }) => ends.includes(from)) ? opening : [];
    const box = group.length > 1 ? foldedBox(pack, group) : questionBox(pack, certain(first), opened.length > 0);
    band.boxes.push(box);
    if (opened.length > 0) {
      band.arrows.push(...opened);
      ends.push(box.id);
    } else {
      band.arrows.push(...ends.map((end) => arrow(end, box.id)));
      ends = [box.id];
    }
  }
  addAtOnce(pack, questions, band);
  band.arrows.push(...ends.map((end) => arrow(end, null)));
  band.arrows = withOtherwise(band.arrows);
  return band;
}

/** Arrows from the questions of the band whose answers open this one; empty where nothing in the band does. */
export function openingArrows(pack: Pack, { id, when }: Pick<Question, "id" | "when">, { boxes }: Band): Arrow[] {
  if (!when) return [];
  return alternativesOf(when).flatMap(({ answers }) => {
    const opening = answers.filter(([question]) => boxes.some((box) => box.kind === "question" && box.stands.includes(question))).at(-1);
    return opening ? [answerArrow(pack, opening[0], opening[1], boxIdOf(id))] : [];
  });
}

export function answerArrow(pack: Pack, question: string, wanted: NonNullable<Condition["answers"]>[string], to: string | null): Arrow {
  return arrow(boxIdOf(question), to, answersInWords(pack, question, wanted), { answers: { [question]: wanted } });
}

/** Arrows without a label say so where others leave the same box with one. */
export function withOtherwise(arrows: Arrow[]): Arrow[] {
  const labelled = new Set(arrows.filter(({ when }) => when !== null).map(({ from }) => from));
  return arrows.map((one) => (one.from !== null && one.when === null && labelled.has(one.from) ? { ...one, label: OTHERWISE } : one));
}

export function boxIdOf(question: string): string {
  return `q-${question}`;
}

export function questionBox(pack: Pack, question: Question, opened: boolean): Box {
  const { id, ask, when, optional, help, source } = question;
  const options = optionsOf(pack, question);
  const more = options.length - OPTIONS_SHOWN;
  const only = when && !opened ? `Only where ${inWords(pack, when)}` : null;
  return {
    id: boxIdOf(id),
    kind: "question",
    text: ask,
    note: optional === true ? "May be left out" : only === null ? null : "On some paths only",
    levels: [],
    stands: [id],
    details: details({
      Question: [ask, help],
      Asked: [when ? (only ?? `Where ${inWords(pack, when)}`) : "On every path.", leftOut(pack, optional)],
      Options: [
        ...options.slice(0, OPTIONS_SHOWN).map((option) => (option.help ? `${option.label}. ${option.help}` : option.label)),
        more > 0 ? `… and ${more} more` : null,
        ...(question.type === "number" ? [`A whole number from ${question.from ?? 0} to ${question.to ?? "any"}`] : []),
        ...(question.type === "text" ? ["Text in your own words"] : []),
      ],
      Source: [source],
    }),
    taken: null,
  };
}

function leftOut(pack: Pack, optional: Question["optional"]): string | null {
  if (optional === true) return "May be left out.";
  return optional === false ? null : `May be left out where ${inWords(pack, optional)}.`;
}

/** Questions that may be left out, follow each other and open nothing stand in one box. */
function folded(pack: Pack, questions: Question[]): Question[][] {
  const read = testsIn([...branchingConditions(pack), ...addingConditions(pack)], pack.lookup.marks).answers;
  const mayFold = ({ id, when, optional, type }: Question) => type === "text" && optional === true && when === undefined && !read.has(id);
  const groups: Question[][] = [];
  for (const question of questions) {
    const last = groups.at(-1);
    if (last?.every(mayFold) && mayFold(question)) last.push(question);
    else groups.push([question]);
  }
  return groups;
}

function foldedBox(pack: Pack, questions: Question[]): Box {
  const names = questions.map(({ id, ask }) => pack.domains.domains.find((domain) => domain.id === id)?.name ?? ask);
  return {
    id: boxIdOf(questions[0]?.id ?? ""),
    kind: "question",
    text: `${questions.length} questions, answered in writing`,
    note: "Each may be left out",
    levels: [],
    stands: questions.map(({ id }) => id),
    details: details({
      Questions: questions.map(({ ask }, place) => (names[place] === ask ? ask : `${names[place]}: ${ask}`)),
      Options: ["Text in your own words; each may be left out."],
      Source: [...new Set(questions.map(({ source }) => source))],
    }),
    taken: null,
  };
}

/** Answers that bring the outcome at once, as far as the band holds the last question that they need. */
function addAtOnce(pack: Pack, questions: Question[], band: Band): void {
  const id = `at-once-${questions[0]?.id ?? ""}`;
  const order = pack.flow.questions.map((question) => question.id);
  const arrows = pack.flow.outcomeAtOnce.flatMap((condition) =>
    alternativesOf(condition).flatMap(({ answers }) => {
      const last = [...answers].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other)).at(-1);
      return last && questions.some((question) => question.id === last[0]) ? [answerArrow(pack, last[0], last[1], id)] : [];
    }),
  );
  if (arrows.length === 0) return;
  band.arrows.push(...arrows);
  band.boxes.push({
    id,
    kind: "at-once",
    text: "Outcome at once",
    note: "Act and call now; all other questions are for the record only",
    levels: [],
    stands: [],
    details: details({
      Meaning: [
        "Nobody waits: who to call and what to do first are shown at once. The other questions may still be answered, for the record.",
      ],
      Where: pack.flow.outcomeAtOnce.map((condition) => inWords(pack, condition)),
    }),
    taken: null,
  });
}
