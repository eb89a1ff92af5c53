import { describe, expect, test } from "vitest";
import { sharedParts } from "../../src/triage/shared-parts.ts";
import { bexley } from "./bexley.ts";

const MANY = 4000;

describe("parts that many cases have in common", () => {
  test("the same pack, thing and key have the same part, made once; any other has its own", () => {
    const parts = sharedParts<{ made: number }>();
    let made = 0;
    const part = (pack: typeof bexley, of: object, key: string) => parts(pack, of, key, () => ({ made: ++made })).made;
    const [one, other, another] = [{}, {}, { ...bexley }];
    expect([part(bexley, one, "a"), part(bexley, one, "b"), part(bexley, other, "a"), part(another, one, "a")]).toEqual([1, 2, 3, 4]);
    expect([part(bexley, one, "a"), part(bexley, one, "b"), part(bexley, other, "a"), part(another, one, "a")]).toEqual([1, 2, 3, 4]);
  });

  test("one kind of part is not taken for another", () => {
    const names = sharedParts<string>();
    const others = sharedParts<string>();
    expect([names(bexley, bexley, "", () => "a name"), others(bexley, bexley, "", () => "something else")]).toEqual([
      "a name",
      "something else",
    ]);
  });

  test("they are kept, and no more of them than memory is meant for", () => {
    const parts = sharedParts<{ key: string }>();
    let made = 0;
    const of = {};
    const part = (key: string) => parts(bexley, of, key, () => ({ key: `${key} ${++made}` })).key;
    for (let number = 0; number < MANY; number++) part(String(number));
    // What comes after that starts afresh, so the first is made again, and right, and then kept.
    expect([part("0"), part("new"), part("0")]).toEqual([`0 ${MANY + 1}`, `new ${MANY + 2}`, `0 ${MANY + 1}`]);
  });

  test("until then every one of them is still there", () => {
    const parts = sharedParts<{ key: string }>();
    const of = {};
    const first = parts(bexley, of, "0", () => ({ key: "0" }));
    for (let number = 1; number < MANY - 1; number++) parts(bexley, of, String(number), () => ({ key: "" }));
    expect(parts(bexley, of, "0", () => ({ key: "again" }))).toBe(first);
  });
});
