import { describe, expect, test } from "vitest";
import { guideFormat } from "../../src/guide/guide-format.ts";
import { shelfOf } from "../../src/guide/shelf.ts";
import { bexley } from "../triage/bexley.ts";
import { effectiveSupport } from "./bexley-home.ts";

const topics = shelfOf(bexley).topics.map(({ id }) => id);
const json = async (...words: string[]) => guideFormat.parse(JSON.parse((await effectiveSupport(["guide", ...words, "--json"])).out));

/** Lines that are wider than the screen. */
function tooWide(text: string, columns: number): string[] {
  return text.split("\n").filter((line) => [...line].length > columns);
}

describe("guide on the terminal", () => {
  test("without a topic it lists the topics, the issue's among them", async () => {
    const { out, exit } = await effectiveSupport(["guide"]);
    expect(exit).toBe(0);
    const lines = out.split("\n").map((line) => line.trim());
    const wanted = [
      "levels",
      "indicators",
      "domains",
      "circumstances",
      "consent",
      "consultation",
      "glossary",
      "limits",
      "notes",
      "duties",
      "routes",
      "deadlines",
    ];
    expect(wanted.filter((topic) => !lines.includes(topic))).toEqual([]);
    expect(bexley.guide.filter(({ topic }) => !lines.includes(topic))).toEqual([]);
  });

  test.each(topics)("%s fits a narrow screen and a wide one, with a source on every entry", async (topic) => {
    let widest = "";
    for (const columns of [60, 120]) {
      const { out, err, exit } = await effectiveSupport(["guide", topic], columns);
      expect({ exit, err, wide: tooWide(out, columns) }).toEqual({ exit: 0, err: "", wide: [] });
      widest = out;
    }
    const { entries } = await json(topic);
    const squeezed = (text: string) => text.replace(/\s+/g, "");
    const shown = squeezed(widest);
    const missing = entries.filter(({ text, source }) => !shown.includes(squeezed(`${text} (${source})`)));
    expect(missing).toEqual([]);
  });

  test("hits and the list of topics fit 60 columns too", async () => {
    for (const words of [[], ["bexly"], ["housing", "debt"], ["xyzzyqwv"], ["indicators", "--level", "3"]]) {
      expect(tooWide((await effectiveSupport(["guide", ...words], 60)).out, 60)).toEqual([]);
    }
  });

  test("a hit says what was read, what it is and where it stands", async () => {
    const { out } = await effectiveSupport(["guide", "hosuing"]);
    expect(out).toContain('"hosuing" stands nowhere; read as "housing".');
    expect(out).toContain("(guide indicators)");
  });

  test("what was typed cannot act on the terminal", async () => {
    const { out } = await effectiveSupport(["guide", "\u001b[2Jconsent\u0007"]);
    expect(out).not.toContain("\u001b");
    expect(out).not.toContain("\u0007");
  });

  test("content past its review date says so in every form", async () => {
    const late = ["--at", "2026-11-23T10:15"];
    expect((await effectiveSupport(["guide", "consent", ...late])).out).toContain("past its review date");
    expect((await json("consent", ...late)).content.notices).toHaveLength(1);
    expect((await effectiveSupport(["guide", "consent", "--require-current", ...late])).exit).toBe(5);
  });
});

describe("guide on the command line", () => {
  test("the contract's example: --area learning housing", async () => {
    const found = await json("indicators", "--level", "3", "--area", "learning", "housing");
    expect(found.areas.map(({ id }) => id).sort()).toEqual(["housing", "learning"]);
    expect(found.query).toBeNull();
    expect(found.entries).toEqual((await json("indicators", "--level", "3", "--area", "learning", "--area", "housing")).entries);
    expect(found.entries).toEqual((await json("indicators", "--level", "3", "--area", "learning,housing")).entries);
    expect(found.entries.length).toBeGreaterThan(0);
  });

  test("a word that is no area is sought within the areas", async () => {
    const found = await json("indicators", "--area", "housing", "rent");
    expect(found).toMatchObject({ query: "rent", areas: [{ id: "housing" }] });
    expect(found.entries.map(({ id }) => id)).toContain("l2-housing-rent-arrears");
  });

  test("a topic of several words, and words after it", async () => {
    expect((await json("family", "wellbeing", "service")).topic?.id).toBe("family-wellbeing-service");
    expect(await json("glossary", "mash")).toMatchObject({ topic: { id: "glossary" }, query: "mash" });
  });

  test.each([
    [["guide", "indicators", "--level", "9"], "no level", "1, 2, 3, 4"],
    [["guide", "indicators", "--area", "learnin"], "Did you mean learning?", "housing"],
    [["guide", "x".repeat(300)], "300 characters", "few words"],
  ])("wrong usage is named with what is known: %j", async (words, message, hint) => {
    const { exit, err, out } = await effectiveSupport(words);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });

  test("every form of JSON holds to the schema", async () => {
    for (const words of [[], ["consent"], ["bexly"], ["xyzzyqwv"], ["--level", "3"], ["questions"], ["services", "debt"]]) {
      expect((await json(...words)).schema).toBe("effective-support/guide@1");
    }
  });
});
