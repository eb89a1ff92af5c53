import { contactEntries } from "../contacts/contact-entry.ts";
import { isoWithOffset } from "../deadlines/moment.ts";
import { EXIT } from "../problems.ts";
import { contentNotices } from "../triage/content-notices.ts";
import type { Run } from "./command.ts";
import { currentPack } from "./current-content.ts";

/** Who to call at a moment: emergency services for danger, then the calling lists of the pack by the clock. */
export const run: Run = async (options, surroundings) => {
  const { pack, at } = await currentPack(options, surroundings);
  const [frontDoor] = pack.contacts.lists;
  const contacts = {
    schema: "effective-support/contacts@1",
    at: isoWithOffset(at),
    content: { id: pack.id, version: pack.version, digest: pack.digest, notices: contentNotices(pack, at) },
    contacts: contactEntries(pack, frontDoor ? [frontDoor.id] : [], at),
    inDanger: contactEntries(pack, pack.contacts.danger, at),
  };
  if (options.json) {
    surroundings.out(`${JSON.stringify(contacts, null, 2)}\n`);
    return EXIT.done;
  }
  const { contactsView } = await import("../terminal/contacts-view.ts");
  const { styleFor } = await import("../terminal/style.ts");
  surroundings.out(contactsView(pack, contacts, styleFor(options, surroundings)));
  return EXIT.done;
};
