import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { servicesByPerson } from "../../src/services/match-by-person.ts";
import { bexley } from "../triage/bexley.ts";

interface Case {
  what: string;
  signs: string[];
  age: number | null;
  level?: number;
  there?: string[];
  only?: string[];
  not?: string[];
}

const table: { groups: Record<string, string[]>; cases: Case[] } = parse(readFileSync("tests/services/suits.yaml", "utf8"));
const services = new Map(bexley.services.map((service) => [service.id, service]));
const signs = new Map(bexley.indicators.map((indicator) => [indicator.id, indicator]));

function suggested(indicators: string[], childAge: number | null, level?: number): string[] {
  const { matching } = bexley;
  if (!matching) throw new Error("the pack does not say how services are matched");
  const highest = Math.max(2, ...indicators.map((id) => signs.get(id)?.level ?? 0));
  const asked = { indicators, areas: [], level: level ?? highest, childAge, only: null, route: [], answers: [] };
  return servicesByPerson(bexley, matching, asked).map(({ service }) => service.id);
}

function named(ids: string[] = []): string[] {
  return ids.flatMap((id) => (id.startsWith("@") ? (table.groups[id] ?? [id]) : [id]));
}

describe("the directory suits the person", () => {
  test.each(table.cases)("$what", (expected) => {
    const [there, only, not] = [named(expected.there), named(expected.only), named(expected.not)];
    expect([...there, ...only, ...not].filter((id) => !services.has(id))).toEqual([]);
    expect(expected.signs.filter((id) => !signs.has(id))).toEqual([]);
    const found = suggested(expected.signs, expected.age, expected.level);
    expect(there.filter((id) => !found.includes(id))).toEqual([]);
    expect(not.filter((id) => found.includes(id))).toEqual([]);
    if (expected.only) expect(found).toEqual(only);
  });
});

describe("for any one sign, at any age", () => {
  const all = bexley.indicators.flatMap(({ id, level }) =>
    [0, 1, 3, 5, 8, 11, 14, 17, 20].map((age) => ({ id, level, age, found: suggested([id], age) })),
  );

  test("there are five services at most, and none for a strength", () => {
    expect(all.filter(({ found }) => found.length > 5)).toEqual([]);
    expect(all.filter(({ level, found }) => level === 1 && found.length > 0)).toEqual([]);
  });

  test("there is none of a higher level", () => {
    const isHigher = (id: string, level: number) => (services.get(id)?.level ?? 9) > Math.max(2, level);
    expect(all.filter(({ level, found }) => found.some((id) => isHigher(id, level)))).toEqual([]);
  });

  test("there is none that works with adults alone for a sign about the child, nor the other way round", () => {
    const suits = (id: string, sign: string) => services.get(id)?.suits?.includes(signs.get(sign)?.about ?? "child");
    expect(all.filter(({ id, found }) => found.some((service) => !suits(service, id)))).toEqual([]);
  });

  test("there is none for children of another age", () => {
    const isFor = (id: string, age: number) => {
      const { suits, ages } = services.get(id) ?? {};
      return !ages || !suits?.includes("child") || (age >= ages.from && age <= (ages.to ?? 99));
    };
    expect(all.filter(({ age, found }) => found.some((id) => !isFor(id, age)))).toEqual([]);
  });

  test("there is no group of a faith, no group for adults, and none that is only for children with a status", () => {
    const never = named(["@groups of a faith", "@groups for adults", "@services for children who have a status"]);
    expect(never.length).toBeGreaterThan(10);
    expect(all.filter(({ found }) => found.some((id) => never.includes(id)))).toEqual([]);
  });
});

test("every service says who it works with", () => {
  expect(bexley.services.filter(({ suits }) => suits === undefined).map(({ id }) => id)).toEqual([]);
});
