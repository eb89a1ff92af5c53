/** Prompts that are drawn and drawn over; each gives way to one line that stays. */
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import type { KeypressEvent } from "@inquirer/core";
import ora from "ora";
import type { Surroundings, Terminal } from "../surroundings.ts";
import { askPassphrase } from "./draft-prompts.ts";
import { editedText, editorIn } from "./external-editor.ts";
import { cardPrompt } from "./prompts/card-prompt.ts";
import { checkboxPrompt } from "./prompts/checkbox-prompt.ts";
import type { Look } from "./prompts/frame.ts";
import { indicatorsPrompt } from "./prompts/indicators-prompt.ts";
import { type PromptSetting, SHOW_CURSOR } from "./prompts/keys.ts";
import { readOnPrompt } from "./prompts/read-on-prompt.ts";
import { linePrompt } from "./prompts/line-prompt.ts";
import { listPrompt } from "./prompts/list-prompt.ts";
import { textPrompt } from "./prompts/text-prompt.ts";
import type { AskText, Prompter, Reply } from "./prompter.ts";
import type { Style } from "./style.ts";

/** Long enough for an arrow key that comes over a slow line, short enough that Esc feels like a key. */
const ESCAPE_MS = 100;
const PAUSES = ["ExitPromptError", "AbortPromptError"];
const CLEAR_SCREEN = "\u001b[2J\u001b[H";
/** The terminal marks what is pasted, so that a line break in it can be told from Enter. */
const MARK_PASTES = "\u001b[?2004h";
const NO_MARKS = "\u001b[?2004l";

export function inquirerPrompter(styleNow: () => Style, terminal: Terminal, surroundings: Surroundings): Prompter {
  const { input, output } = terminal;
  // The first reader of an input decides how long Esc waits, for all that come after it.
  createInterface({
    input,
    output: new Writable({ write: (_text, _encoding, done) => done() }),
    terminal: true,
    escapeCodeTimeout: ESCAPE_MS,
  }).close();

  const look = (): Look => {
    const style = styleNow();
    return { style: { ...style, width: Math.min(style.width, surroundings.columns - 1) }, rows: terminal.rows() };
  };

  const onResize = (act: () => void) => {
    const redraw = () => {
      // How the terminal folded the old lines is not known, so nothing of them can be drawn over line by line.
      output.write(MARK_PASTES + CLEAR_SCREEN);
      act();
    };
    output.on("resize", redraw);
    // Readline hears the same signal after this, and stops reading.
    const stopWaiting = terminal.onResume(() =>
      setImmediate(() => {
        input.resume();
        redraw();
      }),
    );
    return () => {
      output.removeListener("resize", redraw);
      stopWaiting();
    };
  };

  /** Runs a prompt; Ctrl-C and Ctrl-D become the wish to pause, with what was chosen or typed so far. */
  async function answered<T, R>(
    prompt: (setting: PromptSetting<T>, context: Parameters<typeof listPrompt>[1]) => Promise<R>,
  ): Promise<R | { kind: "pause"; soFar: T | null }> {
    let soFar: T | null = null;
    const keep = (now: T | null) => {
      soFar = now;
    };
    const ending = new AbortController();
    // Heard before readline, which closes itself at Ctrl-D, and stops the program at Ctrl-Z as the terminal then is.
    const onKey = (_typed: string | undefined, key?: KeypressEvent) => {
      if (key?.ctrl && key.name === "d") ending.abort();
      if (key?.ctrl && key.name === "z") output.write(NO_MARKS + SHOW_CURSOR);
    };
    input.on("keypress", onKey);
    output.write(MARK_PASTES);
    try {
      return await prompt({ look, keep, onResize }, { input, output, clearPromptOnDone: true, signal: ending.signal });
    } catch (error) {
      if (error instanceof Error && PAUSES.includes(error.name)) return { kind: "pause", soFar };
      throw error;
    } finally {
      input.removeListener("keypress", onKey);
      output.write(NO_MARKS);
    }
  }

  async function askText(asking: AskText): Promise<Reply<string>> {
    const editor = editorIn(surroundings.env);
    for (let initial = asking.initial; ;) {
      const now = { ...asking, initial };
      const reply = await answered<string, Awaited<ReturnType<typeof textPrompt>>>((setting, context) =>
        textPrompt({ asking: now, setting, editor: editor?.name ?? null }, context),
      );
      if (reply.kind !== "editor") return reply;
      const edited = editor ? editedText(editor, reply.soFar, surroundings.env) : { text: reply.soFar };
      if ("fault" in edited) surroundings.out(`${edited.fault}\n`);
      initial = "text" in edited ? edited.text : reply.soFar;
    }
  }

  return {
    say: surroundings.out,
    letRead: async () => {
      await answered((setting, context) => readOnPrompt({ setting }, context));
    },
    askOne: (asking) => answered((setting, context) => listPrompt({ asking, setting }, context)),
    askCard: (asking) => answered((setting, context) => cardPrompt({ asking, setting }, context)),
    askSeveral: (asking) => answered((setting, context) => checkboxPrompt({ asking, setting }, context)),
    askIndicators: (asking) => answered((setting, context) => indicatorsPrompt({ asking, setting }, context)),
    askLine: (asking) => answered((setting, context) => linePrompt({ asking, setting }, context)),
    askText,
    askSecret: askPassphrase,
    whileWorking: async (what, work) => {
      // A terminal that says it has no columns would make the spinner count lines without end.
      if (!output.columns) return work();
      const spinner = ora({ text: what, stream: output, discardStdin: false }).start();
      try {
        return await work();
      } finally {
        spinner.stop();
      }
    },
    close: () => {},
  };
}
