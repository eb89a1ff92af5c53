/** The line that stays above every question once a case presses: the number to ring, and whether somebody is there. */
import { nameWithLabel, numbersInWords } from "../contacts/contact-words.ts";
import { contactEntries } from "../contacts/contact-entry.ts";
import type { Moment } from "../deadlines/moment.ts";
import type { Pack } from "../packs/pack.ts";
import { holds } from "../triage/engine.ts";
import { contactsFor } from "../triage/front-doors.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { compareUrgency } from "../triage/plan.ts";
import { walkThrough } from "../triage/replay.ts";
import type { Walk } from "../triage/walk.ts";
import { momentNow, type Run } from "./guided-run.ts";
import type { ContextLine } from "./prompter.ts";

type Pressing = Pick<Outcome, "urgency" | "contacts">;

/** For the answers so far; empty while none of them presses. */
export function panelNow(run: Run): ContextLine[] {
  const { pack, interview, shown } = run;
  const walk = walkThrough(pack, interview.answers);
  return walk.atOnce && shown ? panelOf(pack, shown.outcome) : panelSoFar(pack, walk, momentNow(run));
}

function panelSoFar(pack: Pack, { facts }: Walk, at: Moment): ContextLine[] {
  const pressing = pack.duties.additions.filter(({ urgency, when }) => urgency !== "planned" && holds(when, facts));
  const [urgency] = pressing.map((addition) => addition.urgency).sort((one, other) => compareUrgency(other, one));
  if (urgency === undefined) return [];
  const call = [
    ...pressing.flatMap(({ callFirst }) => callFirst),
    ...pressing.flatMap((addition) => addition.call),
    ...pack.contacts.lists.map(({ id }) => id),
  ];
  return panelOf(pack, { urgency, contacts: contactEntries({ contacts: contactsFor(facts), calendar: pack.calendar }, call, at) });
}

/** One line: the first number, and the emergency number beside it; empty where a case does not press. */
export function panelOf(pack: Pack, { urgency, contacts }: Pressing): ContextLine[] {
  const isEmergency = ({ id }: { id: string }) => pack.contacts.danger.includes(id);
  const emergency = pack.contacts.contacts.find(isEmergency)?.phones.join(" or ");
  const withPhone = contacts.filter(({ phones }) => phones.length > 0);
  const first = withPhone.find((contact) => !isEmergency(contact));
  if (urgency === "planned" || (!first && emergency === undefined)) return [];
  const when = urgency === "immediate" ? "NOW" : "TODAY";
  const emergencyFirst = withPhone[0] !== undefined && isEmergency(withPhone[0]);
  const number = first ? `${numbersInWords(first)}, ${nameWithLabel(first)}${openness(first.openNow)}` : "";
  const text = emergencyFirst
    ? [`CALL ${emergency} NOW`, number && `then ${number}`].filter(Boolean).join(" · ")
    : [`CALL ${when} ${number}`, emergency && `${emergency} in danger`].filter(Boolean).join(" · ");
  return [{ text, weight: "pinned" }];
}

function openness(openNow: boolean | null): string {
  return openNow === null ? "" : openNow ? " (open)" : " (closed now)";
}
