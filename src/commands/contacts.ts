import { contactEntries } from "../contacts/contact-entry.ts";
import { isoWithOffset } from "../deadlines/moment.ts";
import { packNamed } from "../packs/shelf.ts";
import { EXIT } from "../problems.ts";
import { reviewNotice } from "../triage/outcome.ts";
import type { Run } from "./command.ts";
import { requireCurrent } from "./current-content.ts";
import { momentGiven } from "./moment-given.ts";

/** Who to call at a moment: emergency services for danger, then the calling lists of the pack by the clock. */
export const run: Run = async (given, surroundings) => {
  const pack = await packNamed(given.value("content"), surroundings);
  const at = momentGiven(pack, "at", given.value("at"), surroundings);
  requireCurrent(pack, at, given);
  const [frontDoor] = pack.contacts.lists;
  const contacts = {
    schema: "effective-support/contacts@1",
    at: isoWithOffset(at),
    content: { id: pack.id, version: pack.version, digest: pack.digest, notices: reviewNotice(pack, at) },
    contacts: contactEntries(pack, frontDoor ? [frontDoor.id] : [], at),
    inDanger: contactEntries(pack, pack.contacts.danger, at),
  };
  if (given.has("json")) {
    surroundings.out(`${JSON.stringify(contacts, null, 2)}\n`);
    return EXIT.done;
  }
  const { contactsView } = await import("../terminal/contacts-view.ts");
  const { styleFor } = await import("../terminal/style.ts");
  surroundings.out(contactsView(contacts, styleFor(given, surroundings)));
  return EXIT.done;
};
