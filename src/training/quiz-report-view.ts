import { hang, type Style } from "../terminal/style.ts";
import { partNames } from "./quiz-asks.ts";
import { parts } from "./quiz.ts";
import type { QuizReport, Spread, VignetteReport } from "./quiz-report.ts";
import { bar } from "./quiz-view.ts";

const COLUMNS = 20;

/** The spread of a group as text: a bar for every answer that was given, the guide's own marked. */
export function quizReportView(report: QuizReport, style: Style): string {
  return `${[
    style.heading("A GROUP AND THE GUIDE"),
    ...summaryLines(report).map((line) => hang("  ", line, style)),
    ...parts.map(
      (part) =>
        `  ${partNames[part].padEnd(10)} ${bar(report.agree[part], report.replies, COLUMNS, style)} ${share(report.agree[part], report.replies)} agree with the guide`,
    ),
    ...report.vignettes.flatMap((vignette) => ["", ...vignetteLines(vignette, style)]),
    "",
    hang("", "= marks the guide's reading, worked out again from the content. No names are in these results.", style),
  ].join("\n")}\n`;
}

/** What the report says of the whole group, in sentences. */
export function summaryLines({ sessions, replies, over, under, vignettes, otherContent, unknown }: QuizReport): string[] {
  return [
    `${counted(sessions, "session")}, ${counted(vignettes.length, "vignette")}, ${counted(replies, "reply", "replies")}.`,
    `Level called higher than the guide: ${over} (${share(over, replies)}); lower: ${under} (${share(under, replies)}).`,
    ...(otherContent > 0
      ? [`${counted(otherContent, "session")} used another version of the content; the guide's reading here is that of this version.`]
      : []),
    ...(unknown.length > 0 ? [`Left out, since this content does not have them: ${unknown.join(", ")}.`] : []),
  ];
}

export function agreementLine({ replies, over, under, sameAmongThemselves }: VignetteReport): string {
  const among =
    sameAmongThemselves === null
      ? ""
      : ` Any two of the group said the same level in ${Math.round(sameAmongThemselves * 100)} of 100 pairs.`;
  return `${counted(replies, "reply", "replies")}; level called higher: ${over}, lower: ${under}.${among}`;
}

export function share(part: number, whole: number): string {
  return whole === 0 ? "none" : `${Math.round((part / whole) * 100)} %`;
}

function vignetteLines(vignette: VignetteReport, style: Style): string[] {
  const { scenario, title, replies, agree, spread } = vignette;
  return [
    hang("", `${style.strong(title)} ${style.faint(`(${scenario})`)}`, style),
    hang("  ", agreementLine(vignette), style),
    ...parts.flatMap((part) => [
      `  ${partNames[part]}: ${share(agree[part], replies)} as the guide`,
      ...spread[part].map((entry) => spreadLine(entry, replies, style)),
    ]),
  ];
}

function spreadLine({ label, count, isKey }: Spread, replies: number, style: Style): string {
  return hang(`   ${isKey ? "=" : " "} ${bar(count, replies, COLUMNS, style)} ${String(count).padStart(3)}  `, label, style);
}

function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
