import { describe, expect, test } from "vitest";
import { bexley, exceptions, facts } from "./fixtures.ts";
import { numberDifferences } from "./numbers-in-content.ts";
import { createEngine } from "../../src/triage/engine.ts";

const pack = bexley();
const compare = (of: typeof pack) => numberDifferences(of, facts, exceptions.numbers);

describe("numbers in the texts of the content", () => {
  test("are printed in the sections that the texts cite, but for the exceptions", () => {
    expect(compare(pack)).toEqual([]);
  });

  test("would be noticed if the sections printed them in another place only", () => {
    const rest = pack.duties.duties.slice(1);
    const [first] = pack.duties.duties;
    if (!first) throw new Error("the pack has no duties");
    const saying = (text: string, source: string) =>
      compare(createEngine({ ...pack, duties: { ...pack.duties, duties: [{ ...first, text, source }, ...rest] } }));
    expect(saying("The assessment takes up to 45 working days.", "guidance App. 2")).toEqual([]);
    expect(saying("The assessment takes up to 45 working days.", "guidance §9")).toEqual([
      expect.stringMatching(/^duties\.duties\.refer-harm\.text: 45 working-days is not printed in guidance §9/),
      expect.stringContaining("45 is not printed"),
    ]);
    expect(saying("The assessment takes up to 46 working days.", "guidance App. 2")).toHaveLength(2);
    expect(saying("The visit comes within three working days.", "guidance App. 2")).toEqual([]);
    expect(saying("The visit comes within seven working days.", "guidance App. 2")).toHaveLength(1);
    expect(saying("Levels 3 and 3.", "guidance §5")).toEqual([expect.stringContaining("twice 3 is not printed")]);
    expect(saying("One to one help at levels 3 and 4.", "guidance §5")).toEqual([]);
    expect(saying("There are seven domains.", "guidance §3")).toEqual([]);
    expect(saying("There are two domains.", "guidance §3")).toContainEqual(
      expect.stringContaining("2 x domain is not printed in guidance §3"),
    );
  });

  test("of a service stand near its name", () => {
    const [first, ...others] = pack.services;
    if (!first) throw new Error("the directory is empty");
    expect(compare(createEngine({ ...pack, services: [{ ...first, for: "Children aged 11 to 25." }, ...others] }))).not.toEqual([]);
  });

  test("need every exception, and each says why", () => {
    const needless = { in: "limits.mash-response-to-referrer.text", number: "24", why: "none" };
    expect(numberDifferences(pack, facts, [...exceptions.numbers, needless])).toEqual([
      `${needless.in}: the exception 24 is no longer needed`,
    ]);
    for (const { why } of exceptions.numbers) expect(why.length).toBeGreaterThan(20);
  });
});
