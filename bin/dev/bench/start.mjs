/** `npm run bench -- start`: whole short runs of the program against an empty run of the same Node, under each Node that is asked for. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { keepCode, plausibleCase } from "../ready.mjs";
import { runToNowhere, say } from "./measure.mjs";

const PAIRS = 30;

export function benchStart({ program, work, env, nodes }) {
  const answers = join(work, "case.json");
  writeFileSync(answers, JSON.stringify(plausibleCase()));
  try {
    for (const node of nodes) benchUnder(node, { program, answers, env });
  } finally {
    // What was kept for another Node is of no use to the one at hand.
    if (nodes.some(({ executable }) => executable !== process.execPath)) keepCode(process.execPath);
  }
}

function benchUnder({ version, executable }, { program, answers, env }) {
  const rows = [
    ["triage --answers case.json --json", ["triage", "--answers", answers, "--json"], 1.3],
    ["contacts --json", ["contacts", "--json"], 1.3],
    ["--version", ["--version"], 1.3],
    ["--help", ["--help"], 1.5],
  ];
  console.log(
    `\nStart-up on Node ${version}: time of the command over time of \`node -e 0\`, median of ${PAIRS} pairs (least to greatest)`,
  );
  if (executable !== process.execPath) keepCode(executable);
  const timeOf = (words) => runToNowhere(words, { env, executable }).took;
  for (const [name, words, bound] of rows) {
    const ratio = () => timeOf([program, ...words]) / timeOf(["-e", "0"]);
    // The first of each finds its files on the disk, the others in memory.
    ratio();
    say(name, Array.from({ length: PAIRS }, ratio), `at most ${bound.toFixed(2)}`);
  }
}
