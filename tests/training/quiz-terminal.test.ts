/** The quiz in a real pseudo-terminal. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { QuizResult } from "../../src/training/quiz-format.ts";
import { inTerminal } from "../terminal/screen.ts";

const LEVEL = "Which level of need is this?";
const ROUTE = "Which route does it take?";
const CONSENT = "How does it stand with consent?";
const CALL = "Whom do you call first?";

describe("a quiz on a terminal", () => {
  test("asks four things, going back changes one, then shows the guide's reading and writes the result", async () => {
    await inTerminal(
      {
        words: ["quiz", "--topic", "fgm", "--difficulty", "clear", "--seed", "3", "--count", "1", "--out", "mine.json"],
        columns: 100,
        rows: 60,
      },
      async (screen) => {
        await screen.sees("VIGNETTE 1 of 1");
        await screen.answers(LEVEL, "1", "Enter");
        await screen.answers(ROUTE, "Escape");
        await screen.answers(LEVEL, "4", "Enter");
        await screen.answers(ROUTE, "4", "Enter");
        await screen.answers(CONSENT, "4", "Enter");
        await screen.answers(CALL, "3", "Enter");
        await screen.sees("THE GUIDE'S READING");
        await screen.sees("= Level, the same: Level 4, Specialist.");
        await screen.sees("You and the guide agree on 4 of 4 points in 1 vignette.");
        expect(await screen.ended()).toBe(0);
        const result = JSON.parse(readFileSync(join(screen.home, "mine.json"), "utf8")) as QuizResult;
        expect(result).toMatchObject({
          schema: "effective-support/quiz-result@1",
          seed: 3,
          items: [{ reply: { level: 4 }, called: "as-the-guide" }],
        });
      },
    );
  });

  test("shows where trainee and guide differ, also for what was left unanswered", async () => {
    await inTerminal({ words: ["quiz", "--level", "4", "--seed", "5", "--count", "2"], columns: 100, rows: 60 }, async (screen) => {
      await screen.answers(LEVEL, "1", "Enter");
      await screen.answers(ROUTE, "End", "Enter");
      await screen.answers(CONSENT, "End", "Enter");
      await screen.answers(CALL, "End", "Enter");
      await screen.sees("x Level, different: you said Level 1, Universal; the guide says Level 4, Specialist.");
      await screen.sees("you said no answer");
      await screen.sees("You called the level lower than the guide");
      screen.press("Enter");
      await screen.sees("VIGNETTE 2 of 2");
      await screen.answers(LEVEL, "C-c");
      await screen.sees("Stopped. What you answered before counts.");
      await screen.sees("agree on 0 of 4 points");
      expect(await screen.ended()).toBe(0);
      const { before, after } = screen.terminalState();
      expect(after).toBe(before);
    });
  });

  test("stopped at its first question leaves nothing behind", async () => {
    await inTerminal({ words: ["quiz", "--seed", "5", "--out", "mine.json"] }, async (screen) => {
      await screen.answers(LEVEL, "C-c");
      expect(await screen.ended()).toBe(130);
      expect(readdirSync(screen.home)).not.toContain("mine.json");
    });
  });

  test("works with numbers in plain mode", async () => {
    await inTerminal(
      { words: ["quiz", "--plain", "--topic", "fgm", "--difficulty", "clear", "--seed", "3", "--count", "1"], columns: 80, rows: 60 },
      async (screen) => {
        for (const [ask, typed] of [
          [LEVEL, "4"],
          [ROUTE, "4"],
          [CONSENT, "4"],
          [CALL, "3"],
        ] as const) {
          await screen.sees(ask);
          screen.type(typed);
          screen.press("Enter");
        }
        expect(await screen.ended()).toBe(0);
        expect(screen.whole().replace(/\s+/g, " ")).toContain("agree on 4 of 4 points");
      },
    );
  });
});
