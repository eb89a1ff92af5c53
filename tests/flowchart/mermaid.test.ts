/** Mermaid text, read by the mermaid package itself: it needs a browser, so it is loaded in one, from this checkout and not from a network. */
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { boxesOf, type Chart } from "../../src/flowchart/chart.ts";
import { chartOfPack } from "../../src/flowchart/chart-of-pack.ts";
import { mermaidOf } from "../../src/flowchart/mermaid.ts";
import { startBrowser } from "./browser.ts";
import { bexley, chartOfScenario, tiny, withFiveLevels, withFortyQuestions } from "./charts.ts";
import { createEngine } from "../../src/triage/engine.ts";

const MERMAID = process.env.MERMAID ?? createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js");

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 30_000);
afterAll(() => browser.close());

interface Read {
  type: string;
  nodes: string[];
  edges: number;
  drawn: string;
}

async function readByMermaid(text: string): Promise<Read> {
  const page = await browser.newPage();
  await page.setContent("<!doctype html><body></body>");
  await page.addScriptTag({ path: MERMAID });
  const read = await page.evaluate(`(async (text) => {
    mermaid.initialize({ startOnLoad: false, securityLevel: "strict", maxEdges: 2000, maxTextSize: 500000 });
    const { diagramType } = await mermaid.parse(text);
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
    const data = diagram.db.getData();
    const { svg } = await mermaid.render("chart", text);
    return { type: diagramType, nodes: data.nodes.filter((node) => !node.isGroup).map((node) => node.label), edges: data.edges.length, drawn: svg };
  })(${JSON.stringify(text)})`);
  await page.close();
  return read as Read;
}

function hostile(): Chart {
  const pack = createEngine(structuredClone({ ...bexley }));
  const [first, second] = pack.flow.questions;
  if (first) first.ask = 'end; "quoted" <b>bold</b> & [x] (y) {z} | `tick` #35; %% comment';
  if (second) second.ask = "1. --> click A \\ _em_ *strong* :::class";
  return chartOfPack(pack);
}

test.each([
  ["Bexley's flow", chartOfPack(bexley)],
  ["a path", chartOfScenario("health-visitor-consent-refused")],
  ["the tiny pack", chartOfPack(tiny)],
  ["five levels", chartOfPack(withFiveLevels())],
  ["forty questions", chartOfPack(withFortyQuestions())],
  ["words that mean something to Mermaid", hostile()],
])("%s is a flowchart with every box and every arrow", async (_name, chart) => {
  const text = mermaidOf(chart);
  const { type, nodes, edges, drawn } = await readByMermaid(text);
  expect(type).toMatch(/^flowchart/);
  const joints = text.split("\n").filter((line) => /^ {2}J\d+\(\(/.test(line)).length;
  expect(nodes).toHaveLength(boxesOf(chart).length + joints);
  expect(edges).toBe(chart.groups.flat().reduce((sum, { arrows }) => sum + arrows.length, 0));
  expect(drawn).not.toContain("<b>bold</b>");
  expect(drawn).not.toContain("Unsupported markdown");
});
