/** What stands beside a contact's number and its week shows wherever the contact does. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import { actionCard } from "../../src/terminal/action-card.ts";
import { panelOf } from "../../src/terminal/panel.ts";
import { styleOf } from "../../src/terminal/style.ts";
import { program } from "../commands/program.ts";
import { northshireIn } from "../packs/content-command.ts";

const root = mkdtempSync(join(tmpdir(), "front-doors-"));
const content = join(root, "northshire");
const FORM = "https://www.northshire.org.uk/refer";
const flat = (text: string) => text.replace(/\s+/g, " ");
const answers = [
  "schema: effective-support/answers@1",
  'answers: { danger: "no", serious-harm: "yes", child-age: 4, circumstances: [], indicators: [l3-home-alone], judgement: { level: 3 } }',
].join("\n");

beforeAll(() => {
  const desk = northshireIn(root);
  const lines = [
    'to: "18:00" }]',
    "label: for professionals",
    'menuOption: "2"',
    `form: ${FORM}`,
    "inTermOnly: true",
    "bankHolidays: closed",
    "exceptions:",
    "  - { from: 2026-12-24, to: 2027-01-03, label: Christmas closing, hours: closed }",
  ];
  desk.edit("northshire/contacts.yaml", 'to: "18:00" }]', lines.join("\n    "));
  const terms = [
    "terms:",
    "  - { name: Autumn, from: 2026-09-02, to: 2026-12-18 }",
    "  - { name: Spring, from: 2027-01-05, to: 2027-03-25 }",
    "lists:\n",
  ];
  desk.edit("northshire/contacts.yaml", "lists:\n", terms.join("\n"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = async (at: string, words: string[]) => {
  const made = await program([...words, "--content", content], { files: { "case.yaml": answers }, now: at });
  expect({ code: made.code, err: made.err }).toMatchObject({ code: 0 });
  return made;
};

const TERM = "2026-11-23T10:15:00Z";
const HOLIDAYS = "2026-12-21T10:15:00Z";
const CHRISTMAS = "2026-12-25T10:15:00Z";
const CLOSING = "Christmas closing, Thu 24 Dec 2026 to Sun 3 Jan 2027: closed.";

describe("the contacts command", () => {
  test("shows the label, what to press and the form", async () => {
    const { out } = await run(TERM, ["contacts"]);
    expect(flat(out)).toContain(`01632 120101 (press 2) Exampleshire duty desk, for professionals (open now) ${FORM} desk@`);
  });

  test("prints them as JSON that its schema holds, and leaves them out where there are none", async () => {
    const printed = (await run(TERM, ["contacts", "--json"])).json();
    const validate = new Ajv2020({ strict: false }).compile((await program(["schema", "contacts"])).json());
    expect(validate(printed), JSON.stringify(validate.errors)).toBe(true);
    const [desk, night] = printed.contacts;
    expect(desk).toMatchObject({ id: "duty-desk", label: "for professionals", menuOption: "2", form: FORM, openNow: true, note: null });
    expect(Object.keys(night)).toEqual(["id", "name", "phones", "email", "emailNote", "address", "openNow", "note", "source"]);
  });

  test("says why a door is closed, and calls the other one first", async () => {
    const doors = async (at: string) => {
      const { contacts } = (await run(at, ["contacts", "--json"])).json();
      return contacts.map(({ id, openNow, note }: { id: string; openNow: boolean | null; note: string | null }) => [id, openNow, note]);
    };
    const uncovered = "The published hours do not cover this time. Try the night line, then the desk; in danger call 999.";
    expect(await doors(HOLIDAYS)).toEqual([
      ["night-line", false, uncovered],
      ["duty-desk", false, `Open in term time only; this day is outside term time. ${uncovered}`],
    ]);
    expect(await doors(CHRISTMAS)).toEqual([
      ["night-line", null, uncovered],
      ["duty-desk", false, `${CLOSING} ${uncovered}`],
    ]);
    expect((await run(CHRISTMAS, ["contacts"])).out).toContain(CLOSING);
  });
});

describe("an outcome", () => {
  test("names what to press in the step that says to call", async () => {
    const outcome = (await run(TERM, ["triage", "--answers", "case.yaml", "--json"])).json();
    expect(outcome.route.steps[0].text).toBe("Call the duty desk on 01632 120101 (press 2) now and say what you have seen.");
    expect(outcome.contacts[0]).toMatchObject({ menuOption: "2", form: FORM, label: "for professionals" });
    const validate = new Ajv2020({ strict: false }).compile((await program(["schema", "outcome"])).json());
    expect(validate(outcome), JSON.stringify(validate.errors)).toBe(true);
  });

  test("shows them on the card, the form below the numbers", async () => {
    const outcome = (await run(TERM, ["triage", "--answers", "case.yaml", "--json"])).json();
    const card = actionCard(requirePackFromFolder(content), outcome, styleOf(100, 0, false), 40);
    expect(flat(card)).toMatch(
      /CALL 01632 120101 \(press 2\) Exampleshire duty desk, for professionals \(open now\).* FORM https:\S+refer /,
    );
  });

  test("shows what to press in the line that stays above the questions", async () => {
    const outcome = (await run(TERM, ["triage", "--answers", "case.yaml", "--json"])).json();
    const [line] = panelOf(requirePackFromFolder(content), outcome);
    expect(line?.text).toBe("CALL NOW 01632 120101 (press 2), Exampleshire duty desk, for professionals (open) · 999 in danger");
  });

  test("shows them in a record", async () => {
    const file = join(root, "record.md");
    await run(CHRISTMAS, ["triage", "--answers", "case.yaml", "--out", file]);
    const out = readFileSync(file, "utf8");
    for (const text of ["01632 120101 (press 2): Exampleshire duty desk, for professionals", FORM, CLOSING])
      expect(flat(out)).toContain(text);
  });
});

describe("the reference", () => {
  test("of contacts says all that is published of the hours", async () => {
    const { out } = await run(TERM, ["guide", "contacts"]);
    const said = [
      "Exampleshire duty desk, for professionals",
      "Then press: 2",
      `Web form: ${FORM}`,
      "Hours: Mon, Tue, Wed, Thu, Fri 08:30 to 18:00",
      "Hours: In term time only: Autumn (Wed 2 Sep 2026 to Fri 18 Dec 2026); Spring (Tue 5 Jan 2027 to Thu 25 Mar 2027)",
      "Hours: Bank holidays: closed",
      `Hours: ${CLOSING.slice(0, -1)}`,
    ];
    for (const line of said) expect(flat(out)).toContain(line);
  });

  test("for the board says it too", async () => {
    const file = join(root, "review.md");
    const { code } = await program(["content", "show", content, "--out", file], { now: TERM });
    expect(code).toBe(0);
    for (const text of [FORM, "Menu option: 2", "Label: for professionals", "Christmas closing", "2026-12-18"])
      expect(readFileSync(file, "utf8")).toContain(text);
  });
});
