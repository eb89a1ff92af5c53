import { describe, expect, test } from "vitest";
import { lookUp } from "../../src/guide/look-up.ts";
import { shelfOf } from "../../src/guide/shelf.ts";
import { bexley } from "../triage/bexley.ts";

const shelf = shelfOf(bexley);
const ofKind = (kind: string) => shelf.entries.filter((entry) => entry.kind === kind);
const bestFor = (query: string) =>
  lookUp(shelf, { topic: null, query, levels: [], areas: [] })
    .entries.slice(0, 3)
    .map(({ id }) => id);

describe("everything in the pack stands on the shelf", () => {
  test.each([
    ["level", bexley.levels.levels.length],
    ["level-rule", bexley.levels.rules.length],
    ["indicator", bexley.indicators.length],
    ["area", bexley.areas.length],
    ["domain", bexley.domains.domains.length],
    ["route", bexley.routes.length],
    ["duty", bexley.duties.duties.length],
    ["contact", bexley.contacts.contacts.length],
    ["deadline", bexley.deadlines.deadlines.length],
    ["limit", bexley.limits.length],
    ["note", bexley.notes.length],
    ["term", bexley.glossary.length],
    ["question", bexley.flow.questions.length],
    ["service", bexley.services.length],
    ["scenario", bexley.scenarios.length],
    ["document", bexley.manifest.sources.length],
    ["point", bexley.guide.flatMap(({ sections }) => sections.flatMap(({ points }) => points)).length],
  ])("each %s", (kind, count) => {
    expect(count).toBeGreaterThan(0);
    expect(ofKind(kind)).toHaveLength(count);
  });

  test("each has text and a source that the pack cites", () => {
    const cited = bexley.manifest.sources.map(({ id }) => id);
    const unsourced = shelf.entries.filter(
      ({ text, source }) => text === "" || !source.split("; ").every((part) => cited.some((id) => part.startsWith(id))),
    );
    expect(unsourced).toEqual([]);
  });

  test("each has a name of its own within its topic and kind", () => {
    const names = shelf.entries.map(({ topic, kind, id }) => `${topic} ${kind} ${id}`);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  test("each topic that is listed has something under it, and each entry stands under a listed topic", () => {
    expect(shelf.topics.filter(({ entries }) => entries === 0)).toEqual([]);
    const listed = new Set(shelf.topics.map(({ id }) => id));
    expect(shelf.entries.filter(({ topic }) => !listed.has(topic))).toEqual([]);
  });
});

describe("search runs over everything", () => {
  test.each(bexley.notes.map(({ id, about }) => [id, about]))("note %s, by what it is about", (id, about) => {
    expect(bestFor(about)).toContain(id);
  });
  test.each(bexley.scenarios.map(({ id, title }) => [id, title]))("scenario %s, by its title", (id, title) => {
    expect(bestFor(title)).toContain(id);
  });
  test.each(bexley.routes.map(({ id, name }) => [id, name]))("route %s, by its name", (id, name) => {
    expect(bestFor(name)).toContain(id);
  });
  test("every limit and duty, by its own words", () => {
    const entries = [...ofKind("limit"), ...ofKind("duty")];
    const lost = entries.filter(({ id, topic, text }) => {
      const query = text.split(" ").slice(0, 12).join(" ");
      return !lookUp(shelf, { topic, query, levels: [], areas: [] }).entries.some((entry) => entry.id === id);
    });
    expect(lost).toEqual([]);
  });
});

describe("what a hurried reader meets first", () => {
  test("a route of immediate urgency names the emergency services before its own steps", () => {
    const urgent = bexley.routes.filter(({ urgency }) => urgency === "immediate").map(({ id }) => id);
    const shown = ofKind("route").filter(({ id }) => urgent.includes(id));
    expect(shown.map(({ more }) => more[0]?.label)).toEqual(urgent.map(() => "In danger now"));
    expect(shown.every(({ more }) => more[0]?.text.includes("999"))).toBe(true);
  });

  test("every route says whom to call, with numbers", () => {
    const calls = ofKind("route").map(({ more }) => more.find(({ label }) => label === "Call")?.text ?? "");
    expect(calls.filter((call) => !/\d{3} \d{4}/.test(call))).toEqual([]);
  });

  test("an unconfirmed number is marked wherever the shelf shows it", () => {
    const doubtful = bexley.services.flatMap(({ phones }) =>
      phones.flatMap((phone) => (typeof phone === "object" && phone.unconfirmed ? [phone.number] : [])),
    );
    expect(doubtful.length).toBeGreaterThan(0);
    const lines = ofKind("service").flatMap(({ more }) =>
      more.filter(({ label, text }) => label === "Phone" && doubtful.some((number) => text.startsWith(number))),
    );
    expect(lines.length).toBeGreaterThanOrEqual(doubtful.length);
    expect(lines.filter(({ text }) => !text.endsWith("(unconfirmed)"))).toEqual([]);
  });
});
