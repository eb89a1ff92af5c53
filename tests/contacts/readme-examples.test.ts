/** What content/README.md shows of opening hours and front doors can be pasted into a contact as it stands. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { contactsFile } from "../../src/packs/format/contacts-and-deadlines.ts";

const [, part = ""] = readFileSync("content/README.md", "utf8").split("### Opening hours and front doors\n");
const examples = [...(part.split("\n### ")[0] ?? "").matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
const someone = { id: "hub", name: "The hub", for: "Worries.", hours: "not-published", source: "this guide" };
const lists = [{ id: "door", orders: [{ call: ["hub"] }], uncovered: "Try it." }];

describe("content/README.md", () => {
  test.each(examples)("%s", (text) => {
    const read = parse(text);
    const whole = { contacts: [someone], lists, danger: ["hub"] };
    const fileWith = {
      terms: () => ({ ...whole, ...read }),
      orders: () => ({ ...whole, lists: lists.map((list) => ({ ...list, ...read })) }),
      contact: () => ({ ...whole, contacts: [{ ...someone, ...read }] }),
    };
    const file = fileWith["terms" in read ? "terms" : "orders" in read ? "orders" : "contact"]();
    expect(contactsFile.safeParse(file).error).toBeUndefined();
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(4);
  });

  test("shows every part that may stand beside a contact's week and number", () => {
    const keys = examples.flatMap((text) => Object.keys(parse(text)));
    expect([...new Set(keys)].sort()).toEqual([
      "bankHolidays",
      "exceptions",
      "form",
      "hours",
      "inTermOnly",
      "label",
      "menuOption",
      "orders",
      "terms",
    ]);
  });
});
