import { beforeEach, describe, expect, test } from "vitest";
import { contactEntries } from "../../src/contacts/contact-entry.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { bexley, london } from "../triage/bexley.ts";
import { createEngine } from "../../src/triage/engine.ts";

const OFFICE_HOURS = "2026-11-23T10:15";
const EVENING_GAP = "2026-11-23T17:30";
const list = "front-door";

describe("contacts as an outcome prints them", () => {
  let pack: Pack;
  const entries = (call: string[], when: string) => contactEntries(pack, call, london(when));
  const ids = (call: string[], when: string) => entries(call, when).map(({ id, openNow }) => [id, openNow]);

  beforeEach(() => {
    // A pack that nothing was asked of yet: what one test made is not handed to the next.
    pack = createEngine({ ...bexley });
  });

  test("each carries all that the content says of it, with the list's sentence where nobody's hours cover the moment", () => {
    const { contacts, lists } = pack.contacts;
    const uncovered = lists.find(({ id }) => id === list)?.uncovered;
    const mash = contacts.find(({ id }) => id === "mash");
    expect(entries([list], EVENING_GAP).find(({ id }) => id === "mash")).toEqual({
      id: "mash",
      name: mash?.name,
      phones: mash?.phones,
      email: mash?.email,
      emailNote: mash?.emailNote ?? null,
      address: mash?.address,
      openNow: false,
      note: [mash?.note, uncovered].filter(Boolean).join(" "),
      source: mash?.source,
    });
    expect(mash?.phones).not.toEqual([]);
  });

  test("a note on an address for mail is there where the content has one, and null where it has none", () => {
    const everyone = pack.contacts.contacts.map(({ id }) => id);
    const printed = entries(everyone, OFFICE_HOURS).map(({ id, emailNote }) => [id, emailNote]);
    expect(printed).toEqual(pack.contacts.contacts.map(({ id, emailNote }) => [id, emailNote ?? null]));
    expect(printed.some(([, note]) => note === null)).toBe(true);
    expect(printed.some(([, note]) => note !== null)).toBe(true);
  });

  test("the same list changes with the clock, back and forth", () => {
    const call = [list];
    const office = [
      ["mash", true],
      ["main-council", null],
    ];
    const gap = [
      ["out-of-hours", false],
      ["mash", false],
    ];
    expect(ids(call, OFFICE_HOURS)).toEqual(office);
    expect(ids(call, EVENING_GAP)).toEqual(gap);
    expect(ids(call, OFFICE_HOURS)).toEqual(office);
  });

  test("a bank holiday and the same hour of an ordinary week are kept apart, whichever comes first", () => {
    const [christmas, fridayBefore] = ["2026-12-25T10:00", "2026-12-18T10:00"];
    // One list object: entries are kept for it, and only the hour's own key may tell them apart.
    const call = ["mash"];
    const mashAt = (when: string) => entries(call, when)[0]?.openNow;
    expect([mashAt(christmas), mashAt(fridayBefore), mashAt(christmas)]).toEqual([null, true, null]);
    pack = createEngine({ ...pack, contacts: { ...pack.contacts } });
    expect([mashAt(fridayBefore), mashAt(christmas), mashAt(fridayBefore)]).toEqual([true, null, true]);
  });

  test("a day of an unknown year, whichever it is, is kept apart from a bank holiday", () => {
    const call = ["mash"];
    const mashAt = (when: string) => entries(call, when)[0];
    const noteOf = (year: number) => `This day may be a bank holiday: those of ${year} are not known.`;
    expect(mashAt("2026-12-25T10:00")).toMatchObject({ openNow: null, note: null });
    expect(mashAt("2029-12-25T10:00")).toMatchObject({ openNow: null, note: noteOf(2029) });
    expect(mashAt("2030-12-25T10:00")).toMatchObject({ openNow: null, note: noteOf(2030) });
    expect(mashAt("2026-12-25T10:00")).toMatchObject({ openNow: null, note: null });
    expect(entries(["emergency-999"], "2029-12-25T10:00")[0]?.openNow).toBe(true);
  });

  test("every hour of a week is its own", () => {
    const call = ["mash"];
    const openAt = (when: string) => entries(call, when)[0]?.openNow;
    // A Friday's last minute of the office, and a Sunday's minute soon after that time of the day.
    expect([openAt("2026-11-27T16:59"), openAt("2026-11-29T17:01"), openAt("2026-11-23T09:00"), openAt("2026-11-22T09:00")]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test("another list at the same moment is another list", () => {
    expect(ids(["mash"], OFFICE_HOURS)).toEqual([["mash", true]]);
    expect(ids(["out-of-hours"], OFFICE_HOURS)).toEqual([["out-of-hours", false]]);
    expect(ids(["mash", "out-of-hours"], OFFICE_HOURS)).toEqual([
      ["mash", true],
      ["out-of-hours", false],
    ]);
  });
});
