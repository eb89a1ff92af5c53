import { describe, expect, test } from "vitest";
import { isoOfSerial } from "../../src/deadlines/spreadsheet-serial.ts";

describe("a date as a spreadsheet keeps it", () => {
  // What Excel and LibreOffice show for the number when the cell is given a date format.
  test.each([
    ["46349.427", "2026-11-23T10:15"],
    ["46349.42708333", "2026-11-23T10:15"],
    ["46349,42708", "2026-11-23T10:15"],
    ["46349.5", "2026-11-23T12:00"],
    ["46349.708333333", "2026-11-23T17:00"],
    ["46349.7090", "2026-11-23T17:01"],
    ["46349.9999", "2026-11-24T00:00"],
    ["46349", "2026-11-23"],
    [" 46349 ", "2026-11-23"],
    ["46349.0", "2026-11-23"],
    ["44197", "2021-01-01"],
    ["36585", "2000-02-29"],
    ["32874", "1990-01-01"],
  ])("%s is %s", (cell, iso) => {
    expect(isoOfSerial(cell)).toBe(iso);
  });

  test.each(["", "2026", "463490", "-46349", "46349.", "46349.4.2", "4634 9", "46349T", "23/11/2026", "46349.1234567890123456"])(
    "%j is none",
    (cell) => {
      expect(isoOfSerial(cell)).toBeNull();
    },
  );
});
