import { describe, test } from "vitest";
import { ASK, answersCalmly, calmAnswers, leavesOutDomains, MONDAY, showsWhole } from "./answering.ts";
import { inTerminal } from "./screen.ts";

describe("going back", () => {
  test("ten questions and forward again keeps every answer", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await answersCalmly(screen);
      await leavesOutDomains(screen);
      await screen.asks(ASK.areas);
      screen.press("Escape");
      await screen.answers(ASK.notes, "Escape");
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
      await screen.sees(/7 of about \d+/);
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
      await screen.answers(ASK.circumstances, "Enter", "Enter");
      await screen.answers(ASK.assessed, "2", "Enter");
      await screen.answers("Does the child have an allocated social worker?", "2", "Enter");
      await leavesOutDomains(screen);
      await screen.answers(ASK.areas, "Enter", "Enter");
      await screen.answers(ASK.indicators, "Enter", "Enter");
      await screen.answers(ASK.judgement, "Enter");
      await screen.answers(ASK.whoCanHelp, "1", "Enter");
      await screen.answers(ASK.notCovered, "Enter");
      await screen.answers(ASK.review, "6", "Enter");
      await screen.answers(ASK.assessed, "3", "Enter");
      await screen.asks(ASK.review);
      await screen.sees("These answers no longer apply and were left out: - Does the child have an allocated social worker? No, or only");
      screen.press("Enter");
      await showsWhole(screen, {
        ...calmAnswers,
        indicators: [],
        judgement: { level: 1, reason: null },
        "who-can-help": "own-agency",
      });
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
      await screen.answers(ASK.next, "c");
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
      await showsWhole(screen, {
        ...calmAnswers,
        indicators: ["l2-health-dental"],
        judgement: { level: 1, reason: "the dentist is booked" },
        "who-can-help": "own-agency",
      });
    });
  });
});
