/**
 * `node bin/dev/record-screen.mjs`: runs the program in a real terminal (tmux), answers as a person would, and draws what stands on
 * the screen as .github/screen.svg. Nothing in the picture is made by hand.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { makeReady, root } from "./ready.mjs";
import { svgOfScreen } from "./screen-svg.mjs";

const COLUMNS = 80;
const ROWS = 36;
/** What to wait for, then what to press. */
const STORY = [
  ["in danger right now?", ["2", "Enter"]],
  ["suffered significant harm", ["3", "Enter"]],
  ["How old is the child", ["7", "Enter"]],
  ["special circumstances apply?", ["Down", "Space"]],
  ["[x]", []],
];

await makeReady();
const home = mkdtempSync(join(tmpdir(), "es-record-"));
const socket = `es-record-${process.pid}`;
const tmux = (...words) => execFileSync("tmux", ["-L", socket, "-f", "/dev/null", "-u", ...words], { encoding: "utf8" });
try {
  const program = `cd ${home}; ${process.execPath} ${join(root, "bin/effective-support.cjs")} --at 2026-11-23T10:15; exec cat`;
  const env = [`HOME=${home}`, `XDG_DATA_HOME=${home}`, "COLORTERM=", "FORCE_COLOR=1"];
  tmux(
    "set-option",
    "-g",
    "default-terminal",
    "tmux-256color",
    ";",
    "new-session",
    "-d",
    "-x",
    `${COLUMNS}`,
    "-y",
    `${ROWS}`,
    "env",
    "-u",
    "NO_COLOR",
    "-u",
    "CI",
    "-u",
    "ACCESSIBLE",
    ...env,
    "sh",
    "-c",
    program,
  );
  for (const [text, keys] of STORY) {
    await until(text);
    if (keys.length > 0) tmux("send-keys", ...keys);
  }
  writeFileSync(
    join(root, ".github/screen.svg"),
    svgOfScreen(tmux("capture-pane", "-p", "-e"), COLUMNS, "The guided triage in a terminal"),
  );
} finally {
  tmux("kill-server");
  rmSync(home, { recursive: true, force: true });
}

async function until(text) {
  for (let tries = 0; tries < 500; tries++) {
    const screen = tmux("capture-pane", "-p").replace(/\s+/g, " ");
    // What is being drawn is given the time to be there whole.
    if (screen.includes(text)) return wait(300);
    await wait(30);
  }
  throw new Error(`Waited in vain for "${text}":\n${tmux("capture-pane", "-p")}`);
}
