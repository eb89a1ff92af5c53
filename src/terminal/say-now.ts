import type { Answer } from "../answers/answers.ts";
import { contactEntries } from "../contacts/contact-entry.ts";
import { type Directory, withWhoIsOpen } from "../contacts/who-is-named.ts";
import { holds } from "../triage/engine.ts";
import { contactsFor } from "../triage/front-doors.ts";
import { walkThrough } from "../triage/replay.ts";
import { contactLines } from "./contact-lines.ts";
import { momentNow, questionNamed, type Run } from "./guided-run.ts";
import { hang, type Style } from "./style.ts";

/** What the chosen options want said at once; empty where none does. */
export function saidAtOnce(run: Run, id: string, answer: Answer, style: Style): string[] {
  const chosen = (Array.isArray(answer) ? answer : [answer]) as unknown[];
  const said = (questionNamed(run.pack, id).options ?? []).flatMap(({ value, sayNow }) =>
    sayNow && chosen.includes(value) ? [sayNow] : [],
  );
  const [directory, at] = [directoryNow(run), momentNow(run)];
  return said.map(({ text, source }) =>
    hang("!! ", `${style.alarm(withWhoIsOpen(directory, text, at))} ${style.faint(`(${source})`)}`, style),
  );
}

/** Who to call at this moment for what is known so far: what the content calls first, then its calling lists. */
export function callNow(run: Run, style: Style): string[] {
  const { pack } = run;
  const { facts } = walkThrough(pack, run.interview.answers);
  const additions = pack.duties.additions.filter((addition) => holds(addition.when, facts));
  const order = [
    ...additions.flatMap(({ callFirst }) => callFirst),
    ...additions.flatMap(({ call }) => call),
    ...pack.contacts.lists.map(({ id }) => id),
  ];
  return [style.strong("Who to call now:"), ...contactLines(contactEntries(directoryNow(run), order, momentNow(run)), style)];
}

function directoryNow({ pack, interview }: Run): Directory {
  return { contacts: contactsFor(walkThrough(pack, interview.answers).facts), calendar: pack.calendar };
}
