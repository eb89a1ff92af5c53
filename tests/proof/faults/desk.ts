/** A folder with everything that some command takes: a case, records, rows, results of a quiz, a pack of one's own. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { northshireIn } from "../../packs/content-command.ts";

/** A run that has not ended by then hangs, on a busy computer too. */
const PATIENCE_MS = 600_000;
export const PROGRAM = resolve(process.env.ES_DIST ?? "dist", "entry.cjs");
export const MONDAY = "2026-11-23T10:15";
export const TUESDAY = "2026-11-24T10:15";

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

const CASE = {
  schema: "effective-support/answers@1",
  reference: "case-17",
  at: MONDAY,
  answers: { "immediate-danger": "no", "significant-harm": "yes", harm: "Bruises on both arms." },
};

/** The environment of a user of whom the test knows everything; nothing of the test's own comes through. */
export function plainEnv(home: string): Record<string, string> {
  return { PATH: process.env.PATH ?? "", HOME: home, TMPDIR: home, TERM: "xterm", TZ: "UTC" };
}

/** Runs the program in `folder` as a script would; `before` are words that start another program around it. */
export function ran(folder: string, words: string[], env: Record<string, string> = plainEnv(folder), before: string[] = []): Ended {
  const [program = "", ...rest] = [...before, process.execPath, PROGRAM, ...words];
  const { status, stdout, stderr } = spawnSync(program, rest, { cwd: folder, env, encoding: "utf8", maxBuffer: 1e8, timeout: PATIENCE_MS });
  return { code: status, out: stdout, err: stderr };
}

/** Lays the desk out in a new folder; `takeAway` clears it. */
export function aDesk(): { folder: string; takeAway(): void } {
  const folder = mkdtempSync(join(tmpdir(), "desk-"));
  const { edit } = northshireIn(folder);
  const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
  file("case.json", JSON.stringify(CASE));
  file("changed.yaml", "schema: effective-support/answers@1\nanswers:\n  immediate-danger: yes\n");
  file(
    "rows.ndjson",
    ["a", "b", "c"].map((reference) => `${JSON.stringify({ ...CASE, reference, recorded: 4, agency: "school" })}\n`).join(""),
  );
  file("rows.csv", `reference,at,immediate-danger,significant-harm,recorded\ncase-1,${MONDAY},no,yes,4\n`);
  mustEnd(0, folder, ["triage", "--answers", "case.json", "--out", "record.json"]);
  mustEnd(0, folder, ["review", "record.json", "--at", TUESDAY, "--answers", "changed.yaml", "--out", "record-2.json"]);
  atTerminal(folder, ["quiz", "--plain", "--seed", "3", "--count", "1", "--out", "mine.json"], ["1", "1", "1", "1", ""]);
  mustEnd(0, folder, ["triage", "--answers", "case.json", "--out", "old.json"]);
  mustEnd(0, folder, ["content", "release", "northshire"]);
  mustEnd(0, folder, ["content", "export", "services", "northshire", "--out", "services.csv"]);
  mkdirSync(join(folder, "later"));
  mkdirSync(join(folder, ".local/share"), { recursive: true });
  for (const part of ["northshire", "calendars", "releases"]) cpSync(join(folder, part), join(folder, "later", part), { recursive: true });
  edit("later/northshire/contacts.yaml", "01632 120101", "01632 120109");
  return { folder, takeAway: () => rmSync(folder, { recursive: true, force: true }) };
}

export function mustEnd(code: number, folder: string, words: string[]): Ended {
  const ended = ran(folder, words);
  if (ended.code !== code) throw new Error(`${words.join(" ")} ended with ${ended.code}\n${ended.out}\n${ended.err}`);
  return ended;
}

const TYPIST = join(import.meta.dirname, "typist.mjs");

/** The program at a terminal, each line typed where its prompt stands; what the terminal showed, and the exit code. */
export function atTerminal(
  folder: string,
  words: string[],
  lines: string[],
  env: Record<string, string> = plainEnv(folder),
  before: string[] = [],
): Ended {
  const command = [...before, process.execPath, PROGRAM, ...words].join(" ");
  const { status, stdout, stderr } = spawnSync(process.execPath, [TYPIST, command], {
    cwd: folder,
    env: { ...env, SHELL: "/bin/sh" },
    input: JSON.stringify(lines),
    encoding: "utf8",
    timeout: PATIENCE_MS,
  });
  return { code: status, out: stdout, err: stderr };
}
