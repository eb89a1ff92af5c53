import { describe, expect, test } from "vitest";
import { amountDifferences, amountsInContent } from "./amounts.ts";
import { bexley, exceptions, facts } from "./fixtures.ts";
import { indicatorDifferences } from "./indicators-in-content.ts";

const pack = bexley();

describe("indicators of section 11", () => {
  test("are 31, 71, 33 and 63 by level", () => {
    expect([1, 2, 3, 4].map((level) => pack.indicators.filter((indicator) => indicator.level === level).length)).toEqual([31, 71, 33, 63]);
  });

  test("stand under the printed headings, as many as are printed; the one that is printed twice says so", () => {
    expect(indicatorDifferences(pack, facts)).toEqual([]);
  });

  test("would be noticed one level higher, and so would one that no longer says that it is printed twice", () => {
    const moved = pack.indicators.map((indicator, position) => (position === 0 ? { ...indicator, level: 2 } : indicator));
    expect(indicatorDifferences({ ...pack, indicators: moved }, facts)).toHaveLength(2);
    const unsaid = pack.indicators.map(({ note: _note, ...indicator }) => indicator);
    expect(indicatorDifferences({ ...pack, indicators: unsaid }, facts)).toHaveLength(1);
  });
});

describe("limits and deadlines", () => {
  const amounts = amountsInContent(pack);

  test("hold every time and age of the documents, and no other amount", () => {
    expect(amountDifferences(amounts, facts, exceptions)).toEqual([]);
  });

  test("would be noticed with one hour, day, week or month more, whichever deadline it is", () => {
    const unnoticed = pack.deadlines.deadlines.filter(({ id }) => {
      const wrong = amounts.map((amount) => (amount.id === id ? { ...amount, amount: amount.amount + 1 } : amount));
      return amountDifferences(wrong, facts, exceptions).length === 0;
    });
    // The same section also prints one working day; the other is excused among the exceptions.
    expect(unnoticed.map(({ id }) => id)).toEqual(["seen-same-day", "fws-extension-ends"]);
  });

  test("would be noticed under a section that does not print it", () => {
    const wrong = amounts.map((amount) => (amount.id === "assessment-complete" ? { ...amount, source: "guidance §8" } : amount));
    expect(amountDifferences(wrong, facts, exceptions)).toEqual([
      expect.stringMatching(/^assessment-complete: 45 is not printed in guidance §8/),
    ]);
  });

  test("would be missed: a time of the documents that nothing holds", () => {
    const without = amounts.filter(({ amount, unit }) => !(amount === 45 && unit === "working-days"));
    expect(amountDifferences(without, facts, exceptions)).toEqual([expect.stringContaining("45 working-days")]);
  });

  test("and so would an exception that nothing needs", () => {
    const times = { onlyInSources: [...exceptions.times.onlyInSources, { value: "28 days", in: "guidance §6", why: "none" }] };
    expect(amountDifferences(amounts, facts, { ...exceptions, times })).toEqual([
      "28 days in guidance §6: this exception is no longer needed",
    ]);
  });
});
