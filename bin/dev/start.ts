/** `npm start`: makes the checkout ready, then runs the program with the words that follow `--`. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "./checkout.ts";
import { makeReady } from "./ready.ts";

export async function main(words: string[]): Promise<number> {
  await makeReady();
  // Ctrl-C reaches the program itself, which knows what to do with it; this one only waits.
  process.on("SIGINT", () => {});
  const program = spawn(process.execPath, [join(root, "bin/effective-support.cjs"), ...words], { stdio: "inherit" });
  const [code] = await once(program, "exit");
  return typeof code === "number" ? code : 1;
}
