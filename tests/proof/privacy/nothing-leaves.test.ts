/** Every command under strace: no socket is opened, no other program is started, and only the files that were asked for are written. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { wholeProgram } from "../../../src/commands/program.ts";
import { everyCommand } from "../../../src/commands/walk.ts";
import { isUnfinished } from "../../../src/records/write-file.ts";
import { aDesk, atTerminal, MONDAY, plainEnv, ran } from "../faults/desk.ts";
import { commandLines } from "../faults/every-command.ts";
import { type Touched, touchedBy } from "./traced.ts";

const { folder, takeAway } = aDesk();
afterAll(takeAway);

/** Node opens the terminal that it is given once more, to write to it. */
const TERMINAL = /^\/dev\/(null|tty|pts\/\d+)$/;

/** What it changed beside what was asked for. What is written under another name until it is whole belongs to its place. */
function unasked({ changed }: Touched, asked: string[]): string[] {
  const allowed = asked.map((name) => join(folder, name));
  const rooms = allowed.map(dirname);
  return changed
    .map((path) => path.replace(/\/\.([\w-]+)-\d+\.tmp(?=\/|$)/, "/$1"))
    .filter((path) => !allowed.some((one) => path === one || path.startsWith(`${one}/`)))
    .filter((path) => !(isUnfinished(basename(path)) && [...allowed, ...rooms].includes(dirname(path))))
    .filter((path) => !TERMINAL.test(path))
    .map((path) => relative(folder, path));
}

describe("the tracer", () => {
  const traced = (script: string) =>
    touchedBy(folder, (before) => spawnSync(before[0] ?? "", [...before.slice(1), process.execPath, "-e", script], { cwd: folder }));

  test("sees a file that is written, one that is deleted, a socket and a program, where there are any", () => {
    const { changed } = traced(`const fs = require("fs"); fs.writeFileSync("secret.txt", ""); fs.unlinkSync("secret.txt")`);
    expect(changed).toContain(join(folder, "secret.txt"));
    expect(traced(`require("net").connect("/nowhere").on("error", () => {})`).sockets.join()).toContain("AF_UNIX");
    expect(traced(`require("net").connect(9, "127.0.0.1").on("error", () => {})`).sockets.join()).toContain("AF_INET");
    expect(traced(`require("child_process").spawnSync("/bin/true")`).programs).toContain("/bin/true");
  });
});

describe("every command", () => {
  test("has a line here, with each of its subcommands", () => {
    const named = commandLines.map(({ words }) => words);
    const program = wholeProgram();
    const paths = everyCommand(program).map((command) => [...(command.parent === program ? [] : [command.parent?.name()]), command.name()]);
    expect(paths.filter((path) => !named.some((words) => path.every((word, place) => words[place] === word)))).toEqual([]);
  });

  test.each(commandLines.map((line) => [line.words.join(" "), line] as const))("%s", (_name, { words, writes, code }) => {
    let ended = null as number | null;
    const touched = touchedBy(folder, (before) => {
      ended = ran(folder, words, plainEnv(folder), before).code;
    });
    expect(ended).toBe(code);
    expect(touched.sockets).toEqual([]);
    expect(touched.programs).toEqual([process.execPath]);
    expect(unasked(touched, writes)).toEqual([]);
    // What it was asked to write it did write, so the list is no longer than it must be.
    for (const name of writes) expect(touched.changed.some((path) => path.startsWith(join(folder, name)))).toBe(true);
  });
});

describe("at a terminal", () => {
  const answered = ["2", "3", "7", "none", "3"];
  const drafts = ".local/share/effective-support";

  function touchedAt(words: string[], lines: string[]): Touched & { ended: number | null } {
    let ended = null as number | null;
    const touched = touchedBy(folder, (before) => {
      ended = atTerminal(folder, words, lines, plainEnv(folder), before).code;
    });
    return { ...touched, ended };
  }

  test("a guided triage writes nothing", () => {
    const triage = touchedAt(["--plain", "--at", MONDAY], [...answered, "pause", "3"]);
    expect({ ended: triage.ended, sockets: triage.sockets, unasked: unasked(triage, []) }).toEqual({
      ended: 130,
      sockets: [],
      unasked: [],
    });
    expect(triage.programs).toEqual([process.execPath]);
  });

  test("a draft is one file, in its folder; taken up again it stays as it is; deleted it goes", () => {
    const kept = touchedAt(["--plain"], [...answered, "pause", "2", "case-17", "a long passphrase", "a long passphrase"]);
    expect({ ended: kept.ended, sockets: kept.sockets, unasked: unasked(kept, [drafts]) }).toEqual({
      ended: 0,
      sockets: [],
      unasked: [],
    });
    const [file = ""] = readdirSync(join(folder, drafts, "drafts"));
    const id = file.replace(".age", "");

    const resumed = touchedAt(["drafts", "resume", id, "--plain"], ["a long passphrase", "pause", "3"]);
    expect({ ended: resumed.ended, sockets: resumed.sockets, changed: unasked(resumed, []) }).toEqual({
      ended: 130,
      sockets: [],
      changed: [],
    });

    const deleted = touchedBy(folder, (before) => void ran(folder, ["drafts", "delete", id, "--force"], plainEnv(folder), before));
    expect(unasked(deleted, [`${drafts}/drafts/${file}`])).toEqual([]);
  });

  test("a quiz writes nothing", () => {
    const quiz = touchedAt(["quiz", "--plain", "--seed", "3", "--count", "1"], ["1", "1", "1", "1", ""]);
    expect({ ended: quiz.ended, sockets: quiz.sockets, unasked: unasked(quiz, []) }).toEqual({ ended: 0, sockets: [], unasked: [] });
  });
});
