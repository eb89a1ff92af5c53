import { describe, expect, test } from "vitest";
import { bexley, exceptions, sourceRuns } from "./fixtures.ts";
import { copied, sharedWith } from "./shared-runs.ts";
import { ownTexts } from "./texts.ts";

const sources = sourceRuns();
const services = bexley().services.map(({ name }) => name);
const phrases = exceptions.names.map(({ phrase }) => phrase);
const shared = sharedWith(sources, ownTexts());
const said = (found: typeof shared) => found.map(({ file, words }) => `${file}: ${words.join(" ")}`);

describe("content, guides and program", () => {
  test("share no run of eight words with the published documents, names and addresses aside", () => {
    expect(said(copied(shared, [...services, ...phrases]))).toEqual([]);
  });

  test.each(exceptions.names)("need the exception for $phrase", ({ phrase, why }) => {
    const others = phrases.filter((other) => other !== phrase);
    expect(why.length).toBeGreaterThan(10);
    expect(copied(shared, [...services, ...others]).length).toBeGreaterThan(0);
  });

  test("are held against some twenty thousand runs", () => {
    expect(sources.size).toBeGreaterThan(20_000);
  });
});

describe("the comparison notices", () => {
  const [title = ""] = phrases;

  test("a run of eight words, whatever its capitals and punctuation", () => {
    const text = title.toUpperCase().replaceAll(" ", " - ");
    expect(copied(sharedWith(sources, [{ file: "a note", text }]), [])).toHaveLength(1);
  });

  test("nothing in a run of seven, nor in words that no document has", () => {
    const seven = title.split(" ").slice(0, 7).join(" ");
    expect(sharedWith(sources, [{ file: "a note", text: `${seven} and so on` }])).toEqual([]);
    expect(sharedWith(sources, [{ file: "a note", text: "These words were put together here for this one test alone." }])).toEqual([]);
  });

  test("no name as a copy, but whatever else of a document surrounds it", () => {
    const stretch = {
      file: "a note",
      words: `one two three four ${title} five six seven eight`.toLowerCase().replaceAll(",", "").split(" "),
    };
    expect(copied([stretch], [title])).toHaveLength(1);
    expect(copied([{ ...stretch, words: stretch.words.slice(1) }], [title])).toEqual([]);
  });
});
