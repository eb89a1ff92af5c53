import { installedFor, usualContent } from "../../packs/installed.ts";
import { removeInstalled } from "../../packs/keep-installed.ts";
import { shelfIn } from "../../packs/shelf.ts";
import { EXIT, fail } from "../../problems.ts";
import { shown } from "../../surroundings.ts";
import type { Run } from "../command.ts";

/** Takes a version away that this user installed. What came with the program stays. */
export const run: Run<{ name?: string }> = ({ name }, surroundings) => {
  const installed = installedFor(surroundings);
  const entry = installed.find(({ id, version }) => name === `${id}@${version}`);
  if (!entry) {
    const known = installed.map(({ id, version }) => `${id}@${version}`);
    return fail({
      kind: "usage",
      message: name === undefined ? "Name the version to take away." : `${shown(name)} is not installed.`,
      hint: known.length > 0 ? `Installed are: ${known.join(", ")}.` : "Nothing is installed; what came with the program stays.",
    });
  }
  removeInstalled(entry, surroundings);
  surroundings.out(`${name} is taken away.\n`);
  surroundings.err(
    `What runs now where nobody names another: ${shown(usualContent(surroundings, shelfIn(surroundings.home).standard).name)}\n`,
  );
  return EXIT.done;
};
