import { describe, expect, test } from "vitest";
import { directoryFormat } from "../../src/services/directory-format.ts";
import { findServices, type ServicesSought } from "../../src/services/find-services.ts";
import { effectiveSupport } from "../guide/bexley-home.ts";
import { bexley } from "../triage/bexley.ts";

const seek = (wanted: Partial<ServicesSought>) => findServices(bexley, { query: null, levels: [], topics: [], age: null, ...wanted });
const ids = (wanted: Partial<ServicesSought>) => seek(wanted).services.map(({ id }) => id);
const json = async (...words: string[]) =>
  directoryFormat.parse(JSON.parse((await effectiveSupport(["services", ...words, "--json"])).out));

describe("the directory", () => {
  test("holds every service of the pack, by level and name", () => {
    const { services } = seek({});
    expect(services).toHaveLength(bexley.services.length);
    expect(services.map(({ level }) => level)).toEqual(services.map(({ level }) => level).sort());
  });

  test.each([1, 2, 3, 4])("level %i is the level's own block", (level) => {
    expect(ids({ levels: [level] }).sort()).toEqual(
      bexley.services
        .filter((service) => service.level === level)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test("every service is found by its own name, in front of the others or beside its namesakes", () => {
    const lost = bexley.services.filter(({ id, name }) => !ids({ query: name }).slice(0, 3).includes(id));
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  test("every printed phone number finds its service, with gaps and without", () => {
    const numbers = bexley.services.flatMap(({ id, phones }) =>
      phones.map((phone) => ({ id, number: typeof phone === "string" ? phone : phone.number })),
    );
    const lost = numbers.filter(
      ({ id, number }) => !ids({ query: number }).includes(id) || !ids({ query: number.replaceAll(" ", "") }).includes(id),
    );
    expect(lost).toEqual([]);
  });
});

describe("a search forgives", () => {
  test.each([
    ["bexly", "bexley"],
    ["hosuing", "housing"],
    ["breast feeding", "breastfeeding"],
    ["samaritens", "samaritans"],
  ])("%s finds what %s finds", (typed, meant) => {
    const found = ids({ query: typed });
    expect(found.length).toBeGreaterThan(0);
    expect(ids({ query: meant }).filter((id) => !found.includes(id))).toEqual([]);
  });

  test("words that people use for a topic find its services", () => {
    expect(ids({ query: "eviction" })).toContain("citizens-advice-bureau");
    expect(ids({ query: "grief" })).toContain("cruse-bereavement");
  });
});

describe("filters", () => {
  test("a topic leaves the services about it", () => {
    const found = seek({ topics: ["bereavement"] }).services;
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ topics }) => topics.some(({ id }) => id === "bereavement"))).toBe(true);
  });

  test("an age leaves services for that age, and those whose ages the source does not give", () => {
    const found = ids({ age: 7 });
    expect(found).not.toContain("kickstart");
    expect(found).not.toContain("two-year-offer");
    expect(found).toContain("health-visiting");
    expect(found).toContain("samaritans");
    expect(ids({ age: 11 })).toContain("kickstart");
    expect(ids({ age: 20 })).not.toContain("kickstart");
  });

  test("filters narrow a search without changing how its words are read", () => {
    expect(seek({ query: "hosuing", levels: [4] })).toMatchObject({ services: [], matched: "none", readAs: [{ as: "housing" }] });
  });
});

describe("services on the terminal", () => {
  test("all that the directory says of a service is there", async () => {
    const { out } = await effectiveSupport(["services", "insight", "bexley"]);
    const wanted = [
      "Insight Bexley (level 2)",
      "07824 999581 (unconfirmed)",
      "info@insightbexley.org.uk",
      "http://insightbexley.org/",
      "DA1 4QN",
      "Note: ",
      "(guidance App. 1)",
    ];
    expect(wanted.filter((text) => !out.includes(text))).toEqual([]);
  });

  test("every contact that is in doubt is marked, and none that is not", async () => {
    const { services } = await json();
    const { out } = await effectiveSupport(["services"]);
    const contacts = services.flatMap(({ phones, emails, urls, addresses }) => [...phones, ...emails, ...urls, ...addresses]);
    const doubtful = contacts.filter(({ unconfirmed }) => unconfirmed).length;
    expect(doubtful).toBeGreaterThan(0);
    expect(out.split("(unconfirmed)").length - 1).toBe(doubtful);
  });

  test("nothing is wider than the screen", async () => {
    for (const columns of [60, 120]) {
      const { out } = await effectiveSupport(["services"], columns);
      expect(out.split("\n").filter((line) => [...line].length > columns)).toEqual([]);
    }
  });

  test("nothing found is said, with topics to try, and is no error", async () => {
    const { exit, out } = await effectiveSupport(["services", "xyzzyqwv"]);
    expect(exit).toBe(0);
    expect(out).toContain("none found");
    expect(out).toContain("housing");
    expect((await json("xyzzyqwv")).services).toEqual([]);
    expect((await json("breastfeeding", "--level", "4")).nearTopics.map(({ id }) => id)).toEqual(["breastfeeding"]);
  });

  test.each([
    [["--level", "5"], "no level", "1, 2, 3, 4"],
    [["--topic", "hosing"], "Did you mean housing?", "bereavement"],
    [["--age", "seven"], "argument 'seven' is invalid", "--age 7"],
    [["--age", "-1"], "argument '-1' is invalid", "whole years"],
  ])("wrong usage is named with what is known: %j", async (words, message, hint) => {
    const { exit, err } = await effectiveSupport(["services", ...words]);
    expect(exit).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });

  test("every form of JSON holds to the schema", async () => {
    for (const words of [[], ["bexly"], ["--topic", "housing", "--age", "7"], ["--level", "3", "family"]]) {
      expect((await json(...words)).schema).toBe("effective-support/services@1");
    }
  });
});
