import { diffPacks } from "../../packs/diff.ts";
import { EXIT } from "../../problems.ts";
import { diffView } from "../../terminal/content-diff-view.ts";
import { styleFor } from "../../terminal/style.ts";
import type { Run } from "../command.ts";
import { twoPacks } from "./two-packs.ts";

/** What changed between two packs, entry by entry. */
export const run: Run = async (given, surroundings) => {
  const [before, after] = await twoPacks("diff", given, surroundings);
  const diff = diffPacks(before, after);
  surroundings.out(
    given.has("json")
      ? `${JSON.stringify({ schema: "effective-support/content-diff@1", ...diff }, null, 2)}\n`
      : diffView(diff, styleFor(given, surroundings)),
  );
  return EXIT.done;
};
