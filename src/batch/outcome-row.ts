import type { Outcome } from "../triage/outcome-format.ts";
import type { Sheet } from "./sheet.ts";
import { type Stencil, stencil } from "./stencil.ts";

const DEADLINE = stencil<Outcome["deadlines"][number]>("id", { from: momentText, due: momentText, latest: momentText });
const BECAUSE = stencil<Outcome["level"]["because"][number]>("rule", { indicators: wordsText });
const SERVICE = stencil<Outcome["services"][number]>("id", { why: wordsText });
const REVIEW = stencil<Outcome["review"]>("text", { due: momentText });

/**
 * Puts an outcome on the sheet: byte for byte what JSON.stringify makes of it, and a line end. Parts that many outcomes have in
 * common are the same object each time (src/triage/shared-parts.ts): their JSON is made once and copied after that.
 */
export function putOutcome(sheet: Sheet, outcome: Outcome): void {
  const { reference, at, content, level, urgency, route, consent, duties, contacts, deadlines, services, review } = outcome;
  sheet.text(`{"schema":"${outcome.schema}","reference":${textOf(reference)},"at":"${at}","content":`);
  putShared(sheet, content);
  sheet.text(',"level":');
  putLevel(sheet, level);
  sheet.text(`,"urgency":"${urgency}","route":`);
  putShared(sheet, route);
  sheet.text(',"consent":');
  putShared(sheet, consent);
  sheet.text(',"duties":');
  putShared(sheet, duties);
  sheet.text(',"contacts":');
  putShared(sheet, contacts);
  sheet.text(',"deadlines":');
  putList(sheet, deadlines, DEADLINE);
  sheet.text(',"services":');
  putList(sheet, services, SERVICE);
  sheet.text(`,"domains":${domainsText(outcome.domains)},"notCovered":${textOf(outcome.notCovered)},"notes":`);
  putShared(sheet, outcome.notes);
  sheet.text(`,"path":${pathText(outcome.path)},"unused":${wordsText(outcome.unused)},"offered":${wordsText(outcome.offered)},"review":`);
  REVIEW(sheet, review);
  sheet.text("}\n");
}

const ready = new WeakMap<object, Uint8Array>();

function putShared(sheet: Sheet, part: object): void {
  let json = ready.get(part);
  if (!json) {
    json = Buffer.from(JSON.stringify(part), "utf8");
    ready.set(part, json);
  }
  sheet.bytes(json);
}

function putLevel(sheet: Sheet, level: Outcome["level"]): void {
  const { indicated, judged, reason, agreed, name, borderline, because, nearest } = level;
  const said = `"reason":${textOf(reason)},"agreed":${agreed},"name":${textOf(name)},"borderline":${textOf(borderline)}`;
  sheet.text(`{"indicated":${indicated},"judged":${judged},${said},"because":`);
  putList(sheet, because, BECAUSE);
  sheet.text(',"nearest":');
  putShared(sheet, nearest);
  sheet.text("}");
}

function putList<T>(sheet: Sheet, list: readonly T[], put: Stencil<T>): void {
  let lead = "[";
  for (const entry of list) {
    sheet.text(lead);
    put(sheet, entry);
    lead = ",";
  }
  sheet.text(lead === "[" ? "[]" : "]");
}

function domainsText(domains: Outcome["domains"]): string {
  let text = "";
  for (const id in domains) text += `${text === "" ? "{" : ","}"${id}":${textOf(domains[id])}`;
  return text === "" ? "{}" : `${text}}`;
}

function pathText(path: Outcome["path"]): string {
  let text = "";
  for (const { question, answer } of path) text += `${text === "" ? "" : ","}{"question":"${question}","answer":${textOf(answer)}}`;
  return `[${text}]`;
}

/** Digits and signs alone, which need no look. */
function momentText(moment: string | null): string {
  return moment === null ? "null" : `"${moment}"`;
}

const WORDS_AT_MOST = 5000;
const words = new Map<string, string>();

/** A list of words of the content: the same few again and again. */
function wordsText(list: readonly string[]): string {
  let text = "";
  for (const word of list) {
    let json = words.get(word);
    if (json === undefined) {
      if (words.size >= WORDS_AT_MOST) words.clear();
      json = JSON.stringify(word);
      words.set(word, json);
    }
    text += text === "" ? json : `,${json}`;
  }
  return `[${text}]`;
}

const PLAIN = /^[ !#-[\]-~]*$/;

/** What JSON.stringify makes of a value; the commonest without asking it. */
function textOf(value: unknown): string {
  if (typeof value === "string") return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
  if (typeof value === "number" || value === null) return String(value);
  return Array.isArray(value) && value.every((entry) => typeof entry === "string") ? wordsText(value) : JSON.stringify(value);
}
