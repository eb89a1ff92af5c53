/** `npm start`: makes the checkout ready, then runs the program with the words that follow `--`. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { makeReady, root } from "./ready.mjs";

await makeReady();
const program = spawn(process.execPath, [join(root, "bin/effective-support.cjs"), ...process.argv.slice(2)], { stdio: "inherit" });
// Ctrl-C reaches the program itself, which knows what to do with it; this one only waits.
process.on("SIGINT", () => {});
program.on("exit", (code, signal) => {
  process.exitCode = signal ? 1 : (code ?? 1);
});
