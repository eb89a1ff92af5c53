import { describe, expect, test } from "vitest";
import type { Matching, Person } from "../../src/packs/format.ts";
import type { Pack } from "../../src/packs/pack.ts";
import type { Service } from "../../src/packs/pack-data.ts";
import { type CaseByPerson, servicesByPerson } from "../../src/services/match-by-person.ts";
import { bexley } from "../triage/bexley.ts";
import { createEngine } from "../../src/triage/engine.ts";

const fiveByWhatWasSaid: Matching = { atMost: 5, worth: { answers: 6, indicators: 6, route: 0, area: 0 } };

const [anyService, anyIndicator] = [bexley.services[0], bexley.indicators[0]] as [Service, Pack["indicators"][number]];

function service(id: string, topics: string[], more: Partial<Service> = {}): Service {
  return { ...anyService, id, name: id, level: 1, ages: null, suits: ["child"], topics, ...more };
}

function sign(id: string, topics: string[], about?: Person, level = 2): Pack["indicators"][number] {
  return { ...anyIndicator, id, level, area: "home", topics, ...(about && { about }) };
}

function pack(services: Service[], indicators: Pack["indicators"]): Pack {
  const areas = [{ id: "home", name: "Home", about: "…", topics: ["home"] }];
  const topics = ["home", "debt", "play", "babies", "sadness"].map((id) => ({ id, name: id.toUpperCase(), also: [] }));
  const aged = topics.map((topic) => (topic.id === "babies" ? { ...topic, ages: { from: 0, to: 1 } } : topic));
  return createEngine({ ...bexley, services, indicators, areas, topics: aged });
}

function found(of: Pack, asked: Partial<CaseByPerson>, matching = fiveByWhatWasSaid) {
  const nothing = { indicators: [], areas: [], level: 2, childAge: 8, only: null, route: [], answers: [] };
  return servicesByPerson(of, matching, { ...nothing, ...asked });
}

function ids(of: Pack, asked: Partial<CaseByPerson>, matching = fiveByWhatWasSaid): string[] {
  return found(of, asked, matching).map(({ service: { id } }) => id);
}

describe("who a sign is about", () => {
  const forChild = service("for-child", ["sadness"]);
  const forAdult = service("for-adult", ["sadness"], { suits: ["adult"], ages: { from: 18, to: null } });
  const forBoth = service("for-both", ["sadness"], { suits: ["child", "adult"], ages: { from: 0, to: 10 } });
  const silent = { ...service("says-nothing", ["sadness"]), suits: undefined };
  const of = pack([forChild, forAdult, forBoth, silent], [sign("child-sad", ["sadness"]), sign("parent-sad", ["sadness"], "adult")]);

  test("a sign about the child brings what works with children", () => {
    expect(ids(of, { indicators: ["child-sad"] })).toEqual(["for-both", "for-child", "says-nothing"]);
  });

  test("a sign about a parent brings what works with adults, whose ages are not the child's", () => {
    expect(ids(of, { indicators: ["parent-sad"] })).toEqual(["for-adult", "for-both", "says-nothing"]);
  });

  test("what works with children too is left out for a child of another age, whoever the sign is about", () => {
    expect(ids(of, { indicators: ["parent-sad"], childAge: 14 })).toEqual(["for-adult", "says-nothing"]);
    expect(ids(of, { indicators: ["child-sad"], childAge: 14 })).toEqual(["for-child", "says-nothing"]);
    expect(ids(of, { indicators: ["child-sad"], childAge: null })).toContain("for-both");
  });

  test("an answer may be about a parent as well", () => {
    expect(ids(of, { answers: [{ topics: ["sadness"], about: "adult" }] })).toEqual(["for-adult", "for-both", "says-nothing"]);
    expect(ids(of, { answers: [{ topics: ["sadness"] }] })).toEqual(["for-both", "for-child", "says-nothing"]);
  });

  test("the reason says whose need it is", () => {
    const why = (indicators: string[]) => found(of, { indicators }).find(({ service: { id } }) => id === "for-both")?.why;
    expect(why(["child-sad"])).toEqual(["SADNESS (1 indicator)"]);
    expect(why(["parent-sad"])).toEqual(["SADNESS (1 indicator about an adult)"]);
    expect(why(["child-sad", "parent-sad"])).toEqual(["SADNESS (2 indicators)"]);
  });
});

