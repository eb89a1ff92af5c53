import { describe, expect, it } from "vitest";
import { twinsAnswer } from "../../../src/packs/check/twins-answer.ts";
import { LEFT_OUT, packInMemory, withPart } from "../../proof/content-mutants/pack-in-memory.ts";
import { checkedWith, said, saidOf, TODAY } from "./tiny-pack.ts";

describe("content check: what the texts name is there", () => {
  it("a text names a section that no document has", () => {
    expect(saidOf("duties.yaml", "text: Tell the desk.", "text: Tell the desk (§7).")).toEqual([
      "duties.yaml:2:23 duties.tell.text: No document of this pack has a section §7. Expected one of §1, §2, App. A. [names-in-texts]",
    ]);
    expect(saidOf("duties.yaml", "text: Tell the desk.", "text: Tell the desk (§2).")).toEqual([]);
  });

  it("a text names a level that there is not", () => {
    expect(saidOf("duties.yaml", "text: Tell the desk.", "text: Tell the desk at levels 2 and 5.")).toEqual([
      expect.stringMatching(/^duties\.yaml:2:23 duties\.tell\.text: There is no level 5\. Expected one of [\d, ]+\. \[names-in-texts\]$/),
    ]);
  });

  it("an appendix is nobody's business where the documents have no numbered ones", () => {
    expect(saidOf("duties.yaml", "text: Tell the desk.", "text: Tell the desk (App. 2 of the law).")).toEqual([]);
  });
});

describe("content check: a limit says its number", () => {
  it("the number was changed and its sentence was not", () => {
    expect(saidOf("limits.yaml", "amount: 24", "amount: 42")).toEqual([
      "limits.yaml:7:15 limits.answer.amount: The text of answer does not name 42. Expected the same number in the text. [amounts-said]",
    ]);
  });

  it("a number has lost its unit, or a unit its number", () => {
    expect(saidOf("limits.yaml", "      unit: hours,\n", "")).toEqual([
      expect.stringContaining("The amount of answer has no unit. Expected what it is a number of. [amounts-said]"),
    ]);
    expect(saidOf("limits.yaml", "      amount: 24,\n", "")).toEqual([
      expect.stringContaining("The unit of answer is hours, and there is no amount. Expected a number of them. [amounts-said]"),
    ]);
  });

  const limitOf = (text: string, amount: number, unit: string) =>
    checkedWith([
      { file: "limits.yaml", replace: "The desk answers within 24 hours.", by: text },
      { file: "limits.yaml", replace: "amount: 24", by: `amount: ${amount}` },
      { file: "limits.yaml", replace: "unit: hours", by: `unit: ${unit}` },
    ]).faults.map(said);

  it("one and two are said in many words, and what the text counts is the number meant", () => {
    expect(limitOf("The panel meets weekly.", 1, "weeks")).toEqual([]);
    expect(limitOf("The panel meets weekly.", 2, "weeks")).toHaveLength(1);
    expect(limitOf("More than one service joins in.", 2, "services")).toEqual([]);
    expect(limitOf("More than one service joins in.", 1, "services")).toHaveLength(1);
    expect(limitOf("It takes two practitioners and one call.", 2, "practitioners or more")).toEqual([]);
    expect(limitOf("It takes two practitioners and one call.", 1, "practitioners or more")).toHaveLength(1);
    expect(limitOf("The manager answers when asked.", 1, "hours")).toEqual([]);
  });

  it("the level at which a limit holds is none of its numbers", () => {
    expect(limitOf("At level 3 two services join in.", 2, "services")).toEqual([]);
    expect(limitOf("At level 3 two services join in.", 3, "services")).toHaveLength(1);
    expect(limitOf("It is for level 2 only.", 2, "level")).toEqual([]);
  });

  it("a limit has neither number nor unit, or ends where it begins", () => {
    expect(saidOf("limits.yaml", "      amount: 24,\n      unit: hours,\n", "")).toEqual([
      expect.stringContaining("answer has neither a number nor a unit."),
    ]);
    expect(saidOf("limits.yaml", "amount: 24,", "amount: 24,\n      to: 24,")).toEqual([
      expect.stringContaining("limits.answer.to: answer goes from 24 to 24."),
    ]);
  });

  it("an hour of the afternoon may be said on either clock, and a number in words", () => {
    const hours = (text: string, amount: number) =>
      checkedWith([
        { file: "limits.yaml", replace: "The desk answers within 24 hours.", by: text },
        { file: "limits.yaml", replace: "amount: 24", by: `amount: ${amount}` },
      ]).faults.map(said);
    expect(hours("The desk opens at 1.30 in the afternoon.", 13.5)).toEqual([]);
    expect(hours("The desk opens at 13:30.", 13.5)).toEqual([]);
    expect(hours("The desk answers within eleven hours.", 11)).toEqual([]);
    expect(hours("The desk opens at 2.30 in the afternoon.", 13.5)).toHaveLength(1);
  });
});

describe("content check: the order of the stages", () => {
  it("a question goes back to an earlier stage", () => {
    const check = checkedWith([
      { file: "flow.yaml", replace: "  - id: consent\n    stage: need", by: "  - id: consent\n    stage: safety" },
    ]);
    expect(check.faults.map(said)).toEqual([
      expect.stringContaining(
        "questions.consent.stage: consent goes back to the stage safety after questions of need. Expected need or a later stage. [stages-in-order]",
      ),
    ]);
  });
});

describe("content check: twins", () => {
  const pack = packInMemory("content/bexley", TODAY);
  const file = "scenarios/college-extreme-views.yaml";
  const twinIn = (scenario: unknown) => {
    const document = pack.files.find(({ name }) => name === file)?.document;
    const checked = pack.withFile(file, withPart(document, ["twin"], scenario));
    if (!checked) throw new Error(`${file} breaks the format`);
    return twinsAnswer(checked).map(({ place, message }) => `${place}: ${message}`);
  };

  it("a scenario names a twin that names another", () => {
    expect(twinsAnswer(pack.unchanged)).toEqual([]);
    expect(twinIn({ scenario: "youth-club-older-man", fact: "none" })).toEqual([
      "twin.scenario: The twin youth-club-older-man names youth-club-boyfriend, not college-extreme-views.",
      "twin.scenario: The twin college-extreme-views names youth-club-older-man, not college-ticket-for-tonight.",
    ]);
  });

  it("a scenario names none, and is named", () => {
    expect(twinIn(LEFT_OUT)).toEqual(["twin.scenario: The twin college-extreme-views names none, not college-ticket-for-tonight."]);
  });
});
