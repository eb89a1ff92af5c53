/** `npm run bench -- start`: whole short runs of the program against an empty run of the same Node, under each Node that is asked for. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FetchedNode } from "../../bin/dev/package/nodes.ts";
import { runToNowhere, say } from "./measure.ts";
import { plausibleCase } from "./plausible-case.ts";
import type { Setting } from "./setting.ts";

const PAIRS = 30;
/** Node 20 keeps no compiled code from one run to the next. */
const TRIAGE_AT_MOST = { 20: 2.6, later: 1.9 };
const OTHERS_AT_MOST = 1.6;

export function benchStart(setting: Setting): void {
  const answers = join(setting.work, "case.json");
  writeFileSync(answers, JSON.stringify(plausibleCase()));
  for (const node of setting.nodes) benchUnder(node, answers, setting);
}

function benchUnder({ version, executable }: FetchedNode, answers: string, { program, env }: Setting): void {
  const rows: [name: string, words: string[], atMost: number][] = [
    [
      "triage --answers case.json --json",
      ["triage", "--answers", answers, "--json"],
      version.startsWith("20.") ? TRIAGE_AT_MOST[20] : TRIAGE_AT_MOST.later,
    ],
    ["contacts --json", ["contacts", "--json"], OTHERS_AT_MOST],
    ["--version", ["--version"], OTHERS_AT_MOST],
    ["--help", ["--help"], OTHERS_AT_MOST],
  ];
  console.log(
    `\nStart-up on Node ${version}: time of the command over time of \`node -e 0\`, median of ${PAIRS} pairs (least to greatest)`,
  );
  const timeOf = (words: string[]) => runToNowhere(words, { env, executable }).took;
  for (const [name, words, atMost] of rows) {
    const ratio = () => timeOf([program, ...words]) / timeOf(["-e", "0"]);
    // The first of each finds its files on the disk, the others in memory.
    ratio();
    say(name, Array.from({ length: PAIRS }, ratio), `at most ${atMost.toFixed(2)}`);
  }
}
