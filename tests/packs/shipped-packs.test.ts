/** The packs that come with the program: refused where they are not whole. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import { hashOf, packNamed } from "../../src/packs/shelf.ts";
import { problemIn, say } from "../../src/problems.ts";

const starter = requirePackFromFolder("content/starter");
const written = JSON.stringify(starter);
let home = "";
let file = "";

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "shipped-"));
  file = join(home, "content", "starter.pack");
  mkdirSync(join(home, "content"));
  const { id, version, digest } = starter;
  const packs = [{ id, version, status: "active", file: "starter.pack", digest, bytes: hashOf(written), released: true }];
  writeFileSync(join(home, "content", "shelf.json"), JSON.stringify({ standard: id, packs }));
  writeFileSync(file, written);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const refusal = () =>
  packNamed(null, { home }).then(
    () => "none",
    (error: unknown) => say(problemIn(error) as NonNullable<ReturnType<typeof problemIn>>).message.replaceAll(home, "…"),
  );

describe("the list of packs", () => {
  const list = () => join(home, "content", "shelf.json");

  test("that is not there, or is no list, is told as a program that is not built", async () => {
    writeFileSync(list(), "{");
    expect(await refusal()).toBe("The program has not been built yet.");
    rmSync(list());
    expect(await refusal()).toBe("The program has not been built yet.");
  });

  test("that is there and cannot be read is told as it is", async () => {
    rmSync(list());
    mkdirSync(list());
    expect(await refusal()).toBe("…/content/shelf.json cannot be read: it is a folder.");
  });
});

describe("a pack that comes with the program", () => {
  test("holds what was compiled, section for section", async () => {
    expect({ ...(await packNamed(null, { home })) }).toEqual({ ...starter });
  });

  test.each([
    ["without its last letter", written.slice(0, -1)],
    ["with its first bracket only", "{"],
    ["with more in it", `${written}x`],
    ["with one letter changed", written.replace("01632 960101", "01632 960109")],
    ["empty", ""],
    ["as something else", "this is no pack\n"],
    ["as another pack", JSON.stringify({ ...starter, digest: `sha256-${"0".repeat(64)}` })],
  ])("is refused %s", async (_, text) => {
    writeFileSync(file, text);
    expect(await refusal()).toBe(
      "The content …/content/starter.pack does not hold: it was changed after it was installed: install the program again.",
    );
  });
});
