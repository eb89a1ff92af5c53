/** The drafts command of the built program, at a pseudo-terminal where it asks, and without one. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { utimesSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listDrafts } from "../../src/drafts/store.ts";
import { aDraft, aPlace, bytesOf, saveQuickly } from "../drafts/a-draft.ts";

const dist = process.env.ES_DIST ?? join(import.meta.dirname, "../../dist");
const entry = join(dist, "entry.cjs");

let home = aPlace();
let place = { folder: "" };
beforeEach(() => {
  home = aPlace();
  place = { folder: join(home.parent, "effective-support", "drafts") };
});
afterEach(() => home.release());

const environment = () => ({ PATH: process.env.PATH, XDG_DATA_HOME: home.parent, TERM: "xterm", NO_COLOR: "1" });

/** Without a terminal: the exit code, and all that was printed. */
function drafts(...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, "drafts", ...words], { env: environment(), encoding: "utf8" });
  return `${status}: ${stdout}${stderr}`;
}

/** At a terminal: waits for a text on the screen, then types, in turn; the exit code and all that was on the screen. */
async function draftsAtTerminal(words: string[], ...turns: Turn[]): Promise<{ status: number; screen: string }> {
  const command = [process.execPath, entry, "drafts", ...words].map((word) => `'${word}'`).join(" ");
  const terminal = spawn("script", ["-qec", `tty; stty cols 80 rows 24; ${command}`, "/dev/null"], { env: environment() });
  let screen = "";
  let from = 0;
  terminal.stdout.on("data", (data) => {
    screen += data;
  });
  const typing = setInterval(() => {
    const [turn] = turns;
    if (!turn || !screen.slice(from).includes(turn.at) || (turn.hidden && showsWhatIsTyped(screen))) return;
    turns.shift();
    from = screen.length;
    terminal.stdin.write(turn.type);
  }, 20);
  const [status] = await once(terminal, "close");
  clearInterval(typing);
  return { status, screen };
}

interface Turn {
  at: string;
  type: string;
  /** Typed only when the terminal no longer shows what is typed, as a person would who has read the question. */
  hidden?: true;
}

function showsWhatIsTyped(screen: string): boolean {
  const device = /^\S+/.exec(screen)?.[0] ?? "";
  return !spawnSync("stty", ["-a", "-F", device], { encoding: "utf8" }).stdout.includes("-echo ");
}

describe("list", () => {
  test("says that there are none, and how one comes to be", () => {
    expect(drafts()).toBe("0: There are no drafts. Ctrl-C in a triage pauses it and asks whether to keep one.\n");
  });

  test("shows id, time in London and size, and nothing of the case; as JSON too", async () => {
    const { id, file } = await saveQuickly(place, aDraft());
    utimesSync(file, new Date("2026-07-01T08:30:00Z"), new Date("2026-07-01T08:30:00Z"));
    expect(drafts("list")).toBe(
      `0: One draft in ${place.folder}, newest first:\n  ${id}  saved Wed 1 Jul 2026, 09:30, 1 KB\neffective-support drafts resume ID goes on with one; drafts delete ID removes it.\n`,
    );
    const printed = drafts("list", "--json");
    expect(JSON.parse(printed.slice(3))).toEqual({
      schema: "effective-support/drafts@1",
      folder: place.folder,
      drafts: [{ id, saved: "2026-07-01T09:30:00+01:00", bytes: bytesOf(file).length }],
    });
  });
});

describe("wrong usage", () => {
  test.each([
    [["delte", "x"], '2: effective-support: There is no command "drafts delte". Did you mean drafts delete?\n'],
    [["list", "x"], '2: effective-support: "x" is one word too many.\n'],
    [["resume"], "2: effective-support: Name the draft to resume.\n"],
    [["delete", "0badf00d", "--force"], '3: effective-support: There is no draft "0badf00d".\n'],
    [["resume", "../../etc/passwd"], '3: effective-support: There is no draft "../../etc/passwd".\n'],
  ])("%j", (words, told) => {
    expect(drafts(...words).startsWith(told)).toBe(true);
  });

  test("a computer that does not say where the user's files are", () => {
    const { status, stderr } = spawnSync(process.execPath, [entry, "drafts"], { env: { PATH: process.env.PATH }, encoding: "utf8" });
    expect(`${status}: ${stderr}`).toContain("3: effective-support: There is no folder to keep drafts in");
  });
});

describe("delete", () => {
  test("without a terminal needs --force, and then asks nothing", async () => {
    const { id } = await saveQuickly(place, aDraft());
    expect(drafts("delete", id)).toContain(`2: effective-support: Without a terminal, draft ${id} is deleted only with --force.`);
    expect(listDrafts(place)).toHaveLength(1);
    expect(drafts("delete", id, "--force")).toBe(`0: Draft ${id} is deleted.\n`);
    expect(listDrafts(place)).toHaveLength(0);
  });

  test("asks at a terminal: Enter alone keeps the draft, the second choice deletes it", async () => {
    const { id } = await saveQuickly(place, aDraft());
    const kept = await draftsAtTerminal(["delete", id], { at: "Delete it for good", type: "\r" });
    expect(kept.screen).toContain(`Draft ${id} is kept.`);
    expect(listDrafts(place)).toHaveLength(1);
    const gone = await draftsAtTerminal(["delete", id, "--plain"], { at: "Delete it for good", type: "2\r" });
    expect(gone.screen).toContain(`Draft ${id} is deleted.`);
    expect([kept.status, gone.status, listDrafts(place).length]).toEqual([0, 0, 0]);
  });
});

describe("resume", () => {
  test("without a terminal says that it needs one", async () => {
    const { id } = await saveQuickly(place, aDraft());
    expect(drafts("resume", id)).toContain("2: effective-support: A draft is resumed on a terminal");
  });

  test.each([[[]], [["--plain"]]])(
    "%j: a wrong passphrase is never shown, opens nothing and leaves the draft as it was",
    async (options) => {
      const { id, file } = await saveQuickly(place, aDraft());
      const before = bytesOf(file);
      const { status, screen } = await draftsAtTerminal(["resume", id, ...options], {
        at: `passphrase of draft ${id}`,
        type: "wrong-horse\r",
        hidden: true,
      });
      expect(screen).toContain(`Draft ${id} cannot be opened: the passphrase is not the one it was saved with`);
      expect(screen).not.toContain("wrong-horse");
      expect(status).toBe(3);
      expect(bytesOf(file).equals(before)).toBe(true);
    },
  );

  test.each([[[]], [["--plain"]]])("%j: Ctrl-C at the passphrase stops with 130 and leaves the draft as it was", async (options) => {
    const { id } = await saveQuickly(place, aDraft());
    const { status, screen } = await draftsAtTerminal(["resume", id, ...options], {
      at: `passphrase of draft ${id}`,
      type: "\u0003",
      hidden: true,
    });
    expect(screen).toContain("Stopped. The draft is unchanged.");
    expect(status).toBe(130);
    expect(listDrafts(place)).toHaveLength(1);
  });
});
