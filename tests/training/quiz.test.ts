import { describe, expect, test } from "vitest";
import { seeded, shuffled } from "../../src/training/seeded.ts";
import {
  agreedParts,
  calledOf,
  keyOf,
  marked,
  outcomeOf,
  parts,
  pickScenarios,
  scoreByTopic,
  type Wanted,
  whatWouldMove,
} from "../../src/training/quiz.ts";
import { bexley, each, outcomeOfScenario, scenarioNamed } from "../content/replayed-scenarios.ts";
import { program } from "../commands/program.ts";
import { createEngine } from "../../src/triage/engine.ts";

const all: Wanted = { topics: [], levels: [], difficulties: [], count: null };
const picked = (wanted: Partial<Wanted>, seed = 1) => pickScenarios(bexley, { ...all, ...wanted }, seeded(seed)).map(({ id }) => id);

describe("the key", () => {
  test.each(each)("of %s is the outcome of replay", (_id, scenario) => {
    const { expect: declared } = scenario;
    const key = keyOf(outcomeOfScenario(scenario));
    expect(key).toEqual({
      level: declared.agreed,
      indicated: declared.indicated,
      route: declared.route,
      consent: declared.consent,
      firstContact: declared.firstContact,
    });
  });

  test("moves with the content: nobody typed it in", () => {
    const pack = createEngine(structuredClone({ ...bexley }));
    const scenario = scenarioNamed("nursery-bruise-baby");
    const rule = pack.levels.rules.find(({ id }) => id === "significant-harm");
    if (rule) rule.level = 3;
    expect([keyOf(outcomeOf(bexley, scenario)).level, keyOf(outcomeOf(pack, scenario)).level]).toEqual([4, 3]);
  });
});

describe("picking", () => {
  test("is the same for the same seed, and another for another", () => {
    expect(picked({ count: 10 }, 7)).toEqual(picked({ count: 10 }, 7));
    expect(picked({ count: 10 }, 7)).not.toEqual(picked({ count: 10 }, 8));
    expect([...picked({}, 7)].sort()).toEqual(bexley.scenarios.map(({ id }) => id).sort());
  });

  test("keeps to topic, level and difficulty", () => {
    const chosen = picked({ topics: ["abuse"], levels: [4], difficulties: ["hard", "clear"] }).map(scenarioNamed);
    expect(chosen.length).toBeGreaterThan(1);
    for (const { topics, expect: declared, difficulty } of chosen) {
      expect([topics.includes("abuse"), declared.agreed, difficulty]).toEqual([true, 4, expect.stringMatching(/^(hard|clear)$/)]);
    }
    expect(picked({ topics: ["no-such-topic"] })).toEqual([]);
  });

  test("leaves no scenario out for ever and favours none", () => {
    const firsts = Array.from({ length: 3700 }, (_, seed) => shuffled([...Array(37).keys()], seeded(seed))[0] ?? -1);
    const counts = [...Array(37).keys()].map((place) => firsts.filter((first) => first === place).length);
    expect(Math.min(...counts)).toBeGreaterThan(60);
    expect(Math.max(...counts)).toBeLessThan(150);
  });
});

describe("a reply", () => {
  const scenario = scenarioNamed("nursery-bruise-baby");
  const key = keyOf(outcomeOfScenario(scenario));
  const right = { level: key.level, route: key.route, consent: key.consent, firstContact: key.firstContact };

  test("that says what the guide says agrees in all four parts", () => {
    expect(marked(scenario, key, right)).toMatchObject({
      called: "as-the-guide",
      agrees: { level: true, route: true, consent: true, firstContact: true },
    });
  });

  test.each(parts)("that differs in %s differs there alone", (part) => {
    const item = marked(scenario, key, { ...right, [part]: null });
    expect(agreedParts(item)).toBe(3);
    expect(item.agrees[part]).toBe(false);
  });

  test("calls over, under or as the guide", () => {
    const middle = { ...key, level: 2, indicated: 2 };
    expect([1, 2, 3].map((level) => calledOf(middle, level))).toEqual(["under", "as-the-guide", "over"]);
    expect(calledOf(middle, null)).toBe("not-said");
  });

  test("agrees with the indicated and with the judged level where these differ", () => {
    const moved = { ...key, level: 1, indicated: 3 };
    expect([1, 2, 3, 4].map((level) => calledOf(moved, level))).toEqual(["as-the-guide", "over", "as-the-guide", "over"]);
  });

  test("counts for each topic of its scenario", () => {
    const score = scoreByTopic(bexley, [marked(scenario, key, right), marked(scenario, key, { ...right, level: 1 })]);
    expect(score.map(({ topic }) => topic).sort()).toEqual([...scenario.topics].sort());
    expect(score.map(({ agreed, asked }) => [agreed, asked])).toEqual(scenario.topics.map(() => [7, 8]));
  });
});

test("what would have moved it: the nearest levels, and the twin's fact with where the twin ends", () => {
  const scenario = scenarioNamed("nursery-bruise-toddler");
  const { nearest, twin } = whatWouldMove(bexley, scenario, outcomeOfScenario(scenario));
  expect(nearest.map(({ level }) => level)).toEqual([2, 3, 4]);
  expect(twin).toMatchObject({ level: 4, fact: scenario.twin?.fact });
});

describe("the sheet", () => {
  test("is the same for the same seed, and shows no key", async () => {
    const words = ["quiz", "--sheet", "--count", "5", "--seed", "11"];
    const one = await program(words);
    expect(one.code).toBe(0);
    expect((await program(words, { now: "2027-01-01T00:00:00Z" })).out).toBe(one.out);
    expect(one.out).not.toContain("GUIDE'S READING");
    const { vignettes } = (await program([...words, "--json"])).json();
    expect(vignettes).toHaveLength(5);
    expect(Object.keys(vignettes[0])).toEqual(["scenario", "title", "agency", "vignette", "at"]);
  });

  test.each([
    [["--seed", "-1"], "--seed"],
    [["--count", "0"], "--count"],
    [["--difficulty", "easy"], "There is no difficulty"],
    [["--topic", "abuze"], "Did you mean abuse?"],
    [["--level", "9"], "There is no level"],
    [["--level", "1", "--topic", "fgm"], "No scenario fits"],
    [["report"], "Name the results"],
    [["reprot"], "Did you mean quiz report?"],
    [[], "needs a terminal"],
  ])("%s is wrong usage", async (words, said) => {
    const { code, err } = await program(["quiz", ...words]);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});
