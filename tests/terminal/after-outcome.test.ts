import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ASK, MONDAY } from "./answering.ts";
import { inTerminal, printed } from "./screen.ts";

describe("after the outcome", () => {
  test("it is saved for the user alone and never over a file; the command that repeats it gives the same again", async () => {
    await inTerminal({ words: ["--at", MONDAY], rows: 40 }, async (screen) => {
      writeFileSync(join(screen.home, "case-17.answers.yaml"), "mine");
      await screen.answers(ASK.danger, "1", "Enter");
      await screen.answers(ASK.next, "f");
      await screen.answers("Save what?", "7", "Enter");
      await screen.asks("A reference of your own, such as case-17");
      screen.type("case-17");
      screen.press("Enter");
      await screen.answers("Name of the file", "Enter");
      await screen.sees("case-17.answers.yaml was not written: there is already a file of that name");
      await screen.answers(ASK.next, "f");
      await screen.answers("Save what?", "1", "Enter");
      await screen.answers("In what role do you make this record", "Enter");
      await screen.answers("Name of the file", "Enter");
      await screen.sees("Saved: case-17.outcome.json");
      await screen.answers(ASK.next, "r");
      await screen.sees("effective-support triage --answers case.yaml");
      const repeated = screen.text();
      screen.press("Enter");
      await screen.answers(ASK.next, "Enter");
      expect(await screen.ended()).toBe(0);

      expect(readFileSync(join(screen.home, "case-17.answers.yaml"), "utf8")).toBe("mine");
      expect(statSync(join(screen.home, "case-17.outcome.json")).mode & 0o777).toBe(0o600);
      const yaml = repeated.slice(repeated.indexOf("schema: effective"), repeated.indexOf("Press Enter"));
      writeFileSync(join(screen.home, "case.yaml"), yaml);
      const again = printed(screen.home, "triage", "--answers", "case.yaml", "--json");
      const { record, ...saved } = JSON.parse(readFileSync(join(screen.home, "case-17.outcome.json"), "utf8"));
      expect(record).toMatchObject({ role: null, previous: null });
      expect(JSON.parse(again)).toEqual(saved);
    });
  });

  test("the call list comes again, and --json gives the outcome as data at the end", async () => {
    await inTerminal({ words: ["--at", MONDAY, "--json"], rows: 30 }, async (screen) => {
      await screen.answers(ASK.danger, "1", "Enter");
      await screen.answers(ASK.next, "p");
      await screen.sees("2. 020 3045 5440 MASH, Bexley's multi-agency safeguarding hub");
      await screen.sees("Press Enter to go on");
      screen.press("Enter");
      await screen.answers(ASK.next, "Enter");
      expect(await screen.ended()).toBe(0);
      expect(screen.whole()).toContain('"schema": "effective-support/outcome@1"');
    });
  });
});
