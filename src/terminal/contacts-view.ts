import type { Outcome } from "../triage/outcome-format.ts";
import { contactLines } from "./contact-lines.ts";
import { longMoment } from "../deadlines/dates-in-words.ts";
import { hang, type Style } from "./style.ts";

interface ContactsNow {
  at: string;
  content: { notices: string[] };
  contacts: Outcome["contacts"];
  inDanger: Outcome["contacts"];
}

/** Who to call at a moment, as text. */
export function contactsView({ at, content, contacts, inDanger }: ContactsNow, style: Style): string {
  return `${[
    style.heading(`WHO TO CALL: ${longMoment(at)}, LONDON`.toUpperCase()),
    hang("  ", style.alarm("In danger now:"), style),
    ...contactLines(inDanger, style),
    hang("  ", style.strong("Worried about a child:"), style),
    ...contactLines(contacts, style),
    ...content.notices.map((notice) => hang("  ! ", notice, style)),
  ].join("\n")}\n`;
}
