import { install } from "../../packs/keep-installed.ts";
import { packFromOutside } from "../../packs/outside-pack.ts";
import { entriesFor, shelfIn } from "../../packs/shelf.ts";
import { kindOfPath } from "../../packs/finder.ts";
import { programVersion } from "../../records/record.ts";
import { EXIT, fail } from "../../problems.ts";
import { shown } from "../../surroundings.ts";
import type { Run } from "../command.ts";

const STANDING = {
  unsigned: "It is not signed: nothing shows who made it.",
  "not-trusted": "It is signed with a key that you have not said you trust.",
};

/** Puts a release, or a folder as it stands, into the user's data folder, once all that its use needs was found to hold. */
export const run: Run<{ pack?: string }> = ({ pack: path }, surroundings) => {
  const { home, env, out, err } = surroundings;
  const kind = path === undefined ? null : kindOfPath(path);
  if (path === undefined || kind === null) {
    return fail({
      kind: "usage",
      message: path === undefined ? "Name the content to install." : `There is no file or folder ${shown(path)}.`,
      hint: "Usage: effective-support content install FILE|FOLDER; content release writes such a file.",
    });
  }
  const shelf = shelfIn(home);
  const pack = packFromOutside(path, kind, shelf.packs, { program: programVersion, env });
  const name = `${pack.id}@${pack.version}`;
  const same = entriesFor(shelf, surroundings).find(({ id, version }) => id === pack.id && version === pack.version);
  if (same && same.digest !== pack.digest) {
    return fail({
      kind: "usage",
      message: `${name} is installed already, with another digest.`,
      hint: `Release the change under a higher version, or take the first away: effective-support content remove ${name}`,
    });
  }
  if (same) err(`${name} is here already.\n`);
  else install(pack, surroundings);
  out(`${name}\n`);
  if (pack.origin.standing !== "vouched") err(`${STANDING[pack.origin.standing]} effective-support content verify ${name} says more.\n`);
  err(`To make it the content that runs where nobody names another: effective-support content use ${name}\n`);
  return EXIT.done;
};
