import { describe, expect, test } from "vitest";
import { changesNoCase } from "./content-mutants/changes-no-case.ts";
import { reasonFor } from "./content-mutants/explained.ts";
import { nameOf } from "./content-mutants/mutant.ts";
import { allMutants, facts, spread } from "./content-mutants/mutants.ts";
import { packInMemory } from "./content-mutants/pack-in-memory.ts";
import { TODAY } from "./content-mutants/prove-content-mutants.ts";
import { trialOf } from "./content-mutants/try-mutants.ts";

const SEED = 7;
/** Each takes the whole content check, some seconds; `npm run prove -- content-mutants` tries them all. */
const SAMPLE = 8;
const pack = packInMemory("content/bexley", TODAY);
const trial = trialOf(pack);
const mutants = facts(allMutants(pack, SEED));

describe("the Bexley pack with one fact changed", () => {
  test("is noticed by a check, a case or the sources, whatever the fact; what is not has its reason", () => {
    const unnoticed = spread(mutants, SAMPLE, SEED).filter((mutant) => trial(mutant) === null && reasonFor(pack, mutant, TODAY) === null);
    expect(unnoticed.map(nameOf)).toEqual([]);
  });

  test("is a different pack for each of many thousand facts, in every file", () => {
    expect(mutants.length).toBeGreaterThan(8000);
    expect(new Set(mutants.map(({ file }) => file))).toEqual(new Set(pack.files.map(({ name }) => name)));
  });

  test("changes cases where a route no longer looks at the answer that it is for", () => {
    const starter = packInMemory("content/starter", TODAY);
    const left = facts(allMutants(starter, SEED)).find(({ kind, way }) => /left out/.test(kind) && way.join(".") === "routes.2.when.any.1");
    if (!left) throw new Error("the route for serious harm has no second condition");
    expect(changesNoCase(starter, left, TODAY)).toBe(false);
  });

  test("is the same for the same seed", () => {
    const again = facts(allMutants(pack, SEED));
    expect(spread(again, 30, SEED).map(nameOf)).toEqual(spread(mutants, 30, SEED).map(nameOf));
  });

  test("is not noticed where nothing is changed", () => {
    const [file] = pack.files;
    if (!file) throw new Error("the pack has no files");
    const same = { file: file.name, of: file.kind, kind: "nothing", way: ["id"], was: "bexley", becomes: "bexley" };
    expect(file.kind).toBe("pack.yaml");
    expect(trial(same)).toBeNull();
  });
});
