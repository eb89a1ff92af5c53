import type { Outcome } from "../triage/outcome-format.ts";
import { contactLines } from "./contact-lines.ts";
import { longMoment } from "../deadlines/dates-in-words.ts";
import { hang, type Style } from "./style.ts";
import { placeOf } from "../deadlines/old-calendars.ts";
import type { Pack } from "../packs/pack.ts";

interface ContactsNow {
  at: string;
  content: { notices: string[] };
  contacts: Outcome["contacts"];
  inDanger: Outcome["contacts"];
}

/** Who to call at a moment, as text. */
export function contactsView({ calendar }: Pack, { at, content, contacts, inDanger }: ContactsNow, style: Style): string {
  return `${[
    style.heading(`WHO TO CALL: ${longMoment(at)}, ${placeOf(calendar)}`.toUpperCase()),
    hang("  ", style.alarm("In danger now:"), style),
    ...contactLines(inDanger, style),
    hang("  ", style.strong("Worried about a child:"), style),
    ...contactLines(contacts, style),
    ...content.notices.map((notice) => hang("  ! ", notice, style)),
  ].join("\n")}\n`;
}
