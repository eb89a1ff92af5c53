/** Contacts with the hours that Bexley publishes, written out here so that a change of content does not move the tests. */
import type { Contact, Contacts } from "../../src/packs/format.ts";

const weekdays = ["mon", "tue", "wed", "thu", "fri"] as const;

export function contact(id: string, hours: Contact["hours"], note: string | null = null, phones: string[] = []): Contact {
  return { id, name: id, for: "Anyone", phones, email: null, address: null, hours, note, source: "this guide" };
}

export const uncovered = "The published hours do not cover this time.";

export const bexley: Pick<Contacts, "contacts" | "lists"> = {
  contacts: [
    contact("police", "always", null, ["999"]),
    contact("mash", [{ days: [...weekdays], from: "09:00", to: "17:00" }], "Ask for the MASH.", ["020 3045 5440"]),
    contact("main-number", "not-published", null, ["020 8303 7777"]),
    contact(
      "out-of-hours",
      [
        { days: [...weekdays], from: "18:00", to: "08:00" },
        { days: ["sat"], from: "00:00", to: "24:00" },
        // Up to Monday morning.
        { days: ["sun"], from: "00:00", to: "24:00" },
        { days: ["sun"], from: "18:00", to: "08:00" },
      ],
      null,
      ["020 8303 7777", "020 8303 7171"],
    ),
  ],
  lists: [
    {
      id: "childrens-social-care",
      orders: [
        { whenOpen: "mash", call: ["mash", "main-number"] },
        { whenOpen: "out-of-hours", call: ["out-of-hours", "mash"] },
        { call: ["out-of-hours", "mash"] },
      ],
      uncovered,
    },
  ],
};
