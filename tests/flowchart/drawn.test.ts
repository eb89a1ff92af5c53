/** Charts as SVG and HTML, drawn by a real Chromium: on a projector's 1280 × 720 and on A4. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { boxesOf, type Chart } from "../../src/flowchart/chart.ts";
import { chartOfPack } from "../../src/flowchart/chart-of-pack.ts";
import { htmlOfChart } from "../../src/flowchart/html.ts";
import { svgOf } from "../../src/flowchart/svg.ts";
import { measured, opened, startBrowser } from "./browser.ts";
import { bexley, chartOfScenario, tiny, withFiveLevels, withFortyQuestions } from "./charts.ts";
import { createEngine } from "../../src/triage/engine.ts";

const PROJECTOR = { width: 1280, height: 720 };
/** A4 on its side less the margins of 10 and 8 millimetres, in CSS pixels. */
const A4 = { width: 1047, height: 733 };
const TEXT_AT_LEAST = 12;

const folder = mkdtempSync(join(tmpdir(), "es-charts-"));
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 30_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const charts: [string, Chart][] = [
  ["Bexley's flow", chartOfPack(bexley)],
  ["a path through Bexley's flow", chartOfScenario("health-visitor-consent-refused")],
  ["a path that ends at once", chartOfScenario("teacher-told-of-fgm")],
  ["the tiny pack", chartOfPack(tiny)],
  ["a pack with five levels", chartOfPack(withFiveLevels())],
  ["a pack with forty questions", chartOfPack(withFortyQuestions())],
];

async function expectReadable(page: Page, chart: Chart): Promise<void> {
  const found = await measured(page);
  expect(found.boxes).toBe(boxesOf(chart).length);
  expect(found.texts).toBeGreaterThan(found.boxes);
  expect(found).toMatchObject({ overlaps: [], spills: [], crossed: [] });
  expect(found.smallest).toBeGreaterThanOrEqual(TEXT_AT_LEAST);
}

describe.each(charts)("%s", (_name, chart) => {
  test("as SVG on a projector: nothing overlaps, nothing is cut off at the side, all text can be read", async () => {
    const page = await opened(browser, join(folder, "chart.svg"), svgOf(chart), PROJECTOR);
    await expectReadable(page, chart);
    expect((await measured(page)).tooWide).toBe(0);
    await page.close();
  });

  test("as SVG in a document on A4", async () => {
    const page = await opened(
      browser,
      join(folder, "sheet.html"),
      `<!doctype html><style>body{margin:0} svg{width:100%;height:auto}</style>${svgOf(chart)}`,
      A4,
    );
    await expectReadable(page, chart);
    await page.close();
  });

  test("as a page on a projector, with the words below the chart and not over it", async () => {
    const page = await opened(browser, join(folder, "chart.html"), htmlOfChart(chart), PROJECTOR);
    await expectReadable(page, chart);
    expect((await measured(page)).tooWide).toBe(0);
    const [drawing, about] = await Promise.all(["#chart", "#about"].map((part) => page.locator(part).boundingBox()));
    expect((drawing?.y ?? 0) + (drawing?.height ?? 0)).toBeLessThanOrEqual(about?.y ?? 0);
    await page.close();
  });

  test("as a page on A4, each sheet on a page of its own", async () => {
    const page = await opened(browser, join(folder, "print.html"), htmlOfChart(chart), A4);
    await page.emulateMedia({ media: "print" });
    await expectReadable(page, chart);
    const heights = await page.locator(".sheet").evaluateAll((sheets) => sheets.map((sheet) => sheet.getBoundingClientRect().height));
    expect(heights.filter((height) => height > A4.height)).toEqual([]);
    await page.close();
  });
});

describe("the SVG", () => {
  test("has a title and a description that tell the path to those who do not see it", () => {
    const svg = svgOf(chartOfScenario("teacher-told-of-fgm"));
    expect(svg).toMatch(/<title id="chart-title">The flow of Effective Support/);
    expect(svg).toMatch(/<desc id="chart-about">[^<]*Marked is the path of teacher-told-of-fgm: [^<]*Outcome at once/);
  });

  test("tells levels by name and pattern as well, and the path by words as well as by colour", () => {
    const svg = svgOf(chartOfScenario("health-visitor-consent-given"));
    const tiles = [...svg.matchAll(/<pattern id="level-\d-pattern"[^>]*>.*?<g [^>]*>(.*?)<\/g><\/pattern>/g)].map(([, tile]) => tile);
    expect(new Set(tiles).size).toBe(bexley.levels.levels.length);
    for (const { level, name } of bexley.levels.levels) expect(svg).toContain(`Level ${level}: ${name}`);
    expect(svg).toContain("▸ agreed level");
  });

  test("acts on nothing that the content says", () => {
    const pack = createEngine(structuredClone({ ...bexley }));
    const [first] = pack.flow.questions;
    if (first) first.ask = '</text><script>alert("x")</script> & "quoted"';
    for (const drawn of [svgOf(chartOfPack(pack)), htmlOfChart(chartOfPack(pack))]) expect(drawn).not.toContain("<script>alert");
  });
});

describe("the page", () => {
  const chart = chartOfScenario("nursery-bruise-baby");
  const html = htmlOfChart(chart);

  test("shows question, options and source of the box under the mouse, and again nothing when it leaves", async () => {
    const page = await opened(browser, join(folder, "hover.html"), html, PROJECTOR);
    await page.locator('[data-box="q-significant-harm"]').hover();
    const about = page.locator("#about");
    expect(await about.innerText()).toMatch(/Do you believe or suspect[^]*I am not sure[^]*guidance §9/);
    await page.mouse.move(5, 700);
    expect(await about.innerText()).toContain("Point at a box");
    await page.close();
  });

  test("does the same by keyboard: Tab, arrow keys, Escape", async () => {
    const page = await opened(browser, join(folder, "keys.html"), html, PROJECTOR);
    const about = page.locator("#about");
    for (let times = 0; times < 3 && !(await about.innerText()).includes("in danger right now"); times++) await page.keyboard.press("Tab");
    expect(await about.innerText()).toContain("in danger right now");
    await page.keyboard.press("ArrowRight");
    expect(await about.innerText()).toContain("Do you believe or suspect");
    await page.keyboard.press("ArrowLeft");
    expect(await about.innerText()).toContain("in danger right now");
    await page.keyboard.press("Escape");
    expect(await about.innerText()).toContain("Point at a box");
    await page.close();
  });

  test("asks for nothing from outside, and its script runs under its own policy", async () => {
    const page = await browser.newPage();
    const [requests, errors]: [string[], string[]] = [[], []];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => errors.push(message.text()));
    await page.setContent(html);
    await page.locator('[data-box="review"]').focus();
    expect(await page.locator("#about").innerText()).toContain("Review");
    expect([requests, errors]).toEqual([[], []]);
    await page.close();
  });

  test("is accessible", async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    const page = await opened(browser, join(folder, "axe.html"), html.replace(/<meta http-equiv[^>]*>/, ""), PROJECTOR);
    await page.evaluate(axe);
    const violations = await page.evaluate(
      `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 200)).join(" ")))`,
    );
    expect(violations).toEqual([]);
    await page.close();
  });
});
