/** Signed releases: who stands behind content is shown, and nothing about it can be forged or changed without the key. */
import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { newKeyPair, publicKeyIn, signatureHolds, signPack, wordsOfKey } from "../../src/packs/signature.ts";
import { program } from "../commands/program.ts";
import { northshireIn } from "./content-command.ts";

const root = mkdtempSync(join(tmpdir(), "signed-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const keyFile = join(root, "publisher.pem");
let env: Record<string, string>;
let turn = 0;
beforeEach(() => {
  const home = join(root, `home-${turn++}`);
  mkdirSync(home);
  env = { HOME: home, XDG_DATA_HOME: join(home, "data") };
});

const run = (...words: string[]) =>
  program(words, { env, files: { "-": '{"schema":"effective-support/answers@1","answers":{"danger":"yes"}}' } });
const danger = (content: string, ...words: string[]) => run("triage", "--answers", "-", "--content", content, ...words);
const flat = (text: string) => text.replace(/\s+/g, " ");

/** A release of the starter, signed with the key in that file where one is named. */
async function released(key: string | null): Promise<string> {
  const place = mkdtempSync(join(root, "place-"));
  const { root: desk } = northshireIn(place);
  const { code, err } = await run("content", "release", join(desk, "northshire"), ...(key === null ? [] : ["--key", key]));
  expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
  return join(desk, "releases", "northshire@0.1.0.json");
}

async function aKey(file: string): Promise<{ words: string; key: string }> {
  const { out, err } = await run("content", "new-key", file);
  return { key: out.trim(), words: /Its words: (.*)/.exec(err)?.[1] ?? "" };
}

test("a key is made once, for its owner's eyes, and never written over", async () => {
  const { key, words } = await aKey(keyFile);
  expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  expect(readFileSync(`${keyFile}.pub`, "utf8")).toBe(`${key}\n`);
  expect(words).toBe(wordsOfKey(key));
  expect(words.split(" ")).toHaveLength(8);
  expect((await run("content", "new-key", keyFile)).code).toBe(2);
});

describe("content", () => {
  test("that is not signed says so in the outcome, on the card, in records and in every list of numbers", async () => {
    const file = await released(null);
    const record = join(root, "unsigned.md");
    expect((await run("content", "verify", file)).code).toBe(7);
    const { out, code } = await danger(file, "--out", record);
    expect(code).toBe(0);
    for (const text of [out, readFileSync(record, "utf8"), (await run("contacts", "--content", file)).out])
      expect(flat(text)).toContain("This version of the content is not signed, so nothing shows who made it.");
  });

  test("that is signed is the publisher's once the user has compared the words of the key", async () => {
    const file = await released(keyFile);
    const record = join(root, "signed.json");
    const { words, key } = (await run("content", "verify", file, "--json")).json();
    expect(words).toBe(wordsOfKey(key));
    expect((await run("content", "verify", file)).code).toBe(7);
    expect((await danger(file, "--json", "--out", record)).json().content.notices.join()).toContain(
      "a key that you have not said you trust",
    );

    expect((await run("content", "trust", `${keyFile}.pub`)).code).toBe(2);
    expect((await run("content", "trust", `${keyFile}.pub`, "--words", "one two three four five six seven eight")).code).toBe(2);
    expect((await run("content", "verify", file)).code).toBe(7);
    expect((await run("content", "trust", key, "--words", ` ${words.toUpperCase()} `)).code).toBe(0);
    expect((await run("content", "verify", file)).code).toBe(0);
    expect((await danger(file, "--json")).json().content.notices.join()).not.toContain("signed");

    expect((await run("content", "install", file)).code).toBe(0);
    expect((await danger("northshire", "--json")).json().content.notices.join()).not.toContain("signed");
    // What the user trusts now does not make an earlier record a false one.
    const verified = await program(["records", "verify", record], { env, files: { [record]: readFileSync(record, "utf8") } });
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("verified")]);

    expect((await run("content", "trust", key, "--forget")).code).toBe(0);
    expect((await run("content", "verify", file)).code).toBe(7);
  });

  test.each([
    ["another signature", (pack: Pack) => ({ ...pack, signature: { ...pack.signature, value: flipped(pack.signature.value) } })],
    ["a signature by another key", (pack: Pack) => ({ ...pack, signature: { ...pack.signature, key: newKeyPair().publicKey } })],
    ["a signature over another version", (pack: Pack) => ({ ...pack, signature: signPack({ ...pack, version: "9.9.9" }, pem()) })],
    ["a signature that is a text", (pack: Pack) => ({ ...pack, signature: "signed" })],
    ["a signature of nothing", (pack: Pack) => ({ ...pack, signature: {} })],
    ["a signature that is null", (pack: Pack) => ({ ...pack, signature: null })],
  ])("with %s is refused", async (_what, change) => {
    const file = await released(keyFile);
    writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, "utf8")))));
    const { code, err } = await danger(file);
    expect([code, err]).toEqual([3, expect.stringContaining("its signature")]);
  });

  test("whose signature was taken away is unsigned, and no longer the publisher's", async () => {
    const file = await released(keyFile);
    const { signature, ...rest } = JSON.parse(readFileSync(file, "utf8"));
    await run("content", "trust", signature.key, "--words", wordsOfKey(signature.key));
    writeFileSync(file, JSON.stringify(rest));
    expect((await run("content", "verify", file)).code).toBe(7);
  });

  test("that came with the program needs no signature", async () => {
    expect((await run("content", "verify")).code).toBe(0);
  });
});

