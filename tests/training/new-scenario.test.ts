import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { checkPackFolder } from "../../src/packs/check/check-pack.ts";
import { calmLines, answersFile, program } from "../commands/program.ts";
import { inTerminal } from "../terminal/screen.ts";

let root: string;
let pack: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "es-scenario-"));
  pack = join(root, "bexley");
  cpSync("content/bexley", pack, { recursive: true });
  cpSync("content/calendars", join(root, "calendars"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const files = { "case.yaml": answersFile(...calmLines) };
const words = (...more: string[]) => ["content", "new-scenario", "calm-case", "--answers", "case.yaml", "--content", pack, ...more];
const written = () => readFileSync(join(pack, "scenarios/calm-case.yaml"), "utf8");

test("writes the answers beside the other scenarios, and the outcome for somebody to confirm", async () => {
  expect((await program(words(), { files })).code).toBe(0);
  const document = parse(written());
  expect(document).toMatchObject({ id: "calm-case", at: "2026-11-23T10:15" });
  expect(Object.keys(document.answers)).toEqual(calmLines.map((line) => line.split(":")[0]));
  expect(document.expect).toBeUndefined();
  expect(written()).toMatch(/To be confirmed[^\n]*\n# expect:\n# {3}indicated: 1\n# {3}agreed: 1\n# {3}route: own-agency/);
});

test("leaves out what was typed in words: a case in a file may be of a real child", async () => {
  const real = answersFile(
    ...calmLines.filter((line) => !line.startsWith("judgement")),
    "harm: Told by Zoe.",
    "judgement: { level: 2, reason: Zoe says so. }",
  );
  expect((await program(words(), { files: { "case.yaml": real } })).code).toBe(0);
  expect(written()).not.toContain("Zoe");
  expect(parse(written()).answers.judgement).toEqual({ level: 2, reason: "…" });
});

test("the content check refuses it until it is filled in and confirmed, and takes it then", async () => {
  await program(words(), { files });
  const check = () => checkPackFolder(pack, "2026-11-23").faults.filter(({ file }) => file.endsWith("calm-case.yaml"));
  expect(
    check()
      .map(({ message }) => message)
      .join(" "),
  ).toMatch(/"expect" is missing/);
  const filled = written()
    .replace(/# (expect:\n(?:# .*\n)*?)(?=# Why)/, (_all, block: string) => block.replace(/^# /gm, ""))
    .replace(/^# (title|agency|difficulty|topics): /gm, "$1: ")
    .replace("# vignette: >-", "vignette: A calm case.")
    .replace("# why: >-", "why: Nothing points higher (§11).")
    .replace(/# discuss: .*/, "discuss: [What would you do?]");
  writeFileSync(join(pack, "scenarios/calm-case.yaml"), filled);
  expect(check()).toEqual([]);
});

test("never writes over a scenario, and takes only ids", async () => {
  await program(words(), { files });
  const again = await program(words(), { files });
  expect(again.code).toBe(3);
  for (const id of ["Calm Case", "../calm", "calm_case"])
    expect((await program(["content", "new-scenario", id, "--answers", "case.yaml"], { files })).code).toBe(2);
  expect((await program(["content", "new-scenario"])).err).toContain("Give the new scenario an id");
  expect((await program(["content", "new-scenario", "nursery-bruise-baby", "--answers", "case.yaml"], { files })).err).toContain(
    "already a scenario",
  );
});

test("a case that is not finished is none", async () => {
  const { code, err } = await program(["content", "new-scenario", "half", "--answers", "case.yaml"], {
    files: { "case.yaml": answersFile("immediate-danger: no") },
  });
  expect(code).toBe(2);
  expect(err).toContain("significant-harm");
});

test("on a terminal it asks the questions once, lets an answer be changed, and writes the file", async () => {
  await inTerminal(
    { words: ["content", "new-scenario", "danger-case", "--content", pack, "--at", "2026-11-23T10:15"], columns: 100, rows: 40 },
    async (screen) => {
      await screen.answers("Is the child, or anyone else, in danger right now?", "2", "Enter");
      await screen.answers("Do you believe or suspect", "Escape");
      await screen.answers("Is the child, or anyone else, in danger right now?", "1", "Enter");
      // Everything else may be left out now.
      await screen.answers("Do you believe or suspect", "End", "Enter");
      await screen.answers("How old is the child", "Enter");
      await screen.answers("Does any of these special circumstances apply?", "Enter", "Enter");
      await screen.answers("Has anyone already assessed", "End", "Enter");
      await screen.answers("Does the child have an allocated social worker?", "End", "Enter");
      for (const ask of [
        "What harm to the child",
        "What do you fear",
        "What makes this family",
        "What is going well",
        "What already protects",
        "What has to happen",
        "What do the child and the family want",
      ]) {
        await screen.answers(ask, "Enter");
      }
      await screen.answers("Which areas of the child", "Enter", "Enter");
      await screen.answers("Which of these indicators do you see?", "Enter", "Enter");
      await screen.answers("What level of need do you judge", "End", "Enter");
      await screen.answers("Does the family consent?", "End", "Enter");
      await screen.answers("Is something about this child or family not covered", "Enter");
      await screen.answers("Your answers. Choose one to change it.", "Enter");
      expect(await screen.ended()).toBe(0);
      const text = readFileSync(join(pack, "scenarios/danger-case.yaml"), "utf8");
      expect(parse(text)).toMatchObject({ id: "danger-case", at: "2026-11-23T10:15", answers: { "immediate-danger": "yes" } });
      expect(text).toContain("#   route: emergency");
    },
  );
});
