/** Plays a demonstration on the screen: the real prompts, answered by keys that nobody presses. */
import { PassThrough } from "node:stream";
import type { Answer } from "../answers/answers.ts";
import type { CommonOptions } from "../commands/command.ts";
import type { Pack } from "../packs/pack.ts";
import { EXIT, fail } from "../problems.ts";
import type { Surroundings, Terminal } from "../surroundings.ts";
import { shortAnswerText } from "../terminal/answer-text.ts";
import { actionCard } from "../terminal/action-card.ts";
import { askQuestion } from "../terminal/ask-question.ts";
import type { Run } from "../terminal/guided-run.ts";
import { inquirerPrompter } from "../terminal/inquirer-prompter.ts";
import { panelOf } from "../terminal/panel.ts";
import { callNow, saidAtOnce } from "../terminal/say-now.ts";
import { type Style, styleFor } from "../terminal/style.ts";
import { answerQuestion } from "../triage/interview.ts";
import { walkThrough } from "../triage/replay.ts";
import { keysFor } from "./answer-keys.ts";
import type { Demo, DemoStep } from "./demo.ts";
import { type Controls, demoControls } from "./demo-controls.ts";
import { demoScreen, inPages, keysLine } from "./demo-screen.ts";
import { atOnceText, discussionText, noteText, outcomeText, vignetteText } from "./demo-texts.ts";
import { certain } from "../answers/certain.ts";

export interface Pace {
  /** 2 is twice as fast. */
  speed: number;
  /** Where the presenter is waited for: "holds", or nowhere, for a recording: "runs". */
  waits: "holds" | "runs";
}

type Scene = { kind: "page"; lines: string[]; holds: boolean } | { kind: "question"; step: DemoStep; place: number };

const LOOK_MS = 1500;
const LETTER_MS = 30;
const LOOK_AT_MOST_MS = 10_000;
const KEY_MS = 300;
const WORD_MS = 90;
/** However fast it plays, a prompt has to be there before a key can reach it. */
const KEY_AT_LEAST_MS = 20;
const PROMPT_MS = 120;
const FOOT_AT_MOST = 7;
const HISTORY = 3;
/** What a page leaves to the line of keys. */
const CARD_ROOM = 3;

/** The exit code: 0 at the end or after q. Throws the Problem "cancelled" after Ctrl-C. The keyboard is as it was afterwards. */
export async function playDemo(pack: Pack, demo: Demo, pace: Pace, options: CommonOptions, surroundings: Surroundings): Promise<number> {
  const terminal = surroundings.terminal?.() ?? fail({ kind: "no-terminal" });
  const screen = demoScreen(terminal, surroundings);
  const style = (): Style => {
    const full = styleFor(options, surroundings);
    return { ...full, width: Math.min(full.width, surroundings.columns - 1) };
  };
  const scenes = scenesOf(pack, demo, options, surroundings, () => style(), terminal);
  let at = 0;
  let holding = false;
  let played = false;
  const foot = (): string[] => {
    const scene = scenes[at];
    const state = controls.paused() ? "paused" : holding ? "holding" : "playing";
    const note = scene?.kind === "question" ? noteText(scene.step, style()).split("\n").slice(0, FOOT_AT_MOST) : [];
    return [...(note.length > 0 ? ["", ...note] : []), keysLine(`${at + 1} of ${scenes.length}`, state, style())];
  };
  const controls: Controls = demoControls(terminal, () => screen.drawFoot(foot()));
  const onResize = () => setTimeout(() => screen.drawFoot(foot()), PROMPT_MS);
  terminal.output.on("resize", onResize);
  try {
    while (at < scenes.length) {
      const scene = certain(scenes[at]);
      if (scene.kind === "page") {
        screen.show(scene.lines, foot());
        await controls.wait(lookTime(scene.lines.join(" ")) / pace.speed);
        if (scene.holds && pace.waits === "holds" && controls.wish() === null) {
          holding = true;
          await controls.hold();
          holding = false;
        }
      } else await playQuestion(scene.step, scene.place);
      const wish = controls.wish();
      if (wish === "stop") return EXIT.done;
      if (wish === "interrupt") return fail({ kind: "cancelled" });
      at = wish === "back" ? Math.max(0, at - 1) : at + 1;
      if (at < scenes.length) controls.done();
    }
    played = true;
    return EXIT.done;
  } finally {
    terminal.output.removeListener("resize", onResize);
    controls.close();
    screen.leave();
    // What remains on the screen is what the story comes to.
    if (played) surroundings.out(`${actionCard(pack, demo.outcome, style(), terminal.rows())}\n`);
  }

  async function playQuestion(step: DemoStep, place: number): Promise<void> {
    const top = historyLines(pack, demo, place, terminal.rows() > 20 ? HISTORY : 0, style());
    screen.show(top, foot());
    const input = new PassThrough();
    const played: Terminal = { ...terminal, input: input as unknown as Terminal["input"], rows: () => screen.room(top, foot()) };
    const prompter = inquirerPrompter(style, played, surroundings);
    const run = runOf(pack, demo, step, options, surroundings, prompter);
    let over = false;
    const reply = askQuestion(run, step.question.id, step.known ? panelOf(pack, step.known) : []).finally(() => {
      over = true;
    });
    await pause(PROMPT_MS);
    await controls.wait(lookTime(`${step.question.ask} ${step.note ?? ""}`) / pace.speed);
    const { [step.question.id]: _own, ...others } = step.before.answers;
    for (const key of keysFor(pack, step.question, step.before, step.answer, walkThrough(pack, others).facts.level().indicated)) {
      if (leaves(controls)) break;
      input.write(key);
      await pause(key === "\r" ? PROMPT_MS : KEY_AT_LEAST_MS);
      await controls.wait((key.trim().length > 1 && !key.startsWith("\u001b") ? WORD_MS : KEY_MS) / pace.speed);
    }
    while (!over && leaves(controls)) {
      input.write("\u001b");
      await pause(2 * PROMPT_MS);
    }
    const came = await reply;
    input.end();
    // Where a question may be left out, choosing nothing and leaving it out are one.
    const isRight = came.kind === "given" ? isSame(came.value, step.answer) : came.kind === "skip" && isSame([], step.answer);
    if (!leaves(controls) && !isRight)
      throw new Error(`the demo of ${demo.scenario.id} answered ${step.question.id} otherwise than the scenario`);
  }
}

