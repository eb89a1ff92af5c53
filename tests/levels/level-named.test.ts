import { expect, test } from "vitest";
import { levelNamed } from "../../src/levels/level-named.ts";
import { bexley } from "../triage/bexley.ts";

test.each<[unknown, number | null]>([
  [2, 2],
  ["2", 2],
  ["Level 2", 2],
  ["level 4", 4],
  [" LEVEL 3 ", 3],
  ["Additional", 2],
  ["intensive", 3],
  ["universal\n", 1],
  [5, null],
  [2.5, null],
  ["level", null],
  ["two", null],
  ["", null],
  [null, null],
  [undefined, null],
  [true, null],
  [{}, null],
])("%j means level %j", (written, level) => {
  expect(levelNamed(bexley, written)).toBe(level);
});
