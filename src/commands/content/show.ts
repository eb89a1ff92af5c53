import { countsOf } from "../../packs/counts.ts";
import { EXIT } from "../../problems.ts";
import { showView } from "../../terminal/content-view.ts";
import { styleFor } from "../../terminal/style.ts";
import { momentOfComputer } from "../moment-given.ts";
import { isoWithOffset } from "../../deadlines/moment.ts";
import type { Pack } from "../../packs/pack.ts";
import { releasedPack } from "../../packs/shelf.ts";
import { problemIn } from "../../problems.ts";
import { reportData } from "../../records/save.ts";
import { filesWanted, overGiven, type SavingOptions, writeAll } from "../../records/save-option.ts";
import type { Surroundings } from "../../surroundings.ts";
import type { Run } from "../command.ts";

const FORMATS = [".docx", ".html", ".pdf", ".md"];
import { currentPack } from "../current-content.ts";

/** One pack: which edition of which guidance it encodes, until when, and how much is in it. */
export const run: Run<{ pack?: string } & SavingOptions> = async (options, surroundings) => {
  const files = filesWanted(options, FORMATS);
  const { pack, at } = await currentPack({ ...options, content: options.pack ?? options.content }, surroundings);
  const { format, id, version, digest, manifest, calendar } = pack;
  if (files.length > 0) return writeDocument(pack, files, options, surroundings);
  const overdue = at.date > manifest.reviewBy;
  const { years, timeZone } = calendar;
  const shown = {
    schema: "effective-support/content@1",
    ...manifest,
    format,
    id,
    version,
    digest,
    overdue,
    calendar: { id: calendar.id, timeZone, years },
    counts: countsOf(pack),
  };
  surroundings.out(options.json ? `${JSON.stringify(shown, null, 2)}\n` : showView(shown, styleFor(options, surroundings)));
  return EXIT.done;
};

/** All of it as a document to sign off, with what changed since the version before it. */
async function writeDocument(pack: Pack, files: string[], options: SavingOptions, surroundings: Surroundings): Promise<number> {
  const { packDocument } = await import("../../records/pack-document.ts");
  const made = isoWithOffset(momentOfComputer(pack.calendar, surroundings));
  const report = packDocument(pack, await versionBefore(pack, surroundings), made);
  const written = await Promise.all(
    files.map(async (file): Promise<[string, string | Uint8Array]> => [file, await reportData(file, report, made)]),
  );
  writeAll(written, overGiven(options), surroundings);
  return EXIT.done;
}

/** The version that it supersedes; of content that was never released the newest release of its id. Null where neither is at hand. */
async function versionBefore(pack: Pack, surroundings: Surroundings): Promise<Pack | null> {
  for (const name of [pack.manifest.supersedes, pack.id]) {
    if (name === null) continue;
    try {
      const before = await releasedPack(name, surroundings);
      if (before.digest !== pack.digest) return before;
    } catch (error) {
      if (!problemIn(error)) throw error;
    }
  }
  return null;
}
