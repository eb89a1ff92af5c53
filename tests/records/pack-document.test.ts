/** The document that a board signs off holds everything that the content says, and what changed. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { packDocument } from "../../src/records/pack-document.ts";
import type { Block, Report } from "../../src/records/report-model.ts";
import { createEngine } from "../../src/triage/engine.ts";
import { bexley } from "../triage/bexley.ts";

const MADE = "2026-11-23T10:15:00+00:00";
const starter = requirePackFromFolder("content/starter");

function textsOf({ title, about, sections }: Report): string {
  const inBlock = (block: Block): string[] => {
    switch (block.kind) {
      case "paragraph":
        return [block.text, block.source ?? ""];
      case "list":
        return block.items.flatMap(({ text, source, under }) => [text, source ?? "", ...under]);
      case "table":
        return [block.caption, ...block.columns, ...block.rows.flat()];
      case "blanks":
        return [block.caption, ...block.labels];
      case "path":
        return [];
    }
  };
  return [title, ...about, ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(inBlock)])].join("\n");
}

/** Every text in a pack that is a sentence, a number or an address: whatever is no name of an entry and no key word. */
function sentencesOf(value: unknown, key = ""): string[] {
  if (typeof value === "string") return key === "answers" ? [] : /[ @]|\d{3}/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((part) => sentencesOf(part, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([inner, part]) =>
    ["when", "answers", "format", "digest", "clock"].includes(inner) ? [] : sentencesOf(part, inner),
  );
}

describe.each([
  ["Bexley", bexley],
  ["the starter", starter],
])("the document of %s", (_name, pack: Pack) => {
  const said = textsOf(packDocument(pack, null, MADE)).replace(/\s+/g, " ");

  test("holds every sentence, number and source of the content", () => {
    const { manifest, calendar, ...rest } = pack;
    const { id: _id, sources: _sources, ...ofPack } = manifest;
    const missing = [...sentencesOf(rest), ...sentencesOf(ofPack), ...Object.values(calendar.holidays)].filter(
      (text) => !said.includes(text.replace(/\s+/g, " ").trim()),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  test("says rules in words, and where each way leads", () => {
    expect(said).not.toMatch(/\{"|"atLeast"|\[object/);
    for (const { name } of pack.routes.filter(({ id }) => said.includes(id))) expect(said).toContain(name);
    expect(said).toContain("Where each way leads");
  });
});

test("what changed since the version before stands first, entry by entry", () => {
  const before = createEngine(JSON.parse(readFileSync("content/releases/bexley@2.0.0.json", "utf8")));
  const { sections } = packDocument(bexley, before, MADE);
  expect(sections.map(({ heading }) => heading).slice(0, 2)).toEqual(["How to read this", "What changed since bexley@2.0.0"]);
  const changes = sections[1]?.blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])) ?? [];
  expect(changes).toContainEqual(["child-protection", "Call", "front-door", "front-door, emergency-999"]);
});
