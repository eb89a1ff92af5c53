import { describe, expect, test } from "vitest";
import { ASK, answersCalmly, calmAnswers, DOMAINS, leavesOutDomains, MONDAY, outcomeFromFile } from "./answering.ts";
import { inTerminal } from "./screen.ts";

describe("going back", () => {
  test("ten questions and forward again keeps every answer", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await answersCalmly(screen);
      await leavesOutDomains(screen);
      await screen.asks(ASK.areas);
      const backwards = [...DOMAINS].reverse();
      screen.press("Escape");
      for (const question of backwards) await screen.answers(question, "Escape");
      await screen.answers(ASK.assessed, "Escape");
      await screen.answers(ASK.circumstances, "Escape");
      await screen.asks(ASK.age);
      await screen.sees("> 7 Enter takes it");
      screen.press("Enter");
      await screen.answers(ASK.circumstances, "Enter", "Enter");
      await screen.asks(ASK.assessed);
      await screen.sees("> 3. No");
      screen.press("Enter");
      await leavesOutDomains(screen);
      await screen.asks(ASK.areas);
      await screen.sees("5 answered");
    });
  });

  test("left of an unfinished choice keeps what was ticked", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await screen.answers(ASK.danger, "2", "Enter");
      await screen.answers(ASK.harm, "3", "Enter");
      await screen.answers(ASK.age, "7", "Enter");
      await screen.answers(ASK.circumstances, "Space", "Left");
      await screen.answers(ASK.age, "Enter");
      await screen.asks(ASK.circumstances);
      await screen.sees("[x] Special educational needs or a disability");
    });
  });
});

describe("changing one answer", () => {
  test("early in the review drops the answers that no longer apply, says so, and returns to the review", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await screen.answers(ASK.danger, "2", "Enter");
      await screen.answers(ASK.harm, "3", "Enter");
      await screen.answers(ASK.age, "7", "Enter");
      await screen.answers(ASK.circumstances, "Down", "Down", "Down", "Space", "Enter");
      await screen.answers("Where is the child missing from?", "2", "Enter");
      await screen.answers(ASK.assessed, "3", "Enter");
      await leavesOutDomains(screen);
      await screen.answers(ASK.areas, "Enter", "Enter");
      await screen.answers(ASK.indicators, "Enter", "Enter");
      await screen.answers(ASK.judgement, "Enter");
      await screen.answers(ASK.whoCanHelp, "1", "Enter");
      await screen.answers(ASK.notCovered, "Enter");
      await screen.answers(ASK.review, "5", "Enter");
      await screen.asks(ASK.circumstances);
      await screen.sees("> [ ] Special educational");
      screen.press("Down", "Down", "Down", "Space", "Enter", "Enter");
      await screen.asks(ASK.review);
      await screen.sees("These answers no longer apply and were left out: - Where is the child missing from? Home");
      expect(screen.text()).not.toContain("missing from? Home\n   7");
      screen.press("Enter");
      await screen.asks(ASK.next);
      expect(screen.whole()).toContain(
        outcomeFromFile(screen.home, {
          ...calmAnswers,
          indicators: [],
          judgement: { level: 1, reason: null },
          "who-can-help": "own-agency",
        }),
      );
    });
  });

  test("after the outcome gives the new outcome, and a judgement that now differs asks for its reason", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await answersCalmly(screen);
      await leavesOutDomains(screen);
      await screen.answers(ASK.areas, "Enter", "Enter");
      await screen.answers(ASK.indicators, "Enter", "Enter");
      await screen.answers(ASK.judgement, "Enter");
      await screen.answers(ASK.whoCanHelp, "1", "Enter");
      await screen.answers(ASK.notCovered, "Enter");
      await screen.answers(ASK.review, "Enter");
      await screen.answers(ASK.next, "2", "Enter");
      await screen.answers(ASK.review, "7", "Enter");
      await screen.asks(ASK.indicators);
      screen.type("untreated");
      screen.press("Enter");
      await screen.sees("Ticked: 1. [L2] Has untreated dental difficulties");
      screen.press("Enter");
      await screen.sees("The answers so far indicate level 2 (Additional)");
      await screen.answers(ASK.judgement, "1", "Enter");
      await screen.asks("Why do you judge level 1 (Universal)");
      screen.press("Enter");
      await screen.sees("A judgement that differs needs a reason.");
      screen.type("the dentist is booked");
      screen.press("Enter", "Enter");
      await screen.answers(ASK.review, "Enter");
      await screen.asks(ASK.next);
      expect(screen.whole()).toContain(
        outcomeFromFile(screen.home, {
          ...calmAnswers,
          indicators: ["l2-health-dental"],
          judgement: { level: 1, reason: "the dentist is booked" },
          "who-can-help": "own-agency",
        }),
      );
    });
  });
});
