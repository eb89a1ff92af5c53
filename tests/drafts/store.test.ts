import { execFileSync, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deleteDraft, listDrafts, readDraft, saveDraft, stateOf } from "../../src/drafts/store.ts";
import { aDraft, aLongDraft, aPlace, bytesOf, CANARY, PASSPHRASE, saveQuickly, told } from "./a-draft.ts";

let place = aPlace();
beforeEach(() => {
  place = aPlace();
});
afterEach(() => place.release());

const modeOf = (path: string) => fs.statSync(path).mode & 0o777;

describe("a draft that is kept", () => {
  test("comes back as it was, with the passphrase", async () => {
    const { id } = await saveQuickly(place, aDraft());
    expect(await readDraft(place, id, PASSPHRASE)).toEqual(aDraft());
  });

  test("comes back when nothing was answered yet", async () => {
    const empty = aDraft({ reference: null, at: null, answers: {}, shown: null });
    const { id } = await saveQuickly(place, empty);
    expect(await readDraft(place, id, PASSPHRASE)).toEqual(empty);
  });

  test("comes back when it is long", async () => {
    const long = aLongDraft(300_000, "l");
    const { id } = await saveQuickly(place, long);
    expect(await readDraft(place, id, PASSPHRASE)).toEqual(long);
  });

  test("is one private file in a private folder, under a name that says nothing", async () => {
    const { id, file } = await saveQuickly(place, aDraft());
    expect(fs.readdirSync(place.folder)).toEqual([`${id}.age`]);
    expect(id).toMatch(/^[0-9a-f]{8}$/);
    expect(file).toBe(join(place.folder, `${id}.age`));
    expect(modeOf(file)).toBe(0o600);
    expect(modeOf(place.folder)).toBe(0o700);
  });

  test("makes a folder private that others could look into", async () => {
    fs.mkdirSync(place.folder, { recursive: true, mode: 0o755 });
    fs.chmodSync(place.folder, 0o755);
    await saveQuickly(place, aDraft());
    expect(modeOf(place.folder)).toBe(0o700);
  });

  test("shows nothing of the case in its bytes", async () => {
    const { file } = await saveQuickly(place, aDraft());
    const text = bytesOf(file).toString("latin1");
    for (const inTheClear of [CANARY, "bexley", "immediate-danger", "young-carer", "Seen at home", "2026-11-23", "answers", PASSPHRASE]) {
      expect(text).not.toContain(inTheClear);
    }
  });

  test("is never the same twice, though the draft is", async () => {
    const one = await saveQuickly(place, aDraft());
    const other = await saveQuickly(place, aDraft());
    expect(one.id).not.toBe(other.id);
    expect(bytesOf(one.file).equals(bytesOf(other.file))).toBe(false);
  });

  test("opens with é typed on a keyboard that sends it as two characters", async () => {
    const { id } = await saveDraft(place, aDraft(), "caf\u00e9 by the river");
    expect(await readDraft(place, id, "cafe\u0301 by the river")).toEqual(aDraft());
  });
});

describe("saving again", () => {
  test("under its id replaces that draft and leaves the others", async () => {
    const other = await saveQuickly(place, aDraft({ reference: "other" }));
    const { id } = await saveQuickly(place, aDraft());
    const again = await saveQuickly(place, aDraft({ shown: "consent" }), id);
    expect(again.id).toBe(id);
    expect((await readDraft(place, id, PASSPHRASE)).shown).toBe("consent");
    expect((await readDraft(place, other.id, PASSPHRASE)).reference).toBe("other");
    expect(listDrafts(place)).toHaveLength(2);
  });

  test("keeps what another session saved meanwhile, and its own beside it", async () => {
    const { id } = await saveQuickly(place, aDraft());
    const state = stateOf(place, id);
    await saveQuickly(place, aDraft({ reference: "the-other-session" }), id);
    const mine = await saveDraft(place, aDraft({ reference: "mine" }), PASSPHRASE, { id, state });
    expect(mine.id).not.toBe(id);
    expect((await readDraft(place, id, PASSPHRASE)).reference).toBe("the-other-session");
    expect((await readDraft(place, mine.id, PASSPHRASE)).reference).toBe("mine");
  });

  test("is kept under a new id where the draft was deleted meanwhile", async () => {
    const { id } = await saveQuickly(place, aDraft());
    const state = stateOf(place, id);
    deleteDraft(place, id);
    const again = await saveDraft(place, aDraft(), PASSPHRASE, { id, state });
    expect(listDrafts(place).map((entry) => entry.id)).toEqual([again.id]);
  });

  test("with a short passphrase leaves the earlier draft as it was", async () => {
    const { id, file } = await saveQuickly(place, aDraft());
    const before = bytesOf(file);
    expect(await told(() => saveDraft(place, aDraft({ shown: "consent" }), "short", { id, state: stateOf(place, id) }))).toMatch(
      /^3: The passphrase is too short/,
    );
    expect(bytesOf(file).equals(before)).toBe(true);
  });

  test("clears what a killed writer left long ago, and nothing that may still be in use", async () => {
    const { id } = await saveQuickly(place, aDraft());
    const leftover = (name: string) => join(place.folder, name);
    const old = leftover(`.effective-support-${"a".repeat(16)}.tmp`);
    const fresh = leftover(`.effective-support-${"b".repeat(16)}.tmp`);
    const theirs = leftover("notes.tmp");
    for (const file of [old, fresh, theirs]) fs.writeFileSync(file, "x");
    for (const file of [old, theirs]) fs.utimesSync(file, new Date("2020-01-01"), new Date("2020-01-01"));
    await saveQuickly(place, aDraft(), id);
    expect([old, fresh, theirs].map(fs.existsSync)).toEqual([false, true, true]);
  });
});

