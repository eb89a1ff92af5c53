import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commands, everywhere } from "../../src/commands/table.ts";
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
    for (const { name, summary, options, examples } of commands) {
      expect(text).toContain(`${name} `);
      expect(text).toContain(summary);
      for (const option of [...options, ...everywhere])
        expect(text).toContain(`--${option.name}${option.value ? ` ${option.value.replaceAll("…", "...")}` : ""}`);
      for (const example of examples) expect(text).toContain(example.replaceAll("…", "..."));
    }
  });

  test("holds nothing that groff warns of", () => {
    expect(spawnSync("groff", ["-man", "-ww", "-Tutf8", page], { encoding: "utf8" }).stderr).toBe("");
  });
});
