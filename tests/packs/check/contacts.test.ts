import { describe, expect, it } from "vitest";
import { saidOf } from "./tiny-pack.ts";

describe("content check: contacts, hours and addresses", () => {
  it("a list without an order for all other times", () => {
    const said = saidOf("contacts.yaml", "- { call: [night-desk, helpers] }", "- { whenOpen: night-desk, call: [night-desk, helpers] }");
    expect(said).toEqual([
      "contacts.yaml:28:21 lists.desk.orders[2].whenOpen: List desk has no order for the time when night-desk is closed. Expected a last order without whenOpen. [calling-lists]",
    ]);
  });
  it("an order that hides those below it", () => {
    const said = saidOf("contacts.yaml", "- { whenOpen: helpers, call: [helpers] }", "- { call: [helpers] }");
    expect(said).toEqual([
      "contacts.yaml:27:9 lists.desk.orders[1]: An order of list desk always holds, so those below it are never taken. Expected when or whenOpen at every order but the last. [calling-lists]",
    ]);
  });
  it("nobody to phone in danger", () => {
    const said = saidOf("contacts.yaml", "danger: [keeper]", "danger: [scribe]\n");
    expect(said).toEqual([
      "contacts.yaml:30:9 danger: Nobody to phone where anyone is in danger. Expected a contact with a phone number. [calling-lists]",
      'contacts.yaml:30:10 danger[1]: There is no contact or calling list "scribe". Expected the id of a contact or calling list of this pack. [references-resolve]',
    ]);
  });
  it("a gap in the hours", () => {
    const said = saidOf("contacts.yaml", 'from: "09:00", to: "17:00"', 'from: "10:00", to: "16:30"');
    expect(said).toEqual([
      "warning: contacts.yaml:29:16 lists.desk.uncovered: Nobody on list desk has published hours on mon–fri 09:00–10:00, mon–fri 16:30–17:00. Expected hours for the whole week; until then this sentence is said. [hours-covered]",
    ]);
  });
  it("hours that no day has", () => {
    const said = saidOf("contacts.yaml", 'from: "00:00", to: "24:00"', 'from: "00:00", to: "24:30"');
    expect(said).toEqual([
      "contacts.yaml:22:9 contacts.night-desk.hours[2]: These are no hours of a day. Expected from 00:00 to 23:59, and to at most 24:00. [hours-covered]",
      "warning: contacts.yaml:29:16 lists.desk.uncovered: Nobody on list desk has published hours on sat 09:00–24:00, sun 00:30–17:00. Expected hours for the whole week; until then this sentence is said. [hours-covered]",
    ]);
  });
  it("a phone number with a digit too few", () => {
    const said = saidOf("contacts.yaml", "020 7946 0001", "020 7946 001");
    expect(said).toEqual([
      'contacts.yaml:11:14 contacts.helpers.phones[1]: "020 7946 001" is not a plausible UK phone number. Expected digits and spaces, such as 020 7946 0000, 0800 1111 or 112. [plausible-phones]',
    ]);
  });
  it("a phone number that is dear to call", () => {
    const said = saidOf("contacts.yaml", "020 7946 0001", "0906 123 4567");
    expect(said).toEqual([
      'contacts.yaml:11:14 contacts.helpers.phones[1]: "0906 123 4567" is not a plausible UK phone number. Expected digits and spaces, such as 020 7946 0000, 0800 1111 or 112. [plausible-phones]',
    ]);
  });
  it("words in a phone number", () => {
    const said = saidOf("services/level-1.yaml", "07700 900123", "07700 900123 (ask for Jo)");
    expect(said).toEqual([
      'services/level-1.yaml:8:14 services.sail-club.phones[1]: "07700 900123 (ask for Jo)" is not a plausible UK phone number. Expected digits and spaces, such as 020 7946 0000, 0800 1111 or 112. [plausible-phones]',
    ]);
  });
  it("an e-mail address without a domain", () => {
    const said = saidOf("contacts.yaml", "help@tidewick.example.org", "help@tidewick");
    expect(said).toEqual([
      'contacts.yaml:12:12 contacts.helpers.email: "help@tidewick" is not a plausible e-mail address. Expected one such as help@example.org. [plausible-addresses]',
    ]);
  });
  it("a web address that runs a script", () => {
    const said = saidOf("services/level-1.yaml", "www.tidewick.example.org/sail", "javascript:alert(1)");
    expect(said).toEqual([
      'services/level-1.yaml:10:12 services.sail-club.urls[1]: "javascript:alert(1)" is not a plausible web address. Expected one such as www.example.org/help or https://example.org. [plausible-addresses]',
    ]);
  });
  it("a postcode with a letter for a nought", () => {
    const said = saidOf("services/level-1.yaml", "postcode: TW1 1AB", "postcode: TW1 OAB");
    expect(said).toEqual([
      'services/level-1.yaml:11:43 services.sail-club.addresses[1].postcode: "TW1 OAB" is not a plausible UK postcode. Expected one such as SW1A 1AA, in capitals, with one space. [plausible-addresses]',
    ]);
  });
  it("a postcode in an address", () => {
    const said = saidOf("contacts.yaml", "TW1 1AA", "TWI 1AA");
    expect(said).toEqual([
      'contacts.yaml:13:14 contacts.helpers.address: "TWI 1AA" is not a plausible UK postcode. Expected one such as SW1A 1AA, in capitals, with one space. [plausible-addresses]',
    ]);
  });
});
