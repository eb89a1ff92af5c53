/** Every command once in some hardship, and every hardship at least once; `npm run prove -- faults` tries each with each. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { program } from "../../commands/program.ts";
import { aDesk, atTerminal, plainEnv, PROGRAM, ran } from "./desk.ts";
import { type CommandLine, commandLines } from "./every-command.ts";
import { faultUnder, type Hardship, hardships } from "./hardships.ts";

/** A question that has not come by then never comes. */
const PATIENCE_MS = 60_000;
const { folder, takeAway } = aDesk();
afterAll(takeAway);

const all = hardships();
const turns = Array.from({ length: Math.max(all.length, commandLines.length) }, (_, turn) => ({
  hardship: all[turn % all.length] as Hardship,
  line: commandLines[turn % commandLines.length] as CommandLine,
}));

test.each(turns.map((turn) => [turn.hardship.name, turn.line.words.join(" "), turn] as const))("%s: %s", (_hardship, _line, turn) => {
  expect(faultUnder(turn.hardship, turn.line, folder)).toBeNull();
});

describe("where nobody listens any more", () => {
  /** Runs the program with one stream at whose other end there is nobody. */
  async function unheard(stream: "stdout" | "stderr", ...words: string[]): Promise<number | null> {
    const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: folder, env: plainEnv(folder), stdio: ["ignore", "pipe", "pipe"] });
    child[stream].destroy();
    child[stream === "stdout" ? "stderr" : "stdout"].resume();
    return new Promise((resolve) => child.on("exit", resolve));
  }

  test("every record that was asked for is written all the same", async () => {
    expect(await unheard("stderr", "triage", "--answers", "case.json", "--out", "one.json", "--out", "one.md")).toBe(0);
    expect(await unheard("stdout", "triage", "--answers", "case.json", "--out", "two.json")).toBe(0);
    expect(["one.json", "one.md", "two.json"].filter((name) => !existsSync(join(folder, name)))).toEqual([]);
  });

  test("the exit code still tells what is wrong", async () => {
    expect(await unheard("stderr", "nonsense")).toBe(2);
    expect(await unheard("stderr", "triage", "--answers", "nowhere.json")).toBe(3);
  });
});

describe("a clock that is wrong", () => {
  test.each(["1970-01-01T00:00:00Z", "1989-06-01T12:00:00Z", "2061-01-01T00:00:00Z", "2069-12-31T23:59:59Z", "2100-01-01T00:00:00Z"])(
    "%s is told as such, by every command that needs it",
    async (now) => {
      for (const words of [["contacts"], ["deadlines", "child-protection"], ["triage", "--template"], ["triage", "--no-input"]]) {
        const { code, err } = await program(words, { now });
        expect({ code, err }).toEqual({
          code: 3,
          err: [
            `effective-support: This computer's clock says ${now.slice(0, 4)}, a year that cannot be reckoned with.`,
            "Set it, or say the moment with --at 2026-11-23T10:15. A record cannot be dated before the clock is right.",
            "",
          ].join("\n"),
        });
        if (words[1] !== "--template") expect((await program([...words, "--at", "2026-11-23T10:15"], { now })).code).not.toBe(3);
      }
    },
  );

  test("a draft that was saved under it is listed all the same", () => {
    const keeps = ["2", "3", "pause", "2", "case-17", "a long passphrase", "a long passphrase"];
    const env = { ...plainEnv(folder), HOME: join(folder, "fresh-home") };
    expect(atTerminal(folder, ["--plain"], keeps, env).code).toBe(0);
    const kept = join(env.HOME, ".local/share/effective-support/drafts");
    for (const name of readdirSync(kept)) utimesSync(join(kept, name), 3e6, 3e6);
    expect(ran(folder, ["drafts"], env).out).toContain("saved Wed 4 Feb 1970");
  });

  test.each([
    ["back by a year", "2025-11-23T10:15:00Z", "SUNDAY 23 NOVEMBER 2025, 10:15"],
    ["forward over a year", "2028-01-04T08:00:00Z", "TUESDAY 4 JANUARY 2028, 08:00"],
    ["into the hour that spring leaves out", "2026-03-29T01:30:00Z", "SUNDAY 29 MARCH 2026, 02:30"],
    ["into the hour that autumn has twice", "2026-10-25T01:30:00Z", "SUNDAY 25 OCTOBER 2026, 01:30"],
  ])("that jumps %s between two questions: the outcome is of the moment at which it is shown", (_how, to, shown) => {
    const file = join(folder, "jump.cjs");
    writeFileSync(file, `let looks = 0; Date.now = () => Date.parse(looks++ === 0 ? "2026-11-23T10:15:00Z" : "${to}");`);
    const env = { ...plainEnv(folder), NODE_OPTIONS: `--require=${file}` };
    const { code, out } = atTerminal(folder, ["--plain"], ["1", "7", "1"], env);
    expect(code).toBe(0);
    expect(out).toContain(`WHO TO CALL: ${shown}, LONDON`);
    expect(out).not.toContain("23 NOVEMBER 2026");
  });
});

describe("a terminal that goes away", () => {
  /** Starts a guided triage, types each of these lines where its prompt stands, waits for what comes of them, and takes the terminal away. */
  async function cutOff(home: string, lines: string[], until: string): Promise<void> {
    mkdirSync(home);
    const command = [process.execPath, PROGRAM, "--plain"].join(" ");
    const terminal = spawn("script", ["--quiet", "--flush", "--command", command, "/dev/null"], {
      cwd: home,
      env: { ...plainEnv(home), SHELL: "/bin/sh" },
      stdio: ["pipe", "pipe", "ignore"],
    });
    const toType = [...lines];
    let seen = "";
    let from = 0;
    const tooLate = setTimeout(() => terminal.kill("SIGKILL"), PATIENCE_MS);
    for await (const piece of terminal.stdout) {
      seen += String(piece);
      if (seen.includes(until)) break;
      if (!seen.slice(from).endsWith("> ")) continue;
      from = seen.length;
      terminal.stdin.write(`${toType.shift() ?? ""}\n`);
    }
    clearTimeout(tooLate);
    expect(seen).toContain(until);
    const started = programsUnder(terminal.pid ?? 0);
    expect(started.length).toBeGreaterThan(0);
    terminal.kill("SIGKILL");
    while (started.some(runs)) await new Promise((resume) => setTimeout(resume, 10));
  }

  test.each([
    ["at the first question", [], "in danger right now?"],
    ["in the middle, with words typed", ["2", "3", "7", "none", "3", "1", "Bruises on both arms.", ""], "What do you fear"],
    ["at the choice of a draft", ["2", "3", "7", "pause"], "Paused"],
    ["at the passphrase", ["2", "3", "7", "pause", "2", "case-17"], "A passphrase for the draft"],
  ])("%s ends the program, which leaves nothing behind", async (where, lines, until) => {
    const home = join(folder, where.replaceAll(/\W+/g, "-"));
    await cutOff(home, lines, until);
    expect(readdirSync(home, { recursive: true })).toEqual([]);
  });
});

/** The process and all that it started. */
function programsUnder(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...programsUnder(child)]);
}

/** A process that has ended and is waited for by nobody is no longer running either. */
function runs(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
