/** An authority with one front door for each of its areas: whoever is worried is sent to the right one, and to each while it is not known. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withWhoIsOpen } from "../../src/contacts/who-is-named.ts";
import { checkPackFolder } from "../../src/packs/check/check-pack.ts";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import { everyPath, variationsOf } from "../../src/triage/paths.ts";
import { at } from "../deadlines/england-and-wales.ts";
import { program } from "../commands/program.ts";
import { northshireIn } from "../packs/content-command.ts";

const root = mkdtempSync(join(tmpdir(), "several-doors-"));
const content = join(root, "northshire");
const ORDERS = `    orders:
      - { when: { answers: { lives-in: valley } }, whenOpen: valley-hub, call: [valley-hub, night-line] }
      - { when: { answers: { lives-in: coast } }, whenOpen: duty-desk, call: [duty-desk, night-line] }
      - { call: [night-line, valley-hub, duty-desk] }
`;
const ONE_DOOR = `    orders:
      - { whenOpen: duty-desk, call: [duty-desk, night-line] }
      - { call: [night-line, duty-desk] }
`;
const HUB = `  - id: valley-hub
    name: Valley hub
    called: the valley hub
    label: for the valley
    for: Worries about a child of the valley, by day.
    phones: ["01632 120103"]
    hours: [{ days: [mon, tue, wed, thu], from: "08:30", to: "17:00" }, { days: [fri], from: "08:30", to: "16:00" }]
    source: handbook §1
  - id: night-line
`;
const QUESTION = `  - id: lives-in
    stage: safety
    ask: Where does the child live?
    type: choice
    options:
      - { value: valley, label: In the valley }
      - { value: coast, label: On the coast }
    help: The hub of the place where the child lives decides.
    source: handbook §1
  - id: serious-harm
`;

function withDoors(place: string, orders: string, nightFrom: string): string {
  const desk = northshireIn(place);
  desk.edit("northshire/contacts.yaml", "  - id: night-line\n", HUB);
  desk.edit("northshire/contacts.yaml", ONE_DOOR, orders);
  desk.edit("northshire/contacts.yaml", '[mon, tue, wed, thu, fri], from: "18:00"', `[mon, tue, wed, thu, fri], from: "${nightFrom}"`);
  desk.edit("northshire/flow.yaml", "  - id: serious-harm\n", QUESTION);
  for (const scenario of ["late-and-cold", "left-alone"])
    desk.edit(`northshire/scenarios/${scenario}.yaml`, '  danger: "no"\n', '  danger: "no"\n  lives-in: coast\n');
  return join(place, "northshire");
}

beforeAll(() => void withDoors(root, ORDERS, "16:00"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const MONDAY = "2026-11-23T10:15:00Z";
const FRIDAY_LATE = "2026-11-27T16:30:00Z";
const NIGHT = "2026-11-23T22:15:00Z";
const HARM = { danger: '"no"', "serious-harm": '"yes"' };

async function outcome(answers: Record<string, string>, now: string) {
  const given = Object.entries(answers).map(([id, value]) => `${id}: ${value}`);
  const file = `schema: effective-support/answers@1\nanswers: { ${given.join(", ")} }\n`;
  const words = ["triage", "--answers", "case.yaml", "--json", "--content", content];
  const made = await program(words, { files: { "case.yaml": file }, now });
  expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: "" });
  const { contacts, route } = made.json();
  return { calls: contacts.map(({ id }: { id: string }) => id), first: route.steps[0].text };
}

describe("who is called", () => {
  test.each([
    ["the valley's hub while it is open", "valley", MONDAY, ["valley-hub", "night-line"], "the valley hub on 01632 120103"],
    ["the coast's desk while it is open", "coast", MONDAY, ["duty-desk", "night-line"], "the duty desk on 01632 120101"],
    [
      "not the valley's hub late on a Friday",
      "valley",
      FRIDAY_LATE,
      ["night-line", "valley-hub", "duty-desk"],
      "the night line on 01632 120102",
    ],
    ["the coast's desk at that time still", "coast", FRIDAY_LATE, ["duty-desk", "night-line"], "the duty desk on 01632 120101"],
    ["the night line at night", "coast", NIGHT, ["night-line", "valley-hub", "duty-desk"], "the night line on 01632 120102"],
  ])("%s", async (_, area, now, calls, named) => {
    const made = await outcome({ ...HARM, "lives-in": area }, now);
    expect(made.calls).toEqual([...calls, "emergency"]);
    expect(made.first).toContain(`Call ${named}`);
  });

  test("is each door that is open, by its label, where nobody asked which", async () => {
    const { calls } = await outcome({ danger: '"yes"' }, MONDAY);
    expect(calls).toEqual(["emergency", "valley-hub", "night-line", "duty-desk"]);
    const said = withWhoIsOpen(requirePackFromFolder(content), "Call {desk-first} now.", at(MONDAY));
    expect(said).toBe("Call the valley hub on 01632 120103 (for the valley), or the duty desk on 01632 120101 now.");
  });

  test("is each of them in the contacts command, with the hours of each", async () => {
    const doors = async (now: string) => (await program(["contacts", "--json", "--content", content], { now })).json().contacts;
    const named = async (now: string) => (await doors(now)).map(({ id, openNow }: { id: string; openNow: boolean }) => [id, openNow]);
    expect(await named(FRIDAY_LATE)).toEqual([
      ["duty-desk", true],
      ["night-line", true],
      ["valley-hub", false],
    ]);
  });
});

describe("the check", () => {
  const faultsWith = (replace: string, by: string, nightFrom = "16:00") => {
    const place = mkdtempSync(join(root, "edited-"));
    const { faults, warnings } = checkPackFolder(withDoors(place, ORDERS.replace(replace, by), nightFrom), "2026-11-23");
    return { faults: faults.map(({ message }) => message), warnings: warnings.map(({ message }) => message) };
  };

  test("passes it", () => {
    expect(checkPackFolder(content, "2026-11-23").faults).toEqual([]);
  });

  test.each([
    ["an answer that nobody can give", "lives-in: coast", "lives-in: moor", '"moor" is never an answer to lives-in.'],
    ["a question that is not there", "lives-in: coast", "live-in: coast", "live-in"],
    [
      "no order for everybody",
      "{ call: [night",
      "{ when: { answers: { lives-in: coast } }, call: [night",
      "has nobody to call in a case that none",
    ],
    ["an order that hides those below", "when: { answers: { lives-in: valley } }, whenOpen: valley-hub, ", "", "always holds"],
  ])("refuses %s", (_, replace, by, said) => {
    expect(faultsWith(replace, by).faults.join("\n")).toContain(said);
  });

  test("warns of the hours of one door, whoever is at the other", () => {
    const { warnings } = faultsWith("call: [night-line, valley-hub, duty-desk]", "call: [night-line]", "17:00");
    expect(warnings).toEqual([
      "Nobody on list desk-first has published hours on fri 16:00–17:00.",
      "Nobody on list desk-first has published hours on mon–fri 08:30–17:00.",
    ]);
  });

  test("tries the outcome of each door", () => {
    const pack = requirePackFromFolder(content);
    const tried = everyPath(pack).flatMap((path) => [...variationsOf(pack)(path)].map((answers) => answers["lives-in"]));
    expect(new Set(tried)).toEqual(new Set(["valley", "coast", "not-covered"]));
  });
});
