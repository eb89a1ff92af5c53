import { describe, expect, it } from "vitest";
import { saidBy, saidOf } from "./tiny-pack.ts";

describe("content check: levels, routes and deadlines", () => {
  it("a level that depends on a question after the judgement", () => {
    const said = saidOf("levels.yaml", 'when: { answers: { danger: "yes" } }', "when: { answers: { consent: refused } }");
    expect(said).toEqual([
      "levels.yaml:8:24 rules.danger.when.answers.consent: The level depends on consent, which is asked only after the judgement. Expected a question before judgement. [conditions-look-back]",
    ]);
  });
  it("a level that follows from the level", () => {
    const said = saidOf("levels.yaml", "when: { count: { level: 3, atLeast: 1 } }", "when: { level: 3 }");
    expect(said).toEqual([
      'levels.yaml:15:13 rules.severe.when.level: A level cannot follow from "level", which follows from the level. Expected answers, count, all, any or not. [level-rules]',
    ]);
  });
  it("a level that follows from the judgement", () => {
    const said = saidOf("levels.yaml", "when: { count: { level: 3, atLeast: 1 } }", "when: { answers: { judgement: 3 } }");
    expect(said).toEqual([
      "levels.yaml:15:24 rules.severe.when.answers.judgement: The indicated level cannot follow from the judgement. Expected other questions. [level-rules]",
    ]);
  });
  it("an indicator that lowers a level", () => {
    const said = saidOf("levels.yaml", "when: { count: { level: 3, atLeast: 1 } }", "when: { not: { count: { level: 2, atLeast: 1 } } }");
    expect(said).toEqual([
      "levels.yaml:15:20 rules.severe.when.not.count: Indicators under a not: adding one would lower the level. Expected indicators only where they speak for the level. [level-rules]",
    ]);
  });
  it("a named indicator that lowers a level", () => {
    const said = saidOf(
      "levels.yaml",
      "when: { count: { level: 3, atLeast: 1 } }",
      "when: { not: { answers: { indicators: l2-home-cold } } }",
    );
    expect(said).toEqual([
      "levels.yaml:15:31 rules.severe.when.not.answers.indicators: Indicators under a not: adding one would lower the level. Expected indicators only where they speak for the level. [level-rules]",
    ]);
  });
  it("rules out of order", () => {
    const said = saidOf("levels.yaml", "- id: severe\n    level: 3", "- id: severe\n    level: 1");
    expect(said).toEqual([
      "levels.yaml:19:12 rules.some.level: A rule of level 2 stands below one of level 1. Expected rules from the highest level down. [level-rules]",
    ]);
  });
  it("a level without a rule", () => {
    const said = saidOf("levels.yaml", "- id: some\n    level: 2", "- id: some\n    level: 1");
    expect(said).toEqual([
      "levels.yaml:3:14 levels[2].level: No rule ever gives level 2. Expected at least one rule for each level. [level-rules]",
    ]);
  });
  it("a last rule with a condition", () => {
    const said = saidOf(
      "levels.yaml",
      "level: 1\n    text: Nothing",
      'level: 1\n    when: { answers: { danger: "no" } }\n    text: Nothing',
    );
    expect(said).toEqual([
      "levels.yaml:29:11 rules.everyday.when: The last rule has a condition, so some cases would have no level. Expected a last rule without when. [level-rules]",
    ]);
  });
  it("a rule that hides those below it", () => {
    const said = saidOf("levels.yaml", "    when: { count: { level: 3, atLeast: 1 } }\n", "");
    expect(said).toEqual([
      "levels.yaml:13:5 rules.severe: severe always holds, so no lower level can ever be indicated. Expected a when at every rule but the last. [level-rules]",
    ]);
  });
  it("a borderline mark that points nowhere", () => {
    const said = saidOf("levels.yaml", "borderline:\n      level: 3", "borderline:\n      level: 2");
    expect(said).toEqual([
      "levels.yaml:22:14 rules.some.borderline.level: A mark of level 2 at a rule of level 2 points to no higher level. Expected a level above that of the rule. [level-rules]",
    ]);
  });
  it("a level that no answers indicate", () => {
    const said = saidOf(
      "levels.yaml",
      "when: { any: [{ count: { level: 2, atLeast: 2 } }, { answers: { away-since: weeks } }] }",
      "when: { all: [{ count: { level: 3, atLeast: 1 } }, { answers: { away-since: weeks } }] }",
    );
    expect(said).toEqual([
      "levels.yaml:3:14 levels[2].level: No answers ever indicate level 2. Expected a level that some answers lead to. [every-way-ends]",
    ]);
  });
  it("a route that no answers lead to", () => {
    const said = saidOf(
      "routes.yaml",
      "  - id: go-on",
      "  - id: talk-more\n    name: Talk more\n    when: { level: [2, 3] }\n    urgency: planned\n    consent: own-procedures\n    steps: [{ text: Talk., source: handbook §2 }]\n    call: [keeper]\n    review: { text: Look again., deadline: null, source: handbook §2 }\n    source: handbook §2\n  - id: go-on",
    );
    expect(said).toEqual([
      "routes.yaml:40:9 routes.talk-more.id: No answers lead to the route talk-more. Expected a route that some answers lead to. [every-way-ends]",
    ]);
  });
  it("a question that nobody is asked", () => {
    const said = saidOf(
      "flow.yaml",
      "when: { answers: { circumstances: away } }",
      "when: { all: [{ answers: { circumstances: away } }, { notCovered: false }, { answers: { danger: not-covered } }] }",
    );
    expect(said).toEqual([
      "flow.yaml:47:9 questions.away-since.id: Nobody is ever asked away-since. Expected a question that some answers lead to. [every-way-ends]",
    ]);
  });
  it("a last route with a condition", () => {
    const said = saidOf("routes.yaml", "name: Go on as you are", "name: Go on as you are\n    when: { level: 1 }");
    expect(said).toEqual([
      "routes.yaml:42:11 routes.go-on.when: The last route, go-on, has a condition, so some cases would end nowhere. Expected a last route without when. [routes-complete]",
    ]);
  });
  it("a route that hides those below it", () => {
    const said = saidOf("routes.yaml", "    when: { level: 2 }\n", "");
    expect(said).toEqual([
      "routes.yaml:31:5 routes.talk: Route talk always holds, so the routes below it are never taken. Expected a when at every route but the last. [routes-complete]",
    ]);
  });
  it("a route with nobody to call", () => {
    const said = saidOf("routes.yaml", "call: [keeper]", "call: []");
    expect(said).toEqual([
      "routes.yaml:45:11 routes.go-on.call: Route go-on ends with nobody to phone. Expected a calling list, or a contact with a phone number. [routes-complete]",
    ]);
  });
  it("a review without a date of its own route", () => {
    const said = saidOf("routes.yaml", "deadlines: [answer, visit, second-visit]", "deadlines: [answer, second-visit]");
    expect(said).toEqual([
      "routes.yaml:29:44 routes.harbour-help.review.deadline: The review of harbour-help waits for visit, which is not among the route's deadlines, so it would have no date. Expected a deadline of the route, or null. [routes-complete]",
    ]);
  });
  it("a way round consent that waits for consent", () => {
    const said = saidOf("routes.yaml", "refused: talk", "refused: harbour-help");
    expect(said).toEqual([
      "routes.yaml:18:32 routes.harbour-help.withoutConsent.refused: Without consent harbour-help leads to harbour-help, which waits for consent too. Expected a route that does not wait for consent. [routes-complete]",
    ]);
  });
  it("a route of which the family is told, and nothing that says so", () => {
    const said = saidOf("routes.yaml", "urgency: today\n    consent: not-a-gate", "urgency: today\n    consent: tell");
    expect(said).toEqual([
      "routes.yaml:35:14 routes.talk.consent: The family is told of talk and not asked, and nothing says so. Expected tell: { text, source } in consent.yaml, or a consentText of the route. [routes-complete]",
    ]);
  });
  it("a way round consent where none is needed", () => {
    const said = saidOf(
      "routes.yaml",
      "urgency: today\n    consent: not-a-gate",
      "urgency: today\n    consent: not-a-gate\n    withoutConsent: { refused: go-on }",
    );
    expect(said).toEqual([
      "routes.yaml:36:5 routes.talk.withoutConsent: Route talk does not wait for consent, so it is never left for want of it. Expected withoutConsent only with consent: gate. [routes-complete]",
    ]);
  });
  it("a route that follows from its own consent rule", () => {
    const said = saidOf("routes.yaml", "when: { level: 2 }", "when: { consentRule: gate }");
    expect(said).toEqual([
      'routes.yaml:33:13 routes.talk.when.consentRule: Route talk cannot follow from "consentRule", which follows from the route. Expected a condition without consentRule. [routes-complete]',
    ]);
  });
  it("deadlines that wait for each other", () => {
    const said = saidOf("deadlines.yaml", "from: { after: answer }", "from: { after: second-visit }");
    expect(said).toEqual([
      "deadlines.yaml:5:50 deadlines.visit.from: visit waits for second-visit, which waits for visit: it would never start. Expected a chain of deadlines that starts with an event. [no-loops]",
      "deadlines.yaml:6:63 deadlines.second-visit.from: second-visit waits for visit, which waits for second-visit: it would never start. Expected a chain of deadlines that starts with an event. [no-loops]",
    ]);
  });
  it("an outcome at once that a judgement could lower", () => {
    const said = saidBy("at-once-holds", "levels.yaml", "    floor: true\n", "");
    expect(said).toEqual([
      "flow.yaml:5:5 outcomeAtOnce[1]: This outcome at once rests on no floor of the highest level, so a judgement could lower it, for instance with danger: yes. Expected a rule of level 3 with floor: true on the same answers. [at-once-holds]",
    ]);
  });
  it("an outcome at once that is not urgent", () => {
    const said = saidBy("at-once-holds", "routes.yaml", "urgency: immediate", "urgency: today");
    expect(said).toEqual([
      "flow.yaml:5:5 outcomeAtOnce[1]: This outcome at once is not urgent, for instance with harm: yes. Expected urgency: immediate, of the route or of an addition. [at-once-holds]",
    ]);
  });
  it("an outcome at once that waits for consent", () => {
    const said = saidBy(
      "at-once-holds",
      "routes.yaml",
      "urgency: immediate\n    consent: not-a-gate",
      "urgency: immediate\n    consent: gate",
    );
    expect(said).toEqual([
      "flow.yaml:5:5 outcomeAtOnce[1]: This outcome at once waits for consent, for instance with harm: yes. Expected a route that does not wait for consent. [at-once-holds]",
    ]);
  });
});
