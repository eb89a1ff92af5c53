/** Runs programs as a user's shell would, and makes what packaging tests need. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll } from "vitest";

export const ROOT = resolve(".");

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

export interface Settings {
  cwd?: string;
  input?: string;
  env?: Record<string, string | undefined>;
}

/** Runs a program to its end. */
export function ran([program = "", ...words]: string[], { cwd = ROOT, input = "", env = {} }: Settings = {}): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd,
    input,
    env: { ...process.env, NO_COLOR: "1", ...env },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return { code: status, out: stdout, err: stderr };
}

/** The same where anything but success is a fault of the test. */
export function done(command: string[], settings: Settings = {}): string {
  const { code, out, err } = ran(command, settings);
  if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code}\n${out}\n${err}`);
  return out;
}

/** A folder that is gone when the file's tests are over. */
export function folderForThisFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "es-packaging-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Answers that end in significant harm, as a file's text. */
export function urgentCase(reference: string): string {
  return JSON.stringify({
    schema: "effective-support/answers@1",
    reference,
    at: "2026-11-23T10:15",
    answers: { "immediate-danger": "no", "significant-harm": "yes" },
  });
}
