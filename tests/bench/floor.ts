/**
 * The floor that batch is measured against, in a process of its own: JSON.parse on each line, and with "outcomes" JSON.stringify of
 * its outcome as well. Reading, cutting lines and making the outcomes are not timed. Prints milliseconds to standard error.
 */
import { readFileSync } from "node:fs";
import { builtLibrary } from "./built-library.ts";

const [file = "", what] = process.argv.slice(2);
const lines = readFileSync(file, "utf8").trim().split("\n");
const outcomes = what === "outcomes" ? await outcomesOf(lines) : null;
const from = process.hrtime.bigint();
let length = 0;
for (const [place, line] of lines.entries()) {
  const value: { reference: string } = JSON.parse(line);
  length += outcomes === null ? value.reference.length : JSON.stringify(outcomes[place]).length;
}
process.stderr.write(`${Number(process.hrtime.bigint() - from) / 1e6} ${length}`);

async function outcomesOf(all: string[]): Promise<unknown[]> {
  const { checkAnswers, loadPack, parseMoment, replay } = builtLibrary();
  const pack = await loadPack();
  return all.map((line) => {
    const checked = checkAnswers(pack, JSON.parse(line));
    if ("faults" in checked) throw new Error(`not a case: ${line}`);
    const moment = parseMoment(pack.calendar, checked.answers.at ?? "");
    if ("problem" in moment) throw new Error(moment.problem);
    return replay(pack, checked.answers, moment).outcome;
  });
}
