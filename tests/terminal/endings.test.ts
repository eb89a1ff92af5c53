/** Keys that end, stop or flood a run: nothing is lost without a word, and the terminal is as it was. */
import { describe, expect, test } from "vitest";
import { answersCalmly, ASK, DOMAINS, MONDAY } from "./answering.ts";
import { inTerminal, PROGRAM } from "./screen.ts";

const BASH = "bash --norc --noprofile -i";
const PASTE = "abc def\n".repeat(2500);

test("Ctrl-D asks what Ctrl-C asks, at a list and in a text, and never ends with 0", async () => {
  await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
    await answersCalmly(screen);
    await screen.answers(ASK.notes, "1", "Enter");
    await screen.asks(DOMAINS[0]);
    screen.type("bruise");
    screen.press("C-d");
    await screen.asks(ASK.paused);
    screen.press("1", "Enter");
    await screen.asks(DOMAINS[0]);
    await screen.sees("> bruise");
    screen.press("C-d");
    await screen.asks(ASK.paused);
    screen.press("C-d");
    expect(await screen.ended()).toBe(130);
    expect(screen.text()).toContain("Stopped. Nothing was kept.");
    expect(screen.terminalState().after).toBe(screen.terminalState().before);
    expect(screen.cursorShown()).toBe(true);
  });
});

test("Ctrl-Z and fg show the question again, with what was chosen", async () => {
  await inTerminal({ program: BASH }, async (screen) => {
    screen.type(`${process.execPath} ${PROGRAM} --at ${MONDAY}`);
    screen.press("Enter");
    await screen.asks(ASK.danger);
    screen.press("2", "C-z");
    await screen.sees("Stopped");
    expect(screen.cursorShown()).toBe(true);
    screen.type("fg");
    screen.press("Enter");
    await screen.asks(ASK.danger);
    screen.press("Enter");
    await screen.asks(ASK.harm);
  });
});

describe("a paste of 20,000 letters", () => {
  test("takes no choice of a list, and is said to be left out", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await screen.asks(ASK.danger);
      screen.paste(PASTE);
      await screen.sees("What was pasted was left out");
      await screen.asks(ASK.danger);
    });
  });

  test("is a text whole where one is asked for, and what does not fit is named", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await answersCalmly(screen);
      await screen.answers(ASK.notes, "1", "Enter");
      await screen.asks(DOMAINS[0]);
      screen.paste(PASTE);
      await screen.sees("2496 more lines");
      screen.type("xy");
      await screen.sees("Only 20000 letters fit here.");
    });
  });
});

test("a text is edited with arrows, Home, End and word keys", async () => {
  await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
    await answersCalmly(screen);
    await screen.answers(ASK.notes, "1", "Enter");
    await screen.asks(DOMAINS[0]);
    screen.type("two bruises");
    screen.press("Home");
    screen.type("saw ");
    screen.press("End", "Enter");
    screen.type("on both arm");
    screen.press("M-b", "M-b", "Up", "C-e", "Left", "Right", "BSpace", "Down", "End");
    screen.type("s");
    await screen.sees("> saw two bruise > on both arms");
    screen.press("C-w", "C-w");
    await screen.sees(/> saw two bruise > on\s/);
  });
});
