/** The card fits the screen and holds what to do first and a number that is open, whatever the case: every scenario, three sizes. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { actionCard } from "../../src/terminal/action-card.ts";
import { styleOf } from "../../src/terminal/style.ts";
import { firstSteps } from "../../src/terminal/outcome-view.ts";
import { demoOf } from "../../src/training/demo.ts";
import type { Outcome } from "../../src/triage/outcome-format.ts";
import { bexley } from "../triage/bexley.ts";
import { ASK, MONDAY } from "./answering.ts";
import { inTerminal } from "./screen.ts";

const SIZES = [
  { columns: 60, rows: 20 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
];
const outcomes = bexley.scenarios.map((scenario) => [scenario.id, demoOf(bexley, scenario).outcome] as const);
const flat = (text: string) => text.replace(/\s+/g, " ");

/** A number that somebody answers then, by what is published. */
function openNumbers({ contacts }: Outcome): string[] {
  const open = contacts.filter(({ openNow }) => openNow !== false).flatMap(({ phones }) => phones);
  return [...open, ...bexley.contacts.contacts.filter(({ id }) => bexley.contacts.danger.includes(id)).flatMap(({ phones }) => phones)];
}

describe.each(SIZES)("on $columns by $rows", ({ columns, rows }) => {
  test.each(outcomes)("the card of %s fits, with the first step and an open number", (_id, outcome) => {
    for (const besides of [1, 5]) {
      const card = actionCard(bexley, outcome, styleOf(columns - 1, 0, false), rows, besides);
      const lines = card.split("\n");
      expect(lines.length).toBeLessThan(rows - besides + 1);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(columns);
      expect(flat(card)).toContain(flat(firstSteps(outcome.route.steps)[0]?.text ?? "none"));
      expect(openNumbers(outcome).some((phone) => card.includes(phone))).toBe(true);
      if (outcome.urgency !== "planned" && outcome.contacts.some(({ phones, openNow }) => openNow === true && phones.length > 0))
        expect(outcome.contacts.some(({ phones, openNow }) => openNow === true && phones.some((phone) => card.includes(phone)))).toBe(true);
    }
  });
});

test("a case that nobody has to ring about prints no bare call", () => {
  const planned = outcomes.filter(([, { urgency }]) => urgency === "planned");
  expect(planned.length).toBeGreaterThan(3);
  for (const [, outcome] of planned) {
    const card = flat(actionCard(bexley, outcome, styleOf(80, 0, false), 24));
    expect(card).toMatch(/^LEVEL \d.*FIRST .*UNSURE\? Unsure, or worse: /);
    expect(card).not.toMatch(/ CALL /);
  }
});

describe("in a real terminal", () => {
  const home = mkdtempSync(join(tmpdir(), "es-card-"));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  test.each(bexley.scenarios.map((scenario, place) => [scenario.id, scenario, SIZES[place % SIZES.length]] as const))(
    "the card of %s is what remains when the program has ended",
    async (_id, scenario, size) => {
      const answers = { schema: "effective-support/answers@1", at: scenario.at, answers: scenario.answers };
      writeFileSync(join(home, "case.json"), JSON.stringify(answers));
      await inTerminal(
        { ...size, home, words: ["triage", "--answers", "case.json", "--content", resolve("content/bexley")] },
        async (screen) => {
          expect(await screen.ended()).toBe(0);
          const left = flat(screen.text());
          const { outcome } = demoOf(bexley, scenario);
          expect(left).toMatch(/LEVEL \d, /);
          expect(left).toContain(flat(firstSteps(outcome.route.steps)[0]?.text ?? "none"));
          expect(openNumbers(outcome).some((phone) => left.includes(phone))).toBe(true);
        },
      );
    },
  );

  test.each(SIZES)("once a case presses, the number stays above each of the next questions, at $columns by $rows", async (size) => {
    await inTerminal({ ...size, words: ["--at", MONDAY] }, async (screen) => {
      const pinned = () => expect(flat(screen.text())).toMatch(/!! CALL TODAY 020 3045 5440, MASH.*999 in danger/);
      await screen.answers(ASK.danger, "2", "Enter");
      await screen.answers(ASK.harm, "2", "Enter");
      await screen.asks(ASK.age);
      pinned();
      screen.press("7", "Enter");
      await screen.asks(ASK.circumstances);
      pinned();
      screen.press("C-r");
      await screen.asks(ASK.review);
      pinned();
      screen.press("Escape");
      await screen.answers(ASK.circumstances, "C-c");
      await screen.asks(ASK.paused);
      pinned();
    });
  });

  test("danger: the number is there after one key and Enter, and the card remains after the end", async () => {
    await inTerminal({ words: ["--at", MONDAY], columns: 60, rows: 20 }, async (screen) => {
      await screen.answers(ASK.danger, "1", "Enter");
      await screen.answers(ASK.next, "Enter");
      expect(await screen.ended()).toBe(0);
      expect(flat(screen.text())).toMatch(/LEVEL 4, SPECIALIST .*DO NOW Call 999 now/);
      expect(screen.text()).not.toContain("MORE");
    });
  });

  test("after a change one line says what moved", async () => {
    await inTerminal({ words: ["--at", MONDAY] }, async (screen) => {
      await screen.answers(ASK.danger, "1", "Enter");
      await screen.answers(ASK.next, "c");
      await screen.answers(ASK.review, "2", "Enter");
      await screen.answers(ASK.danger, "2", "Enter");
      await screen.answers(ASK.harm, "1", "Enter");
      await screen.sees("What moved: route now: Referral through the MASH");
      await screen.asks(ASK.next);
    });
  });
});
