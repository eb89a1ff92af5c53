import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { run } from "../../src/main.ts";
import type { Terminal } from "../../src/surroundings.ts";
import { realSurroundings } from "../../src/real-surroundings.ts";
import { answersFile, aPlace, home, intensive } from "./cases.ts";

/** Reviews the record of a case with the plain prompts, typing each line when its prompt stands there. */
async function reviewed(lines: string[]): Promise<{ exit: number; said: string; left: string[] }> {
  const place = aPlace();
  place.write("case.yaml", answersFile(intensive));
  await place.run("triage", "--answers", "./case.yaml", "--out", "./record.json");
  const input = new PassThrough();
  const waiting = [...lines];
  let said = "";
  const hear = (text: string) => {
    said += text;
    if (/> $/.test(said) && waiting.length > 0) setImmediate(() => input.write(`${waiting.shift()}\n`));
  };
  const terminal = {
    input,
    output: new PassThrough(),
    lineAtMost: null,
    rows: () => 40,
    onInterrupt: () => () => {},
    onResume: () => () => {},
  } as unknown as Terminal;
  const surroundings = {
    ...realSurroundings(home),
    now: () => Date.parse("2026-04-02T09:30:00Z"),
    env: {},
    out: hear,
    err: hear,
    interactive: true,
    outIsTerminal: true,
    columns: 80,
    terminal: () => terminal,
  };
  const exit = await run(["review", place.file("record.json"), "--plain"], surroundings);
  return { exit, said, left: waiting };
}

describe("a review on a terminal", () => {
  test("asks what was done and when, and what changed; says at once what must be done, and then how it moved", async () => {
    const { exit, said, left } = await reviewed(["1", "2026-03-20T16:00", "2", "1"]);
    expect({ exit, left }).toEqual({ exit: 0, left: [] });
    const order = [
      "Which of these were done?",
      "When was this done:",
      "What changed since the record?",
      "Do you believe or suspect",
      "Call the MASH",
      "met, Fri 20 Mar 2026, 16:00",
      "The level goes up",
    ];
    const places = order.map((piece) => said.replace(/\s+/g, " ").indexOf(piece));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("with nothing to tell gives the same outcome, and asks again for a moment that cannot be", async () => {
    const { exit, said } = await reviewed(["1", "some day", "tomorrow", "2026-05-01", "2026-03-21", "none"]);
    expect(exit).toBe(0);
    expect(said).toContain("is not a moment");
    expect(said).toContain("That lies after the review.");
    expect(said).toContain("No answer changed since the record.");
  });

  test("takes words back: an answer left out is no longer in the outcome", async () => {
    const { said } = await reviewed(["none", "6", "skip"]);
    expect(said.replace(/\s+/g, " ")).toMatch(
      /before: She hides at night and told us why\.; now: not answered|What harm to the child.*?: She hides at night and told us why\.; now: not answered/,
    );
    expect(said.slice(said.indexOf("THE OUTCOME NOW"))).not.toContain("She hides at night");
  });

  test("asks whether the needs are resolved where the answers allow it, and ends the case where they are", async () => {
    const { said, left } = await reviewed(["none", "14 15", "-16 -17", "done", "done", "1", "1", "2"]);
    expect(left).toEqual([]);
    expect(said).toContain("Are the needs of the record resolved?");
    expect(said).toContain("The needs are resolved");
  });

  test("stops without keeping anything", async () => {
    const { exit } = await reviewed(["pause"]);
    expect(exit).toBe(130);
  });
});
