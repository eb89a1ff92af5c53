/** Whatever zone the computer is set to, the dates are the same. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { cases } from "./due-date-cases.ts";
import { calendar } from "./england-and-wales.ts";

let program = "";

beforeAll(async () => {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL("print-cases.ts", import.meta.url))],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    // The program is run from standard input; it must still find the calendar file.
    define: { "import.meta.url": JSON.stringify(import.meta.url) },
  });
  program = bundle.outputFiles[0]?.text ?? "";
});

test.each([
  ["UTC", [0, 0]],
  ["Pacific/Kiritimati", [840, 840]],
  ["America/St_Johns", [-210, -150]],
  ["Europe/London", [0, 60]],
  ["Asia/Kolkata", [330, 330]],
  // Its clocks skip midnight itself.
  ["Asia/Beirut", [120, 180]],
])("a computer set to %s", (zone, computer) => {
  const output = execFileSync(process.execPath, ["-"], {
    input: program,
    env: { ...process.env, TZ: zone },
    encoding: "utf8",
  });
  expect(JSON.parse(output)).toEqual({
    computer,
    transitions: calendar.clock.transitions,
    written: [
      ["2026-03-29T02:30:00+01:00", "Sunday 29 March 2026, 02:30"],
      ["2026-01-01T00:00:00+00:00", "Thursday 1 January 2026"],
      ["2026-11-28T17:30:00+00:00", "Saturday 28 November 2026, 17:30"],
      ["2026-07-06T00:05:00+01:00", "Monday 6 July 2026, 00:05"],
      ["2026-07-04T00:00:00+01:00", "Saturday 4 July 2026"],
      ["2026-07-05T23:59:00+01:00", "Sunday 5 July 2026, 23:59"],
    ],
    words: ["Sunday 29 March 2026, 01:30", "Thursday 1 January 2026", "2026-11-23T10:15"],
    results: cases.map(({ start, due, latest, countedFrom }) => [due, latest ?? null, countedFrom ?? start.slice(0, 10)]),
  });
});