function leaves(controls: Controls): boolean {
  const wish = controls.wish();
  return wish !== null && wish !== "next";
}

function scenesOf(
  pack: Pack,
  demo: Demo,
  options: CommonOptions,
  surroundings: Surroundings,
  style: () => Style,
  terminal: Terminal,
): Scene[] {
  const pages = (text: string, holds: boolean): Scene[] =>
    inPages(text, terminal.rows() - 3).map((lines, place, all): Scene => ({
      kind: "page",
      lines,
      holds: holds && place === all.length - 1,
    }));
  return [
    ...pages(vignetteText(pack, demo, style()), true),
    ...demo.steps.flatMap((step, place): Scene[] => [
      { kind: "question", step, place },
      ...(step.atOnce
        ? pages(atOnceText(pack, step.atOnce, style(), terminal.rows() - CARD_ROOM), true)
        : saidPages(pack, demo, step, options, surroundings, style(), pages)),
    ]),
    ...pages(`${actionCard(pack, demo.outcome, style(), terminal.rows() - CARD_ROOM)}\n`, true),
    ...pages(outcomeText(pack, demo, style()), true),
    ...pages(discussionText(demo, style()), false),
  ];
}

/** What the guided triage says between two questions where an answer asks for it. */
function saidPages(
  pack: Pack,
  demo: Demo,
  step: DemoStep,
  options: CommonOptions,
  surroundings: Surroundings,
  style: Style,
  pages: (text: string, holds: boolean) => Scene[],
): Scene[] {
  const run = runOf(pack, demo, step, options, surroundings, null);
  const said = saidAtOnce(run, step.question.id, step.answer, style);
  if (said.length === 0) return [];
  run.interview = answerQuestion(pack, step.before, step.answer).interview;
  return pages([...said, ...(step.known ? [] : callNow(run, style))].join("\n"), false);
}

function runOf(
  pack: Pack,
  demo: Demo,
  step: DemoStep,
  options: CommonOptions,
  surroundings: Surroundings,
  prompter: Run["prompter"] | null,
): Run {
  const { at } = demo.scenario;
  return {
    pack,
    options,
    surroundings,
    prompter: prompter as Run["prompter"],
    interview: step.before,
    soFar: new Map(),
    notes: "write",
    reference: null,
    at,
    shown: null,
    draft: null,
    saved: [],
  };
}

function historyLines(pack: Pack, { steps }: Demo, place: number, atMost: number, style: Style): string[] {
  return steps
    .slice(Math.max(0, place - atMost), place)
    .map(({ question, answer }) => `  ${question.ask} ${shortAnswerText(pack, question.id, answer, 60)}`)
    .map((line) => style.faint(line.length > style.width ? `${line.slice(0, style.width - 1)}…` : line));
}

function lookTime(text: string): number {
  return Math.min(LOOK_AT_MOST_MS, LOOK_MS + text.length * LETTER_MS);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Answers that say the same: lists in any order, texts whatever their line breaks. */
function isSame(one: Answer, other: Answer): boolean {
  const spelled = (answer: Answer) => JSON.stringify(Array.isArray(answer) ? [...answer].sort() : answer).replace(/(\\n|\s)+/g, " ");
  return spelled(one) === spelled(other);
}
