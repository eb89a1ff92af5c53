import { describe, expect, test } from "vitest";
import { lookUp } from "../../src/guide/look-up.ts";
import { shelfOf } from "../../src/guide/shelf.ts";
import { bexley } from "../triage/bexley.ts";

const shelf = shelfOf(bexley);
const everything = { topic: null, query: null, levels: [], areas: [] };
const ask = (wanted: Partial<Parameters<typeof lookUp>[1]>) => lookUp(shelf, { ...everything, ...wanted });
const ids = (wanted: Partial<Parameters<typeof lookUp>[1]>) => ask(wanted).entries.map(({ id }) => id);

describe("a search forgives", () => {
  test.each([
    ["bexly", "bexley"],
    ["hosuing", "housing"],
    ["consnt", "consent"],
    ["safegarding", "safeguarding"],
    ["exploitaton", "exploitation"],
    ["berevement", "bereavement"],
  ])("%s is read as %s, and says so", (typed, meant) => {
    const found = ask({ query: typed });
    expect(found.readAs).toEqual([{ word: typed, as: meant }]);
    expect(found.entries.map(({ id }) => id)).toEqual(ids({ query: meant }));
    expect(found.entries.length).toBeGreaterThan(0);
  });

  test.each([
    ["breast feeding", "breastfeeding"],
    ["youngcarers", "young carers"],
    ["selfharm", "self-harm"],
    ["young carer", "young carers"],
    ["Families", "family"],
    ["CONSENT", "consent"],
  ])("%s finds what %s finds", (typed, meant) => {
    const found = new Set(ids({ query: typed }));
    expect(found.size).toBeGreaterThan(0);
    expect(
      ids({ query: meant })
        .slice(0, 3)
        .filter((id) => !found.has(id)),
    ).toEqual([]);
  });

  test("a word that is known is never taken for another", () => {
    expect(ask({ query: "cash" }).readAs.map(({ word }) => word)).not.toContain("care");
    expect(ask({ query: "care" }).readAs).toEqual([]);
  });

  test("a number is not corrected", () => {
    expect(ask({ query: "020 3045 9999" }).readAs).toEqual([]);
    expect(ids({ query: "02030455440" })).toContain("mash");
  });

  test("words that no entry holds together find those that hold some, and say so", () => {
    expect(ask({ query: "mash trampoline" }).matched).toBe("some");
  });

  test("nonsense finds nothing, and says so", () => {
    expect(ask({ query: "xyzzyqwv" })).toMatchObject({ matched: "none", entries: [], topics: [] });
  });

  test.each(["__proto__", "constructor", "*", '"', "()", "hasOwnProperty", "\u001b[31m"])("hostile %j does no harm", (query) => {
    expect(() => ask({ query })).not.toThrow();
  });
});

describe("what a word means comes first", () => {
  test.each([["mash"], ["cin"], ["plo"]])("the glossary explains %s first", (query) => {
    const [first] = ask({ topic: "glossary", query }).entries;
    const term = bexley.glossary.find((candidate) => candidate.id === first?.id);
    expect([term?.term.toLowerCase(), ...(term?.also ?? []).map((name) => name.toLowerCase())]).toContain(query);
  });

  test("a topic whose name holds the word is offered", () => {
    expect(ask({ query: "consnt" }).topics.map(({ id }) => id)).toContain("consent");
  });
});

describe("filters", () => {
  test("a level and areas leave the indicators of that level in those areas, and no others", () => {
    const wanted = bexley.indicators.filter(({ level, area }) => level === 3 && ["learning", "housing"].includes(area)).map(({ id }) => id);
    expect(wanted.length).toBeGreaterThan(0);
    expect(ids({ topic: "indicators", levels: [3], areas: ["learning", "housing"] })).toEqual(wanted);
  });

  test("words within a topic stay within it", () => {
    expect(new Set(ask({ topic: "limits", query: "assessment" }).entries.map(({ topic }) => topic))).toEqual(new Set(["limits"]));
  });

  test("a search with a level gives entries of that level only", () => {
    expect(new Set(ask({ query: "school", levels: [2] }).entries.map(({ level }) => level))).toEqual(new Set([2]));
  });

  test("any question is a topic, with all of its answers and where to read on", () => {
    const question = bexley.flow.questions.find(({ id }) => id === "circumstances");
    const found = ask({ topic: "circumstances" }).entries;
    expect(found.filter(({ kind }) => kind === "option").map(({ id }) => id)).toEqual(question?.options?.map(({ value }) => value));
    expect(found.find(({ id }) => id === "fgm")?.more).toContainEqual({ label: "More", text: "guide fgm" });
  });

  test("the questions topic holds every question and option", () => {
    const options = bexley.flow.questions.reduce((sum, question) => sum + (question.options?.length ?? 0), 0);
    expect(ask({ topic: "questions" }).entries).toHaveLength(bexley.flow.questions.length + options);
  });

  test("a page comes before what the outcomes say, and the question last", () => {
    const kinds = ask({ topic: "consent" }).entries.map(({ kind }) => kind);
    expect([kinds[0], kinds.indexOf("consent") < kinds.indexOf("question"), kinds.at(-1)]).toEqual(["point", true, "option"]);
  });
});
