/** The library as another program uses it: from a package, by its name, with the types that come with it. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeDeclarations } from "../../bin/dev/declarations.ts";
import { HOME } from "../commands/program.ts";

const folder = mkdtempSync(join(tmpdir(), "effective-support-library-"));
const example = join(folder, "example.mjs");

beforeAll(() => {
  const installed = join(folder, "node_modules", "effective-support");
  mkdirSync(installed, { recursive: true });
  cpSync("package.json", join(installed, "package.json"));
  cpSync(HOME, join(installed, "dist"), { recursive: true });
  writeDeclarations(resolve("."), join(installed, "dist"));
  cpSync("tests/library/example.mjs", example);
});
afterAll(() => rmSync(folder, { recursive: true }));

function faultsOf(file: string): string[] {
  const options: ts.CompilerOptions = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    strict: true,
    skipLibCheck: false,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    types: ["node"],
    typeRoots: [resolve("node_modules/@types")],
  };
  const program = ts.createProgram([file], options);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe("the library", () => {
  test("drives the guide one question at a time", () => {
    const said = execFileSync(process.execPath, [example], { encoding: "utf8", cwd: folder }).trim().split("\n");
    expect(said[0]).toBe("asked: immediate-danger");
    expect(said.at(-1)).toMatch(/^level 2, joint-plan, first call: \S/);
  });

  test("is there for require as well, and is the same one", () => {
    const script = `const one = require("effective-support"); import("effective-support").then((other) => console.log(one.replay === other.replay, Object.keys(one).sort().join()))`;
    const said = execFileSync(process.execPath, ["-e", script], { encoding: "utf8", cwd: folder });
    expect(said).toBe("true checkAnswers,loadPack,momentOf,openQuestion,parseMoment,replay,walkThrough\n");
  });

  test("has types that the example holds to, and that need no schema library", () => {
    expect(faultsOf(example)).toEqual([]);
  });

  test("has types that refuse wrong use", () => {
    const wrong = join(folder, "wrong.mjs");
    writeFileSync(
      wrong,
      readFileSync(example, "utf8")
        .replace("outcome.level.agreed", "outcome.level.agree")
        .replace("momentOf(guide.calendar", "momentOf(guide"),
    );
    expect(faultsOf(wrong).join("\n")).toMatch(/'agree' does not exist[^]*Calendar|Calendar[^]*'agree' does not exist/);
  });

  test("says what it could not load", () => {
    const script = `import("effective-support").then(({ loadPack }) => loadPack("atlantis")).catch((error) => console.log(error.message))`;
    expect(execFileSync(process.execPath, ["-e", script], { encoding: "utf8", cwd: folder })).toBe("unknown-content\n");
  });
});
