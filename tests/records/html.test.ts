/** HTML records in Debian's Chromium: what a person and a screen reader meet. */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { htmlOf } from "../../src/records/html.ts";
import { reportOf } from "../../src/records/report.ts";
import type { Outcome } from "../../src/triage/outcome-format.ts";
import { startBrowser } from "../flowchart/browser.ts";
import { aPlace, danger, hostile, hostileCase, intensive, outcomeOf, pack, type Place } from "./cases.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 30_000);
afterAll(() => browser.close());

interface Opened {
  page: Page;
  /** Everything that the page asked for, itself left out. */
  requests: string[];
  errors: string[];
}

async function open(place: Place, outcome: Outcome, width: number = 1000): Promise<Opened> {
  const file = place.file("record.html");
  writeFileSync(file, htmlOf(reportOf(pack, outcome, { made: outcome.at, role: "<i>Nurse</i>" })));
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const requests: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(pathToFileURL(file).href);
  return { page, requests: requests.filter((url) => url !== pathToFileURL(file).href), errors };
}

async function violations(page: Page): Promise<string[]> {
  const found =
    await page.evaluate(`axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }).then(({ violations, passes }) => ({
    passes: passes.length, violations: violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")) }))`);
  const { passes, violations: list } = found as { passes: number; violations: string[] };
  expect(passes).toBeGreaterThan(10);
  return list;
}

const cases: [string, () => Outcome][] = [
  ["a plan at level 3", () => outcomeOf(intensive)],
  ["an emergency", () => outcomeOf(danger)],
  ["a route without consent", () => outcomeOf({ ...intensive, consent: "refused" })],
];

describe("an HTML record", () => {
  test.each(cases)(
    "of %s is accessible in light, in dark and in print",
    async (_what, outcome) => {
      const { page } = await open(aPlace(), outcome());
      await page.evaluate(axe);
      for (const look of [{ colorScheme: "light" }, { colorScheme: "dark" }, { media: "print" }] as const) {
        await page.emulateMedia({ media: "screen", ...look });
        expect(await violations(page)).toEqual([]);
      }
      await page.close();
    },
    30_000,
  );

  test("needs nothing but itself, runs nothing, and says in its policy that nothing may", async () => {
    const { page, requests, errors } = await open(aPlace(), outcomeOf(intensive));
    expect({ requests, errors }).toEqual({ requests: [], errors: [] });
    expect(await page.locator("script, link, img, iframe, object, form").count()).toBe(0);
    const probe = `Promise.all([fetch("https://example.org").then(() => "left", () => "kept"), new Promise((done) => { const image = new Image(); image.onload = () => done("left"); image.onerror = () => done("kept"); image.src = "https://example.org/x.png"; })])`;
    expect(await page.evaluate(probe)).toEqual(["kept", "kept"]);
    await page.close();
  }, 20_000);

  test("shows hostile text as the text that it is", async () => {
    const { page, requests, errors } = await open(aPlace(), hostileCase());
    expect(await page.evaluate("window.hacked")).toBeUndefined();
    expect({ requests, errors }).toEqual({ requests: [], errors: [] });
    const foreign = "main script, main img, main i, main b, [onmouseover], [onerror], [onfocus], [autofocus], a";
    expect(await page.locator(foreign).count()).toBe(0);
    expect(await page.locator("h1").allTextContents()).toEqual(["Record of a guided triage: =cmd|' /C calc'!A0 <b>"]);
    const shown = await page.locator("main").innerText();
    for (const text of hostile) for (const line of text.split("\n")) expect(shown).toContain(line);
    expect(
      await page
        .locator("td, tbody th")
        .allTextContents()
        .then((cells) => cells.filter((cell) => /^[=+\-@]/.test(cell))),
    ).toEqual([]);
    await page.close();
  }, 20_000);

  test("has a small picture of the path that names level and route, no line of it outside its box", async () => {
    const { page } = await open(aPlace(), outcomeOf(intensive));
    const boxes = (await page.evaluate(
      `[...document.querySelectorAll("figure svg rect")].map((rect) => rect.getBBox()).map(({ x, y, width, height }) => [x, y, x + width, y + height])`,
    )) as number[][];
    const texts = (await page.evaluate(
      `[...document.querySelectorAll("figure svg text")].map((text) => { const { x, y, width, height } = text.getBBox(); return [x, y, x + width, y + height]; })`,
    )) as number[][];
    const outside = texts.filter(
      ([left = 0, top = 0, right = 0, bottom = 0]) =>
        !boxes.some(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => left >= x1 && top >= y1 && right <= x2 && bottom <= y2),
    );
    expect(texts.length).toBeGreaterThan(8);
    expect(outside).toEqual([]);
    const words = (await page.locator("figure svg").textContent()) ?? "";
    expect(words).toContain("Level 3, Intensive");
    expect(words.replace(/\s+/g, " ")).toContain("Family Wellbeing Service");
    await page.close();
  }, 20_000);

  test("fits a narrow screen, and prints on A4 with nothing cut off", async () => {
    const place = aPlace();
    const { page } = await open(place, hostileCase(), 320);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    await page.setViewportSize({ width: 650, height: 900 });
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(650);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1")).toMatch(/MediaBox \[0 0 594\.\d+ 841\.\d+\]|MediaBox \[0 0 595\.\d* 84[12]\.?\d*\]/);
    await page.close();
  }, 20_000);
});
