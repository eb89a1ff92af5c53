import { writeFileSync } from "node:fs";
import { Encrypter } from "age-encryption";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readDraft } from "../../src/drafts/store.ts";
import { aDraft, aLongDraft, aPlace, bytesOf, PASSPHRASE, QUICK, saveQuickly, told } from "./a-draft.ts";

let place = aPlace();
beforeEach(() => {
  place = aPlace();
});
afterEach(() => place.release());

const opened = (id: string, passphrase: string = PASSPHRASE) => told(() => readDraft(place, id, passphrase));

describe("a wrong passphrase", () => {
  test.each(["wrong horse battery", "Correct horse battery", `${PASSPHRASE} `, ""])(
    "%j opens nothing and changes nothing",
    async (passphrase) => {
      const { id, file } = await saveQuickly(place, aDraft());
      const before = bytesOf(file);
      expect(await opened(id, passphrase)).toBe(
        `3: Draft ${id} cannot be opened: the passphrase is not the one it was saved with, or the file is damaged. Try the passphrase again. The draft is unchanged; nobody can open it without its passphrase.`,
      );
      expect(bytesOf(file).equals(before)).toBe(true);
      expect(await opened(id)).toBe("done");
    },
  );
});

describe("a damaged draft is refused, and left as it is", () => {
  const damaged =
    /^3: Draft [0-9a-f]{8} cannot be opened: (its file is damaged or was changed\. It is left as it is: .*|the passphrase is not the one it was saved with, or the file is damaged\. .*)$/;

  test("with any one of its bytes changed", async () => {
    const { id, file } = await saveQuickly(place, aDraft());
    const whole = bytesOf(file);
    for (let at = 0; at < whole.length; at += at < 250 ? 1 : 7) {
      for (const flip of [0x01, 0x80]) {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ flip;
        writeFileSync(file, changed);
        expect(await opened(id), `byte ${at}`).toMatch(damaged);
        expect(bytesOf(file).equals(changed)).toBe(true);
      }
    }
    writeFileSync(file, whole);
    expect(await opened(id)).toBe("done");
  });

  test("cut short at any length, also where a piece of the ciphertext ends", async () => {
    const { id, file } = await saveQuickly(place, aLongDraft(200_000, "x"));
    const whole = bytesOf(file);
    const header = whole.indexOf("--- ");
    const payload = whole.indexOf("\n", header) + 1;
    const piece = 64 * 1024 + 16;
    const edges = [0, 1, 2, 3].flatMap((count) => [-1, 0, 1, 16].map((by) => payload + 16 + count * piece + by));
    const everywhere = Array.from({ length: 60 }, (_, place) => Math.floor((whole.length * place) / 60));
    const early = Array.from({ length: payload + 40 }, (_, length) => length);
    for (const length of [...edges, ...everywhere, ...early].filter((wanted) => wanted < whole.length)) {
      writeFileSync(file, whole.subarray(0, length));
      expect(await opened(id), `length ${length}`).toMatch(damaged);
    }
    expect(edges.filter((edge) => edge < whole.length).length).toBeGreaterThan(12);
  });

  test("with something added, put in front, or with two pieces swapped", async () => {
    const { id, file } = await saveQuickly(place, aLongDraft(200_000, "x"));
    const whole = bytesOf(file);
    const payload = whole.indexOf("\n", whole.indexOf("--- ")) + 1 + 16;
    const piece = 64 * 1024 + 16;
    const [one, two] = [whole.subarray(payload, payload + piece), whole.subarray(payload + piece, payload + 2 * piece)];
    const swapped = Buffer.concat([whole.subarray(0, payload), two, one, whole.subarray(payload + 2 * piece)]);
    for (const changed of [
      Buffer.concat([whole, Buffer.of(0)]),
      Buffer.concat([whole, whole]),
      Buffer.concat([Buffer.of(10), whole]),
      swapped,
    ]) {
      writeFileSync(file, changed);
      expect(await opened(id)).toMatch(damaged);
    }
  });

  test("when it is something else altogether", async () => {
    const { id, file } = await saveQuickly(place, aDraft());
    for (const other of [
      "",
      "{}",
      "age-encryption.org/v1\n",
      "PK\u0003\u0004",
      "\0".repeat(5000),
      JSON.stringify(aDraft()),
      "x".repeat(3_000_000),
    ]) {
      writeFileSync(file, other);
      expect(await opened(id)).toMatch(damaged);
    }
  });

  test("at once when it asks for more work than any draft needs: 2^30 would hold the program for hours", async () => {
    const { id, file } = await saveQuickly(place, aDraft());
    const text = bytesOf(file).toString("latin1");
    for (const factor of ["0", "19", "20", "30", "99", "018", "-1"]) {
      writeFileSync(file, text.replace(/(-> scrypt \S+) \d+/, `$1 ${factor}`), "latin1");
      expect(await opened(id), factor).toContain("its file is damaged or was changed");
    }
  });
});

describe("what is inside is checked too", () => {
  async function openedWith(inside: unknown): Promise<string> {
    const { id, file } = await saveQuickly(place, aDraft());
    const encrypter = new Encrypter();
    encrypter.setPassphrase(PASSPHRASE);
    encrypter.setScryptWorkFactor(QUICK);
    const plain = inside instanceof Uint8Array ? inside : typeof inside === "string" ? inside : JSON.stringify(inside);
    writeFileSync(file, await encrypter.encrypt(plain));
    return (await opened(id)).replaceAll(id, "ID");
  }

  test("a draft of a newer version says so", async () => {
    expect(await openedWith({ ...aDraft(), schema: "effective-support/draft@2", later: [] })).toBe(
      "3: Draft ID cannot be opened: a newer version of this program saved it (effective-support/draft@2). Bring the program up to date, then resume it. The draft is unchanged.",
    );
  });

  test("what is no draft, though it opens, says so", async () => {
    const notInOrder = "3: Draft ID cannot be opened: what it holds is not in order: ";
    expect(await openedWith("not json")).toBe(`${notInOrder}it is not a draft. The draft is unchanged.`);
    expect(await openedWith({ ...aDraft(), extra: 1 })).toBe(`${notInOrder}it holds something unknown ("extra"). The draft is unchanged.`);
    expect(await openedWith({ ...aDraft(), shown: "\u001b[2J" })).toContain("the question that was on screen is not an id");
    expect(await openedWith(Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d))).toContain("its file is damaged");
  });
});
