import { run } from "./main.ts";
import { realSurroundings } from "./surroundings.ts";

/** The program's start: bundled to one file beside the compiled content. */
void run(process.argv.slice(2), realSurroundings(__dirname)).then((code) => {
  process.exitCode = code;
  // Where nothing is open any more, to end at once saves the engine the work of taking its memory apart.
  if (process.getActiveResourcesInfo().length === 0) process.exit();
});
