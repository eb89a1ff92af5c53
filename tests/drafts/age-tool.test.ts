/** Drafts are files of the age format, so nobody needs this program to get an answer back: the official tool opens them. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Draft, readDraft, saveDraft } from "../../src/drafts/store.ts";
import { aDraft, aPlace, bytesOf, PASSPHRASE, saveQuickly } from "./a-draft.ts";

const place = aPlace();
afterAll(() => place.release());

/** Runs age in a pseudo-terminal, since it takes passphrases from nowhere else. */
function age(words: string[], typed: string): number | null {
  const command = ["age", ...words].map((word) => `'${word}'`).join(" ");
  const { status, error } = spawnSync("script", ["-qec", command, "/dev/null"], { input: typed, stdio: ["pipe", "ignore", "ignore"] });
  if (error) throw error;
  return status;
}

test("the age tool opens a saved draft with its passphrase, and not with another", async () => {
  const { file } = await saveDraft(place, aDraft(), PASSPHRASE);
  const opened = join(place.parent, "opened.json");
  expect(age(["-d", "-o", opened, file], `${PASSPHRASE}\n`)).toBe(0);
  expect(JSON.parse(readFileSync(opened, "utf8")) as Draft).toEqual(aDraft());
  expect(age(["-d", "-o", join(place.parent, "other.json"), file], "wrong horse battery\n")).not.toBe(0);
});

test("a guess at the passphrase of a saved draft costs scrypt with N = 2^17", async () => {
  const { file } = await saveDraft(place, aDraft(), PASSPHRASE);
  expect(bytesOf(file).toString("latin1")).toMatch(/^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} 17\n/);
});

test("a draft that the age tool encrypted opens here", async () => {
  const { id, file } = await saveQuickly(place, aDraft({ reference: "to be replaced" }));
  const plain = join(place.parent, "plain.json");
  const sealed = join(place.parent, "sealed.age");
  writeFileSync(plain, JSON.stringify(aDraft()));
  expect(age(["-p", "-o", sealed, plain], `${PASSPHRASE}\n${PASSPHRASE}\n`)).toBe(0);
  writeFileSync(file, bytesOf(sealed));
  expect(await readDraft(place, id, PASSPHRASE)).toEqual(aDraft());
});
