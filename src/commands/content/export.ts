import { kindOfPath } from "../../packs/finder.ts";
import type { Pack } from "../../packs/pack.ts";
import { readPackFolder } from "../../packs/read-folder.ts";
import { packNamed, shelfIn } from "../../packs/shelf.ts";
import type { ListName } from "../../packs/spreadsheet/list-names.ts";
import { rowsOfFiles } from "../../packs/spreadsheet/into-folder.ts";
import { columnNames, type Row, rowOf } from "../../packs/spreadsheet/lists.ts";
import { sheetText } from "../../packs/spreadsheet/sheet.ts";
import { EXIT, fail } from "../../problems.ts";
import { filesWanted, overGiven, writeAll } from "../../records/save-option.ts";
import type { Surroundings } from "../../surroundings.ts";
import type { Run } from "../command.ts";

interface OwnOptions {
  list: ListName;
  pack?: string;
  out?: string;
  force?: true;
  bom?: true;
}

/** A list of a pack as a sheet, one row for each entry, which `content import` takes back without loss. */
export const run: Run<OwnOptions> = async (options, surroundings) => {
  const { list, out } = options;
  const files = filesWanted(out === undefined ? {} : { out: [out] }, [".csv"]);
  const text = textOf(list, await rowsOf(list, options.pack ?? options.content ?? null, surroundings), options.bom ? "\ufeff" : "");
  if (files.length === 0) surroundings.out(text);
  else
    writeAll(
      files.map((file) => [file, text]),
      overGiven(options),
      surroundings,
    );
  return EXIT.done;
};

async function rowsOf(list: ListName, named: string | null, surroundings: Surroundings): Promise<Row[]> {
  if (named !== null && kindOfPath(named) === "folder") {
    const { files, faults } = readPackFolder(named);
    const ofList = faults.filter(({ file }) => file.includes(`${list}/`));
    if (ofList.length > 0) return fail({ kind: "bad-input", what: "These files have to hold first", faults: ofList });
    return rowsOfFiles(list, files);
  }
  const pack = await packNamed(named ?? shelfIn(surroundings.home).standard, surroundings);
  return list === "indicators"
    ? pack.indicators.map((entry) => rowOf(list, { ...entry }, { ...placeOf(entry), area: entry.area }))
    : pack.services.map((entry) => rowOf(list, { ...entry }, placeOf(entry)));
}

/** A compiled pack has no files; the row goes to the one of its level and source. */
function placeOf({ level, source }: Pick<Pack["services"][number], "level" | "source">): Record<string, string> {
  return { file: "", level: String(level), source };
}

function textOf(list: ListName, rows: Row[], mark: string): string {
  try {
    return sheetText(columnNames(list), rows, mark);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return fail({
      kind: "usage",
      message: `This list cannot be put into a sheet. ${error.message}`,
      hint: "Change that text in its YAML file.",
    });
  }
}
