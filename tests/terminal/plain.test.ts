import { describe, expect, test } from "vitest";
import { isPlain } from "../../src/terminal/style.ts";
import { calmAnswers, MONDAY, outcomeFromFile } from "./answering.ts";
import { inTerminal, type Screen } from "./screen.ts";

/** Waits for the question and its "> " at the end of the screen, then types a line. */
async function says(screen: Screen, question: string, line: string): Promise<void> {
  await screen.sees(new RegExp(`${question.replace(/[?.()[\]]/g, "\\$&")}.*>$`));
  screen.type(line);
  screen.press("Enter");
}

describe.each([
  { way: "--plain", words: ["--plain", "--at", MONDAY], env: {} },
  { way: "TERM=dumb", words: ["--at", MONDAY], env: { TERM: "dumb" } },
])("plain mode by $way", ({ words, env }) => {
  test("from the first question to a saved file, with help, back, review and a change", async () => {
    await inTerminal({ words, env, rows: 50 }, async (screen) => {
      await says(screen, "in danger right now?", "help");
      await says(screen, "HELP: Is the child, or anyone else, in danger right now?", "2");
      await says(screen, "significant harm, or is likely to?", "9");
      await says(screen, '"9" is not one of the numbers 1 to 4.', "3");
      await says(screen, "in whole years?", "8");
      await says(screen, "special circumstances apply?", "back");
      await says(screen, 'Enter alone keeps "8".', "7");
      await says(screen, "special circumstances apply?", "none");
      await says(screen, "assessed this child or family?", "3");
      await says(screen, "write notes?", "1");
      await says(screen, "worries you?", "Mother is ill.");
      await says(screen, "Mother is ill.", "");
      for (const asked of ["as they are?", "situation harder?", "good at?", "protects the child?", "be safe now?"])
        await says(screen, asked, "skip");
      await says(screen, "want to happen?", "skip");
      await says(screen, "child's life worry you?", "1 2");
      await says(screen, "0 chosen.", "find untreated");
      await screen.sees(/find untreated Health: .* >$/);
      const dental = /(\d+)\. \[L2\] Has untreated/.exec(screen.text())?.[1] ?? "";
      await says(screen, "Has untreated dental difficulties or some tooth decay", dental);
      await says(screen, `1 chosen: ${dental}.`, `-${dental}`);
      await says(screen, "0 chosen.", "find sexualised");
      await screen.sees(/find sexualised Emotional development: .* >$/);
      const number = /find sexualised\s+Emotional development:\s+(\d+)\. \[L3\]/.exec(screen.text())?.[1] ?? "";
      await says(screen, "Shows sexualised behaviour", number);
      await says(screen, `1 chosen: ${number}.`, "done");
      await says(screen, "indicate level 2 (Additional)", "");
      await says(screen, "meet the need?", "3");
      await says(screen, "consent?", "1");
      await says(screen, "not covered by these questions?", "skip");
      await says(screen, "Choose one to change it.", "1");
      await says(screen, "What next?", "whole outcome");
      await says(screen, "What next?", "save");
      await says(screen, "Save what?", "7");
      await says(screen, "A reference of your own", "case-17");
      await says(screen, "Name of the file", "");
      await says(screen, "Saved: case-17.answers.yaml", "done");
      expect(await screen.ended()).toBe(0);
      expect(screen.whole()).toContain(
        outcomeFromFile(screen.home, {
          ...calmAnswers,
          harm: "Mother is ill.",
          areas: ["health", "emotional-development"],
          indicators: ["l3-emotional-development-sexualised"],
          judgement: { level: 2, reason: null },
          "who-can-help": "joint",
          consent: "given",
        }),
      );
      expect(
        screen
          .whole()
          .split("\n")
          .every((line) => line.length <= 80),
      ).toBe(true);
    });
  });
});

