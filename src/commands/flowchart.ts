import { quoted } from "../answers/check.ts";
import type { Chart } from "../flowchart/chart.ts";
import { chartOfPack } from "../flowchart/chart-of-pack.ts";
import { markedChart } from "../flowchart/marked-chart.ts";
import { EXIT, fail } from "../problems.ts";
import { extensionOf } from "../records/save.ts";
import { overGiven, type SavingOptions, writeAll } from "../records/save-option.ts";
import type { Surroundings } from "../surroundings.ts";
import { replayScenario, scenarioNamed } from "../training/scenario-case.ts";
import type { CommonOptions, Run } from "./command.ts";
import { currentPack } from "./current-content.ts";

type Format = "text" | "mermaid" | "svg" | "html";

interface OwnOptions extends SavingOptions {
  format?: Format;
  answers?: string;
  scenario?: string;
}
type FlowchartOptions = CommonOptions & OwnOptions;

const EXTENSIONS: Record<string, Format> = { ".txt": "text", ".mmd": "mermaid", ".svg": "svg", ".html": "html" };

/** The flow of a pack as a picture; with answers or a scenario, the path of that case is marked in it. */
export const run: Run<OwnOptions> = async (options, surroundings) => {
  const { out: files = [], format = "text" } = options;
  const formats = files.map((file) => options.format ?? formatOf(file));
  const chart = await chartGiven(options, surroundings);
  if (files.length > 0) {
    const made: [string, string][] = [];
    for (const [place, file] of files.entries())
      made.push([file, await drawn(chart, formats[place] ?? "text", options, { ...surroundings, outIsTerminal: false })]);
    writeAll(made, overGiven(options), surroundings);
    return EXIT.done;
  }
  surroundings.out(
    options.json
      ? `${JSON.stringify({ schema: "effective-support/flowchart@1", ...chart }, null, 2)}\n`
      : await drawn(chart, format, options, surroundings),
  );
  return EXIT.done;
};

async function chartGiven(options: FlowchartOptions, surroundings: Surroundings): Promise<Chart> {
  const { answers: file, scenario: wanted } = options;
  if (file !== undefined && wanted !== undefined)
    fail({ kind: "usage", message: "--answers and --scenario both name a case.", hint: "Give one of them." });
  if (file !== undefined) {
    const { caseFromFile } = await import("./triage.ts");
    const { pack, walk, outcome } = await caseFromFile(file, options, surroundings);
    return markedChart(pack, chartOfPack(pack), { walk, outcome }, outcome?.reference ?? "these answers");
  }
  const { pack } = await currentPack(options, surroundings);
  if (wanted === undefined) return chartOfPack(pack);
  const { scenario, walk, outcome } = replayScenario(pack, scenarioNamed(pack, wanted));
  return markedChart(pack, chartOfPack(pack), { walk, outcome }, `"${scenario.title}"`);
}

/** The format that the file's name says. */
function formatOf(file: string): Format {
  return (
    EXTENSIONS[extensionOf(file)] ??
    fail({
      kind: "usage",
      message: `${quoted(file)} does not say in which format to write.`,
      hint: `Add --format, or end its name in one of ${Object.keys(EXTENSIONS).join(", ")}.`,
    })
  );
}

async function drawn(chart: Chart, format: Format, options: FlowchartOptions, surroundings: Surroundings): Promise<string> {
  switch (format) {
    case "text": {
      const { flowchartView } = await import("../terminal/flowchart-view.ts");
      const { styleFor } = await import("../terminal/style.ts");
      return flowchartView(chart, styleFor(options, surroundings));
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
