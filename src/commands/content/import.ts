import { join } from "node:path";
import { diffEntries } from "../../packs/diff.ts";
import { kindOfPath } from "../../packs/finder.ts";
import { writeForAll } from "../../packs/freeze-release.ts";
import { readPackFolder } from "../../packs/read-folder.ts";
import { shelfIn } from "../../packs/shelf.ts";
import { entriesOfFiles, entriesOfRows, filesAfter } from "../../packs/spreadsheet/into-folder.ts";
import { sheetIn } from "../../packs/spreadsheet/sheet.ts";
import { EXIT, fail } from "../../problems.ts";
import { type Surroundings, shown } from "../../surroundings.ts";
import { sectionView } from "../../terminal/content-diff-view.ts";
import { styleFor } from "../../terminal/style.ts";
import type { CommonOptions, Run } from "../command.ts";

interface OwnOptions {
  file: string;
  pack?: string;
  dryRun?: true;
  force?: true;
}
type ImportOptions = CommonOptions & OwnOptions;

/** Of all the rows of a list that a person can look after. */
const SHEET_AT_MOST = 4 * 1024 * 1024;

/** Takes a sheet into a pack's folder. What changes is said first; written is only what the user agrees to. */
export const run: Run<OwnOptions> = async (options, surroundings) => {
  const folder = options.pack ?? join("content", shelfIn(surroundings.home).standard);
  if (kindOfPath(folder) !== "folder")
    return fail({
      kind: "usage",
      message: `There is no folder ${shown(folder)}.`,
      hint: "Usage: effective-support content import FILE.csv FOLDER",
    });
  const bytes = surroundings.read(options.file, SHEET_AT_MOST);
  if (bytes.length > SHEET_AT_MOST) return fail({ kind: "unreadable-file", file: shown(options.file), reason: "it is larger than 4 MB" });
  const { list, rows } = await sheetIn(bytes, shown(options.file));
  const read = readPackFolder(folder);
  const { files, faults } = read;
  const ofList = faults.filter(({ file }) => file.includes(`${list}/`));
  if (ofList.length > 0) return fail({ kind: "bad-input", what: "These files have to hold first", faults: ofList });
  const changed = filesAfter(list, rows, read, shown(options.file));
  if (changed.length === 0) {
    surroundings.err("Nothing changes.\n");
    return EXIT.done;
  }
  const diff = diffEntries(list, entriesOfFiles(list, files), entriesOfRows(list, rows), "in-order");
  surroundings.out(`${sectionView(diff, styleFor(options, surroundings))}\n`);
  if (options.dryRun) return EXIT.done;
  if (!options.force && !(await agreed(changed.length, options, surroundings))) {
    surroundings.err("Nothing was written.\n");
    return EXIT.cancelled;
  }
  for (const { name, text } of changed) {
    writeForAll(join(folder, name), text, "replace");
    surroundings.err(`Written: ${shown(join(folder, name))}\n`);
  }
  surroundings.err(`Then: effective-support content check ${shown(folder)}\n`);
  return EXIT.done;
};

async function agreed(files: number, options: ImportOptions, surroundings: Surroundings): Promise<boolean> {
  if (!options.input || !surroundings.interactive) {
    return fail({
      kind: "usage",
      message: "Without a terminal, a sheet is taken in only with --force.",
      hint: "--dry-run says what would change; --force writes it without asking.",
    });
  }
  const { prompterFor } = await import("../../terminal/prompter-for.ts");
  const prompter = await prompterFor(options, surroundings);
  try {
    const reply = await prompter.askOne({
      ask: files === 1 ? "Write this into one file?" : `Write this into ${files} files?`,
      hint: null,
      progress: null,
      context: [],
      offers: [
        { value: "no", label: "No, leave everything as it is", about: null, sayNow: null },
        { value: "yes", label: "Yes, write it", about: null, sayNow: null },
      ],
      chosen: "no",
      skip: null,
    });
    return reply.kind === "given" && reply.value === "yes";
  } finally {
    prompter.close();
  }
}
