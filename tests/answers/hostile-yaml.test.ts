/** Text that would keep the reader of YAML busy for minutes, or take all memory, is refused before it is read. */
import { describe, expect, test } from "vitest";
import { program } from "../commands/program.ts";

const SIZE = 500_000;

describe("half a megabyte", () => {
  test.each([
    ["closing brackets", "]".repeat(SIZE), "This is more than any set of answers holds."],
    ["closing braces", "}".repeat(SIZE), "This is more than any set of answers holds."],
    ["spaces between a key and its colon", `schema${" ".repeat(SIZE)}: x`, "More than 1000 spaces stand here in a row."],
    ["tabs behind a value", `schema: x${"\t".repeat(SIZE)}# so`, "More than 1000 spaces stand here in a row."],
  ])("of %s is refused with its place", async (_, text, said) => {
    const { code, err } = await program(["triage", "--answers", "case.yaml"], { files: { "case.yaml": text } });
    expect(code).toBe(3);
    expect(err.replace(/\s+/g, " ")).toContain(said);
    expect(err).toMatch(/case\.yaml:1:\d+/);
  });

  test("of spaces in quotation marks is what somebody wrote", async () => {
    const text = `schema: effective-support/answers@1\nanswers: { immediate-danger: "yes" }\nreference: "a${" ".repeat(5000)}b"\n`;
    const { err } = await program(["triage", "--answers", "case.yaml"], { files: { "case.yaml": text } });
    expect(err).not.toContain("in a row");
  });
});
