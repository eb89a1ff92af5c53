/** Ten thousand outcomes of a released pack, of answers and moments drawn from a seed, held by one digest. */
import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { momentOf } from "../../src/deadlines/moment.ts";
import { packNamed } from "../../src/packs/shelf.ts";
import { replay } from "../../src/triage/replay.ts";
import { HOME } from "../commands/program.ts";
import { anyAnswers, complete } from "../triage/random-answers.ts";

const COUNT = 10_000;
const SEED = 20_261_123;

test("10,000 outcomes under bexley@1.1.0 are what they were", async () => {
  const pack = await packNamed("bexley@1.1.0", { home: HOME });
  const moments = fc.integer({ min: Date.UTC(2019, 0, 2), max: Date.UTC(2028, 5, 1) }).map((epoch) => momentOf(pack.calendar, epoch));
  const hash = createHash("sha256");
  for (const [given, at] of fc.sample(fc.tuple(anyAnswers(pack), moments), { numRuns: COUNT, seed: SEED })) {
    const { outcome } = replay(pack, { reference: null, at: null, content: null, answers: complete(pack, given) }, at);
    expect(outcome).not.toBeNull();
    hash.update(`${JSON.stringify(outcome)}\n`);
  }
  await expect(`${COUNT} outcomes\nseed ${SEED}\nsha256 ${hash.digest("hex")}\n`).toMatchFileSnapshot(
    resolve(join(import.meta.dirname, "outcomes.txt")),
  );
});
