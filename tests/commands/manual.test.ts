import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wholeProgram } from "../../src/commands/program.ts";
import { everyCommand, isVerb } from "../../src/commands/walk.ts";
import { HOME } from "./program.ts";

const page = join(HOME, "man", "effective-support.1");

describe("the manual page", () => {
  test("is laid out by man without a complaint, with every command, option and example that help shows", () => {
    const { stdout, stderr, status } = spawnSync("man", ["--warnings", "-l", page], {
      encoding: "utf8",
      env: { ...process.env, MANPAGER: "cat", MANWIDTH: "400", MAN_KEEP_FORMATTING: "" },
    });
    expect([status, stderr]).toEqual([0, ""]);
    const text = stdout
      .replace(/.\u0008/g, "")
      .replaceAll("‐", "-")
      .replace(/\s+/g, " ");
    const program = wholeProgram();
    for (const { flags } of program.options) expect(text).toContain(flags.replace(/[<>]/g, ""));
    for (const command of everyCommand(program)) {
      expect(text).toContain(` ${command.parent === program ? "" : `${command.parent?.name()} `}${command.name()} `);
      expect(text).toContain(command.description());
      for (const { flags } of command.options) expect(text).toContain(flags.replace(/[<>]/g, ""));
      for (const example of isVerb(command) ? command.verb.examples : []) expect(text).toContain(example.replaceAll("…", "..."));
    }
  });

  test("holds nothing that groff warns of", () => {
    expect(spawnSync("groff", ["-man", "-ww", "-Tutf8", page], { encoding: "utf8" }).stderr).toBe("");
  });
});
