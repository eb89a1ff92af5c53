/** The compiled code that a checkout keeps makes a start shorter and changes nothing else. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { done, folderForThisFile, ran } from "./run.ts";

const words = ["contacts", "--at", "2026-11-27T17:30"];
const keep = resolve("bin/dev/keep-code.cjs");

test("the program says the same with its kept code, without it, and with code that is none", () => {
  const { program, code } = copyOfProgram();
  const plain = done([process.execPath, program, ...words]);
  expect(plain).toContain("WHO TO CALL");
  done([process.execPath, keep, code.replace(/\.code$/, ""), ...words]);
  expect(existsSync(code)).toBe(true);
  expect(done([process.execPath, program, ...words])).toBe(plain);
  writeFileSync(code, "no code at all");
  expect(done([process.execPath, program, ...words])).toBe(plain);
});

test("with kept code a wrong command still ends with its exit code", () => {
  const { program, code } = copyOfProgram();
  done([process.execPath, keep, code.replace(/\.code$/, ""), ...words]);
  expect(ran([process.execPath, program, "contact"])).toMatchObject({ code: 2, out: "" });
});

test("code of a run that went wrong is not kept", () => {
  const { code } = copyOfProgram();
  expect(ran([process.execPath, keep, code.replace(/\.code$/, ""), "contact"]).code).toBe(2);
  expect(existsSync(code)).toBe(false);
});

const folder = folderForThisFile();
let copies = 0;

/** The start and the bundle copied, all else linked, without kept code. */
function copyOfProgram() {
  const place = join(folder, `copy-${copies++}`);
  const dist = resolve(process.env.ES_DIST ?? "dist");
  mkdirSync(join(place, "bin"), { recursive: true });
  mkdirSync(join(place, "dist"));
  const program = join(place, "bin/effective-support.cjs");
  copyFileSync("bin/effective-support.cjs", program);
  for (const name of readdirSync(dist)) symlinkSync(join(dist, name), join(place, "dist", name));
  rmSync(join(place, "dist/entry.cjs"));
  copyFileSync(join(dist, "entry.cjs"), join(place, "dist/entry.cjs"));
  const code = join(place, "dist/entry.cjs.code");
  rmSync(code, { force: true });
  return { program, code };
}
