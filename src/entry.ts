import { run } from "./main.ts";
import { realSurroundings } from "./surroundings.ts";

/** The program's start: bundled to one file beside the compiled content. */
void run(process.argv.slice(2), realSurroundings(__dirname)).then((code) => {
  process.exitCode = code;
});
