/** The results of a group, vignette by vignette: agreement, and who called higher or lower. Keys are replayed again, not believed. */
import type { Pack } from "../packs/pack.ts";
import { quizAsks, saidOf } from "./quiz-asks.ts";
import type { QuizKey, QuizReply, QuizResult } from "./quiz-format.ts";
import { calledOf, keyOf, marked, outcomeOf, type Part } from "./quiz.ts";

export interface Spread {
  value: string | number | null;
  label: string;
  count: number;
  /** The guide's own reading. */
  isKey: boolean;
}

export interface VignetteReport {
  scenario: string;
  title: string;
  replies: number;
  key: QuizKey;
  /** How many agree with the guide, part by part. */
  agree: Record<Part, number>;
  over: number;
  under: number;
  /** The part of pairs of trainees who said the same level: 1 where all agree among themselves; null with fewer than two. */
  sameAmongThemselves: number | null;
  spread: Record<Part, Spread[]>;
}

export interface QuizReport {
  schema: "effective-support/quiz-report@1";
  content: { id: string; version: string; digest: string };
  sessions: number;
  /** Sessions that were held with another version of the content. */
  otherContent: number;
  /** Scenarios that the content does not have any more. */
  unknown: string[];
  replies: number;
  agree: Record<Part, number>;
  over: number;
  under: number;
  vignettes: VignetteReport[];
}

export function quizReport(pack: Pack, results: QuizResult[]): QuizReport {
  const items = results.flatMap((result) => result.items);
  const asked = [...new Set(items.map(({ scenario }) => scenario))];
  const vignettes = pack.scenarios
    .filter(({ id }) => asked.includes(id))
    .map((scenario): VignetteReport => {
      const key = keyOf(outcomeOf(pack, scenario));
      const replies = items.filter((item) => item.scenario === scenario.id).map(({ reply }) => marked(scenario, key, reply));
      const said = replies.map(({ reply }) => reply);
      return {
        scenario: scenario.id,
        title: scenario.title,
        replies: replies.length,
        key,
        agree: counted((part) => replies.filter(({ agrees }) => agrees[part]).length),
        over: replies.filter(({ called }) => called === "over").length,
        under: replies.filter(({ called }) => called === "under").length,
        sameAmongThemselves: sameAmong(said.map(({ level }) => level)),
        spread: counted((part) => spreadOf(pack, part, said, key)),
      };
    });
  const sum = (of: (vignette: VignetteReport) => number) => vignettes.reduce((total, vignette) => total + of(vignette), 0);
  return {
    schema: "effective-support/quiz-report@1",
    content: { id: pack.id, version: pack.version, digest: pack.digest },
    sessions: results.length,
    otherContent: results.filter(({ content }) => content.digest !== pack.digest).length,
    unknown: asked.filter((id) => !pack.scenarios.some((scenario) => scenario.id === id)),
    replies: sum(({ replies }) => replies),
    agree: counted((part) => sum(({ agree }) => agree[part])),
    over: sum(({ over }) => over),
    under: sum(({ under }) => under),
    vignettes,
  };
}

function counted<T>(of: (part: Part) => T): Record<Part, T> {
  return { level: of("level"), route: of("route"), consent: of("consent"), firstContact: of("firstContact") };
}

/** What was said of one part, in the order in which it is offered; the guide's reading is there also where nobody said it. */
function spreadOf(pack: Pack, part: Part, replies: QuizReply[], key: QuizKey): Spread[] {
  const asks = quizAsks(pack);
  const offered = asks.find((ask) => ask.part === part)?.offers.map(({ value }) => value) ?? [];
  const said = replies.map((reply) => reply[part]);
  const others = said.filter((value) => value !== null && !offered.includes(value));
  return [...new Set([...offered, ...others, null])]
    .map((value): Spread => ({
      value,
      label: saidOf(asks, part, value),
      count: said.filter((one) => one === value).length,
      isKey: part === "level" ? typeof value === "number" && calledOf(key, value) === "as-the-guide" : value === key[part],
    }))
    .filter(({ count, isKey }) => count > 0 || isKey);
}

function sameAmong(levels: (number | null)[]): number | null {
  const said = levels.filter((level) => level !== null);
  const pairs = (said.length * (said.length - 1)) / 2;
  if (pairs === 0) return null;
  const same = said.reduce((sum, level, place) => sum + said.slice(place + 1).filter((other) => other === level).length, 0);
  return same / pairs;
}