describe("passphrases", () => {
  test.each(["", "       ", "seven77", "  seven77  ", "🧒🧒🧒🧒"])("%j is refused, and nothing is written", async (short) => {
    expect(await told(() => saveDraft(place, aDraft(), short))).toBe(
      "3: The passphrase is too short: it needs at least 8 characters, not counting spaces around it. Whoever gets hold of the file can try passphrases without end; four or five unrelated words are strong and easy to keep.",
    );
    expect(fs.existsSync(place.folder)).toBe(false);
  });

  test.each(["password", "12345678", "qwertyuiop", "aaaaaaaa", "Password1!", "iloveyou1", "safeguarding", "case-17-2026"])(
    "%j is refused as easy to guess, and nothing is written",
    async (easy) => {
      expect(await told(() => saveDraft(place, aDraft({ reference: "case-17" }), easy))).toMatch(
        /^3: The passphrase is too easy to guess: /,
      );
      expect(fs.existsSync(place.folder)).toBe(false);
    },
  );

  test.each(["ferry lamp otter", "Tq7!vG2p"])("%j does", async (strong) => {
    const { id } = await saveDraft(place, aDraft(), strong);
    expect(await readDraft(place, id, strong)).toEqual(aDraft());
  });
});

describe("the list of drafts", () => {
  test("is empty where there is no folder yet", () => expect(listDrafts(place)).toEqual([]));

  test("has the newest first, with their sizes, and only drafts", async () => {
    const old = await saveQuickly(place, aDraft());
    const young = await saveQuickly(place, aDraft());
    fs.utimesSync(old.file, new Date("2026-11-20T09:00:00Z"), new Date("2026-11-20T09:00:00Z"));
    fs.utimesSync(young.file, new Date("2026-11-23T09:00:00Z"), new Date("2026-11-23T09:00:00Z"));
    fs.writeFileSync(join(place.folder, "notes.age"), "");
    fs.mkdirSync(join(place.folder, "aaaaaaaa.age"));
    fs.symlinkSync("/etc/passwd", join(place.folder, "bbbbbbbb.age"));
    expect(listDrafts(place)).toEqual([
      { id: young.id, file: young.file, saved: Date.parse("2026-11-23T09:00:00Z"), bytes: bytesOf(young.file).length },
      { id: old.id, file: old.file, saved: Date.parse("2026-11-20T09:00:00Z"), bytes: bytesOf(old.file).length },
    ]);
  });
});

describe("deleting", () => {
  test("removes that draft for good", async () => {
    const kept = await saveQuickly(place, aDraft());
    const { id } = await saveQuickly(place, aDraft());
    deleteDraft(place, id);
    expect(fs.readdirSync(place.folder)).toEqual([`${kept.id}.age`]);
    expect(await told(() => deleteDraft(place, id))).toBe(
      `3: There is no draft "${id}". effective-support drafts list shows those that are here.`,
    );
  });

  test.each(["../outside", "..", "", "AAAAAAAA", "aaaaaaaa.age", "aaaaaaaa\n", "\u001b[2J"])(
    "%j is no draft, whatever lies there",
    async (id) => {
      fs.mkdirSync(place.folder, { recursive: true });
      fs.writeFileSync(join(place.folder, "..", "outside.age"), "theirs");
      expect(await told(() => deleteDraft(place, id))).toMatch(/^3: There is no draft "[^\u001b\n]*"\./);
      expect(await told(() => readDraft(place, id, PASSPHRASE))).toMatch(/^3: There is no draft/);
      expect(fs.existsSync(join(place.folder, "..", "outside.age"))).toBe(true);
    },
  );

  test("says so where the draft cannot be removed", async () => {
    const { id, file } = await saveQuickly(place, aDraft());
    const immutable = spawnSync("chattr", ["+i", file]).status === 0;
    if (!immutable) fs.chmodSync(place.folder, 0o500);
    const message = await told(() => deleteDraft(place, id));
    if (immutable) execFileSync("chattr", ["-i", file]);
    else fs.chmodSync(place.folder, 0o700);
    expect(message).toBe(`3: ${file} was not deleted: you may not write there. It is still there.`);
    expect(await readDraft(place, id, PASSPHRASE)).toEqual(aDraft());
  });
});

describe("where nothing can be written", () => {
  test("a file in the place of the folder is named", async () => {
    fs.mkdirSync(join(place.folder, ".."), { recursive: true });
    fs.writeFileSync(place.folder, "");
    expect(await told(() => saveQuickly(place, aDraft()))).toContain(
      `3: ${place.folder} was not written: a part of its path is not a folder.`,
    );
  });

  test("a draft that could not be read back is refused before it is written", async () => {
    const broken = aDraft({ answers: { harm: "a\u001b[2Jb" } });
    expect(await told(() => saveQuickly(place, broken))).toBe(
      "3: The draft was not written: it could not be read back: its answer to harm is of no known kind. This is a fault of the program: please report it. Save the answers instead.",
    );
    expect(fs.existsSync(place.folder)).toBe(false);
  });
});
