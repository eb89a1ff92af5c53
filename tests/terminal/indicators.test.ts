import { describe, expect, test } from "vitest";
import { ASK, answersCalmly, fromLine, leavesOutDomains, MONDAY } from "./answering.ts";
import { inTerminal, type Screen } from "./screen.ts";

async function reachesIndicators(screen: Screen): Promise<void> {
  await answersCalmly(screen);
  await leavesOutDomains(screen);
  await screen.answers(ASK.areas, "Space", "Enter");
  await screen.asks(ASK.indicators);
}

describe("the indicators", () => {
  test("are searched as one types; those of other areas are marked; what is ticked stays in sight", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await reachesIndicators(screen);
      screen.type("dental");
      await screen.sees("Search: dental");
      expect(fromLine(screen.text(), "Ticked")).toBe(`Ticked: 0
Search: dental
Health:
> [ ] [L2] Has untreated dental difficulties or some tooth decay
  [ ] [L4] Has serious tooth decay from a persistent lack of dental care
Basic care, ensuring safety and protection, an area that you did not choose:
  [ ] [L1] Parents or carers meet physical needs, such as food, drink, suitable
      clothes, medical and dental care

↑↓ move · Tab or Enter ticks · Ctrl-U clears the search
Esc back · ? help · Ctrl-C pause · Ctrl-R all answers`);
      screen.press("Enter");
      await screen.sees("Ticked: 1. [L2] Has untreated dental difficulties or some tooth decay");
      screen.type("rent");
      await screen.sees("Housing, work and income, an area that you did not choose:");
      screen.press("Escape");
      await screen.answers(ASK.areas, "Enter");
      await screen.asks(ASK.indicators);
      await screen.sees("Ticked: 1. [L2] Has untreated dental difficulties or some tooth decay");
    });
  });

  test("say what the highlighted one means, and what nothing found means", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await reachesIndicators(screen);
      screen.type("milestones");
      await screen.sees("Milestones are steps most children reach by a certain age");
      screen.press("C-u");
      screen.type("zebra");
      await screen.sees("Nothing is found. Try fewer or other words; Ctrl-U clears.");
      screen.press("Enter");
      await screen.sees("Nothing is found.");
    });
  });

  test("are usable on a screen of 60 by 20: five lines of the list at least, and the keys", async () => {
    await inTerminal({ words: ["--at", MONDAY], columns: 60, rows: 20 }, async (screen) => {
      await reachesIndicators(screen);
      const lines = screen.text().split("\n");
      expect(lines.length).toBeLessThanOrEqual(20);
      expect(lines.filter((line) => /^[> ] \[ \] \[L\d\]/.test(line)).length).toBeGreaterThanOrEqual(5);
      expect(screen.text()).toContain("Esc back · ? help · Ctrl-C pause · Ctrl-R all answers");
      for (let place = 0; place < 12; place++) screen.press("Down");
      await screen.sees(/↑ \d+ more lines.*> \[ \].*↓ \d+ more lines/);
      expect(screen.text().match(/Which of these indicators/g)).toHaveLength(1);
    });
  });

  test("take none-of-these as an answer, which the outcome carries", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await reachesIndicators(screen);
      screen.press("PageDown", "PageDown", "PageDown", "PageDown", "PageDown", "PageDown", "Space", "Enter");
      await screen.answers(ASK.judgement, "Enter");
      await screen.answers(ASK.whoCanHelp, "1", "Enter");
      await screen.asks(ASK.notCovered);
      screen.type("Lives on a boat.");
      screen.press("Enter", "Enter");
      await screen.answers(ASK.review, "Enter");
      await screen.answers(ASK.next, "o");
      await screen.sees("Press Enter to go on");
      expect(screen.whole()).toContain("NOT COVERED BY THE QUESTIONS");
      expect(screen.whole()).toContain("  - Lives on a boat.");
    });
  });
});

describe("help", () => {
  test("says what a question means, its words and its source, and comes back to the same place", async () => {
    await inTerminal({ words: ["--at", MONDAY], rows: 40 }, async (screen) => {
      await screen.answers(ASK.danger, "2", "?");
      await screen.sees("HELP: Is the child, or anyone else, in danger right now?");
      await screen.sees("Source of the question: guidance §9; guidance App. 2.");
      await screen.sees("Words:");
      await screen.sees("Press Enter to go on");
      screen.press("Enter");
      await screen.asks(ASK.danger);
    });
  });

  test("in the middle of ticking keeps what was ticked; in the middle of a search ? is only a letter", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await reachesIndicators(screen);
      screen.press("Space", "?");
      await screen.sees("Press Enter to go on");
      screen.press("Enter");
      await screen.asks(ASK.indicators);
      await screen.sees("Ticked: 1. [L4]");
      screen.type("ab?");
      await screen.sees("Search: ab?");
    });
  });
});
