import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkPackFolder } from "../../../src/packs/check/check-pack.ts";
import { checkedWith, saidOf, TODAY, withTinyPack } from "./tiny-pack.ts";

describe("content check: the format", () => {
  it("a missing key", () => {
    const said = saidOf("contacts.yaml", "    for: Danger.\n", "");
    expect(said).toEqual(['contacts.yaml:2:5 contacts.keeper: The key "for" is missing. Expected text. [format]']);
  });
  it("an unknown key", () => {
    const said = saidOf("contacts.yaml", "for: Danger.", "for: Danger.\n    fax: none");
    expect(said).toEqual([
      'contacts.yaml:5:5 contacts.keeper.fax: The key "fax" is not known here. Did you mean for? Expected one of id, name, for, called, label, phones, menuOption, form, email, emailNote, address, hours, bankHolidays, exceptions, inTermOnly, note, source. [format]',
    ]);
  });
  it("a word that is not one of those", () => {
    const said = saidOf("flow.yaml", "type: text", "type: words");
    expect(said).toEqual([
      'flow.yaml:58:11 questions.story.type: "words" does not do here. Expected one of yes-no, choice, choices, number, text, areas, indicators, judgement. [format]',
    ]);
  });
  it("a time that is not HH:MM", () => {
    const said = saidOf("contacts.yaml", 'from: "09:00", to: "17:00"', 'from: 9am, to: "17:00"');
    expect(said).toEqual([
      'contacts.yaml:14:54 contacts.helpers.hours[1].from: "9am" does not do here. Expected a time of day as HH:MM. [format]',
    ]);
  });
  it("an empty text", () => {
    const said = saidOf("contacts.yaml", "name: The helpers", 'name: ""');
    expect(said).toEqual(["contacts.yaml:9:11 contacts.helpers.name: This text is empty. Expected some text. [format]"]);
  });
  it("an id that is none", () => {
    const said = saidOf("flow.yaml", "id: away-since", "id: Away Since");
    expect(said).toEqual([
      'flow.yaml:47:9 questions."Away Since".id: "Away Since" does not do here. Expected an id: lower-case letters, digits and single hyphens. [format]',
    ]);
  });
  it("none of several forms", () => {
    const said = saidOf("contacts.yaml", "hours: always", "hours: sometimes");
    expect(said).toEqual([
      'contacts.yaml:6:12 contacts.keeper.hours: "sometimes" does not do here. Expected always, or not-published, or a list. [format]',
    ]);
  });
  it("a fault inside one of several forms", () => {
    const said = saidOf(
      "contacts.yaml",
      'days: [mon, tue, wed, thu, fri], from: "09:00"',
      'days: [mon, tue, wed, thu, fry], from: "09:00"',
    );
    expect(said).toEqual([
      'contacts.yaml:14:42 contacts.helpers.hours[1].days[5]: "fry" does not do here. Expected one of mon, tue, wed, thu, fri, sat, sun. [format]',
    ]);
  });
  it("one where a list belongs", () => {
    const said = saidOf("routes.yaml", "call: [keeper]", "call: keeper");
    expect(said).toEqual(['routes.yaml:45:11 routes.go-on.call: "keeper" does not do here. Expected a list. [format]']);
  });
  it("a number where text belongs", () => {
    const said = saidOf("pack.yaml", 'published: "2025"', "published: 2025");
    expect(said).toEqual([
      'pack.yaml:10:12 published: 2025 without quotation marks is taken for a number. Expected quotation marks: "2025". [format]',
    ]);
  });
  it("nothing where text belongs", () => {
    const said = saidOf("pack.yaml", "title: Help for families in Tidewick", "title:");
    expect(said).toEqual(["pack.yaml:7:7 title: There is nothing here. Expected text. [format]"]);
  });
  it("a list without entries", () => {
    const said = saidOf("routes.yaml", "steps: [{ text: Go on., source: handbook §2 }]", "steps: []");
    expect(said).toEqual(["routes.yaml:44:12 routes.go-on.steps: This list is empty. Expected at least one entry. [format]"]);
  });
  it("a key that stands twice", () => {
    const said = saidOf("pack.yaml", "name: Tidewick\n", "name: Tidewick\nname: Tidewick\n");
    expect(said).toEqual(["pack.yaml:7:1 null: This key stands here twice. Expected each key once. [format]"]);
  });
  it("what is not YAML", () => {
    const said = saidOf("pack.yaml", "name: Tidewick\n", "name: [Tidewick\n");
    expect(said).toEqual(["pack.yaml:6:1 null: A bracket [ is opened here, and not closed on this line. Expected ] at its end. [format]"]);
  });
  it("a newer format", () => {
    const said = saidOf("pack.yaml", "effective-support/pack@1", "effective-support/pack@2");
    expect(said).toEqual([
      'pack.yaml:2:9 format: The format "effective-support/pack@2" is not one that this program reads. Expected effective-support/pack@1; another version of the program may read it. [format]',
    ]);
  });
  it("a calendar that is not there", () => {
    const said = saidOf("pack.yaml", "calendar: harbourland", "calendar: mountainland");
    expect(said).toEqual([
      "calendars/mountainland.yaml:null:null null: This file cannot be read: it is missing. Expected a plain YAML file of at most 2 MB. [format]",
    ]);
  });
  it("a calendar outside the folder", () => {
    const said = saidOf("pack.yaml", "calendar: harbourland", "calendar: ../harbourland");
    expect(said).toEqual([
      'pack.yaml:16:11 calendar: "../harbourland" does not do here. Expected an id: lower-case letters, digits and single hyphens. [format]',
    ]);
  });
  it("a file that does not hold hides no fault of the others", () => {
    const { faults } = checkedWith([
      { file: "glossary.yaml", replace: "terms:", by: "term:" },
      { file: "contacts.yaml", replace: "020 7946 0001", by: "020 7946 00" },
    ]);
    expect(faults.map(({ rule, file }) => [rule, file])).toEqual([
      ["plausible-phones", expect.stringContaining("contacts.yaml")],
      ["format", expect.stringContaining("glossary.yaml")],
      ["format", expect.stringContaining("glossary.yaml")],
    ]);
  });
  it("a text in braces that holds a comma", () => {
    const [said] = saidOf("routes.yaml", "{ text: Go on., source: handbook §2 }", "{ text: Go on, my friend, source: handbook §2 }");
    expect(said).toContain('"my friend" stands behind a comma inside braces, so it is taken for a key. Expected quotation marks');
  });
  it("a text in braces whose comma is followed by one word, and a key without a value outside of them", () => {
    const [braces] = saidOf("routes.yaml", "{ text: Go on., source: handbook §2 }", "{ text: Go on, please, source: handbook §2 }");
    expect(braces).toContain('"please" stands behind a comma inside braces');
    expect(saidOf("contacts.yaml", "for: Danger.", "for: Danger.\n    fax:")[0]).toContain('The key "fax" is not known here.');
  });
  it("a phone number without quotation marks", () => {
    const [said] = saidOf("contacts.yaml", '"020 7946 0001"', "02079460001");
    expect(said).toContain("02079460001 without quotation marks is taken for a number, and loses its first 0.");
    expect(said).toContain('Expected quotation marks: "02079460001".');
  });
  it("what Windows and Word leave beside the files is passed over", () => {
    withTinyPack((folder) => {
      for (const name of ["Thumbs.db", "desktop.ini", "~$pack.docx", "guide/Thumbs.db", "services/Desktop.ini"])
        writeFileSync(join(folder, name), "");
      expect(checkPackFolder(folder, TODAY).faults).toEqual([]);
      writeFileSync(join(folder, "more.db"), "");
      expect(checkPackFolder(folder, TODAY).faults).toHaveLength(1);
    });
  });
});