describe("a key", () => {
  test("is read from PEM and from its short form, and from nothing else", () => {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const short = publicKeyIn(String(publicKey.export({ type: "spki", format: "pem" })));
    expect(short).toMatch(/^[\w-]{43}$/);
    expect(publicKeyIn(`  ${short}\n`)).toBe(short);
    expect(publicKeyIn(String(privateKey.export({ type: "pkcs8", format: "pem" })))).toBeNull();
    const { publicKey: rsa } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    expect(publicKeyIn(String(rsa.export({ type: "spki", format: "pem" })))).toBeNull();
    for (const text of ["", "-----BEGIN PUBLIC KEY-----", "a".repeat(42), `${"a".repeat(43)}=`]) expect(publicKeyIn(text)).toBeNull();
  });

  test("that is none releases nothing", async () => {
    const { root: desk } = northshireIn(mkdtempSync(join(root, "place-")));
    for (const key of [join(desk, "nowhere.pem"), join(desk, "northshire/pack.yaml"), `${keyFile}.pub`]) {
      expect((await run("content", "release", join(desk, "northshire"), "--key", key)).code).toBe(3);
    }
    expect(() => statSync(join(desk, "releases"))).toThrow();
  });

  test("signs this id, this version and this digest, and no other", () => {
    const pack = { id: "northshire", version: "1.0.0", digest: "sha256-1" };
    const signature = signPack(pack, pem()) ?? undefined;
    expect(signatureHolds({ ...pack, signature })).toBe(true);
    for (const other of [{ id: "southshire" }, { version: "1.0.1" }, { digest: "sha256-2" }])
      expect(signatureHolds({ ...pack, ...other, signature })).toBe(false);
  });
});

test("a broken list of trusted keys stops, and trusts nobody", async () => {
  const file = await released(keyFile);
  mkdirSync(join(env.XDG_DATA_HOME ?? "", "effective-support"), { recursive: true });
  for (const text of ["", "{}", '{"keys":["me"]}', "[]"]) {
    writeFileSync(join(env.XDG_DATA_HOME ?? "", "effective-support", "trusted-keys.json"), text);
    expect((await danger(file)).code).toBe(3);
  }
});

interface Pack {
  id: string;
  version: string;
  digest: string;
  signature: { key: string; value: string };
}

function pem(): string {
  return readFileSync(keyFile, "utf8");
}

function flipped(text: string): string {
  return `${text.startsWith("A") ? "B" : "A"}${text.slice(1)}`;
}
