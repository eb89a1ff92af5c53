/** Everything that a computer can withhold from the program, and what the program may do then: say so, with an exit code of the contract. */
import { spawnSync } from "node:child_process";
import { type Ended, plainEnv, PROGRAM, ran } from "./desk.ts";
import type { CommandLine } from "./every-command.ts";

export interface Hardship {
  name: string;
  /** Words that stand before the program's own. */
  before: string[];
  /** Set in the environment, or taken out of it where undefined. */
  env: Record<string, string | undefined>;
  /** Nothing that is printed may change by it. */
  changesNothing: boolean;
}

function inShell(name: string, script: string): Hardship {
  return { name, before: ["bash", "-c", script, "-"], env: {}, changesNothing: false };
}

function withEnv(name: string, env: Hardship["env"]): Hardship {
  return { name, before: [], env, changesNothing: true };
}

/** Root may write anywhere; without this it may write only where the file's mode says so, as everybody else. */
export const AS_OTHERS = process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"] : [];

/** The smallest number of open files with which Node itself starts; below it nothing of ours has a say. */
function fewestFiles(): number {
  for (let files = 8; files < 200; files++) {
    const { status } = spawnSync("bash", ["-c", `ulimit -n ${files}; exec "$@"`, "-", process.execPath, PROGRAM, "--version"]);
    if (status === 0) return files;
  }
  throw new Error("Node does not start with 200 files either");
}

const SAME_HOURS = ["2026-03-29 01:30:00", "2026-10-25 00:30:00", "2026-10-25 01:30:00", "2038-01-20 00:00:00", "2069-12-31 23:59:59"];
const IMPOSSIBLE_HOURS = ["1970-01-01 00:00:00", "1989-12-31 23:59:59", "2099-01-01 00:00:00"];
const LOCALES = [
  "C",
  "POSIX",
  "en_GB.UTF-8",
  "tr_TR.UTF-8",
  "ar_EG.UTF-8",
  "th_TH.UTF-8",
  "fa_IR.UTF-8",
  "de_DE.ISO-8859-1",
  "no-such",
  "",
];
const ZONES = [
  "UTC",
  "Europe/London",
  "Pacific/Kiritimati",
  "Pacific/Apia",
  "Asia/Kathmandu",
  "UTC-99",
  "Nowhere/Land",
  ":",
  "",
  "/dev/null",
  "../..",
];

export function hardships(): Hardship[] {
  const fewest = fewestFiles();
  return [
    ...LOCALES.map((locale) => withEnv(`LC_ALL=${locale}`, { LC_ALL: locale })),
    withEnv("LANG=tr_TR.UTF-8", { LANG: "tr_TR.UTF-8", LANGUAGE: "tr" }),
    ...ZONES.map((zone) => withEnv(`TZ=${zone}`, { TZ: zone })),
    withEnv("no HOME", { HOME: undefined }),
    withEnv("a HOME that is not there", { HOME: "/nowhere/at/all" }),
    withEnv("a HOME that is a file", { HOME: PROGRAM }),
    withEnv("a HOME that is no full path", { HOME: "here" }),
    withEnv("no environment at all", { HOME: undefined, TMPDIR: undefined, TERM: undefined, TZ: undefined }),
    ...[0, 1, 2, 3, 5, 8].map((more) => inShell(`${more} open files more than Node needs`, `ulimit -n ${fewest + more}; exec "$@"`)),
    inShell("no byte may be written to a file", `ulimit -f 0; exec "$@"`),
    inShell("standard output on a full disk", `exec "$@" > /dev/full`),
    inShell("standard error on a full disk", `exec "$@" 2> /dev/full`),
    inShell("nobody reads standard output", `exec 3> >(:); sleep 0.1; exec "$@" >&3`),
    inShell("nobody reads standard error", `exec 3> >(:); sleep 0.1; exec "$@" 2>&3`),
    inShell("no standard streams at all", `exec "$@" <&- >&- 2>&-`),
    { name: "nothing may be written anywhere", before: readOnly(), env: {}, changesNothing: false },
    ...[...SAME_HOURS, ...IMPOSSIBLE_HOURS].map((hour) => ({
      name: `a clock at ${hour}`,
      before: ["faketime", "-f", `@${hour}`],
      env: {},
      changesNothing: false,
    })),
  ];
}

function readOnly(): string[] {
  return [...AS_OTHERS, "bash", "-c", `chmod -R a-w .; "$@"; code=$?; chmod -R u+w .; exit $code`, "-"];
}

/** Runs a line in the hardship; what is wrong with how it ended, or null. */
export function faultUnder({ name, before, env, changesNothing }: Hardship, line: CommandLine, folder: string): string | null {
  const given = Object.entries({ ...plainEnv(folder), ...env }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const ended = ran(folder, line.words, Object.fromEntries(given), before);
  const fault = faultIn(ended, line, changesNothing, folder);
  // What it wrote may be what another line compares.
  if (line.writes.length > 0) printed.clear();
  return fault === null ? null : `${name}: ${line.words.join(" ")}: ${fault}`;
}

const CONTRACT = [0, 2, 3, 4, 5, 6, 130];
const STACK = /^\s+at .+:\d+:\d+\)?$|node:internal|^[A-Z]\w*Error:|Native stack trace/m;
/** Lines that print the same whenever they are run. */
const STEADY = /--at |^(schema|guide|services|--help|flowchart|completion|batch|content diff)|^triage --answers case\.json --json/;

function faultIn(
  { code, out, err }: Ended,
  { words, writes, code: usual }: CommandLine,
  changesNothing: boolean,
  folder: string,
): string | null {
  if (code === null || !CONTRACT.includes(code)) return `ended with ${code}: ${err.slice(0, 300)}`;
  if (STACK.test(out + err)) return `shows its inside: ${(out + err).slice(0, 300)}`;
  if (/a fault of the program itself/.test(err)) return `takes it for a fault of its own: ${err}`;
  if (!changesNothing) return null;
  // A command that keeps things for the user may say that it has no place for them.
  if (words[0] !== "drafts" && code !== usual && writes.length === 0) return `ended with ${code}, not ${usual}: ${err}`;
  if (!STEADY.test(words.join(" ")) || writes.length > 0) return null;
  return usualOutput(folder, words) === out ? null : "prints something else";
}

const printed = new Map<string, string>();

/** What a steady line prints where nothing is amiss; run once for all hardships. */
function usualOutput(folder: string, words: string[]): string {
  const line = words.join(" ");
  const known = printed.get(line) ?? ran(folder, words).out;
  printed.set(line, known);
  return known;
}
