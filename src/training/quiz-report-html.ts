import { escaped } from "../records/html-text.ts";
import { styleSheet } from "../records/html-style.ts";
import { partNames } from "./quiz-asks.ts";
import { parts } from "./quiz.ts";
import type { QuizReport, Spread, VignetteReport } from "./quiz-report.ts";
import { agreementLine, share, summaryLines } from "./quiz-report-view.ts";

const BARS = `
.bar { display: block; height: 1rem; min-width: 1px; background: var(--line); }
.key .bar { background: var(--end); }
.key th { font-weight: 700; }
td.share { width: 40%; }
td.count { width: 8rem; }
`;

/** The spread of a group as one HTML page that needs nothing else; each bar has its number beside it. */
export function quizReportHtml(report: QuizReport): string {
  const title = "A group and the guide";
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${styleSheet}${BARS}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${summaryLines(report)
  .map((line) => `<p>${escaped(line)}</p>`)
  .join("\n")}
${table(
  "Agreement with the guide",
  parts.map((part) => row(partNames[part], report.agree[part], report.replies, "key")),
)}
${report.vignettes.map(vignette).join("\n")}
<p class="about">Content: ${escaped(`${report.content.id} ${report.content.version}`)}. The guide's reading is worked out again from the content. No names are in these results.</p>
</main>
</body>
</html>
`;
}

function vignette(report: VignetteReport): string {
  const { scenario, title, replies, spread } = report;
  const tables = parts.map((part) =>
    table(
      partNames[part],
      spread[part].map((entry) => spreadRow(entry, replies)),
    ),
  );
  return `<section aria-labelledby="v-${escaped(scenario)}"><h2 id="v-${escaped(scenario)}">${escaped(title)}</h2><p>${escaped(agreementLine(report))}</p>${tables.join("\n")}</section>`;
}

function spreadRow({ label, count, isKey }: Spread, replies: number): string {
  return row(isKey ? `${label} (the guide)` : label, count, replies, isKey ? "key" : "");
}

function row(label: string, count: number, whole: number, name: string): string {
  const width = whole === 0 ? 0 : Math.round((count / whole) * 100);
  return `<tr class="${name}"><th scope="row">${escaped(label)}</th><td class="share"><span class="bar" style="width: ${width}%"></span></td><td class="count">${count} (${share(count, whole)})</td></tr>`;
}

function table(caption: string, rows: string[]): string {
  return `<table><caption>${escaped(caption)}</caption><tbody>${rows.join("\n")}</tbody></table>`;
}
