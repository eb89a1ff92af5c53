/** What the checkout is made with: TypeScript, but for the few files that something reads as JavaScript; no flag of the engine. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const files = readdirSync(".")
  .filter((name) => !["node_modules", "dist", ".git", "coverage"].includes(name) && !name.startsWith(".tmp-"))
  .flatMap((name) => (/\.\w+$/.test(name) ? [name] : below(name)))
  .filter((name) => !name.includes("node_modules"));

describe("the tools", () => {
  test("are TypeScript; JavaScript are the start of the program, of the tools and of an executable, and what others import or read", () => {
    expect(files.filter((name) => /\.[cm]?js$|\.[cm]ts$/.test(name)).sort()).toEqual([
      ".eslint.config.mjs",
      "bin/dev/bootstrap.mjs",
      "bin/dev/package/start-inside.cjs",
      "bin/effective-support.cjs",
      "src/library.mjs",
      "tests/golden/fixed-clock.cjs",
      "tests/library/example.mjs",
      "tests/proof/faults/typist.mjs",
    ]);
  });

  test("every script of the manifest starts a tool that is there, and needs nothing installed", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    const started = Object.entries(scripts).filter(([name]) => !["format", "golden", "prepack"].includes(name));
    expect(started.length).toBeGreaterThan(8);
    for (const [name, command] of started) {
      const [, tool = ""] = /^node bin\/dev\/bootstrap\.mjs (\S+\.ts)$/.exec(command) ?? [];
      expect(readFileSync(tool, "utf8"), name).toContain("main(");
    }
  });

  test("and the program set no flag of the engine", () => {
    const flag = /setFlagsFromString|--(max|min)-semi-space|--semi-space|--random-seed|--v8-/;
    const code = files.filter((name) => /^(src|bin)\/.*\.[cm]?[jt]s$/.test(name));
    expect(code.length).toBeGreaterThan(200);
    expect(code.filter((name) => flag.test(readFileSync(name, "utf8")))).toEqual([]);
  });
});

function below(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  } catch {
    return [folder];
  }
}
