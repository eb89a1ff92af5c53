import { describe, expect, it } from "vitest";
import { saidOf } from "./tiny-pack.ts";

describe("content check: conditions and questions", () => {
  it("a value that is no option", () => {
    const said = saidOf(
      "levels.yaml",
      "any: [{ count: { level: 2, atLeast: 2 } }, { answers: { away-since: weeks } }]",
      "any: [{ count: { level: 2, atLeast: 2 } }, { answers: { away-since: week } }]",
    );
    expect(said).toEqual([
      'levels.yaml:20:81 rules.some.when.any[2].answers.away-since: "week" is never an answer to away-since. Did you mean weeks? Expected one of days, weeks, not-covered. [condition-values]',
    ]);
  });
  it("true, where answers are words", () => {
    const said = saidOf("flow.yaml", '{ answers: { harm: "yes" } }] }', "{ answers: { danger: true } }] }");
    expect(said).toEqual([
      'flow.yaml:5:66 outcomeAtOnce[1].any[2].answers.danger: true is never an answer: answers are words. Expected "yes" or "no". [condition-values]',
    ]);
  });
  it("a range of something that is no number", () => {
    const said = saidOf("levels.yaml", 'when: { answers: { danger: "yes" } }', "when: { answers: { danger: { atLeast: 1 } } }");
    expect(said).toEqual([
      "levels.yaml:8:32 rules.danger.when.answers.danger: The answer to danger is not a number, so it has no range. Expected one of yes, no, not-covered. [condition-values]",
    ]);
  });
  it("a number that cannot be answered", () => {
    const said = saidOf("routes.yaml", "child-age: { atMost: 16 }", "child-age: [16, 19]");
    expect(said).toEqual([
      "routes.yaml:21:44 routes.harbour-help.requires.age.when.answers.child-age[2]: 19 is never an answer to child-age. Expected a whole number from 0 to 17, or not-covered. [condition-values]",
    ]);
  });
  it("a condition on free text", () => {
    const said = saidOf("routes.yaml", "child-age: { atMost: 16 }", "story: Once");
    expect(said).toEqual([
      'routes.yaml:21:35 routes.harbour-help.requires.age.when.answers.story: "Once" is never an answer to story. Expected no condition on what somebody writes in their own words. [condition-values]',
    ]);
  });
  it("a question that looks ahead", () => {
    const said = saidOf("flow.yaml", "when: { answers: { circumstances: away } }", "when: { answers: { consent: given } }");
    expect(said).toEqual([
      "flow.yaml:49:24 questions.away-since.when.answers.consent: away-since looks at consent, which is asked only later. Expected a question further up. [conditions-look-back]",
    ]);
  });
  it("a question that looks at itself", () => {
    const said = saidOf("flow.yaml", "when: { answers: { circumstances: away } }", "when: { answers: { away-since: days } }");
    expect(said).toEqual([
      "flow.yaml:49:24 questions.away-since.when.answers.away-since: away-since looks at away-since, which is itself. Expected a question further up. [conditions-look-back]",
    ]);
  });
  it("a level before the judgement", () => {
    const said = saidOf(
      "flow.yaml",
      "when: { answers: { circumstances: away } }",
      "when: { all: [{ answers: { circumstances: away } }, { level: 2 }] }",
    );
    expect(said).toEqual([
      'flow.yaml:49:59 questions.away-since.when.all[2].level: away-since looks at "level", which is settled only with the judgement. Expected a question after judgement. [conditions-look-back]',
    ]);
  });
  it("a count before the indicators", () => {
    const said = saidOf("flow.yaml", "when: { answers: { circumstances: away } }", "when: { count: { level: 2, atLeast: 1 } }");
    expect(said).toEqual([
      "flow.yaml:49:13 questions.away-since.when.count: away-since counts indicators, which are asked only later. Expected a question after indicators. [conditions-look-back]",
    ]);
  });
  it("the route's consent rule before the route is known", () => {
    const said = saidOf("flow.yaml", "when: { answers: { circumstances: away } }", "when: { consentRule: gate }");
    expect(said).toEqual([
      "flow.yaml:49:13 questions.away-since.when.consentRule: away-since looks at the consent rule of the route, which still depends on judgement. Expected a question after all that routes depend on. [conditions-look-back]",
    ]);
  });
  it("an outcome at once that rests on a question for which answers alone do not decide", () => {
    const said = saidOf("flow.yaml", 'harm: "yes" } }] }', 'harm: "yes" } }] }\n  - { answers: { consent: unsafe-to-ask } }');
    expect(said).toEqual([
      "flow.yaml:6:18 outcomeAtOnce[2].answers.consent: Whether consent is asked rests on more than answers, so no outcome at once can rest on it. Expected a question that is asked of everybody, or because of answers alone. [conditions-look-back]",
    ]);
  });
  it("an outcome at once that holds before anything is answered", () => {
    const said = saidOf(
      "flow.yaml",
      '{ answers: { harm: "yes" } }] }',
      '{ answers: { harm: "yes" } }] }\n  - { not: { answers: { danger: "no" } } }',
    );
    expect(said).toEqual([
      'flow.yaml:6:7 outcomeAtOnce[2].not: An outcome at once cannot rest on "not". Expected answers, signs, circumstance, all or any. [conditions-look-back]',
    ]);
  });
  it("two answers at once", () => {
    const said = saidOf(
      "levels.yaml",
      "when: { count: { level: 3, atLeast: 1 } }",
      "when: { all: [{ answers: { away-since: days } }, { answers: { away-since: weeks } }] }",
    );
    expect(said).toEqual([
      "levels.yaml:15:11 rules.severe.when: This can never hold. The answer to away-since would have to be days and weeks. Expected a condition that some answers meet. [conditions-can-hold]",
    ]);
  });
  it("a level and not that level", () => {
    const said = saidOf("routes.yaml", "when: { level: 2 }", "when: { all: [{ level: 2 }, { not: { level: [1, 2] } }] }");
    expect(said).toEqual([
      "routes.yaml:33:11 routes.talk.when: This can never hold. The level would have to be 2 and not 1 or 2. Expected a condition that some answers meet. [conditions-can-hold]",
    ]);
  });
  it("two levels at once", () => {
    const said = saidOf("routes.yaml", "when: { level: 2 }", "when: { all: [{ level: 2 }, { level: 3 }] }");
    expect(said).toEqual([
      "routes.yaml:33:11 routes.talk.when: This can never hold. The level would have to be 2 and 3. Expected a condition that some answers meet. [conditions-can-hold]",
    ]);
  });
  it("an empty range", () => {
    const said = saidOf("routes.yaml", "child-age: { atMost: 16 }", "child-age: { atLeast: 17, atMost: 16 }");
    expect(said).toEqual([
      "routes.yaml:21:15 routes.harbour-help.requires.age.when: This can never hold. The range of the answer to child-age is empty: at least 17 and at most 16. Expected a condition that some answers meet. [conditions-can-hold]",
    ]);
  });
  it("a range outside the answers", () => {
    const said = saidOf("routes.yaml", "child-age: { atMost: 16 }", "child-age: { atLeast: 19 }");
    expect(said).toEqual([
      "routes.yaml:21:15 routes.harbour-help.requires.age.when: This can never hold. The answer to child-age would have to be at least 19. Expected a condition that some answers meet. [conditions-can-hold]",
    ]);
  });
  it("more indicators than there are", () => {
    const said = saidOf("levels.yaml", "count: { level: 3, atLeast: 1 }", "count: { level: 3, atLeast: 2 }");
    expect(said).toEqual([
      "levels.yaml:15:11 rules.severe.when: This can never hold. It asks for 2 indicators of level 3; there is 1. Expected a condition that some answers meet. [conditions-can-hold]",
    ]);
  });
  it("a branch that contradicts itself", () => {
    const said = saidOf(
      "levels.yaml",
      "any: [{ count: { level: 2, atLeast: 2 } }, { answers: { away-since: weeks } }]",
      "any: [{ count: { level: 2, atLeast: 2 } }, { answers: { away-since: weeks }, not: { answers: { away-since: [days, weeks] } } }]",
    );
    expect(said).toEqual([
      "levels.yaml:20:56 rules.some.when.any[2]: This branch can never hold. The answer to away-since would have to be weeks and not days or weeks. Expected a condition that some answers meet. [conditions-can-hold]",
    ]);
  });
  it("a condition that says nothing", () => {
    const said = saidOf("routes.yaml", "when: { level: 2 }", "when: {}");
    expect(said).toEqual([
      "routes.yaml:33:11 routes.talk.when: This condition says nothing, so it always holds. Expected at least one part; leave the condition out where it always holds. [conditions-can-hold]",
    ]);
  });
  it("a choice without options", () => {
    const said = saidOf(
      "flow.yaml",
      '    options: [{ value: "yes", label: "Yes", speaksOf: danger-now }, { value: "no", label: "No" }]\n',
      "",
    );
    expect(said).toEqual([
      "flow.yaml:7:5 questions.danger: A question of type yes-no needs options. Expected options, each with a value and a label. [question-shapes]",
    ]);
  });
  it("a yes-no question with other answers", () => {
    const said = saidOf("flow.yaml", '{ value: "no", label: "No" }', '{ value: never, label: "No" }');
    expect(said).toEqual([
      'flow.yaml:12:14 questions.danger.options: A yes-no question offers something else. Expected the options "yes" and "no". [question-shapes]',
    ]);
  });
  it("options where none belong", () => {
    const said = saidOf("flow.yaml", "type: text\n", "type: text\n    options: [{ value: a, label: A }]\n");
    expect(said).toEqual([
      "flow.yaml:59:14 questions.story.options: A question of type text has no options of its own. Expected no options here. [question-shapes]",
    ]);
  });
  it("a range that runs backwards", () => {
    const said = saidOf("flow.yaml", "from: 0\n    to: 17", "from: 18\n    to: 17");
    expect(said).toEqual([
      "flow.yaml:35:9 questions.child-age.to: No number lies between 18 and 17. Expected from at most as large as to. [question-shapes]",
    ]);
  });
  it("consent without an option that the program acts on", () => {
    const said = saidOf("flow.yaml", '      - { value: refused, label: "No" }\n', "");
    expect(said).toEqual([
      "flow.yaml:82:7 questions.consent.options: The option refused is missing; the program acts on it. Expected the options given, not-yet-asked, refused, unsafe-to-ask. [question-shapes]",
    ]);
  });
  it("an option that the program adds itself", () => {
    const said = saidOf("flow.yaml", "{ value: days, label: Days }", "{ value: not-covered, label: Days }");
    expect(said).toEqual([
      "flow.yaml:52:24 questions.away-since.options.not-covered.value: The program offers not-covered by itself. Expected another value. [question-shapes]",
    ]);
  });
  it("no question that asks for indicators, for the judgement, for consent", () => {
    const typed = saidOf("flow.yaml", "type: indicators", "type: text");
    expect(typed).toContain(
      "flow.yaml:7:3 questions: No question asks for indicators. Expected a question of type indicators. [question-shapes]",
    );
    const judged = saidOf("flow.yaml", "type: judgement", "type: text");
    expect(judged).toContain(
      "flow.yaml:7:3 questions: No question asks for the judgement. Expected a question of type judgement. [question-shapes]",
    );
  });
  it("a second question of a type that the program takes once", () => {
    const said = saidOf(
      "flow.yaml",
      "  - id: story\n",
      "  - { id: more, stage: start, ask: And?, type: indicators, help: H., source: charter }\n  - id: story\n",
    );
    expect(said.join("\n")).toMatch(/questions\.\w+\.type: This is a second question of type indicators; the first is \w+\./);
  });
  it("an age that is no number", () => {
    const said = saidOf("flow.yaml", "type: number\n    plays: age\n    from: 0\n    to: 17", "type: text");
    expect(said).toEqual([
      "flow.yaml:32:11 questions.child-age.type: The program reads child-age as the question of age, which has another type. Expected type number. [question-shapes]",
      "routes.yaml:21:39 routes.harbour-help.requires.age.when.answers.child-age: The answer to child-age is not a number, so it has no range. Expected no condition on what somebody writes in their own words. [condition-values]",
    ]);
  });
  it("a domain that nobody is asked about", () => {
    const said = saidOf("domains.yaml", "id: story", "id: tale");
    expect(said).toEqual([
      "domains.yaml:4:11 domains.tale.id: No text question asks about the domain tale. Expected a question tale of type text in flow.yaml. [question-shapes]",
    ]);
  });
});
