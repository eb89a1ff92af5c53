import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

test.skipIf(process.platform === "win32")("SIGUSR1 opens no debugger, and the run goes on", async () => {
  // Standard input stays open, so that the program waits for the answers.
  const child = spawn(process.execPath, ["bin/effective-support.cjs", "triage", "--answers", "-"], { stdio: ["pipe", "pipe", "pipe"] });
  let errors = "";
  child.stderr.on("data", (bytes) => (errors += String(bytes)));
  await new Promise((resolve) => setTimeout(resolve, 3000));
  child.kill("SIGUSR1");
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(child.exitCode).toBeNull();
  expect(child.signalCode).toBeNull();
  child.stdin.end("{}");
  await once(child, "close");
  expect(errors).not.toContain("Debugger");
});
