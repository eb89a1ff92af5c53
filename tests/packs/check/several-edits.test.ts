import { describe, expect, it } from "vitest";
import { checkedWith, said, saidOf } from "./tiny-pack.ts";

describe("content check: a pack and more than one edit", () => {
  it("finds nothing in the tiny pack itself", () => {
    expect(checkedWith([])).toMatchObject({ faults: [], warnings: [], untried: [] });
  });

  it("gives every fault at once, by file and line", () => {
    const { faults } = checkedWith([
      { file: "routes.yaml", replace: "call: [keeper]", by: "call: [kepper]" },
      { file: "routes.yaml", replace: "duties: [tell]", by: "duties: [tall]" },
      { file: "areas.yaml", replace: "topics: [care]", by: "topics: [cure]" },
    ]);
    expect(faults.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
      "areas.yaml:2 references-resolve",
      "routes.yaml:8 references-resolve",
      "routes.yaml:45 routes-complete",
      "routes.yaml:45 references-resolve",
    ]);
  });

  it("says which rules it could not try yet", () => {
    expect(checkedWith([{ file: "routes.yaml", replace: "call: [keeper]", by: "call: []" }]).untried).toEqual([
      "calendar-reaches",
      "every-way-ends",
      "at-once-holds",
      "safety-holds",
      "safety-holds-beside",
      "scenarios-hold",
    ]);
    expect(checkedWith([{ file: "routes.yaml", replace: "call: [keeper]", by: "call: keeper" }]).untried).toContain("unique-ids");
  });

  it("wants somebody to phone in the order that a list falls back on", () => {
    const { faults } = checkedWith([
      { file: "contacts.yaml", replace: 'phones: ["020 7946 0002"]', by: "phones: []" },
      { file: "contacts.yaml", replace: "call: [night-desk, helpers]", by: "call: [night-desk]" },
    ]);
    expect(faults.map(said)[0]).toBe(
      "contacts.yaml:28:17 lists.desk.orders[2].call: The last order of list desk has nobody to phone. Expected at least one contact with a phone number. [calling-lists]",
    );
    expect(faults.filter(({ rule }) => rule === "routes-complete")).toHaveLength(2);
  });

  it("only warns of a misprint that its own note speaks of", () => {
    const misprint = { file: "services/level-1.yaml", replace: "07700 900123", by: "07700 90012" };
    const noted = (note: string) => ({ file: "services/level-1.yaml", replace: "topics: [care]", by: `topics: [care]\n    note: ${note}` });
    const owned = checkedWith([misprint, noted("The phone number is kept as printed.")]);
    expect(owned.faults).toEqual([]);
    expect(owned.warnings.map(said)).toEqual([
      'services/level-1.yaml:8:14 services.sail-club.phones[1]: "07700 90012" is not a plausible UK phone number. The note says so. Expected digits and spaces, such as 020 7946 0000, 0800 1111 or 112. [plausible-phones]',
    ]);
    expect(checkedWith([misprint, noted("The postcode is kept as printed.")]).faults).toHaveLength(1);
  });

  it("warns of a question whose answer changes nothing", () => {
    const { faults, warnings } = checkedWith([
      { file: "levels.yaml", replace: ", { answers: { away-since: weeks } }]", by: "]" },
      { file: "levels.yaml", replace: "when: { answers: { away-since: weeks } }", by: "when: { count: { level: 2, atLeast: 3 } }" },
    ]);
    expect(faults).toEqual([]);
    expect(warnings.map(said)).toEqual([
      "flow.yaml:47:9 questions.away-since.id: No condition looks at away-since, so its answer changes nothing. Expected a question that something depends on. [nothing-unused]",
    ]);
  });

  it("takes the numbers that a family in the United Kingdom may be given", () => {
    const good = [
      "999",
      "101",
      "111",
      "116 123",
      "116000",
      "01322 303030",
      "017687 12345",
      "023 8055 5000",
      "0300 123 4567",
      "07624 400000",
      "0800 111 999",
      "0808 800 5000",
      "0845 46 47 48 9",
      "+44 20 7946 0000",
      "020 7946 0000 ext 12",
    ];
    const bad = [
      "1234",
      "99",
      "020 7946 00001",
      "021 7946 0000",
      "070 1234 5678",
      "0808 800 500",
      "0044 20 7946 0000",
      "0207-946-0000",
      "",
    ];
    const saidOfNumber = (number: string) => saidOf("services/level-1.yaml", '"07700 900123"', JSON.stringify(number));
    expect(good.filter((number) => saidOfNumber(number).length > 0)).toEqual([]);
    expect(bad.filter((number) => saidOfNumber(number).length === 0)).toEqual([]);
  });
});
