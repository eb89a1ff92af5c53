import { existsSync } from "node:fs";
import { join } from "node:path";
import { quoted } from "../../answers/check.ts";
import { type StarterFiles, writeStarter } from "../../packs/starter.ts";
import { shownPath } from "../../packs/yaml-file.ts";
import { EXIT, fail } from "../../problems.ts";
import { INSIDE, shippedText } from "../../shipped.ts";
import type { Run } from "../command.ts";

/** A complete starter pack for another authority, invented from end to end: in FOLDER, else in content/ID of a checkout, else in ID. */
export const run: Run<{ id?: string; folder?: string }> = ({ id, folder: wanted }, { home, out, err }) => {
  if (id === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 60) {
    return fail({
      kind: "usage",
      message: id === undefined ? "A new pack needs an id." : `${quoted(id)} is no id for a pack.`,
      hint: "Usage: effective-support content new ID [FOLDER]; an id is lower-case letters, digits and single hyphens.",
    });
  }
  const folder = wanted ?? (existsSync(join("content", "calendars")) ? join("content", id) : id);
  const files: StarterFiles = JSON.parse(shippedText(home, "content/starter.json"));
  const written = writeStarter(files, id, folder, home === INSIDE ? null : join(home, "schemas"));
  for (const file of written) out(`${shownPath(file)}\n`);
  err(
    [
      `A starter pack of ${written.length} files. Every name, number and rule in it is invented: replace them all before anybody uses it.`,
      `Then: effective-support content check ${shownPath(folder)}`,
      "",
    ].join("\n"),
  );
  return EXIT.done;
};
