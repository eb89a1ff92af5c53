import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { parseMoment } from "../../src/deadlines/moment.ts";
import { representativeMoments } from "../../src/packs/impact/moments.ts";
import { momentsToTry } from "../../src/safety/case.ts";
import { program } from "../commands/program.ts";
import { bexley } from "../triage/bexley.ts";
import { type Desk, withNorthshire } from "./content-command.ts";

const impact = (desk: Desk, ...words: string[]) =>
  desk.content(["impact", join(desk.root, "releases", "northshire@0.1.0.json"), join(desk.root, "northshire"), ...words]);

/** What a change of the starter pack does, by kind. */
async function kindsAfter(file: string, replace: string, by: string) {
  return withNorthshire(async (desk) => {
    await desk.content(["release", join(desk.root, "northshire")]);
    desk.edit(`northshire/${file}`, replace, by);
    const { code, json } = await impact(desk, "--json", "--gate");
    return { code, kinds: json().changed.map(({ kind }: { kind: string }) => kind), ...json() };
  });
}

describe("content impact", () => {
  test("nothing changed: it says so, and the gate is open", () =>
    withNorthshire(async (desk) => {
      await desk.content(["release", join(desk.root, "northshire")]);
      const { code, out } = await impact(desk, "--gate");
      expect({ code, said: /\nNo outcome changes\.\n/.test(out) }).toEqual({ code: 0, said: true });
    }));

  const changes: [what: string, file: string, replace: string, by: string, kinds: string[]][] = [
    ["a phone number", "contacts.yaml", "01632 120101", "01632 120109", ["contacts", "steps"]],
    ["opening hours alone", "contacts.yaml", 'to: "18:00" }]', 'to: "16:00" }]', ["contacts"]],
    [
      "a day with other hours",
      "contacts.yaml",
      'to: "18:00" }]',
      `to: "18:00" }]\n    exceptions: [{ from: 2027-04-01, label: Training day, hours: closed }]`,
      ["contacts"],
    ],
    ["hours of bank holidays", "contacts.yaml", 'to: "18:00" }]', 'to: "18:00" }]\n    bankHolidays: closed', ["contacts"]],
    ["a web form", "contacts.yaml", 'to: "18:00" }]', 'to: "18:00" }]\n    form: https://www.northshire.org.uk/refer', ["contacts"]],
    ["a menu option", "contacts.yaml", 'to: "18:00" }]', 'to: "18:00" }]\n    menuOption: "2"', ["contacts", "steps"]],
    ["a label", "contacts.yaml", 'to: "18:00" }]', 'to: "18:00" }]\n    label: for professionals', ["wording"]],
    ["an amount of time", "deadlines.yaml", "amount: 10", "amount: 12", ["deadlines"]],
    [
      "an urgency",
      "routes.yaml",
      "urgency: today\n    consent: not-a-gate",
      "urgency: immediate\n    consent: not-a-gate",
      ["urgency", "services"],
    ],
    ["a duty of a route", "routes.yaml", "duties: [tell-the-family]\n", "duties: []\n", ["duties"]],
    ["a step", "routes.yaml", "Go on with what your own service offers.", "Go on as before.", ["steps"]],
    ["an explanation", "levels.yaml", "Nothing that you chose points higher.", "Nothing points higher.", ["wording"]],
    [
      "a threshold",
      "levels.yaml",
      "count: { level: 3, atLeast: 1 }",
      "count: { level: 3, atLeast: 1 }, answers: { circumstances: caring }",
      ["level", "route"],
    ],
    ["an option that is gone", "flow.yaml", "      - { value: out-of-school, label: Is not in school }\n", "", ["only-before"]],
    [
      "an option that is new",
      "flow.yaml",
      "      - { value: caring,",
      "      - { value: moved, label: Has just moved }\n      - { value: caring,",
      ["only-after"],
    ],
  ];
  test.each(changes)("of %s is found and named, and the gate is shut", async (_what, file, replace, by, kinds) => {
    const found = await kindsAfter(file, replace, by);
    expect(found.code).toBe(6);
    for (const kind of kinds) expect(found.kinds).toContain(kind);
    if (kinds.length === 1) expect(found.kinds).toEqual(kinds);
  });

  test("the example of a kind can be pasted into an answers file and shows the change", () =>
    withNorthshire(async (desk) => {
      await desk.content(["release", join(desk.root, "northshire")]);
      desk.edit("northshire/contacts.yaml", "01632 120101", "01632 120109");
      const { out } = await impact(desk);
      const example = `schema: ${out.split("\nschema: ")[1]?.split("\n\nFor example")[0]}`;
      expect(parse(example).schema).toBe("effective-support/answers@1");
      const outcome = async (content: string) => {
        const { code, json } = await program(["triage", "--answers", "case.yaml", "--content", content, "--json"], {
          files: { "case.yaml": example },
        });
        expect(code).toBe(0);
        return json().contacts.flatMap(({ phones }: { phones: string[] }) => phones);
      };
      expect(await outcome(join(desk.root, "releases", "northshire@0.1.0.json"))).toContain("01632 120101");
      expect(await outcome(join(desk.root, "northshire"))).toContain("01632 120109");
    }));

  test("says how many paths there are, for how many sets of answers they stand, and how fast it went", () =>
    withNorthshire(async (desk) => {
      await desk.content(["release", join(desk.root, "northshire")]);
      const { out, err } = await impact(desk);
      expect(out.replace(/\s+/g, " ")).toMatch(
        /\d+ different cases: the (\d+) paths of northshire@0\.1\.0, the \1 of northshire@0\.1\.0 \(which stand for \d+ and \d+ sets/,
      );
      expect(err).toMatch(/^\d+ outcomes in \d+\.\d s, \d+ cases a second\.\n$/);
    }));

  test("needs two packs", async () => {
    const { code, err } = await program(["content", "impact", "bexley"]);
    expect({ code, said: err.includes("content impact compares two packs") }).toEqual({ code: 2, said: true });
  });
});

test.each(["2026-11-23", "2059-12-25", "2060-12-31"])(
  "the moments that are compared can be given, also near the end of the table: %s",
  (date) => {
    const { calendar } = bexley;
    const moments = representativeMoments(calendar, date, []);
    expect(moments.map(({ name }) => name).slice(0, 5)).toEqual(["office hours", "before opening", "after closing", "night", "weekend"]);
    for (const { at } of moments) expect(parseMoment(calendar, at)).toMatchObject({ date: at.slice(0, 10) });
  },
);

describe("the days with other hours", () => {
  const { calendar } = bexley;
  const contacts = bexley.contacts.contacts.map((one) =>
    one.id === "mash"
      ? {
          ...one,
          inTermOnly: true,
          exceptions: [
            { from: "2026-12-24", to: "2027-01-03", label: "Christmas closing", hours: "closed" as const },
            { from: "2026-11-20", label: "Over", hours: "closed" as const },
            { from: "2026-11-20", to: "2026-11-23", label: "Still on", hours: [{ from: "13:30", to: "15:00" }] },
          ],
        }
      : one,
  );
  const terms = [
    { name: "Autumn", from: "2026-09-02", to: "2026-12-18" },
    { name: "Spring", from: "2027-01-05", to: "2027-03-25" },
  ];

  test("of both packs are compared, from the day on, each at the minute at which a door opens or would", () => {
    const named = (packs: Parameters<typeof representativeMoments>[2]) => representativeMoments(calendar, "2026-11-23", packs).slice(6);
    const moments = [
      { name: "Still on", at: "2026-11-20T13:30" },
      { name: "after Autumn", at: "2026-12-19T09:00" },
      { name: "Christmas closing", at: "2026-12-24T09:00" },
    ];
    expect(named([bexley.contacts, { contacts, terms }])).toEqual(moments);
    expect(
      named([
        { contacts, terms },
        { contacts, terms },
      ]),
    ).toEqual(moments);
    expect(named([bexley.contacts, bexley.contacts])).toEqual([]);
  });

  test("are tried by the safety rules", () => {
    const tried = momentsToTry({ ...bexley, contacts: { ...bexley.contacts, contacts, terms } }).slice(5);
    expect(tried.map(({ date, minutes }) => [date, minutes])).toEqual([
      ["2026-11-20", 540],
      ["2026-11-20", 810],
      ["2026-12-19", 540],
      ["2026-12-24", 540],
    ]);
    expect(momentsToTry(bexley)).toHaveLength(5);
  });
});

describe("content diff", () => {
  test("hours beside the week, what stands beside a number, and terms are told by name", () =>
    withNorthshire(async (desk) => {
      await desk.content(["release", join(desk.root, "northshire")]);
      const beside = ['to: "18:00" }]', "bankHolidays: closed", "inTermOnly: true", 'menuOption: "2"', "label: for schools"];
      const closing = "exceptions: [{ from: 2026-12-24, to: 2027-01-03, label: Christmas closing, hours: closed }]";
      desk.edit("northshire/contacts.yaml", 'to: "18:00" }]', [...beside, closing].join("\n    "));
      desk.edit("northshire/contacts.yaml", "lists:\n", "terms: [{ name: Autumn, from: 2026-09-02, to: 2026-12-18 }]\nlists:\n");
      const words = ["diff", join(desk.root, "releases", "northshire@0.1.0.json"), join(desk.root, "northshire"), "--json"];
      const { sections } = (await desk.content(words)).json();
      const after = sections[0].changed.map(({ field, after }: { field: string; after: string }) => [field, after]);
      expect(after).toEqual([
        ["label", "for schools"],
        ["menuOption", "2"],
        ["bankHolidays", "closed"],
        ["exceptions.1.from", "2026-12-24"],
        ["exceptions.1.to", "2027-01-03"],
        ["exceptions.1.label", "Christmas closing"],
        ["exceptions.1.hours", "closed"],
        ["inTermOnly", "true"],
      ]);
      expect(sections[1]).toEqual({ section: "school terms", added: [{ id: "Autumn", text: "Autumn" }], removed: [], changed: [] });
    }));

  test("tells contacts, dates and words apart, for people and as JSON", () =>
    withNorthshire(async (desk) => {
      await desk.content(["release", join(desk.root, "northshire")]);
      desk.edit("northshire/contacts.yaml", "01632 120101", "01632 120109");
      desk.edit("northshire/deadlines.yaml", "amount: 10", "amount: 12");
      const words = ["diff", join(desk.root, "releases", "northshire@0.1.0.json"), join(desk.root, "northshire")];
      const { json } = await desk.content([...words, "--json"]);
      expect(json().sections).toEqual([
        {
          section: "contacts and hours",
          added: [],
          removed: [],
          changed: [{ id: "duty-desk", field: "phones", before: "01632 120101", after: "01632 120109" }],
        },
        { section: "deadlines", added: [], removed: [], changed: [{ id: "circle-meets", field: "amount", before: "10", after: "12" }] },
      ]);
      expect((await desk.content(words)).out).toContain(
        "contacts and hours\n  ~ duty-desk\n      - phones: 01632 120101\n      + phones: 01632 120109\n",
      );
    }));

  test("an entry that moved among those whose order counts is said", () =>
    withNorthshire(async (desk) => {
      await desk.content(["release", join(desk.root, "northshire")]);
      const path = join(desk.root, "northshire", "routes.yaml");
      const text = readFileSync(path, "utf8");
      const [from, to] = [text.indexOf("  - id: talk-it-over"), text.indexOf("  - id: helping-circle")];
      const end = text.indexOf("  - id: everyday-support");
      writeFileSync(path, text.slice(0, from) + text.slice(to, end) + text.slice(from, to) + text.slice(end));
      const { json } = await desk.content([
        "diff",
        join(desk.root, "releases", "northshire@0.1.0.json"),
        join(desk.root, "northshire"),
        "--json",
      ]);
      expect(json().sections[0].changed).toContainEqual({
        id: "helping-circle",
        field: "place",
        before: "behind talk-it-over",
        after: "behind keep-safe",
      });
    }));
});
