import { wallClock } from "../deadlines/dates-in-words.ts";
import { isoWithOffset, type Moment } from "../deadlines/moment.ts";
import { placeOf } from "../deadlines/old-calendars.ts";
import type { Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { optionsOf } from "../triage/open-question.ts";
import { ANSWERS_SCHEMA } from "./check.ts";
import { dangerFirst, emergencyNumber } from "../contacts/emergency-number.ts";
import { shortLevel } from "../levels/level-words.ts";

const WIDTH = 110;

/** An answers file to start from: every question explained, every answer commented out, so that nothing is answered by accident. */
export function answersTemplate(pack: Pack, now: Moment): string {
  return [
    ...comment(`Answers for the guided triage, content ${pack.id} ${pack.version} (${pack.manifest.title}).`),
    ...comment("Take away the # before an answer to give it. Run: effective-support triage --answers THIS-FILE"),
    ...comment(`${dangerFirst(emergencyNumber(pack))} Write no names: this file is only as private as the place where you keep it.`),
    "",
    `schema: ${ANSWERS_SCHEMA}`,
    `content: ${pack.id}`,
    "# reference: case-17",
    ...comment("Your own reference, never a name."),
    `# at: ${wallClock(isoWithOffset(now))}`,
    ...comment(`The moment to reckon from, ${placeOf(pack.calendar)} time; left out, it is now.`),
    "",
    "answers:",
    ...pack.flow.questions.flatMap((question) => ["", ...questionLines(pack, question)]),
    "",
  ].join("\n");
}

function questionLines(pack: Pack, question: Question): string[] {
  const left = question.optional === true ? " (may be left out)" : question.when ? " (asked on some paths only)" : "";
  return [
    ...comment(`${question.ask}${left}`, "  "),
    ...comment(`${question.help} (${question.source})`, "  "),
    ...offered(pack, question),
    `  # ${question.id}: ${example(pack, question)}`,
  ];
}

function offered(pack: Pack, question: Question): string[] {
  if (question.type === "indicators") return indicatorLines(pack);
  const options = optionsOf(pack, question);
  const width = Math.max(0, ...options.map(({ value }) => String(value).length));
  return options.flatMap(({ value, label }) => comment(`${String(value).padEnd(width)}  ${label}`, "  ", "    "));
}

function indicatorLines(pack: Pack): string[] {
  return pack.areas.flatMap((area) => {
    const ofArea = pack.indicators.filter((indicator) => indicator.area === area.id);
    return [
      ...comment(`${area.name}:`, "  ", "  "),
      ...ofArea.flatMap(({ id, text, level }) => comment(`${id}  ${text} (${shortLevel(pack, level)})`, "  ", "    ")),
    ];
  });
}

function example(pack: Pack, question: Question): string {
  const first = optionsOf(pack, question)[0]?.value ?? "";
  switch (question.type) {
    case "choices":
    case "areas":
    case "indicators":
      return "[]";
    case "number":
      return String(question.from ?? 0);
    case "text":
      return '"…"';
    case "judgement":
      return `{ level: ${first}, reason: "…" }`;
    default:
      return String(question.options?.at(-1)?.value ?? first);
  }
}

function comment(text: string, indent: string = "", inner: string = ""): string[] {
  const lead = `${indent}# ${inner}`;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && lead.length + line.length + word.length + 1 > WIDTH) {
      lines.push(lead + line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, lead + line];
}
