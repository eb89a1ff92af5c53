/** The outline of a pack that comes with the program is what its long lists say. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import { readSections, writeSections } from "../../src/packs/sections.ts";
import { shelfIn } from "../../src/packs/shelf.ts";
import { entryAt, makeOutline, outlineOf } from "../../src/triage/outline.ts";
import { HOME } from "../commands/program.ts";

const partsOf = (text: string) => (from: number, length: number) => text.slice(from, from + length);
const shipped = shelfIn(HOME).packs.map(({ file }) => ({ file, text: readFileSync(join(HOME, "content", file), "latin1") }));

describe.each(shipped)("$file", ({ text }) => {
  const pack = readSections(partsOf(text));
  // Taken apart, so that nothing of it can come from the file but the lists themselves.
  const whole = structuredClone({ ...pack });

  test("carries the outline that its lists give", () => {
    expect(outlineOf(pack)).toEqual(makeOutline(whole));
  });

  test("gives each entry of a long list alone as the list has it, and none beyond", () => {
    for (const list of ["services", "notes"] as const) {
      expect(whole[list].map((_, place) => entryAt(pack, list, place))).toEqual(whole[list]);
      expect(whole[list].map((_, place) => entryAt(whole, list, place))).toEqual(whole[list]);
      expect(entryAt(pack, list, whole[list].length)).toBeUndefined();
      expect(entryAt(pack, list, -1)).toBeUndefined();
    }
  });

  test("is asked for its long lists by nobody who wants an entry", () => {
    const read: string[] = [];
    const watched = readSections((from, length) => {
      const part = partsOf(text)(from, length);
      read.push(part);
      return part;
    });
    entryAt(watched, "services", 0);
    outlineOf(watched);
    expect(read.filter((part) => part === JSON.stringify(whole.services) || part.length > 20_000)).toEqual([]);
  });
});

describe("an outline", () => {
  const bexley = requirePackFromFolder("content/bexley");
  const [first] = bexley.services;
  const [indicator] = bexley.indicators;
  const topic = bexley.topics[0]?.id ?? "";

  test("ranks services by level, highest first, and then by name", () => {
    const named = (name: string, level: number) => ({ ...(first as NonNullable<typeof first>), id: name, name, level });
    const services = [named("b", 1), named("a", 1), named("c", 3), named("b", 3)];
    expect(makeOutline({ ...bexley, services }).services.ranks).toEqual([3, 2, 1, 0]);
  });

  test("leaves out topics and areas that the pack does not have, and names each topic once", () => {
    const stray = { ...(indicator as NonNullable<typeof indicator>), area: "nowhere", topics: ["nothing", topic, topic] };
    const { indicators } = makeOutline({ ...bexley, indicators: [stray] });
    expect([indicators.areas, indicators.topics]).toEqual([[-1], [[0]]]);
  });

  test("gives each route the notes that name it, in their order", () => {
    const { notes } = makeOutline(bexley);
    for (const { id } of bexley.routes) {
      expect((notes[id] ?? []).map((place) => bexley.notes[place])).toEqual(bexley.notes.filter(({ routes }) => routes.includes(id)));
    }
  });

  test("is the same for a pack that was read from a file and one that was not", () => {
    expect(outlineOf(readSections(partsOf(writeSections(bexley))))).toEqual(outlineOf(bexley));
  });

  test("of a file without one is told", () => {
    const [head = "", ...rest] = writeSections(bexley).split("\n");
    const other = [head.replace('"outline"', '"outlook"'), ...rest].join("\n");
    expect(() => readSections(partsOf(other))).toThrow("it has no outline");
  });
});
