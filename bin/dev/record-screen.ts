/**
 * `node bin/dev/bootstrap.mjs bin/dev/record-screen.ts`: runs the program in a real terminal (tmux), answers as a person would, and draws what stands on
 * the screen as .github/screen.svg. Nothing in the picture is made by hand.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "./checkout.ts";
import { makeReady } from "./ready.ts";
import { svgOfScreen } from "./screen-svg.ts";

const COLUMNS = 80;
const ROWS = 36;
/** What to wait for, then what to press. */
const STORY: [text: string, keys: string[]][] = [
  ["in danger right now?", ["2", "Enter"]],
  ["suffered significant harm", ["3", "Enter"]],
  ["How old is the child", ["7", "Enter"]],
  ["special circumstances apply?", ["Down", "Space"]],
  ["[x]", []],
];

export async function main(): Promise<number> {
  await makeReady();
  const home = mkdtempSync(join(tmpdir(), "es-record-"));
  const socket = `es-record-${process.pid}`;
  const tmux: Tmux = (...words) => execFileSync("tmux", ["-L", socket, "-f", "/dev/null", "-u", ...words], { encoding: "utf8" });
  try {
    startIn(home, tmux);
    for (const [text, keys] of STORY) {
      await until(text, tmux);
      if (keys.length > 0) tmux("send-keys", ...keys);
    }
    const picture = svgOfScreen(tmux("capture-pane", "-p", "-e"), COLUMNS, "The guided triage in a terminal");
    writeFileSync(join(root, ".github/screen.svg"), picture);
    return 0;
  } finally {
    tmux("kill-server");
    rmSync(home, { recursive: true, force: true });
  }
}

/** Calls tmux and gives what it prints. */
type Tmux = (...words: string[]) => string;

function startIn(home: string, tmux: Tmux): void {
  const program = `cd ${home}; ${process.execPath} ${join(root, "bin/effective-support.cjs")} --at 2026-11-23T10:15; exec cat`;
  const withoutThese = ["NO_COLOR", "CI", "ACCESSIBLE"].flatMap((name) => ["-u", name]);
  const env = ["env", ...withoutThese, `HOME=${home}`, `XDG_DATA_HOME=${home}`, "COLORTERM=", "FORCE_COLOR=1"];
  const terminal = ["set-option", "-g", "default-terminal", "tmux-256color"];
  tmux(...terminal, ";", "new-session", "-d", "-x", `${COLUMNS}`, "-y", `${ROWS}`, ...env, "sh", "-c", program);
}

async function until(text: string, tmux: Tmux): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const screen = tmux("capture-pane", "-p").replace(/\s+/g, " ");
    // What is being drawn is given the time to be there whole.
    if (screen.includes(text)) return wait(300);
    await wait(30);
  }
  throw new Error(`Waited in vain for "${text}":\n${tmux("capture-pane", "-p")}`);
}
