import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { listDrafts, readDraft } from "../../src/drafts/store.ts";
import { isUnfinished } from "../../src/records/write-file.ts";
import { smallDisk } from "../records/small-disk.ts";
import { aDraft, aLongDraft, aPlace, PASSPHRASE, saveQuickly } from "./a-draft.ts";
import { builtSaver, killWhileSaving } from "./killed-saver.ts";

const built = mkdtempSync(join(tmpdir(), "saver-"));
const saver = builtSaver(built);
afterAll(() => rmSync(built, { recursive: true }));

let place = aPlace();
beforeEach(() => {
  place = aPlace();
});
afterEach(() => place.release());

const long = { a: aLongDraft(400_000, "a"), b: aLongDraft(400_000, "b") };

test("a writer killed again and again leaves one whole draft, the old or the new", async () => {
  const { id } = await saveQuickly(place, long.a);
  for (let round = 0; round < 25; round++) {
    await killWhileSaving(saver, place, (round * 7) % 60);
    const draft = await readDraft(place, id, PASSPHRASE);
    expect([long.a, long.b]).toContainEqual(draft);
    expect(listDrafts(place).map((entry) => entry.id)).toEqual([id]);
    expect(readdirSync(place.folder).filter((name) => name !== `${id}.age` && !isUnfinished(name))).toEqual([]);
  }
});

test("a disk that gives out half-way through leaves the earlier draft as it was", async () => {
  const { id } = await saveQuickly(place, aDraft());
  const { stdout } = spawnSync("bash", ["-c", 'ulimit -f 64; exec "$0" "$@"', process.execPath, saver, place.folder, "1", "b"], {
    encoding: "utf8",
  });
  expect(stdout).toBe(`${join(place.folder, `${id}.age`)} was not written: it is larger than a file may be there.\n`);
  expect(await readDraft(place, id, PASSPHRASE)).toEqual(aDraft());
  expect(readdirSync(place.folder)).toEqual([`${id}.age`]);
});

test("a full disk leaves the earlier draft as it was", async () => {
  const small = smallDisk(place.parent);
  const onIt = { folder: small.folder };
  try {
    const { id, file } = await saveQuickly(onIt, aDraft());
    const limit = small.real ? "" : "ulimit -f 64; ";
    const { stdout } = spawnSync("bash", ["-c", `${limit}exec "$0" "$@"`, process.execPath, saver, small.folder, "1", "b"], {
      encoding: "utf8",
    });
    expect(stdout).toBe(`${file} was not written: ${small.real ? "the disk is full" : "it is larger than a file may be there"}.\n`);
    expect(await readDraft(onIt, id, PASSPHRASE)).toEqual(aDraft());
    expect(readdirSync(small.folder)).toEqual([`${id}.age`]);
  } finally {
    small.release();
  }
});
