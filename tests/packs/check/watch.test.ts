/** `content check --watch`: the faults, and what a case comes to, again at each save, until Ctrl-C. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { HOME, program } from "../../commands/program.ts";
import { northshireIn } from "../content-command.ts";

const PATIENCE_MS = 30_000;

test("says what a save broke and what it mended, replays the case beside it, and ends with Ctrl-C", async () => {
  const root = mkdtempSync(join(tmpdir(), "watch-"));
  const { edit } = northshireIn(root);
  writeFileSync(join(root, "case.yaml"), "schema: effective-support/answers@1\nanswers:\n  danger: yes\n");
  const words = ["content", "check", "northshire", "--watch", "--answers", "case.yaml"];
  const child = spawn(process.execPath, [join(HOME, "entry.cjs"), ...words], {
    cwd: root,
    env: { HOME: root },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const says = async (text: string) => {
    const until = Date.now() + PATIENCE_MS;
    while (!said.includes(text) && Date.now() < until) await new Promise((resume) => setTimeout(resume, 50));
    expect(said).toContain(text);
    said = said.slice(said.indexOf(text) + text.length);
  };
  try {
    await says("no faults");
    await says("LEVEL 3, PROTECTION");
    await says("Waiting for the next save");
    edit("northshire/contacts.yaml", "for: Worries about a child, by day.", "for: Worries: by day");
    await says("This text holds a colon and a space");
    await says("The case waits until every file holds to its format.");
    await says("Waiting for the next save");
    edit("northshire/contacts.yaml", "for: Worries: by day", "for: Worries, by day.");
    await says("no faults");
    await says("Waiting for the next save");
    edit("northshire/contacts.yaml", "01632 120101", "01632 960101");
    await says("for stories: nobody answers it");
    await says("LEVEL 3, PROTECTION");
    await says("Waiting for the next save");
    writeFileSync(join(root, "case.yaml"), "schema: effective-support/answers@1\nanswers:\n  dangr: yes\n");
    await says('Unknown question "dangr".');
    child.kill("SIGINT");
    expect(await new Promise((resolve) => child.on("exit", resolve))).toBe(130);
  } finally {
    child.kill("SIGKILL");
    rmSync(root, { recursive: true, force: true });
  }
});

test("looks at a folder, and at nothing else", async () => {
  const { code, err } = await program(["content", "check", "bexley", "--watch"]);
  expect([code, err]).toEqual([2, expect.stringContaining("--watch looks at a pack's folder.")]);
});
