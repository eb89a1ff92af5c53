import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ASK, MONDAY } from "./answering.ts";
import { inTerminal, type Screen } from "./screen.ts";

const PASSPHRASE = "a long and private one";

async function keepsDraft(screen: Screen): Promise<string> {
  await screen.answers(ASK.paused, "2", "Enter");
  await screen.asks("A reference of your own, such as case-17");
  screen.type("case-17");
  screen.press("Enter");
  await givesPassphrase(screen, "A passphrase for the draft");
  await givesPassphrase(screen, "The same passphrase again");
  expect(await screen.ended()).toBe(0);
  const id = /drafts resume (\S+)/.exec(screen.text())?.[1];
  if (id === undefined) throw new Error(`no draft was named:\n${screen.text()}`);
  return id;
}

async function givesPassphrase(screen: Screen, question: string): Promise<void> {
  await screen.sees(question);
  screen.type(PASSPHRASE);
  await screen.sees(new RegExp(`${question}[^*]*\\*{${PASSPHRASE.length}}`));
  screen.press("Enter");
}

async function startsCase(screen: Screen): Promise<void> {
  await screen.answers(ASK.danger, "2", "Enter");
  await screen.answers(ASK.harm, "3", "Enter");
  await screen.answers(ASK.age, "7", "Enter");
  await screen.answers(ASK.circumstances, "Down", "Space", "C-c");
}

describe("a paused triage", () => {
  test("kept as a draft, taken up again where it was, with what was ticked; killed, and taken up again", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await startsCase(screen);
      const id = await keepsDraft(screen);
      const kept = join(screen.home, "data/effective-support/drafts");
      expect(readFileSync(join(kept, readdirSync(kept)[0] ?? ""), "utf8")).not.toContain("case-17");

      await inTerminal({ words: ["drafts", "resume", id], home: screen.home }, async (again) => {
        await givesPassphrase(again, "passphrase of draft");
        await again.asks(ASK.circumstances);
        await again.sees("[x] Young carer");
        await again.sees("Taken up from the draft of");
        again.press("Enter");
        await again.asks(ASK.assessed);
        again.kill9();
        await again.sees("[ended: 137]");
      });

      await inTerminal({ words: ["drafts", "resume", id], home: screen.home }, async (again) => {
        await givesPassphrase(again, "passphrase of draft");
        await again.asks(ASK.circumstances);
        await again.sees("[x] Young carer");
        again.press("Escape");
        await again.sees("> 7 Enter takes it");
      });
    });
  });

  test("goes on where it was, with what was typed", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await startsCase(screen);
      await screen.answers(ASK.paused, "Enter");
      await screen.asks(ASK.circumstances);
      await screen.sees("[x] Young carer");
      screen.press("Enter");
      await screen.answers(ASK.assessed, "3", "Enter");
      await screen.answers(ASK.notes, "1", "Enter");
      await screen.asks("What harm to the child");
      screen.type("Half a sentence");
      screen.press("C-c");
      await screen.answers(ASK.paused, "Enter");
      await screen.asks("What harm to the child");
      await screen.sees("> Half a sentence");
    });
  });
});
