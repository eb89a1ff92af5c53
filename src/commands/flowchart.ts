import { quoted } from "../answers/check.ts";
import type { Chart } from "../flowchart/chart.ts";
import { chartOfPack } from "../flowchart/chart-of-pack.ts";
import { markedChart } from "../flowchart/marked-chart.ts";
import { packNamed } from "../packs/shelf.ts";
import { EXIT, fail } from "../problems.ts";
import { extensionOf } from "../records/save.ts";
import { overGiven, writeAll } from "../records/save-option.ts";
import type { Surroundings } from "../surroundings.ts";
import { replayScenario, scenarioNamed } from "../training/scenario-case.ts";
import type { Given, Run } from "./command.ts";
import { requireCurrent } from "./current-content.ts";
import { momentGiven } from "./moment-given.ts";

export const flowchartFormats = ["text", "mermaid", "svg", "html"] as const;
type Format = (typeof flowchartFormats)[number];

const EXTENSIONS: Record<string, Format> = { ".txt": "text", ".mmd": "mermaid", ".svg": "svg", ".html": "html" };

/** The flow of a pack as a picture; with answers or a scenario, the path of that case is marked in it. */
export const run: Run = async (given, surroundings) => {
  const files = given.values("out");
  const formats = files.map((file) => formatOf(file, given));
  const chart = await chartGiven(given, surroundings);
  if (files.length > 0) {
    const made: [string, string][] = [];
    for (const [place, file] of files.entries())
      made.push([file, await drawn(chart, formats[place] ?? "text", given, { ...surroundings, outIsTerminal: false })]);
    writeAll(made, overGiven(given), surroundings);
    return EXIT.done;
  }
  surroundings.out(
    given.has("json")
      ? `${JSON.stringify({ schema: "effective-support/flowchart@1", ...chart }, null, 2)}\n`
      : await drawn(chart, formatGiven(given) ?? "text", given, surroundings),
  );
  return EXIT.done;
};

async function chartGiven(given: Given, surroundings: Surroundings): Promise<Chart> {
  const [file, wanted] = [given.value("answers"), given.value("scenario")];
  if (file !== null && wanted !== null)
    fail({ kind: "usage", message: "--answers and --scenario both name a case.", hint: "Give one of them." });
  if (file !== null) {
    const { caseFromFile } = await import("./triage.ts");
    const { pack, walk, outcome } = await caseFromFile(file, given, surroundings);
    return markedChart(pack, chartOfPack(pack), { walk, outcome }, outcome?.reference ?? "these answers");
  }
  const pack = await packNamed(given.value("content"), surroundings);
  requireCurrent(pack, momentGiven(pack, "at", given.value("at"), surroundings), given);
  if (wanted === null) return chartOfPack(pack);
  const { scenario, walk, outcome } = replayScenario(pack, scenarioNamed(pack, wanted));
  return markedChart(pack, chartOfPack(pack), { walk, outcome }, `"${scenario.title}"`);
}

function formatGiven(given: Given): Format | null {
  const written = given.value("format");
  if (written === null) return null;
  const format = flowchartFormats.find((known) => known === written);
  return (
    format ?? fail({ kind: "usage", message: `There is no format ${quoted(written)}.`, hint: `Formats: ${flowchartFormats.join(", ")}.` })
  );
}

/** The format that is named, or else the one that the file's name says. */
function formatOf(file: string, given: Given): Format {
  const format = formatGiven(given) ?? EXTENSIONS[extensionOf(file)];
  return (
    format ??
    fail({
      kind: "usage",
      message: `${quoted(file)} does not say in which format to write.`,
      hint: `Add --format, or end its name in one of ${Object.keys(EXTENSIONS).join(", ")}.`,
    })
  );
}

async function drawn(chart: Chart, format: Format, given: Given, surroundings: Surroundings): Promise<string> {
  switch (format) {
    case "text": {
      const { flowchartView } = await import("../terminal/flowchart-view.ts");
      const { styleFor } = await import("../terminal/style.ts");
      return flowchartView(chart, styleFor(given, surroundings));
    }
    case "mermaid": {
      const { mermaidOf } = await import("../flowchart/mermaid.ts");
      return mermaidOf(chart);
    }
    case "svg": {
      const { svgOf } = await import("../flowchart/svg.ts");
      return svgOf(chart);
    }
    case "html": {
      const { htmlOfChart } = await import("../flowchart/html.ts");
      return htmlOfChart(chart);
    }
    default:
      return format satisfies never;
  }
}
