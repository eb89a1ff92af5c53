import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Pack } from "../../src/packs/pack.ts";
import { HOME } from "../commands/program.ts";
import { answersDocument } from "./fuzz/answers-document.ts";
import { Dice } from "./fuzz/dice.ts";
import { fuzz, type Kind } from "./fuzz/fuzz.ts";
import { faultsOf, type Ran, type Setting, USUAL_EXITS } from "./fuzz/verdict.ts";
import { settingIn } from "./fuzz/world.ts";
import kept from "./seeds.json" with { type: "json" };

describe("whatever goes in", () => {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), "effective-support-fuzz-"));
  let setting: Setting;

  beforeAll(async () => {
    setting = await settingIn(folder, HOME, resolve("content"));
  });

  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(kept.runs.map(({ kind, seed, count }) => [kind, seed, count] as const))(
    "%s, seed %d: in %d cases no fault, no stack, no hang, no broken rule, nothing that acts on a terminal",
    async (kind, seed, count) => {
      const { cases, exits, finds } = await fuzz(kind as Kind, { seed, from: 0, count }, setting);
      expect(finds).toEqual([]);
      expect(cases).toBe(count);
      // A generator that only ever made rubbish, or never did, would prove little.
      expect(Object.keys(exits)).toEqual(expect.arrayContaining(["0", "3"]));
    },
  );

  test("a case is made by its seed and index alone, so that it can be made again", () => {
    const [pack] = setting.packs as [Pack];
    const made = (seed: number, index: number) => Buffer.from(answersDocument(new Dice(seed, index), pack).bytes).toString();
    const first = Array.from({ length: 50 }, (_, index) => made(1, index));
    expect(Array.from({ length: 50 }, (_, index) => made(1, index))).toEqual(first);
    expect(new Set([...first, ...Array.from({ length: 50 }, (_, index) => made(2, index))]).size).toBeGreaterThan(90);
  });

  test("what must never happen is noticed", () => {
    const judged = (ran: Partial<Ran>) => faultsOf({ code: 0, out: "", err: "", ...ran }, { coloured: false, exits: USUAL_EXITS });
    expect(judged({ out: "Level 2\n" })).toEqual([]);
    expect(judged({ code: 1, err: "a fault of the program itself" })).toEqual(["exit 1"]);
    expect(judged({ code: 3 })).toEqual(["says nothing"]);
    expect(judged({ err: "TypeError\n    at run (src/main.ts:8:3)\n" })).toEqual(["a stack trace"]);
    expect(judged({ out: "a\u001b[31mb" })).toEqual(["lets U+001B through"]);
    expect(judged({ err: "\u009b2J" })).toEqual(["lets U+009B through"]);
  });
});
