/** A folder full of files, good and bad, that command lines name; made anew after each case that may have written in it. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packNamed, shelfIn } from "../../../src/packs/shelf.ts";
import { runWithin } from "./run-within.ts";
import type { Setting } from "./verdict.ts";

const calmCase = {
  schema: "effective-support/answers@1",
  reference: "case-17",
  at: "2026-11-23T10:15",
  answers: {
    "immediate-danger": "no",
    "significant-harm": "unsure",
    "child-age": 7,
    circumstances: ["young-carer"],
    "previous-assessment": "none",
    indicators: ["l2-learning-poor-punctuality"],
    judgement: { level: 2, reason: "seen at home" },
    "who-can-help": "joint",
    consent: "given",
  },
};

const OPEN_CASE = "schema: effective-support/answers@1\nanswers:\n  immediate-danger: no\n";
const WRONG_CASE = "schema: effective-support/answers@1\nanswers:\n  child-aeg: 8\n";

/** Names that files of the world have; some are there, some are folders, some lead nowhere, some are no names. */
export const fileNames = [
  "case.json",
  "case.yaml",
  "open.yaml",
  "wrong.yaml",
  "record.json",
  "altered.json",
  "rows.ndjson",
  "rows.csv",
  "junk.bin",
  "empty",
  "folder",
  "loop",
  "dangling",
  "starter",
  "released.json",
  "changed.json",
  "./-x.json",
  "a\u001b[31mb.json",
  "-",
  "none.yaml",
  "none\u001b[2J.yaml",
  "case.json/inside",
  "x".repeat(300),
  `${"deep/".repeat(1000)}x`,
  "a\u0000b",
  "",
  "..",
  "/",
  "~",
  "file:///etc/passwd",
  "\\\\server\\share",
  "CON",
];

/** Copies the built program beside the world, so that nothing is looked for, or written, in the checkout. */
export async function settingIn(folder: string, dist: string, content: string): Promise<Setting> {
  const home = join(folder, "dist");
  const world = join(folder, "world");
  cpSync(dist, home, { recursive: true });
  mkdirSync(world);
  process.chdir(world);
  const packs = await Promise.all(shelfIn(home).packs.map(({ id, version }) => packNamed(`${id}@${version}`, { home })));
  const setting = { home, packs, world };
  writeWorld(world, content);
  // The packs to spoil are each put right again after their case.
  for (const name of ["starter", "bexley", "calendars"]) cpSync(join(content, name), join(folder, "mutants", name), { recursive: true });
  await runWithin(["triage", "--answers", "case.json", "--out", "record.json"], setting, {});
  writeFileSync("altered.json", readFileSync("record.json", "utf8").replace('"planned"', '"immediate"'));
  cpSync(world, join(folder, "fresh"), { recursive: true, verbatimSymlinks: true });
  return setting;
}

function writeWorld(world: string, content: string): void {
  const compiled = readFileSync(join(content, "releases/bexley@1.1.0.json"), "utf8");
  const rows = [calmCase, { ...calmCase, at: "never" }, { ...calmCase, answers: { "immediate-danger": "yes" } }];
  const files: Record<string, string | Uint8Array> = {
    "case.json": JSON.stringify(calmCase),
    "case.yaml": JSON.stringify(calmCase, null, 2).replaceAll('"', "'"),
    "open.yaml": OPEN_CASE,
    "wrong.yaml": WRONG_CASE,
    "rows.ndjson": `${rows.map((row) => JSON.stringify(row)).join("\n")}\n{"a":\n\u001b[31m\n`,
    "rows.csv": 'reference,child-age,immediate-danger\nx,8,yes\ny,\u001b[31m,no\n"open\n',
    "junk.bin": Uint8Array.from({ length: 500 }, (_, at) => (at * 37) % 256),
    empty: "",
    "released.json": compiled,
    "changed.json": compiled.replace("999", "998"),
    "-x.json": "{}",
    "a\u001b[31mb.json": "{\u001b[31m",
  };
  for (const [name, data] of Object.entries(files)) writeFileSync(join(world, name), data);
  for (const name of ["folder", "out", "home/.local/share/effective-support/drafts"]) mkdirSync(join(world, name), { recursive: true });
  writeFileSync(join(world, "home/.local/share/effective-support/drafts/1f0c9a7e.age"), "age-encryption.org/v1\n");
  symlinkSync("loop", join(world, "loop"));
  symlinkSync("nowhere", join(world, "dangling"));
  for (const name of ["starter", "calendars"]) cpSync(join(content, name), join(world, name), { recursive: true });
}

/** The world as it was at first. */
export function freshen({ world }: Setting): void {
  for (const name of readdirSync(world)) rmSync(join(world, name), { recursive: true, force: true });
  cpSync(join(world, "../fresh"), world, { recursive: true, verbatimSymlinks: true });
}
