import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packNamed } from "../../src/packs/shelf.ts";
import { HOME, program } from "../commands/program.ts";
import { bexley, london, MONDAY_MORNING } from "../triage/bexley.ts";
import { anyAnswers } from "../triage/random-answers.ts";
import { replay } from "../../src/triage/replay.ts";
import { AT, linesOf } from "./rows.ts";
import { withoutContradiction } from "./without-contradiction.ts";

const CASES = 3000;
const moments = fc.constantFrom(undefined, AT, "2026-12-25T03:00", "2027-03-28T01:30", "2026-11-27T17:30");
const cases = fc.sample(fc.tuple(anyAnswers(bexley), moments), CASES).map(([answers, at], place) => ({
  schema: "effective-support/answers@1",
  reference: `case-${place}`,
  ...(at === undefined ? {} : { at }),
  answers: withoutContradiction(answers),
}));
/** A folder, which carries no signature and says so. */
const folder = join(process.cwd(), "content/bexley");
const fromFolder = await packNamed(folder, { home: HOME, env: {} });
const single = cases.map(({ reference, at, answers }) => {
  const given = { reference, at: at ?? null, content: null, answers };
  return JSON.stringify(replay(fromFolder, given, at === undefined ? MONDAY_MORNING : london(at)).outcome);
});
const files = { "cases.ndjson": `${cases.map((one) => JSON.stringify(one)).join("\n")}\n` };

describe(`batch over ${CASES} random cases`, () => {
  test.each([1, 4])("gives byte for byte what each case alone gives, with %i workers", async (workers) => {
    const { code, out } = await program(["batch", "cases.ndjson", "--content", folder, "--workers", String(workers)], {
      files,
      now: "2026-11-23T10:15:00Z",
    });
    expect(code).toBe(0);
    const lines = linesOf(out);
    expect(lines).toHaveLength(CASES);
    const other = lines.findIndex((line, place) => line !== single[place]);
    expect(lines[other]).toBe(single[other]);
  });

  test("gives what triage --answers --json prints, but for its layout", async () => {
    for (const place of [0, 17, 404, CASES - 1]) {
      const { out } = await program(["triage", "--answers", "case.json", "--json", "--content", folder], {
        files: { "case.json": JSON.stringify(cases[place]) },
      });
      expect(JSON.stringify(JSON.parse(out))).toBe(single[place]);
    }
  });

  test("gives the same fields whether the whole outcome was made or not", async () => {
    const names = "reference,at,level,indicated,judged,urgency,route,ready,consent";
    const { out } = await program(["batch", "cases.ndjson", "--content", folder, "--fields", names], {
      files,
    });
    for (const [place, line] of linesOf(out).entries()) {
      const { reference, at, level, urgency, route, consent } = JSON.parse(single[place] ?? "");
      const { agreed, indicated, judged } = level;
      expect(JSON.parse(line)).toEqual({
        reference,
        at,
        level: agreed,
        indicated,
        judged,
        urgency,
        route: route.id,
        ready: route.ready,
        consent: consent.status,
      });
    }
  });
});
