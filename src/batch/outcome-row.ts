import { type Answer, isJudgement } from "../answers/answers.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { byteTextOf, jsonOf } from "./byte-text.ts";
import { stencil } from "./stencil.ts";

type Deadline = Outcome["deadlines"][number];
type Service = Outcome["services"][number];
type Because = Outcome["level"]["because"][number];

const deadlinePieces = stencil<Deadline>(
  ({ id }) => id,
  (one, other) =>
    one.what === other.what &&
    one.who === other.who &&
    one.startedBy === other.startedBy &&
    one.amount === other.amount &&
    one.unit === other.unit &&
    one.every === other.every &&
    one.note === other.note &&
    one.source === other.source,
  ["from", "due", "latest"],
);
const servicePieces = stencil<Service>(
  ({ id }) => id,
  (one, other) =>
    one.name === other.name &&
    one.level === other.level &&
    one.phones === other.phones &&
    one.emails === other.emails &&
    one.urls === other.urls &&
    one.unconfirmed === other.unconfirmed &&
    one.source === other.source,
  ["why"],
);
const becausePieces = stencil<Because>(
  ({ rule }) => rule,
  (one, other) => one.text === other.text && one.source === other.source,
  ["indicators"],
);
const reviewPieces = stencil<Outcome["review"]>(
  ({ text }) => text,
  (one, other) => one.source === other.source,
  ["due"],
);

/**
 * An outcome's row as byte text: what JSON.stringify makes of it, and a line end. Parts that many outcomes have in common are the
 * same object each time (src/triage/shared-parts.ts): their JSON is made once.
 */
export function rowOf(outcome: Outcome): string {
  const { reference, at, content, level, urgency, route, consent, duties, contacts, deadlines, services, domains, review } = outcome;
  let row = `{"schema":"${outcome.schema}","reference":${jsonOf(reference)},"at":"${at}","content":${sharedText(content)}`;
  row += `,"level":${levelText(level)},"urgency":"${urgency}","route":${sharedText(route)},"consent":${sharedText(consent)}`;
  row += `,"duties":${sharedText(duties)},"contacts":${sharedText(contacts)},"deadlines":${listText(deadlines, deadlineText)}`;
  row += `,"services":${listText(services, serviceText)},"domains":${domainsText(domains)}`;
  row += `,"notCovered":${outcome.notCovered.length === 0 ? "[]" : jsonOf(outcome.notCovered)},"notes":${sharedText(outcome.notes)}`;
  row += `,"path":${listText(outcome.path, answeredText)},"unused":${wordsText(outcome.unused)},"offered":${wordsText(outcome.offered)}`;
  const [before, after] = reviewPieces(review);
  return `${row},"review":${before}${momentText(review.due)}${after}}\n`;
}

const ready = new WeakMap<object, string>();

function sharedText(part: object): string {
  let text = ready.get(part);
  if (text === undefined) {
    text = byteTextOf(JSON.stringify(part));
    ready.set(part, text);
  }
  return text;
}

function levelText({ indicated, judged, reason, agreed, name, borderline, because, nearest }: Outcome["level"]): string {
  const said = `"reason":${jsonOf(reason)},"agreed":${agreed},"name":${wordText(name)},"borderline":${jsonOf(borderline)}`;
  return `{"indicated":${indicated},"judged":${judged},${said},"because":${listText(because, becauseText)},"nearest":${sharedText(nearest)}}`;
}

function listText<T>(list: readonly T[], textOf: (entry: T) => string): string {
  let text = "[";
  for (let place = 0; place < list.length; place++) text += place === 0 ? textOf(list[place] as T) : `,${textOf(list[place] as T)}`;
  return `${text}]`;
}

function deadlineText(deadline: Deadline): string {
  const [first, second, third, last] = deadlinePieces(deadline);
  return `${first}"${deadline.from}"${second}"${deadline.due}"${third}${momentText(deadline.latest)}${last}`;
}

function serviceText(service: Service): string {
  const [before, after] = servicePieces(service);
  return before + wordsText(service.why) + after;
}

function becauseText(because: Because): string {
  const [before, after] = becausePieces(because);
  return before + wordsText(because.indicators) + after;
}

function domainsText(domains: Outcome["domains"]): string {
  let text = "";
  for (const id in domains) text += `${text === "" ? "{" : ","}${wordText(id)}:${jsonOf(domains[id])}`;
  return text === "" ? "{}" : `${text}}`;
}

/** The same questions and, nearly always, the same few answers. */
const answered = new Map<string, Map<string, string>>();
const KEPT_ANSWERS_AT_MOST = 500;
const KEPT_LETTERS_AT_MOST = 40;

function answeredText({ question, answer }: Outcome["path"][number]): string {
  if (typeof answer !== "string" || answer.length > KEPT_LETTERS_AT_MOST) return answeredAnew(question, answer);
  let known = answered.get(question);
  if (!known || known.size > KEPT_ANSWERS_AT_MOST) answered.set(question, (known = new Map()));
  let text = known.get(answer);
  if (text === undefined) known.set(answer, (text = answeredAnew(question, answer)));
  return text;
}

function answeredAnew(question: string, answer: Answer): string {
  return `{"question":${wordText(question)},"answer":${answerText(answer)}}`;
}

function answerText(answer: Answer): string {
  if (Array.isArray(answer)) return wordsText(answer);
  if (isJudgement(answer)) return `{"level":${answer.level},"reason":${jsonOf(answer.reason)}}`;
  return jsonOf(answer);
}

/** Digits and signs alone, which need no look. */
function momentText(moment: string | null): string {
  return moment === null ? "null" : `"${moment}"`;
}

function wordsText(list: readonly string[]): string {
  let text = "[";
  for (let place = 0; place < list.length; place++) text += (place === 0 ? "" : ",") + wordText(list[place] as string);
  return `${text}]`;
}

const WORDS_AT_MOST = 5000;
const words = new Map<string, string>();

/** A word of the content: the same few again and again. */
function wordText(word: string): string {
  let text = words.get(word);
  if (text === undefined) {
    if (words.size >= WORDS_AT_MOST) words.clear();
    text = jsonOf(word);
    words.set(word, text);
  }
  return text;
}
