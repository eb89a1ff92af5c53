/** The outcome on one screen: what to do, who to call, and what follows. Everything else is a key away, or in the whole outcome. */
import { nameWithLabel, numbersInWords } from "../contacts/contact-words.ts";
import { longMoment, shortMoment } from "../deadlines/dates-in-words.ts";
import type { Pack } from "../packs/pack.ts";
import { unusedNotice } from "../triage/outcome.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { firstSteps } from "./outcome-view.ts";
import { hang, type Style } from "./style.ts";
import { nameOfLevel } from "../levels/level-words.ts";

type Contact = Outcome["contacts"][number];

const LABEL = 10;
const CALLS_AT_MOST = 2;
/** What stands below the card on a screen: the prompt of the shell, which may have two lines. */
const BELOW = 2;

/** A part of the card, in the place where it is read. What does not fit is left out, the least pressing first. */
interface Part {
  lines: string[];
  /** 0 has to be there; the higher, the sooner it goes. */
  goes: number;
}

/** The card for a screen of so many rows, `besides` of which are taken by something else; never longer, whatever the outcome holds. */
export function actionCard(pack: Pack, outcome: Outcome, style: Style, rows: number, besides = 0): string {
  const room = Math.max(6, rows - BELOW - besides);
  const parts = [
    { lines: header(pack, outcome, style), goes: 0 },
    ...doing(outcome, style, room),
    { lines: calling(pack, outcome, style), goes: 0 },
    ...onTheWeb(outcome, style),
    ...then(outcome, style),
    { lines: labelled("CONSENT", firstSentences(outcome.consent.text, 2), style), goes: 1 },
    { lines: reviewing(outcome, style), goes: 2 },
    { lines: whyThis(outcome, style), goes: 3 },
    ...noticed(pack, outcome, style),
  ];
  return fitting(parts, room)
    .flatMap(({ lines }) => lines)
    .slice(0, room)
    .join("\n");
}

function fitting(parts: Part[], room: number): Part[] {
  const kept = new Set<Part>();
  let left = room;
  for (const part of [...parts].sort((one, other) => one.goes - other.goes)) {
    if (part.goes > 0 && part.lines.length > left) continue;
    kept.add(part);
    left -= part.lines.length;
  }
  return parts.filter((part) => kept.has(part));
}

function header(pack: Pack, { level, at, urgency }: Outcome, style: Style): string[] {
  const left = nameOfLevel(pack, level.agreed).toUpperCase();
  const right = longMoment(at);
  const gap = style.width - left.length - right.length;
  const paint = urgency === "immediate" ? style.alarm : style.strong;
  return gap > 0 ? [`${paint(left)}${" ".repeat(gap)}${style.faint(right)}`] : [paint(left), style.faint(right)];
}

/** Everything that has to happen at once; the first of it always, the rest as far as there is room beside the numbers. */
function doing({ urgency, route }: Outcome, style: Style, room: number): Part[] {
  const label = { immediate: "DO NOW", today: "TODAY", planned: "FIRST" }[urgency];
  const paint = urgency === "immediate" ? style.alarm : style.strong;
  const most = Math.floor(room * 0.6);
  let taken = 0;
  return firstSteps(route.steps).map(({ text }, place) => {
    const lines = labelled(place === 0 ? label : "", text, style, paint);
    taken += lines.length;
    return { lines, goes: place === 0 || taken <= most ? 0 : 1 };
  });
}

function calling(pack: Pack, { contacts, urgency }: Outcome, style: Style): string[] {
  const emergency = pack.contacts.contacts.find(({ id }) => pack.contacts.danger.includes(id));
  const withPhone = contacts.filter(({ id, phones }) => phones.length > 0 && id !== emergency?.id);
  const isFirst = contacts[0]?.id === emergency?.id;
  const danger = emergency?.phones[0];
  const inDanger = danger === undefined ? "" : `In danger: ${danger}`;
  const firstCalls = withPhone.slice(0, urgency === "planned" ? 1 : CALLS_AT_MOST);
  // Whoever is called first may be closed, or may publish no hours: somebody who is there stands beside them.
  const open = firstCalls.some(({ openNow }) => openNow) ? undefined : withPhone.find(({ openNow }) => openNow);
  const calls = [...firstCalls, ...(open ? [open] : [])].map((contact) => called(contact, style));
  const [first = "", ...others] =
    isFirst && emergency ? [`${style.strong(danger ?? "")} ${emergency.name}`, ...calls] : [...calls, inDanger];
  const label = urgency === "planned" ? "UNSURE?" : "CALL";
  const lead = urgency === "planned" ? "Unsure, or worse: " : "";
  return [...labelled(label, `${lead}${first}`, style), ...others.filter(Boolean).flatMap((text) => labelled("", text, style))];
}

/** The form of the first contact that has one: it stands below the numbers and never in their place. */
function onTheWeb({ contacts }: Outcome, style: Style): Part[] {
  const door = contacts.find(({ form }) => form !== undefined);
  return door?.form === undefined ? [] : [{ lines: labelled("FORM", `${door.form} ${nameWithLabel(door)}`, style), goes: 2 }];
}

function called(contact: Contact, style: Style): string {
  const { openNow } = contact;
  const open = openNow === null ? "hours not known" : openNow ? "open now" : "closed now, try it if nobody else answers";
  return `${numbersInWords(contact, style.strong)} ${nameWithLabel(contact)} (${open})`;
}

function then({ route }: Outcome, style: Style): Part[] {
  const first = firstSteps(route.steps);
  const later = route.steps.filter((step) => !first.includes(step));
  return later.map(({ text }, place) => ({ lines: labelled(place === 0 ? "THEN" : "", text, style), goes: place === 0 ? 1 : 4 }));
}

function reviewing({ review: { text, due } }: Outcome, style: Style): string[] {
  return labelled("REVIEW", due === null ? text : `${text} By ${style.strong(shortMoment(due))}.`, style);
}

function whyThis({ level }: Outcome, style: Style): string[] {
  const [reason] = level.because;
  return reason === undefined ? [] : labelled("WHY", reason.text, style);
}

/** What makes the outcome less sure comes with it, in short. */
function noticed(pack: Pack, outcome: Outcome, style: Style): Part[] {
  return [...unusedNotice(pack, outcome), ...outcome.content.notices].map((notice, place) => ({
    lines: labelled(place === 0 ? "NOTE" : "", notice, style),
    goes: 2,
  }));
}

function labelled(label: string, text: string, style: Style, paint: (text: string) => string = style.strong): string[] {
  const lines = hang(" ".repeat(LABEL), text, style).split("\n");
  return lines.map((line, place) => (place === 0 ? paint(label) + line.slice(label.length) : line));
}

function firstSentences(text: string, count: number): string {
  return text
    .split(/(?<=[.!?]) (?=[A-Z])/)
    .slice(0, count)
    .join(" ");
}
