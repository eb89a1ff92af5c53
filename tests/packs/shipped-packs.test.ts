/** The packs that come with the program: read in parts, and refused where they are not whole. */
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import { readSections, writeSections } from "../../src/packs/sections.ts";
import { packNamed } from "../../src/packs/shelf.ts";
import { problemIn, say } from "../../src/problems.ts";

const starter = requirePackFromFolder("content/starter");
const written = writeSections(starter);
let home = "";
let file = "";

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "shipped-"));
  file = join(home, "content", "starter.pack");
  mkdirSync(join(home, "content"));
  const { id, version, digest } = starter;
  const packs = [{ id, version, status: "active", file: "starter.pack", digest, released: true }];
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

  test("is read only where it is looked at", () => {
    const read: number[] = [];
    const pack = readSections((from, length) => {
      read.push(from);
      return written.slice(from, from + length);
    });
    const before = read.length;
    expect(pack.contacts).toEqual(starter.contacts);
    expect(pack.contacts).toBe(pack.contacts);
    expect(read.slice(before)).toEqual([written.indexOf(JSON.stringify(starter.contacts).slice(0, 60))]);
  });

  test.each([
    ["without its last letter", written.length - 1],
    ["without its last section", written.lastIndexOf("\n", written.length - 2)],
    ["with its first line only", written.indexOf("\n") + 1],
  ])("is refused %s", async (_, length) => {
    truncateSync(file, length);
    expect(await refusal()).toBe("The content …/content/starter.pack does not hold: it is not as long as its first line says.");
  });

  test("is refused where more was put into it", async () => {
    writeFileSync(file, `${written}x`);
    expect(await refusal()).toBe("The content …/content/starter.pack does not hold: it is not as long as its first line says.");
  });

  test.each([
    ["empty", ""],
    ["something else", "this is no pack\n"],
  ])("is refused where it is %s", async (_, text) => {
    writeFileSync(file, text);
    expect(await refusal()).toMatch(/^The content …\/content\/starter\.pack does not hold: /);
  });

  test("is refused where it is another than the list of packs says", async () => {
    const other = { ...starter, digest: `sha256-${"0".repeat(64)}` };
    writeFileSync(file, writeSections(other));
    expect(await refusal()).toBe("The content …/content/starter.pack does not hold: it has another digest than the list of packs says.");
  });
});
