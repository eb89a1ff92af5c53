import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bexley } from "../triage/bexley.ts";
import { ASK, DOMAINS, MONDAY } from "./answering.ts";
import { inTerminal, type Screen } from "./screen.ts";

/** Ctrl-C at the question, and again at the choice that it gives; the terminal is then as it was before. */
async function stops(screen: Screen, question: string): Promise<void> {
  await screen.answers(question, "C-c");
  if (question !== ASK.danger) await screen.answers(ASK.paused, "C-c");
  expect(await screen.ended()).toBe(130);
  expect(screen.text()).toContain("effective-support: Stopped. Nothing was kept.");
  expect(screen.terminalState().after).toBe(screen.terminalState().before);
  expect(screen.cursorShown()).toBe(true);
}

type Way = [question: string, ...keys: string[]][];

const way: Way = [
  [ASK.danger, "2", "Enter"],
  [ASK.harm, "3", "Enter"],
  [ASK.age, "7", "Enter"],
  [ASK.circumstances, "Space", "Enter"],
  [ASK.assessed, "3", "Enter"],
  [ASK.notes, "Enter"],
  ...DOMAINS.map((question): [string, string] => [question, "Enter"]),
  [ASK.areas, "Space", "Enter"],
  [ASK.indicators, "Space", "Enter"],
  [ASK.judgement, "1", "Enter"],
  ["Why do you judge level 1 (Universal)", "o", "Enter", "Enter"],
  [ASK.whoCanHelp, "1", "Enter"],
  [ASK.notCovered, "Enter"],
  [ASK.review, "Enter"],
  [ASK.next, "f"],
];
const start: Way = way.slice(
  0,
  way.findIndex(([asked]) => asked === ASK.circumstances),
);
const domains: Way = [[ASK.notes, "3", "Enter"]];

/** Ways through the questions that the first one does not ask. */
const otherWays: Way[] = [
  [
    ...start,
    [ASK.circumstances, "Down", "Down", "Down", "Space", "Down", "Down", "Space", "Down", "Space", "Enter"],
    [ASK.next, "m"],
    ["What do you know about the female genital mutilation?", "1", "Enter"],
    ["Are you a regulated health or social care professional, or a teacher?", "1", "Enter"],
    ["Is the child at immediate risk of harm through the radicalisation?", "2", "Enter"],
    ["Where is the child missing from?", "2", "Enter"],
    [ASK.assessed, "1", "Enter"],
    ["Does the child have an allocated social worker?", "2", "Enter"],
  ],
  [
    ...calmWay("3"),
    ["Does the child have a complex disability?", "2", "Enter"],
    ["Which of these difficulties does the family have?", "Space", "Enter"],
    ["Does the family consent?", "1", "Enter"],
  ],
  [...calmWay("4"), ["What kind of specialist help does the child need?", "2", "Enter"]],
];

function calmWay(level: string): Way {
  return [
    ...start,
    [ASK.circumstances, "Space", "Enter"],
    [ASK.assessed, "3", "Enter"],
    ...domains,
    [ASK.areas, "Space", "Enter"],
    [ASK.indicators, "Space", "Enter"],
    [ASK.judgement, level, "Enter"],
    // The indicator that is taken is one of level 4.
    ...(level === "4" ? [] : ([[`Why do you judge level ${level}`, "o", "Enter", "Enter"]] as Way)),
  ];
}

const stopsAt = [way, ...otherWays].flatMap((one) =>
  one.map(([question]) => ({
    question,
    before: one.slice(
      0,
      one.findIndex(([asked]) => asked === question),
    ),
  })),
);
const distinct = stopsAt.filter(({ question }, place) => stopsAt.findIndex((other) => other.question === question) === place);

describe("Ctrl-C", () => {
  test("is tried at every question of the flow", () => {
    const missing = bexley.flow.questions.filter(({ ask }) => !distinct.some(({ question }) => ask.startsWith(question)));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test.each(distinct)("at $question leaves the terminal sane and exits 130", async ({ question, before }) => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      for (const [earlier, ...keys] of before) await screen.answers(earlier, ...keys);
      await stops(screen, question);
    });
  });
});

describe("a window that changes", () => {
  test.each([
    { columns: 60, rows: 20 },
    { columns: 120, rows: 40 },
  ])("to $columns by $rows shows the question once, whole, and goes on", async ({ columns, rows }) => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await screen.answers(ASK.danger, "2", "Enter");
      await screen.asks(ASK.harm);
      screen.resize(columns, rows);
      await screen.sees(columns === 60 ? /● · The child · … 2 of about \d+/ : "The child · Who already helps · Seven domains · …");
      expect(screen.text().match(/Do you believe or suspect/g)).toHaveLength(1);
      await screen.answers(ASK.harm, "3", "Enter");
      await screen.asks(ASK.age);
    });
  });
});

describe("what a user types", () => {
  test("that is no answer is refused in words and asked again", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await screen.answers(ASK.danger, "2", "Enter");
      await screen.answers(ASK.harm, "3", "Enter");
      await screen.answers(ASK.age, "9", "9", "Enter");
      await screen.sees("99 is not an answer to this question. Expected a whole number from 0 to 25");
      screen.press("C-u", "4", "Enter");
      await screen.asks(ASK.circumstances);
    });
  });

  test("pasted with line breaks stays one text; the breaks end nothing", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      for (const [earlier, ...keys] of way.slice(0, 6)) await screen.answers(earlier, ...keys);
      await screen.asks(DOMAINS[0]);
      screen.paste("First.\n\nSecond.");
      await screen.sees("> First. > > Second.");
      screen.press("Enter", "Enter");
      await screen.asks(DOMAINS[1]);
    });
  });

  test("in an editor of one's own comes back, and nothing of it stays behind", async () => {
    const home = mkdtempSync(join(tmpdir(), "es-editor-"));
    const env = { VISUAL: "sed -i s/$/-seen/", XDG_RUNTIME_DIR: "", TMPDIR: home };
    await inTerminal({ words: ["--at", MONDAY], home, env }, async (screen) => {
      for (const [earlier, ...keys] of way.slice(0, 6)) await screen.answers(earlier, ...keys);
      await screen.asks(DOMAINS[0]);
      screen.type("Bruise");
      await screen.sees("Ctrl-E sed");
      screen.press("C-e");
      await screen.sees("> Bruise-seen");
      expect(readdirSync(home).filter((name) => name.startsWith("effective-support"))).toEqual([]);
    });
    rmSync(home, { recursive: true });
  });
});
