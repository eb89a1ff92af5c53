/** Demonstrations in a real pseudo-terminal. */
import { describe, expect, test } from "vitest";
import { inTerminal, printed, type Screen } from "../terminal/screen.ts";

const place = (screen: Screen) => Number(/Demo (\d+) of/.exec(screen.text())?.[1]);

describe("a demo on a terminal", () => {
  test("waits for the presenter, steps on and back through the real prompts, and stops at q with the keyboard as it was", async () => {
    await inTerminal({ words: ["demo", "nursery-bruise-toddler", "--speed", "10"], columns: 90, rows: 28 }, async (screen) => {
      await screen.sees("You are the deputy manager of a nursery.");
      await screen.sees("Demo 1 of");
      await screen.sees("waiting · Space goes on");
      screen.press("Right");
      await screen.asks("Is the child, or anyone else, in danger right now?");
      await screen.sees("Demo 2 of");
      await screen.sees("Trainer: Source of the question: guidance §9");
      screen.press("Space");
      await screen.sees("PAUSED");
      const paused = place(screen);
      screen.press("Left");
      await screen.sees(`Demo ${paused - 1} of`);
      await screen.sees(paused === 2 ? "deputy manager" : "Esc back");
      screen.press("Right");
      await screen.sees("Do you believe or suspect");
      await screen.sees("Trainer: There is no fixed test (§9).");
      screen.press("q");
      expect(await screen.ended()).toBe(0);
      expect(screen.cursorShown()).toBe(true);
      const { before, after } = screen.terminalState();
      expect(after).toBe(before);
    });
  });

  test("goes back from a text that is being typed, and plays the question before again", async () => {
    await inTerminal({ words: ["demo", "nursery-bruise-baby", "--speed", "100", "--no-pause"], rows: 30 }, async (screen) => {
      await screen.asks("What harm to the child, now or in the past, worries you?");
      const here = place(screen);
      screen.press("Left");
      await screen.asks("Has anyone already assessed this child or family?");
      expect(place(screen)).toBe(here - 1);
      await screen.sees("TO DISCUSS");
      expect(await screen.ended()).toBe(0);
    });
  });

  test("plays to the end without anybody, for a recording, and ends with outcome and discussion", async () => {
    await inTerminal(
      { words: ["demo", "health-visitor-consent-refused", "--speed", "100", "--no-pause"], columns: 80, rows: 24 },
      async (screen) => {
        await screen.sees("What level of need do you judge this to be?");
        await screen.sees("WHO TO CALL");
        await screen.sees("TO DISCUSS");
        expect(await screen.ended()).toBe(0);
      },
    );
  });

  test("is left by Ctrl-C in the middle of a question with exit 130 and the keyboard as it was", async () => {
    await inTerminal({ words: ["demo", "teacher-told-of-fgm", "--speed", "0.2", "--no-pause"] }, async (screen) => {
      await screen.sees("You are a teacher.");
      screen.press("Right");
      await screen.asks("Is the child, or anyone else, in danger right now?");
      screen.press("C-c");
      expect(await screen.ended()).toBe(130);
      const { before, after } = screen.terminalState();
      expect(after).toBe(before);
      expect(screen.cursorShown()).toBe(true);
    });
  });

  test("in plain mode is the transcript that a pipe gets, and waits for nothing", async () => {
    await inTerminal({ words: ["demo", "nursery-bruise-baby", "--plain"], columns: 80, rows: 24 }, async (screen) => {
      expect(await screen.ended()).toBe(0);
      const [piped, shown] = [printed(screen.home, "demo", "nursery-bruise-baby", "--plain"), screen.whole()];
      expect(
        shown
          .replace(/\[ended: 0\]/, "")
          .replace(/\s+/g, " ")
          .trim(),
      ).toBe(piped.replace(/\s+/g, " ").trim());
    });
  });

  test("without a name asks which scenario", async () => {
    await inTerminal({ words: ["demo", "--speed", "10"], rows: 40 }, async (screen) => {
      await screen.answers("Which scenario?", "Down", "Enter");
      await screen.sees("Demo 1 of");
      screen.press("q");
      expect(await screen.ended()).toBe(0);
    });
  });
});
