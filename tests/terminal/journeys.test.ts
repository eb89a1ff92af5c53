import { describe, expect, test } from "vitest";
import { ASK, answersCalmly, calmAnswers, DOMAINS, fromLine, leavesOutDomains, MONDAY, showsWhole } from "./answering.ts";
import { inTerminal } from "./screen.ts";

describe("whole triages in a terminal", () => {
  test("level 4, danger now: one answer gives the whole outcome, and the numbers stay in sight", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await screen.answers(ASK.danger, "1", "Enter");
      await screen.asks(ASK.next);
      expect(screen.whole().replace(/\s+/g, " ")).toContain(
        "!! Call 999 now. Then call the MASH on 020 3045 5440. Come back to this afterwards. (national)",
      );
      expect(fromLine(screen.text(), "LEVEL 4")).toMatch(
        /^LEVEL 4, SPECIALIST +Monday 23 November 2026, 10:15\nDO NOW +Call 999 now and ask for the police/,
      );
      await showsWhole(screen, { "immediate-danger": "yes" });
      screen.press("Enter");
      expect(await screen.ended()).toBe(0);
    });
  });

  test("level 4, danger now, with more for the record: the outcome comes again, with what was added", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await screen.answers(ASK.danger, "1", "Enter");
      await screen.answers(ASK.next, "m");
      await screen.answers(ASK.harm, "1", "Enter");
      await screen.answers(ASK.age, "4", "Enter");
      await screen.answers(ASK.circumstances, "C-r");
      await screen.answers(ASK.review, "2", "Enter");
      await showsWhole(screen, { "immediate-danger": "yes", "significant-harm": "yes", "child-age": 4 });
      screen.press("Enter");
      expect(await screen.ended()).toBe(0);
    });
  });

  test("level 3 with consent, by searching for indicators", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await answersCalmly(screen);
      await screen.answers(ASK.notes, "1", "Enter");
      await screen.asks("What harm to the child, now or in the past, worries you?");
      screen.type("Mother is ill.");
      screen.press("Enter", "Enter");
      for (const question of [
        "What do you fear",
        "What makes this family's",
        "What is going well",
        "What already protects",
        "What has to happen",
      ]) {
        await screen.answers(question, "Enter");
      }
      await screen.answers("What do the child and the family want to happen?", "Enter");
      await screen.answers(ASK.areas, "Down", "Space", "Enter");
      await screen.asks(ASK.indicators);
      screen.type("sexualised");
      screen.press("Enter");
      await screen.sees("Ticked: 1. [L3] Shows sexualised behaviour");
      screen.type("phobic");
      screen.press("Enter");
      await screen.sees("Ticked: 2. ");
      screen.press("Enter");
      await screen.sees("The answers so far indicate level 3 (Intensive)");
      await screen.answers(ASK.judgement, "Enter");
      await screen.answers("Does the child have a complex disability?", "2", "Enter");
      await screen.answers("Which of these difficulties does the family have?", "Down", "Space", "Enter");
      await screen.answers("Does the family consent?", "1", "Enter");
      await screen.answers(ASK.notCovered, "Enter");
      await screen.answers(ASK.review, "Enter");
      await showsWhole(screen, {
        ...calmAnswers,
        harm: "Mother is ill.",
        areas: ["emotional-development"],
        indicators: ["l3-emotional-development-sexualised", "l3-emotional-development-mental-health"],
        judgement: { level: 3, reason: null },
        "complex-disability": "no",
        "family-difficulties": ["exclusion-or-attendance"],
        consent: "given",
      });
      screen.press("Enter");
      expect(await screen.ended()).toBe(0);
    });
  });

  test("level 1: nothing worrying is ticked", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await answersCalmly(screen);
      await leavesOutDomains(screen);
      await screen.answers(ASK.areas, "Enter", "Enter");
      await screen.answers(ASK.indicators, "Enter");
      await screen.sees("Nothing is ticked. Enter once more if none applies.");
      screen.press("Enter");
      await screen.answers(ASK.judgement, "Enter");
      await screen.answers(ASK.whoCanHelp, "1", "Enter");
      await screen.answers(ASK.notCovered, "Enter");
      await screen.asks(ASK.review);
      expect(fromLine(screen.text(), "Your answers")).toBe(`Your answers. Choose one to change it.
An answer that no longer applies after a change is left out, and you are told.

> 1. Show the outcome
  2. Is the child, or anyone else, in danger right now? No: nobody is in danger
     this minute
  3. Do you believe or suspect that the child has suffered significant harm, or
     is likely to? No: I do not think so
  4. How old is the child, in whole years? 7
  5. Does any of these special circumstances apply? None chosen
  6. Has anyone already assessed this child or family? No
  7. Which of these indicators do you see? None chosen
  8. What level of need do you judge this to be? level 1, Universal
  9. Who can meet the need? My own agency

↑↓ or 1–9 move · Enter takes
Esc back · ? help · Ctrl-C pause · Ctrl-R all answers`);
      screen.press("Enter");
      await showsWhole(screen, {
        ...calmAnswers,
        indicators: [],
        judgement: { level: 1, reason: null },
        "who-can-help": "own-agency",
      });
      screen.press("Enter");
      expect(await screen.ended()).toBe(0);
    });
  });
});

test("notes that were put off are offered before saving, and the run returns to the outcome", async () => {
  await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
    await answersCalmly(screen);
    await screen.answers(ASK.notes, "2", "Enter");
    await screen.answers(ASK.areas, "Space", "Enter");
    await screen.answers(ASK.indicators, "Space", "Enter");
    await screen.answers(ASK.judgement, "Enter");
    await screen.answers("What kind of specialist help does the child need?", "1", "Enter");
    await screen.answers("Does the family consent?", "1", "Enter");
    await screen.answers(ASK.notCovered, "Enter");
    await screen.answers(ASK.review, "Enter");
    await screen.answers(ASK.next, "f");
    await screen.answers("Do you want to write the notes first?", "1", "Enter");
    await screen.asks("What harm to the child, now or in the past, worries you?");
    screen.type("Mother is ill.");
    screen.press("Enter", "Enter");
    for (const question of DOMAINS.slice(1)) await screen.answers(question, "Enter");
    await screen.answers(ASK.review, "Enter");
    await screen.answers(ASK.next, "f");
    await screen.asks("Save what?");
  });
});
