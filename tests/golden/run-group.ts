/**
 * Golden files as text: `$` a command line, `|` its standard output, `!` its standard error, `=` its exit code. The command lines of a
 * file run one after the other in one folder, so one may read what another wrote.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { northshireIn } from "../packs/content-command.ts";

/** Longer outputs are kept by their first lines, and a digest of the whole. */
const LINES_AT_MOST = 150;
const LINES_OF_LONG = 40;

/** Reads a group's file, runs each of its command lines and gives the file as it would have to be. Comments and empty lines stay. */
export function runGroup(text: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "golden-")));
  try {
    const env = layOut(folder);
    return text
      .split("\n")
      .filter((line) => !/^[|!=]/.test(line))
      .flatMap((line) => (line.startsWith("$ ") ? [line, ...answerTo(line.slice(2), folder, env)] : [line]))
      .join("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function answerTo(command: string, folder: string, env: Record<string, string>): string[] {
  const { status, stdout, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", command], {
    cwd: join(folder, "desk"),
    env,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  const shown = (output: string) => output.replaceAll(folder, "FOLDER");
  return [...marked("|", shown(stdout)), ...marked("!", shown(stderr)), `= ${status}`];
}

function marked(mark: string, output: string): string[] {
  if (output === "") return [];
  const lines = output.replace(/\n$/, "").split("\n");
  if (!output.endsWith("\n")) lines.push("(no newline at the end)");
  const rest = lines.length - LINES_OF_LONG;
  const kept =
    lines.length <= LINES_AT_MOST
      ? lines
      : [...lines.slice(0, LINES_OF_LONG), `(and ${rest} lines more; sha256 of all: ${createHash("sha256").update(output).digest("hex")})`];
  return kept.map((line) => `${mark} ${line}`.trimEnd());
}

/** The inputs and a pack of one's own on a desk, and the program on the path with a clock that stands; gives the environment. */
function layOut(folder: string): Record<string, string> {
  const desk = join(folder, "desk");
  cpSync(join(import.meta.dirname, "inputs"), desk, { recursive: true });
  northshireIn(desk);
  const program = join(folder, "effective-support");
  const [clock, entry] = [join(import.meta.dirname, "fixed-clock.cjs"), resolve("bin/effective-support.cjs")];
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" --require "${clock}" "${entry}" "$@"\n`);
  chmodSync(program, 0o755);
  const path = `${folder}${delimiter}${process.env.PATH}`;
  return { PATH: path, HOME: folder, XDG_DATA_HOME: join(folder, "data"), TERM: "xterm", LANG: "C", TZ: "Asia/Tokyo" };
}
