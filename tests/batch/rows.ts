/** Rows for batch, and the program run over them. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Answer } from "../../src/answers/answers.ts";
import { HOME, program } from "../commands/program.ts";
import { calm } from "../triage/bexley.ts";

export const AT = "2026-11-23T10:15";

export function row(reference: string, answers: Record<string, Answer> = {}, more: object = {}): string {
  return JSON.stringify({ schema: "effective-support/answers@1", reference, at: AT, answers: { ...calm, ...answers }, ...more });
}

/** What batch prints for a text of rows, each line read as JSON. */
export async function batched(text: string | Uint8Array, ...words: string[]) {
  const result = await program(["batch", "cases.ndjson", ...words], { files: { "cases.ndjson": text } });
  return { ...result, rows: linesOf(result.out).map((line) => JSON.parse(line)) };
}

export function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

/** Runs the built program as a script does, with bytes on standard input. */
export function started(words: string[]) {
  const child = spawn(process.execPath, [join(HOME, "entry.cjs"), ...words], { stdio: ["pipe", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.on("data", (data) => (out += data));
  child.stderr.on("data", (data) => (err += data));
  child.stdin.on("error", () => {});
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on("close", (code) => resolve({ code, out, err })),
  );
  return { child, ended, soFar: () => out };
}
