/** Every phone number, e-mail address, web address and postcode that the pack gives somebody to use. */
import { type Checked, entriesOf, fileOf, filesOf, type Place, within } from "./finding.ts";

export interface Detail {
  text: string;
  at: Place;
  /** What the entry itself says about doubts. */
  note: string | null;
}

export function contactDetails(checked: Pick<Checked, "read">, kind: "phone" | "email" | "url" | "postcode"): Detail[] {
  const contacts = fileOf(checked, "contacts.yaml");
  const ofContacts = entriesOf(contacts.place, "contacts", contacts.value.contacts).flatMap(({ entry, at }): Detail[] => {
    const { note } = entry;
    if (kind === "phone") return entriesOf(at, "phones", entry.phones).map((phone) => ({ text: phone.entry, at: phone.at, note }));
    if (kind === "url" && entry.form !== undefined) return [{ text: entry.form, at: within(at, "form"), note }];
    if (kind === "email" && entry.email !== null) return [{ text: entry.email, at: within(at, "email"), note }];
    const postcode = kind === "postcode" ? POSTCODE_AT_END.exec(entry.address ?? "")?.[1] : undefined;
    return postcode === undefined ? [] : [{ text: postcode, at: within(at, "address"), note }];
  });
  const ofServices = filesOf(checked, "services/").flatMap(({ value, place }) =>
    entriesOf(place, "services", value.services).flatMap(({ entry, at }): Detail[] => {
      const note = entry.note ?? null;
      if (kind === "phone")
        return entriesOf(at, "phones", entry.phones).map((one) =>
          typeof one.entry === "string"
            ? { text: one.entry, at: one.at, note }
            : { text: one.entry.number, at: within(one.at, "number"), note },
        );
      if (kind === "postcode")
        return entriesOf(at, "addresses", entry.addresses).flatMap((one) =>
          one.entry.postcode === null ? [] : [{ text: one.entry.postcode, at: within(one.at, "postcode"), note }],
        );
      const key = kind === "email" ? "emails" : "urls";
      return entriesOf(at, key, entry[key]).map((one) =>
        typeof one.entry === "string"
          ? { text: one.entry, at: one.at, note }
          : { text: one.entry.address, at: within(one.at, "address"), note },
      );
    }),
  );
  return [...ofContacts, ...ofServices];
}

/** Where an address in one line ends with something in the shape of a postcode. */
const POSTCODE_AT_END = /,\s*([A-Z0-9]{2,4} ?[0-9O][A-Z0-9]{2})$/i;
