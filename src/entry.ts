import { run } from "./main.ts";
import { realSurroundings } from "./real-surroundings.ts";

// Without a listener this signal opens Node's debugger on a local port, in the middle of a case.
if (process.platform !== "win32") process.on("SIGUSR1", () => {});

/** The program's start: bundled to one file beside the compiled content. */
void run(process.argv.slice(2), realSurroundings(__dirname)).then((code) => {
  process.exitCode = code;
  // Where nothing is open any more, to end at once saves the engine the work of taking its memory apart.
  if (process.getActiveResourcesInfo().length === 0) process.exit();
});
