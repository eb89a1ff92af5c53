/** Counts recorded against indicated levels, case by case, in memory that does not grow with the number of cases. */
import type { ProblemRow } from "../batch/problem-format.ts";
import type { LevelRule } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import type { Audit } from "./audit-format.ts";

type Counts = Audit["all"];
type ToLookAt = Audit["look"][number];

export interface Compared extends Omit<ToLookAt, "because"> {
  because: LevelRule[];
}

export interface Tally {
  add(compared: Compared): void;
  addProblem(row: ProblemRow): void;
  result(content: Audit["content"]): Audit;
}

const PROBLEMS_AT_MOST = 100;
/** Names beyond this many are counted together: a column of free text is no list of agencies. */
const GROUPS_AT_MOST = 1000;
const OTHERS = "(others)";

/** `lookAtMost`: how many cases to look at are kept. */
export function tallyOf(pack: Pack, lookAtMost: number): Tally {
  const all = noCounts();
  const matrix = new Map<string, number>();
  const agencies = new Map<string, Counts>();
  const months = new Map<string, Counts>();
  const rules = new Map<LevelRule, Counts>();
  const problems: ProblemRow[] = [];
  let look: ToLookAt[] = [];
  let notCompared = 0;
  return {
    add({ because, ...compared }) {
      const { recorded, indicated, agency, at } = compared;
      const month = at.slice(0, 7);
      for (const counts of [all, inGroup(agencies, agency), inGroup(months, month), ...because.map((rule) => inGroup(rules, rule))])
        count(counts, recorded, indicated);
      matrix.set(`${recorded} ${indicated}`, (matrix.get(`${recorded} ${indicated}`) ?? 0) + 1);
      if (recorded === indicated) return;
      look.push({ ...compared, because: because.map(({ id }) => id) });
      if (look.length > lookAtMost * 4 + 100) look = look.sort(byConcern).slice(0, lookAtMost);
    },
    addProblem(row) {
      notCompared++;
      if (problems.length < PROBLEMS_AT_MOST) problems.push(row);
    },
    result: (content) => ({
      schema: "effective-support/audit@1",
      content,
      rows: all.cases + notCompared,
      all,
      matrix: pairsOf(pack).map((pair) => ({ ...pair, cases: matrix.get(`${pair.recorded} ${pair.indicated}`) ?? 0 })),
      byAgency: groups(agencies).sort((a, b) => a.agreed / a.cases - b.agreed / b.cases || (a.name < b.name ? -1 : 1)),
      byMonth: groups(months).sort((a, b) => (a.name < b.name ? -1 : 1)),
      byRule: [...rules]
        .map(([{ id, level, text }, counts]) => ({ name: id, level, text, ...counts }))
        .sort((a, b) => b.cases - b.agreed - (a.cases - a.agreed) || (a.name < b.name ? -1 : 1)),
      look: look.sort(byConcern).slice(0, lookAtMost),
      notCompared,
      problems,
    }),
  };
}

function noCounts(): Counts {
  return { cases: 0, agreed: 0, recordedLower: 0, recordedHigher: 0 };
}

function count(counts: Counts, recorded: number, indicated: number): void {
  counts.cases++;
  if (recorded === indicated) counts.agreed++;
  else if (recorded < indicated) counts.recordedLower++;
  else counts.recordedHigher++;
}

function inGroup<K>(known: Map<K, Counts>, name: K): Counts {
  const key = known.size >= GROUPS_AT_MOST && !known.has(name) ? (OTHERS as K) : name;
  let counts = known.get(key);
  if (!counts) {
    counts = noCounts();
    known.set(key, counts);
  }
  return counts;
}

function groups(known: Map<string, Counts>): Audit["byAgency"] {
  return [...known].map(([name, counts]) => ({ name, ...counts }));
}

function pairsOf({ levels: { levels } }: Pack): { recorded: number; indicated: number }[] {
  return levels.flatMap(({ level: recorded }) => levels.map(({ level: indicated }) => ({ recorded, indicated })));
}

/** A child who may need more than is recorded comes first, then the wider gap; then in the order of the files. */
function byConcern(a: ToLookAt, b: ToLookAt): number {
  return b.indicated - b.recorded - (a.indicated - a.recorded) || a.line - b.line;
}
