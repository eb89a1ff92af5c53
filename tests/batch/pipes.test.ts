import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { HOME } from "../commands/program.ts";
import { linesOf, row, started } from "./rows.ts";

const folder = mkdtempSync(join(tmpdir(), "effective-support-batch-"));
const cases = join(folder, "cases.ndjson");
writeFileSync(cases, `${Array.from({ length: 3000 }, (_, place) => row(`c-${place}`)).join("\n")}\n`);
const command = join(folder, "effective-support");
writeFileSync(command, `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(join(HOME, "entry.cjs"))} "$@"\n`);
chmodSync(command, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));

function shell(script: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync("bash", ["-c", script], {
    encoding: "utf8",
    cwd: folder,
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
    maxBuffer: 1e9,
  });
}

const wanted = shell("effective-support batch cases.ndjson --fields reference,level").stdout;

describe("batch among other programs", () => {
  test("a reader that leaves early ends it quietly", () => {
    const { stdout, stderr } = shell("effective-support batch cases.ndjson | head -n 2; echo ${PIPESTATUS[0]}");
    const [first, second, status] = linesOf(stdout);
    expect([first, second].map((line) => JSON.parse(line ?? "").reference)).toEqual(["c-0", "c-1"]);
    expect([status, stderr]).toEqual(["0", ""]);
  });

  test.each([[[]], [["--workers", "2"]]])("Ctrl-C leaves whole lines only, and is told by the exit code %j", async (words) => {
    const { child, ended, soFar } = started(["batch", ...words]);
    const more = setInterval(() => child.stdin.write(readFileSync(cases)), 5);
    while (linesOf(soFar()).length < 50) await new Promise((resume) => setTimeout(resume, 10));
    child.kill("SIGINT");
    const { code, out } = await ended;
    clearInterval(more);
    expect(code).toBe(130);
    expect(out.endsWith("}\n")).toBe(true);
    for (const line of linesOf(out)) expect(JSON.parse(line).schema).toBe("effective-support/outcome@1");
  });

  test("Ctrl-C is heard while nothing comes in", async () => {
    const { child, ended, soFar } = started(["batch", "--fields", "level"]);
    child.stdin.write(`${row("one")}\n`);
    while (soFar() === "") await new Promise((resume) => setTimeout(resume, 10));
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 130, out: '{"level":1}\n' });
  });

  test("rows come out while more are still to come in", async () => {
    const { child, ended, soFar } = started(["batch", "--fields", "reference"]);
    child.stdin.write(`${row("first")}\n`);
    while (soFar() === "") await new Promise((resume) => setTimeout(resume, 10));
    child.stdin.end(row("last"));
    expect((await ended).out).toBe('{"reference":"first"}\n{"reference":"last"}\n');
  });

  test("under GNU parallel", () => {
    const { stdout, status } = shell(
      "parallel --will-cite --pipe --keep-order --block 200k effective-support batch --fields reference,level < cases.ndjson",
    );
    expect([status, stdout]).toEqual([0, wanted]);
  });

  test("with split and xargs", () => {
    const script =
      "split -l 700 cases.ndjson part- && ls part-* | xargs -P 2 -I{} sh -c 'effective-support batch {} --fields reference,level > out-{}' && cat out-part-*";
    expect(shell(script)).toMatchObject({ status: 0, stdout: wanted });
  });

  test("the names of its schema are in the manual of the program", () => {
    expect(execFileSync(command, ["schema", "batch-problem"], { encoding: "utf8" })).toContain("more-answers");
  });
});
