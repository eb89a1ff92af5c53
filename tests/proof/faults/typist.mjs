/**
 * `node typist.mjs COMMAND < LINES.json`: runs a command at a pseudo-terminal and types each line once a plain prompt stands at the end of
 * the screen, as a person does; lines that come at once are a paste. Prints the screen; its exit code is the command's. Plain JavaScript:
 * it is started by itself, under each Node that the program runs on.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const lines = JSON.parse(readFileSync(0, "utf8"));
const terminal = spawn("script", ["--quiet", "--flush", "--return", "--command", process.argv[2], "/dev/null"], {
  stdio: ["pipe", "pipe", "inherit"],
});
let screen = "";
let from = 0;
terminal.stdout.setEncoding("utf8").on("data", (text) => {
  screen += text;
  process.stdout.write(text);
  if (!screen.slice(from).endsWith("> ")) return;
  from = screen.length;
  const line = lines.shift();
  if (line === undefined) terminal.stdin.end();
  else terminal.stdin.write(`${line}\n`);
});
// The program may have gone while a line is on its way.
terminal.stdin.on("error", () => {});
terminal.on("close", (code) => {
  process.exitCode = code ?? 1;
});
