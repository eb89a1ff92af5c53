/** A draft under a newer version of the content: what is lost and what moves is said before the run goes on. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answers.ts";
import type { Draft } from "../../src/drafts/store.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { hashOf } from "../../src/packs/shelf.ts";
import type { Surroundings } from "../../src/surroundings.ts";
import type { Run } from "../../src/terminal/guided-run.ts";
import type { Prompter } from "../../src/terminal/prompter.ts";
import { takeUp } from "../../src/terminal/take-up-draft.ts";
import { createEngine } from "../../src/triage/engine.ts";
import { startInterview } from "../../src/triage/interview.ts";
import { bexley, calm } from "../triage/bexley.ts";

const home = mkdtempSync(join(tmpdir(), "es-take-up-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const older = { ...bexley, version: "1.0.9", digest: "sha256-older" };
/** As the content stands, but a level 2 indicator now makes level 4. */
const newer = createEngine({
  ...bexley,
  version: "1.2.0",
  digest: "sha256-newer",
  levels: { ...bexley.levels, rules: bexley.levels.rules.map((rule) => (rule.when?.count?.level === 2 ? { ...rule, level: 4 } : rule)) },
});

mkdirSync(join(home, "content"));
const text = JSON.stringify(older);
writeFileSync(join(home, "content", "older.pack"), text);
writeFileSync(
  join(home, "content", "shelf.json"),
  JSON.stringify({
    standard: "bexley",
    packs: [{ id: "bexley", version: older.version, status: "active", file: "older.pack", digest: older.digest, bytes: hashOf(text) }],
  }),
);

const judgedTwo: Record<string, Answer> = {
  ...calm,
  indicators: ["l2-health-dental"],
  judgement: { level: 2, reason: null },
  "who-can-help": "joint",
  consent: "given",
};

async function takenUp(pack: Pack, made: { version: string; digest: string }, answers: Record<string, Answer>, shown: string | null) {
  const said: string[] = [];
  const surroundings = {
    home,
    env: {},
    now: () => Date.UTC(2026, 10, 23, 10, 15),
    columns: 80,
    outIsTerminal: false,
  } as unknown as Surroundings;
  const prompter = { say: (text: string) => said.push(text), letRead: async () => {} } as unknown as Prompter;
  const { interview } = startInterview(pack);
  const run: Run = {
    pack,
    options: { color: true, input: true },
    surroundings,
    prompter,
    interview,
    soFar: new Map(),
    notes: "not-asked",
    reference: null,
    at: null,
    shown: null,
    draft: null,
    saved: [],
  };
  const draft: Draft = {
    schema: "effective-support/draft@1",
    reference: "case-17",
    at: null,
    content: { id: pack.id, ...made },
    answers,
    shown,
    saved: "2026-11-22T16:00:00+00:00",
  };
  await takeUp(run, draft, { id: "d1", state: null });
  return { run, said: said.join("").replace(/\s+/g, " ") };
}

test("under the same content it goes on where it was", async () => {
  const { run, said } = await takenUp(bexley, bexley, { "immediate-danger": "no", "significant-harm": "no" }, "child-age");
  expect(run.interview.at).toBe("child-age");
  expect(run.reference).toBe("case-17");
  expect(said).toBe("Taken up from the draft of Sunday 22 November 2026, 16:00: 2 answered. ");
});

test("under newer content it says that the outcome moves, from what to what", async () => {
  const { said } = await takenUp(newer, older, judgedTwo, null);
  expect(said).toContain("made with bexley 1.0.9");
  expect(said).toContain("Before: level 2, ");
  expect(said).toContain("Now: no outcome yet, a question is still open.");
});

test("under newer content that decides the same it says that the outcome stays", async () => {
  const { said } = await takenUp(createEngine({ ...bexley, version: "1.2.0", digest: "sha256-newer" }), older, judgedTwo, null);
  expect(said).toMatch(/The outcome of your answers stays: level 2, /);
});

test("answers that the content no longer takes are named and dropped", async () => {
  const { run, said } = await takenUp(
    bexley,
    { version: "0.9.0", digest: "sha256-lost" },
    { "immediate-danger": "no", "significant-harm": "perhaps", "old-question": "yes" },
    "child-age",
  );
  expect(said).toContain('likely to? "perhaps"');
  expect(said).toContain("old-question: this question is no longer asked");
  expect(said).toContain("The earlier version is not at hand");
  expect(run.interview.answers).toEqual({ "immediate-danger": "no" });
  expect(run.interview.at).toBe("significant-harm");
});
