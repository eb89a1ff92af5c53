import { diffPacks } from "../../packs/diff.ts";
import { EXIT } from "../../problems.ts";
import { diffView } from "../../terminal/content-diff-view.ts";
import { styleFor } from "../../terminal/style.ts";
import type { Run } from "../command.ts";
import { type TwoPacks, twoPacks } from "./two-packs.ts";

/** What changed between two packs, entry by entry. */
export const run: Run<TwoPacks> = async (options, surroundings) => {
  const [before, after] = await twoPacks("diff", options, surroundings);
  const diff = diffPacks(before, after);
  surroundings.out(
    options.json
      ? `${JSON.stringify({ schema: "effective-support/content-diff@1", ...diff }, null, 2)}\n`
      : diffView(diff, styleFor(options, surroundings)),
  );
  return EXIT.done;
};
