/** Debian's Chromium, and what it measures of a chart that it has drawn. */
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const OFFLINE = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--headless", ...OFFLINE] });
}

export async function opened(browser: Browser, file: string, content: string, viewport: { width: number; height: number }): Promise<Page> {
  writeFileSync(file, content);
  const page = await browser.newPage({ viewport });
  await page.goto(pathToFileURL(file).href);
  return page;
}

export interface Measured {
  boxes: number;
  texts: number;
  /** Boxes, labels and headings that lie over each other. */
  overlaps: string[];
  /** Texts that run out of their box. */
  spills: string[];
  /** Lines that run through a box that they do not end at, or through a label. */
  crossed: string[];
  /** Pixels of the smallest text as it is drawn. */
  smallest: number;
  /** Pixels by which the drawing is wider than its window. */
  tooWide: number;
}

/** Measures every chart on the page by the browser's own reckoning. */
export async function measured(page: Page): Promise<Measured> {
  return (await page.evaluate(MEASURE)) as Measured;
}

const MEASURE = `(() => {
  const rect = (element) => element.getBoundingClientRect();
  const name = (element) => (element.dataset?.box ?? element.textContent).trim().slice(0, 40);
  const over = (one, other, slack) => one.left < other.right - slack && other.left < one.right - slack && one.top < other.bottom - slack && other.top < one.bottom - slack;
  const boxes = [...document.querySelectorAll(".box")].map((element) => ({ element, name: name(element), rect: rect(element.querySelector(".shape")) }));
  const words = [...document.querySelectorAll(".label, .heading, svg .title")].map((element) => ({ element, name: name(element), rect: rect(element) }));
  const things = [...boxes, ...words];
  const overlaps = things.flatMap((one, place) => things.slice(place + 1).filter((other) => over(one.rect, other.rect, 0.5)).map((other) => one.name + " / " + other.name));
  const spills = boxes.flatMap(({ element, name, rect: outer }) => [...element.querySelectorAll("text")].map(rect)
    .filter((inner) => inner.left < outer.left || inner.right > outer.right || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1).map(() => name));
  const crossed = [];
  for (const line of document.querySelectorAll("path.line")) {
    const length = line.getTotalLength();
    const matrix = line.getScreenCTM();
    const near = things.filter(({ rect: at }) => over(at, rect(line), -2));
    for (let along = 3; along < length - 3; along += 4) {
      const point = line.getPointAtLength(along).matrixTransform(matrix);
      const hit = near.find(({ rect: at }) => point.x > at.left + 1.5 && point.x < at.right - 1.5 && point.y > at.top + 1.5 && point.y < at.bottom - 1.5);
      if (hit) { crossed.push(hit.name); break; }
    }
  }
  const texts = [...document.querySelectorAll("svg text")];
  const sizes = texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a);
  const widest = Math.max(...[...document.querySelectorAll("svg")].map((svg) => rect(svg).right));
  return { boxes: boxes.length, texts: texts.length, overlaps, spills, crossed, smallest: Math.min(...sizes), tooWide: Math.max(0, widest - document.documentElement.clientWidth) };
})()`;
