/** What the commands that look things up have in common: words, levels and names, each checked. */
import { nearest, quoted } from "../answers/check.ts";
import type { Moment } from "../deadlines/moment.ts";
import type { Pack } from "../packs/pack.ts";
import { fail } from "../problems.ts";
import { contentNotices } from "../triage/content-notices.ts";

const QUERY_AT_MOST = 200;

/** The words that are sought, as one query; null where there are none. */
export function queryOf(words: string[]): string | null {
  const query = words.join(" ").trim();
  if (query.length > QUERY_AT_MOST) {
    fail({
      kind: "usage",
      message: `These are ${query.length} characters to look for.`,
      hint: `Give a few words: at most ${QUERY_AT_MOST} characters.`,
    });
  }
  return query === "" ? null : query;
}

/** The levels that `--level` names, each known to the pack. */
export function levelsGiven(pack: Pack, named: readonly string[] = []): number[] {
  const known = pack.levels.levels.map(({ level }) => level);
  return [
    ...new Set(
      named.map((written) => {
        const level = known.find((candidate) => String(candidate) === written);
        return level ?? fail({ kind: "usage", message: `There is no level ${quoted(written)}.`, hint: `Levels: ${known.join(", ")}.` });
      }),
    ),
  ];
}

/** The ids that an option names, each known; `what` says what they are. Names work as well as ids. */
export function idsGiven(named: readonly string[] = [], what: string, known: readonly { id: string; name: string }[]): string[] {
  const ids = known.map(({ id }) => id);
  return [
    ...new Set(
      named.map((written) => {
        const wanted = written.toLowerCase();
        const found = known.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
        if (found) return found.id;
        const near = nearest(wanted, ids);
        return fail({
          kind: "usage",
          message: `There is no ${what} ${quoted(written)}.${near ? ` Did you mean ${near}?` : ""}`,
          hint: `Known: ${ids.join(", ")}.`,
        });
      }),
    ),
  ];
}

/** The content as these commands print it. */
export function contentEntry(pack: Pack, at: Moment): { id: string; version: string; digest: string; notices: string[] } {
  return { id: pack.id, version: pack.version, digest: pack.digest, notices: contentNotices(pack, at) };
}
