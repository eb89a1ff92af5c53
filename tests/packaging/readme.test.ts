/** Every command block of the README, as a reader would paste it, with the built program on the path. */
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { done, folderForThisFile, ran, urgentCase } from "./run.ts";

/** These set a fresh copy up, install from elsewhere or publish: `npm run test:clone` and the other tests here try those. */
const SET_UP = /^(npm|npx|git|curl|sudo|chmod|xattr|codesign|sha256sum|shasum|\.\/effective-support-|node bin\/)/;

/** What is typed into the loop that drives the program one question at a time. */
const TYPED = '"no"\n"yes"\n';

const readme = readFileSync("README.md", "utf8");
const blocks = [...readme.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block]) => block ?? "");
const ofProgram = blocks.filter((block) => commandsIn(block).some((line) => !SET_UP.test(line)));
const folder = folderForThisFile();
const path = `${onPath()}${delimiter}${process.env.PATH}`;

describe("the README", () => {
  test("has blocks to run, and says how to set a copy up", () => {
    expect(ofProgram.length).toBeGreaterThan(3);
    expect(readme).toContain("npm start");
    expect(readme).toContain("npm test");
  });

  test("shows commands in blocks that are tried, and in no others", () => {
    const others = [...readme.matchAll(/^```(?!sh$)(\w+)\n([^]*?)^```$/gm)].filter(([, , block]) =>
      /^(\$ )?effective-support /m.test(block ?? ""),
    );
    expect(others.map(([whole]) => whole)).toEqual([]);
  });

  test.each(ofProgram)("%s", (block) => {
    const place = scratchCopy(block);
    if (/^while /m.test(block)) {
      const { code, out, err } = ran(["bash", "-c", block], { cwd: place, env: { PATH: path, HOME: place }, input: TYPED });
      expect([code, err]).toEqual([0, ""]);
      expect(out).toMatch(/^Is the child[^]*\n4\n[^]*MASH/);
      return;
    }
    for (const line of commandsIn(block).filter((command) => !SET_UP.test(command))) {
      const { code, out, err } = ran(["bash", "-c", line], { cwd: place, env: { PATH: path, HOME: place } });
      // A template that nobody has filled in yet ends in the open question.
      const wanted =
        line.includes("--answers case.yaml") && readFileSync(join(place, "case.yaml"), "utf8").includes("# Take away the #") ? [0, 4] : [0];
      expect(wanted, `${line}\n${out}\n${err}`).toContain(code);
      expect(out + err, line).not.toMatch(/a fault of the program|no option|no command/i);
    }
  });

  test("every option and command that its text names exists", () => {
    const words = [...readme.matchAll(/`(effective-support [a-z][^`]*)`/g)].map(([, command]) => command ?? "");
    for (const command of words) {
      const [, verb = ""] = command.split(" ");
      expect(ran(["effective-support", verb, "--help"], { env: { PATH: path } }).code, command).toBe(0);
    }
  });
});

/** The commands of a block; one that goes on after a backslash is one. */
function commandsIn(block: string): string[] {
  return block
    .replaceAll("\\\n", " ")
    .split("\n")
    .map((line) => line.replace(/ +# .*$/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

function onPath(): string {
  const bin = join(folder, "bin");
  mkdirSync(bin, { recursive: true });
  const entry = resolve(process.env.ES_DIST ?? "dist", "entry.cjs");
  writeFileSync(join(bin, "effective-support"), `#!/bin/sh\nexec "${process.execPath}" "${entry}" "$@"\n`);
  chmodSync(join(bin, "effective-support"), 0o755);
  return bin;
}

/** What a reader has in front of them: the content, and files with the names that the README uses. */
function scratchCopy(block: string): string {
  const place = join(folder, `copy-${Math.random().toString(36).slice(2)}`);
  cpSync("content", join(place, "content"), { recursive: true });
  writeFileSync(join(place, "case.yaml"), urgentCase("case-17"));
  writeFileSync(join(place, "changed.yaml"), "answers:\n  significant-harm: no\n");
  writeFileSync(join(place, "cases.ndjson"), `${urgentCase("case-1")}\n${urgentCase("case-2")}\n`);
  writeFileSync(join(place, "recorded.ndjson"), `${JSON.stringify({ ...JSON.parse(urgentCase("case-1")), recorded: 4 })}\n`);
  writeFileSync(join(place, "cases.csv"), "reference,at,immediate-danger,significant-harm\ncase-1,2026-11-23T10:15,no,yes\n");
  // A block that makes the record itself finds none there.
  if (!block.includes("--out case.json"))
    done(["effective-support", "triage", "--answers", "case.yaml", "--out", "case.json"], { cwd: place, env: { PATH: path } });
  return place;
}
