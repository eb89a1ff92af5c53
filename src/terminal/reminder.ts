import type { Outcome } from "../triage/outcome-format.ts";
import type { ContextLine } from "./prompter.ts";

const CALLS_AT_MOST = 2;

/** The first thing to do and the first numbers, for where the outcome itself may have left the screen. */
export function callReminder({ urgency, route, contacts }: Outcome): ContextLine[] {
  const weight = urgency === "immediate" ? "alarm" : "strong";
  const calls = contacts.filter(({ phones }) => phones.length > 0).slice(0, CALLS_AT_MOST);
  const first = route.steps[0];
  return [
    ...(first ? [{ text: `First: ${first.text}`, weight } as const] : []),
    ...(calls.length > 0
      ? [{ text: `Call: ${calls.map(({ name, phones }) => `${phones.join(" or ")} ${name}`).join(", then ")}`, weight } as const]
      : []),
  ];
}
