/** The clever walk through a flow against the simplest one: every single set of answers, one after another. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPackFolder } from "../../src/packs/check/check-pack.ts";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import type { Pack } from "../../src/packs/pack.ts";
import type { Outcome } from "../../src/triage/outcome-format.ts";
import { everyPath } from "../../src/triage/paths.ts";
import { everySet, type Given, one, outcomeIn, tally } from "../triage/by-force.ts";
import { randomPack, withPackFolder } from "./random-packs.ts";

/** What an outcome lacks that every outcome has, in plain words. */
function lackingIn(pack: Pack, answers: Given, { contacts, review, route, deadlines, duties, level }: Outcome): string[] {
  const highest = Math.max(...pack.levels.levels.map((one) => one.level));
  const sourced = [review, route, ...route.steps, ...contacts, ...deadlines, ...duties, ...level.because];
  const isGate = pack.routes.find(({ id }) => id === route.id)?.consent === "gate";
  const rules: [holds: boolean, lacking: string][] = [
    [contacts.some(({ phones }) => phones.length > 0), "somebody to call"],
    [review.text !== "", "a review"],
    [sourced.every(({ source }) => source !== ""), "a source"],
    [
      !["yes", "harm"].includes(String(answers.danger)) || (level.agreed === highest && route.id === "danger-route"),
      "the highest level and the route of danger",
    ],
    [!isGate || answers.consent === "given" || !route.ready, "a consent that the route waits for"],
  ];
  return rules.filter(([holds]) => !holds).map(([, lacking]) => lacking);
}

describe("every path of a random pack", () => {
  test("leads where all single sets of answers lead, and stands for as many as there are", () => {
    let sets = 0n;
    fc.assert(
      fc.property(randomPack, (files) => {
        const pack = withPackFolder(files, requirePackFromFolder);
        const byForce = tally(pack, [...everySet(pack)].map(one));
        sets += Object.values(byForce).reduce((sum, count) => sum + count, 0n);
        expect(tally(pack, everyPath(pack))).toEqual(byForce);
      }),
      { numRuns: 12 },
    );
    console.info(`${sets} sets of answers of 12 random packs, one by one`);
  });

  test("a pack that passes the check has, for every complete set of answers, an outcome with contacts, a review and sources", () => {
    let passed = 0;
    fc.assert(
      fc.property(randomPack, (files) => {
        const { pack, faults } = withPackFolder(files, (folder) => checkPackFolder(folder, "2026-05-05"));
        if (faults.length > 0 || !pack) return;
        passed++;
        for (const answers of everySet(pack)) {
          const lacking = lackingIn(pack, answers, outcomeIn(pack, answers));
          if (lacking.length > 0) throw new Error(`${lacking.join(", ")} for ${JSON.stringify(answers)}`);
        }
      }),
      { numRuns: 16 },
    );
    // A generator of which nothing ever passes would prove nothing.
    expect(passed).toBeGreaterThan(3);
    console.info(`${passed} of 16 random packs pass the check`);
  });
});
