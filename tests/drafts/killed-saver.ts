/** A writer of drafts in a process of its own, ended without mercy in the middle of its work. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { DraftPlace } from "../../src/drafts/store.ts";

/** Builds the program that saves drafts again and again into a folder; gives its file. */
export function builtSaver(folder: string): string {
  const saver = join(folder, "saver.cjs");
  buildSync({
    entryPoints: [join("tests", "drafts", "save-again-and-again.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile: saver,
  });
  return saver;
}

/** Starts the saver, waits for its first save, then kills it so many milliseconds later. */
export async function killWhileSaving(saver: string, { folder }: DraftPlace, after: number): Promise<void> {
  const writer = spawn(process.execPath, [saver, folder, "1000", "b", "a"], { stdio: ["ignore", "pipe", "inherit"] });
  await once(writer.stdout, "data");
  await new Promise((resolve) => setTimeout(resolve, after));
  writer.kill("SIGKILL");
  await once(writer, "exit");
}