describe("what asks for nothing", () => {
  const of = pack(
    [service("at-home", ["home"]), service("for-play", ["play"])],
    [sign("at-home-too", ["home"]), sign("no-topic", []), sign("strength", ["play"], undefined, 1)],
  );

  test("an area that was looked at, or that an indicator without topics stands in", () => {
    expect(ids(of, { areas: ["home"], indicators: ["no-topic"] })).toEqual([]);
  });

  test("the route", () => {
    expect(ids(of, { route: ["play"] })).toEqual([]);
  });

  test("a strength", () => {
    expect(ids(of, { indicators: ["strength"] })).toEqual([]);
  });

  test("but an indicator's own topic does, also where its area has the same one", () => {
    expect(ids(of, { indicators: ["at-home-too"] })).toEqual(["at-home"]);
  });

  test("and where the content gives the route and the area a worth, they do", () => {
    const all: Matching = { atMost: 5, worth: { answers: 6, indicators: 6, route: 2, area: 1 } };
    expect(found(of, { areas: ["home"], route: ["play"] }, all)).toMatchObject([
      { service: { id: "for-play" }, why: ["PLAY (this route)"] },
      { service: { id: "at-home" }, why: ["HOME (this area of life)"] },
    ]);
    expect(ids(of, { indicators: ["no-topic"] }, all)).toEqual(["at-home"]);
  });
});

test("a topic about small children is none of an older child's, nor of that child's parents", () => {
  const of = pack(
    [service("baby-group", ["babies"]), service("new-parents", ["babies"], { suits: ["adult"] })],
    [sign("baby", ["babies"]), sign("parent-of-baby", ["babies"], "adult")],
  );
  expect(ids(of, { indicators: ["baby"], childAge: 1 })).toEqual(["baby-group"]);
  expect(ids(of, { indicators: ["parent-of-baby"], childAge: 1 })).toEqual(["new-parents"]);
  expect(ids(of, { indicators: ["baby", "parent-of-baby"], childAge: 2 })).toEqual([]);
  expect(ids(of, { indicators: ["baby", "parent-of-baby"], childAge: null })).toEqual(["baby-group", "new-parents"]);
});

describe("best first", () => {
  const signs = [sign("debt", ["debt"]), sign("arrears", ["debt"]), sign("lonely", ["play"]), sign("sad", ["sadness"])];

  test("what helps with more of what was ticked, then the nearest level, then the name", () => {
    const of = pack(
      [
        service("b", ["play"]),
        service("a", ["play"]),
        service("nearer", ["play"], { level: 2 }),
        service("debt", ["debt"]),
        service("all", ["debt", "play"]),
        service("higher", ["debt", "play"], { level: 3 }),
      ],
      signs,
    );
    expect(ids(of, { indicators: ["debt", "arrears", "lonely"] })).toEqual(["all", "debt", "nearer", "a", "b"]);
  });

  test("no more than the content says, and several for one need do not hide the only one for another", () => {
    const of = pack([...["a", "b", "c", "d", "e", "f"].map((id) => service(id, ["play"])), service("z", ["sadness"])], signs);
    expect(ids(of, { indicators: ["lonely", "sad"] })).toEqual(["a", "b", "c", "d", "z"]);
    expect(ids(of, { indicators: ["lonely", "sad"] }, { ...fiveByWhatWasSaid, atMost: 2 })).toEqual(["a", "z"]);
  });

  test("one for many things does not hide one for a need alone", () => {
    const many = service("many", ["debt", "play", "sadness", "home", "babies"]);
    const of = pack([many, service("x", ["debt"]), service("y", ["play"]), service("z", ["sadness"])], signs);
    expect(ids(of, { indicators: ["debt", "lonely", "sad"] }, { ...fiveByWhatWasSaid, atMost: 4 })).toEqual(["many", "x", "y", "z"]);
  });

  test("a sign that is about two things is served for both, but after every other sign", () => {
    const of = pack(
      [service("a", ["play"]), service("b", ["play"]), service("c", ["sadness"]), service("d", ["debt"])],
      [...signs, sign("two-things", ["play", "sadness"])],
    );
    expect(ids(of, { indicators: ["two-things"] }, { ...fiveByWhatWasSaid, atMost: 2 })).toEqual(["a", "c"]);
    expect(ids(of, { indicators: ["two-things", "debt"] }, { ...fiveByWhatWasSaid, atMost: 2 })).toEqual(["a", "d"]);
  });

  test("an answer and an indicator for the same topic are two things that were said", () => {
    const of = pack([service("debt", ["debt"]), service("play", ["play"])], signs);
    const both = found(of, { indicators: ["debt", "lonely"], answers: [{ topics: ["debt"] }] });
    expect(both.map(({ service: { id }, why }) => [id, why])).toEqual([
      ["debt", ["DEBT (your answers)"]],
      ["play", ["PLAY (1 indicator)"]],
    ]);
  });

  test("where only some may be named, no other is, however well it suits", () => {
    const of = pack([service("debt", ["debt"]), service("helpline", ["sadness"])], signs);
    const asked = { indicators: ["debt", "sad"] };
    expect(ids(of, { ...asked, only: ["helpline"] })).toEqual(["helpline"]);
    expect(ids(of, { ...asked, only: [] })).toEqual([]);
    expect(ids(of, asked)).toEqual(expect.arrayContaining(["debt", "helpline"]));
  });
});
