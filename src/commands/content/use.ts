import { usualContent, VARIABLE } from "../../packs/installed.ts";
import { choose } from "../../packs/keep-installed.ts";
import { entriesFor, shelfIn } from "../../packs/shelf.ts";
import { EXIT, fail } from "../../problems.ts";
import { shown } from "../../surroundings.ts";
import type { Run } from "../command.ts";

/** Makes a content the one that runs for this user where nobody names another; with --reset, the one that came with the program. */
export const run: Run<{ name?: string; reset?: true }> = ({ name, reset }, surroundings) => {
  const shelf = shelfIn(surroundings.home);
  if (reset && name === undefined) choose(null, surroundings);
  else if (name === undefined || reset) {
    return fail({
      kind: "usage",
      message: name === undefined ? "Name the content to use." : "--reset goes without a name.",
      hint: "Usage: effective-support content use ID[@VERSION]; effective-support content use --reset",
    });
  } else {
    const entries = entriesFor(shelf, surroundings);
    if (!entries.some(({ id, version }) => name === id || name === `${id}@${version}`))
      return fail({ kind: "unknown-content", wanted: shown(name), known: entries.map(({ id, version }) => `${id}@${version}`) });
    choose(name, surroundings);
  }
  const usual = usualContent(surroundings, shelf.standard);
  surroundings.out(`${shown(usual.name)}\n`);
  surroundings.err(
    surroundings.env[VARIABLE]
      ? `${VARIABLE} is set, and goes before what you chose.\n`
      : `It runs where nobody names another: ${usual.why}. content list shows all.\n`,
  );
  return EXIT.done;
};