describe("plain mode", () => {
  test.each([
    ["1", true],
    ["yes", true],
    ["0", false],
    ["", false],
    [undefined, false],
  ])("ACCESSIBLE=%s: %s", (ACCESSIBLE, plain) => {
    expect(isPlain({}, { TERM: "xterm", ACCESSIBLE })).toBe(plain);
  });

  test("stops with Ctrl-C and the word for it, and the terminal is as it was", async () => {
    await inTerminal({ words: ["--at", MONDAY], env: { ACCESSIBLE: "1" } }, async (screen) => {
      await says(screen, "in danger right now?", "2");
      await screen.sees(/likely to\?.*>$/);
      screen.press("C-c");
      await says(screen, "Paused. What do you want to do?", "3");
      expect(await screen.ended()).toBe(130);
      expect(screen.text()).toContain("Stopped. Nothing was kept.");
      expect(screen.terminalState().after).toBe(screen.terminalState().before);
    });
  });

  test("says danger at once, with who to call", async () => {
    await inTerminal({ words: ["--plain", "--at", MONDAY], rows: 50 }, async (screen) => {
      await says(screen, "in danger right now?", "1");
      await screen.sees("DO NOW Call 999 now and ask for the police or an ambulance.");
      await screen.sees("CALL 999 Emergency services");
      await says(screen, "What next?", "whole outcome");
      await screen.sees("it supports your professional judgement and does not replace it");
      expect(screen.whole()).toContain(outcomeFromFile(screen.home, { "immediate-danger": "yes" }));
    });
  });
});

/** Comes to the first free text with nothing written. */
async function comesToNotes(screen: Screen): Promise<void> {
  await says(screen, "in danger right now?", "2");
  await says(screen, "significant harm, or is likely to?", "3");
  await says(screen, "in whole years?", "8");
  await says(screen, "special circumstances apply?", "none");
  await says(screen, "assessed this child or family?", "3");
  await says(screen, "write notes?", "1");
  await screen.sees(/worries you\?.*>$/);
}

describe("what is pasted into plain mode", () => {
  const started = { words: ["--plain", "--at", MONDAY], rows: 50 };

  test.each([
    ["with an end of its last line", "Mother is ill.\n\nhelp\n2\n"],
    ["without one", "Mother is ill.\n\nhelp\n2"],
    ["with an empty line before it", "\nMother is ill.\n\nhelp\n2"],
  ])("a text with an empty line in it answers its own question alone, %s", async (_how, text) => {
    await inTerminal(started, async (screen) => {
      await comesToNotes(screen);
      screen.paste(text);
      await screen.sees(/\d lines came at once, and all of them are kept\. An empty line by itself ends the text\. >$/);
      screen.press("Enter");
      await says(screen, "as they are?", "back");
      await screen.sees(/You wrote: Mother is ill\. help 2 Type or paste/);
    });
  });

  test("one line and half of the next: the half may still be edited, and both are kept", async () => {
    await inTerminal(started, async (screen) => {
      await comesToNotes(screen);
      screen.paste("Mother is ill.\nSince Mayx");
      await screen.sees(/Since Mayx>$/);
      screen.press("BSpace", "Enter");
      await screen.sees(/Since Mayx> >$/);
      screen.press("Enter");
      await says(screen, "as they are?", "back");
      await screen.sees(/You wrote: Mother is ill\. Since May Type or paste/);
    });
  });

  test("a line that the terminal cuts is refused, and nothing of it is kept", async () => {
    await inTerminal(started, async (screen) => {
      await comesToNotes(screen);
      screen.paste(`before\n${"ill ".repeat(1200)}\nafter`);
      await screen.sees(/4,095 bytes of one line and drops the rest\. .* in shorter lines\. >$/);
      await says(screen, "in shorter lines.", "Mother is ill.");
      await screen.sees(/Mother is ill\. >$/);
      screen.press("Enter");
      await says(screen, "as they are?", "back");
      await screen.sees(/You wrote: Mother is ill\. Type or paste/);
    });
  });

  test("a line as long as a terminal takes is kept to its last letter", async () => {
    const line = `${"ill ".repeat(1000)}in May`;
    await inTerminal(started, async (screen) => {
      await comesToNotes(screen);
      screen.paste(`${line}\n`);
      await screen.sees(/in May >$/);
      screen.press("Enter");
      await says(screen, "as they are?", "back");
      await screen.sees(/in May Type or paste.*>$/);
      expect(screen.whole().replace(/\s+/g, " ")).toContain(`You wrote: ${line} Type or paste`);
    });
  });

  test.each([
    ["numbers", "2\n3\n8\n"],
    ["a text without an end of its last line", "Mother is ill.\n\n2"],
  ])("several lines at a question that takes one answer neither it nor the next: %s", async (_what, text) => {
    await inTerminal(started, async (screen) => {
      await screen.sees(/in danger right now\?.*>$/);
      screen.paste(text);
      await screen.sees("3 lines came at once, as when a text is pasted. This question takes one line, so nothing of them was taken. >");
      await says(screen, "nothing of them was taken.", "2");
      await screen.sees(/likely to\?.*>$/);
    });
  });
});
