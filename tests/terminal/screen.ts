/** The built program in a real pseudo-terminal: starts it in tmux, types, waits for what should appear, reads the screen. */
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const DIST = resolve(process.env.ES_DIST ?? "dist");
export const PROGRAM = join(DIST, "entry.cjs");
/** On a busy computer a program may take long to start; a test that fails takes no longer than this. */
const PATIENCE_MS = 120_000;
const LOOK_EVERY_MS = 20;

export interface Started {
  columns?: number;
  rows?: number;
  /** Of the command line, after the program's name. */
  words?: string[];
  env?: Record<string, string>;
  /** A folder to work in and to keep drafts under; a new one where none is named. */
  home?: string;
  /** Another program than the built one under this Node, as the shell takes it. */
  program?: string;
}

export interface Screen {
  home: string;
  /** What is on the screen now, without spaces at the ends of lines and empty lines at its end. */
  text(): string;
  /** The same with everything that has scrolled off. */
  whole(): string;
  /** Waits until the text is on the screen, whatever its lines; fails with the screen. */
  sees(text: string | RegExp): Promise<void>;
  /** Waits until a drawn prompt asks this; the line that stays after an answer is indented, so it is not taken for it. */
  asks(text: string): Promise<void>;
  /** Keys as tmux names them: Enter, Escape, Down, C-c, or letters. */
  press(...keys: string[]): void;
  type(text: string): void;
  /** As a terminal pastes: marked, where the program asked for that. */
  paste(text: string): void;
  /** Waits for the question, then presses keys. */
  answers(question: string, ...keys: string[]): Promise<void>;
  /** Waits for the program's end; its exit code. */
  ended(): Promise<number>;
  resize(columns: number, rows: number): void;
  /** What `stty -a` said before the program started and after it ended. */
  terminalState(): { before: string; after: string };
  cursorShown(): boolean;
  /** Ends the program as a power cut would. */
  kill9(): void;
}

export async function inTerminal(started: Started, story: (screen: Screen) => Promise<void>): Promise<void> {
  const { columns = 80, rows = 24, words = [], env = {}, program = `${process.execPath} ${PROGRAM}` } = started;
  const home = started.home ?? mkdtempSync(join(tmpdir(), "es-screen-"));
  const socket = `es-${randomBytes(6).toString("hex")}`;
  const tmux = (...args: string[]) =>
    execFileSync("tmux", ["-L", socket, "-f", "/dev/null", "-u", ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const settings = {
    HOME: home,
    XDG_DATA_HOME: join(home, "data"),
    EDITOR: "",
    VISUAL: "",
    NO_COLOR: "",
    ACCESSIBLE: "",
    TZ: "UTC",
    ...env,
  };
  // A Ctrl-C in a line reaches the shell as well; with a trap it goes on to say how the program ended.
  const script = `trap : INT; cd ${home}; stty -a > .before; ${program} ${words.join(" ")}; code=$?; stty -a > .after; echo "[ended: $code]"; exec cat`;
  const assignments = Object.entries(settings)
    .flatMap(([name, value]) => (value === "" ? ["-u", name] : []))
    .concat(Object.entries(settings).flatMap(([name, value]) => (value === "" ? [] : [`${name}=${value}`])));
  tmux(
    "set-option",
    "-g",
    "history-limit",
    "5000",
    ";",
    "new-session",
    "-d",
    "-s",
    "s",
    "-x",
    String(columns),
    "-y",
    String(rows),
    "env",
    ...assignments,
    "sh",
    "-c",
    script,
  );
  const captured = (...options: string[]) =>
    tmux("capture-pane", "-p", "-t", "s", ...options)
      .replace(/[ ]+$/gm, "")
      .trimEnd();
  const screen: Screen = {
    home,
    text: () => captured(),
    whole: () => captured("-S", "-"),
    sees: (text) =>
      until(
        () => found(captured(), text),
        () => `to see ${String(text)}\n${captured()}`,
      ),
    asks: (text) =>
      until(
        () => asking(captured(), text),
        () => `to be asked ${text}\n${captured()}`,
      ),
    press: (...keys) => void tmux("send-keys", "-t", "s", "--", ...keys),
    type: (text) => void tmux("send-keys", "-t", "s", "-l", "--", text),
    paste: (text) => {
      writeFileSync(join(home, ".paste"), text);
      tmux("load-buffer", join(home, ".paste"), ";", "paste-buffer", "-p", "-t", "s");
    },
    answers: async (question, ...keys) => {
      await screen.asks(question);
      screen.press(...keys);
    },
    ended: async () => {
      await screen.sees(/\[ended: \d+\]/);
      return Number(/\[ended: (\d+)\]/.exec(captured())?.[1]);
    },
    resize: (x, y) => void tmux("resize-window", "-t", "s", "-x", String(x), "-y", String(y)),
    terminalState: () => ({ before: readFileSync(join(home, ".before"), "utf8"), after: readFileSync(join(home, ".after"), "utf8") }),
    cursorShown: () => tmux("display-message", "-p", "-t", "s", "#{cursor_flag}").trim() === "1",
    kill9: () => {
      const shell = tmux("display-message", "-p", "-t", "s", "#{pane_pid}").trim();
      const program = readFileSync(`/proc/${shell}/task/${shell}/children`, "utf8").trim();
      process.kill(Number(program), "SIGKILL");
    },
  };
  try {
    await story(screen);
  } finally {
    try {
      tmux("kill-server");
    } finally {
      if (started.home === undefined) rmSync(home, { recursive: true, force: true });
    }
  }
}

function found(screen: string, wanted: string | RegExp): boolean {
  const flat = screen.replace(/\s+/g, " ");
  return typeof wanted === "string" ? flat.includes(wanted) : wanted.test(flat);
}

const FOOT = "Esc back";

function asking(screen: string, question: string): boolean {
  const lines = screen.split("\n");
  const place = lines.findLastIndex((line) => !line.startsWith(" ") && question.startsWith(line.slice(0, question.length)) && line !== "");
  const rest = lines.slice(place).join(" ").replace(/\s+/g, " ");
  return place >= 0 && rest.startsWith(question) && rest.includes(FOOT);
}

async function until(holds: () => boolean, waitedFor: () => string): Promise<void> {
  const start = performance.now();
  while (!holds()) {
    if (performance.now() - start > PATIENCE_MS) throw new Error(`Waited in vain ${waitedFor()}`);
    await new Promise((resume) => setTimeout(resume, LOOK_EVERY_MS));
  }
}

/** What the program prints for the same words without a terminal. */
export function printed(home: string, ...words: string[]): string {
  return execFileSync(process.execPath, [PROGRAM, ...words], { cwd: home, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
}
