/** The presenter's keys while a demonstration plays, and the waiting that they cut short. */
import type { Terminal } from "../surroundings.ts";

/** What the presenter wants besides watching. */
export type Wish = "next" | "back" | "stop" | "interrupt";

export interface Controls {
  /** The wish that is not yet fulfilled; null: none. */
  wish(): Wish | null;
  /** Takes the wish as fulfilled. */
  done(): void;
  paused(): boolean;
  /** Waits so many milliseconds of playing time; a pause stretches it, a wish ends it. */
  wait(ms: number): Promise<void>;
  /** Waits for the presenter, however long; Space then goes on as well. */
  hold(): Promise<void>;
  /** Gives the keyboard back as it was. */
  close(): void;
}

const KEYS: Record<string, Wish> = {
  "\u001b[C": "next",
  "\u001bOC": "next",
  "\r": "next",
  "\u001b[D": "back",
  "\u001bOD": "back",
  q: "stop",
  Q: "stop",
  "\u0003": "interrupt",
};
const KEY = /\u001b[[O][A-D]|[^]/g;
const TICK_MS = 20;

/** Reads the keyboard, where `onChange` is told of every pause and going on. */
export function demoControls({ input }: Terminal, onChange: () => void): Controls {
  let wish: Wish | null = null;
  let paused = false;
  let holding = false;
  const onData = (data: Buffer | string) => {
    for (const [key] of String(data).matchAll(KEY)) {
      const wanted = KEYS[key];
      if (wanted && wish !== "interrupt") wish = wanted;
      if (key === " " && holding) wish = "next";
      else if (key === " ") paused = !paused;
    }
    onChange();
  };
  const onEnd = () => {
    wish = "stop";
  };
  input.setRawMode?.(true);
  input.on("data", onData);
  input.on("end", onEnd);
  input.resume();

  async function until(over: (ticks: number) => boolean): Promise<void> {
    for (let ticks = 0; wish === null && !over(ticks); ticks += paused ? 0 : 1)
      await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }

  return {
    wish: () => wish,
    done: () => {
      wish = null;
      paused = false;
      onChange();
    },
    paused: () => paused,
    wait: (ms) => until((ticks) => ticks * TICK_MS >= ms),
    hold: async () => {
      holding = true;
      onChange();
      await until(() => false);
      holding = false;
    },
    close: () => {
      input.removeListener("data", onData);
      input.removeListener("end", onEnd);
      input.setRawMode?.(false);
      input.pause();
    },
  };
}
