/** The built program under every Node that it must run on: it runs there, and says the same. Run where CI is set, and by `npm run test:nodes`. */
import { join, resolve } from "node:path";
import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fetchNodes } from "../../bin/dev/package/nodes.ts";
import { inTerminal, PROGRAM } from "../terminal/screen.ts";
import { done, folderForThisFile, ran, urgentCase } from "./run.ts";

const folder = folderForThisFile();
writeFileSync(join(folder, "case.json"), urgentCase("case-1"));
writeFileSync(join(folder, "case.yaml"), "at: 2026-11-23T10:15\nanswers:\n  immediate-danger: no\n  significant-harm: unsure\n");
writeFileSync(join(folder, "rows.ndjson"), ["a", "b", "c", "d"].map((reference) => `${urgentCase(reference)}\n`).join(""));

const nodes = fetchNodes();

const COMMANDS = [
  ["--version"],
  ["triage", "--answers", "case.json", "--json"],
  ["triage", "--answers", "case.yaml", "--json"],
  ["triage", "--answers", "case.json"],
  ["contacts", "--at", "2026-12-25T11:00"],
  ["contacts", "--at", "2026-11-23T10:15", "--json"],
  ["deadlines", "family-wellbeing-service", "--from", "2026-12-23", "--at", "2026-12-23T10:15", "--json"],
  ["guide", "consent"],
  ["guide", "how", "long", "is", "an", "assessment"],
  ["services", "housing", "--json"],
  ["schema", "answers"],
  ["batch", "rows.ndjson"],
  ["batch", "rows.ndjson", "--workers", "2", "--to", "csv"],
  ["content", "check", resolve("content/bexley"), "--at", "2026-11-23"],
  ["nonsense"],
];

test("the oldest Node that is promised is among them, and each line that is kept", () => {
  expect(nodes.map(({ version }) => version)[0]).toBe("20.17.0");
  expect([...new Set(nodes.map(({ version }) => version.split(".")[0]))]).toEqual(["20", "22", "24"]);
});

describe.each(nodes)("Node $version", ({ version, executable }) => {
  test("is what it says it is", () => {
    expect(done([executable, "--version"])).toBe(`v${version}\n`);
  });

  test.each(COMMANDS)("says what this Node says: %s %s %s %s %s", (...words) => {
    const given = words.filter((word): word is string => word !== undefined);
    const here = ran([process.execPath, PROGRAM, ...given], { cwd: folder });
    expect(ran([executable, PROGRAM, ...given], { cwd: folder })).toEqual(here);
    expect(here.out + here.err).not.toBe("");
  });

  test("guides in a terminal, plain and drawn", async () => {
    await inTerminal({ words: ["--plain"], program: `${executable} ${PROGRAM}` }, async (screen) => {
      await screen.sees("in danger right now?");
      screen.type("1");
      screen.press("Enter");
      await screen.sees("What next?");
      expect(screen.whole()).toContain("Call 999 now");
    });
    await inTerminal({ program: `${executable} ${PROGRAM}` }, async (screen) => {
      await screen.answers("Is the child, or anyone else, in danger right now?", "1", "Enter");
      await screen.sees("Call 999 now");
      screen.press("C-c");
    });
  });
});
