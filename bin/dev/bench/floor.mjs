/**
 * The floor that batch is measured against, in a process of its own: JSON.parse on each line, and with "outcomes" JSON.stringify of
 * its outcome as well. Reading, cutting lines and making the outcomes are not timed. Prints milliseconds to standard error.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "../ready.mjs";

const [file, what] = process.argv.slice(2);
const lines = readFileSync(file, "utf8").trim().split("\n");
const outcomes = what === "outcomes" ? await outcomesOf(lines) : null;
const from = process.hrtime.bigint();
let length = 0;
for (const [place, line] of lines.entries()) {
  const value = JSON.parse(line);
  length += outcomes === null ? value.reference.length : JSON.stringify(outcomes[place]).length;
}
process.stderr.write(`${Number(process.hrtime.bigint() - from) / 1e6} ${length}`);

async function outcomesOf(all) {
  const library = createRequire(import.meta.url)(join(root, "dist/library.cjs"));
  const pack = await library.loadPack();
  return all.map((line) => {
    const { answers } = library.checkAnswers(pack, JSON.parse(line));
    return library.replay(pack, answers, library.parseMoment(pack.calendar, answers.at)).outcome;
  });
}
