import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bexley, root } from "./fixtures.ts";
import { completeness } from "./readme-numbers.ts";

const START = "<!-- numbers -->";
const END = "<!-- end of numbers -->";
const pack = bexley();
const readme = readFileSync(join(root, "content/README.md"), "utf8");

describe("content/README.md", () => {
  test("shows the numbers of the pack as it is", () => {
    const wanted = completeness(pack);
    const shown = readme.slice(readme.indexOf(START) + START.length, readme.indexOf(END)).trim();
    const paste = `The numbers are out of date. Paste this into content/README.md, between "${START}" and "${END}":\n\n${wanted}\n`;
    expect(shown === wanted, paste).toBe(true);
  });

  test("would be wrong with one indicator, service or term fewer", () => {
    const now = completeness(pack);
    expect(completeness({ ...pack, indicators: pack.indicators.slice(1) })).not.toBe(now);
    expect(completeness({ ...pack, services: pack.services.slice(1) })).not.toBe(now);
    expect(completeness({ ...pack, glossary: pack.glossary.slice(1) })).not.toBe(now);
  });

  test("names every file and folder of a pack", async () => {
    const { layout } = await import("../../src/packs/format.ts");
    for (const name of Object.keys(layout)) expect(readme).toContain(`\`${name}\``);
  });

  test.each([...readme.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)].map(([, file = "", example = ""]) => ({ file, example })))(
    "quotes $file as it is: $example",
    ({ file, example }) => {
      const text = readFileSync(join(root, "content", file), "utf8");
      expect(text.replace(/\s+/g, " ")).toContain(example.trim().replace(/\s+/g, " "));
    },
  );
});
