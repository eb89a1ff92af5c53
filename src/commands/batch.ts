import { requireFields } from "../batch/fields.ts";
import type { Order, RowForm } from "../batch/order.ts";
import { progressLine } from "../batch/progress.ts";
import { exitOf, runBatch } from "../batch/run-batch.ts";
import { VARIABLE } from "../packs/installed.ts";
import { fail } from "../problems.ts";
import { shippedText } from "../shipped.ts";
import type { Surroundings } from "../surroundings.ts";
import type { CommonOptions, Run } from "./command.ts";
import { currentPack } from "./current-content.ts";

/** What batch and audit say of the rows that they read. */
export interface RowOptions {
  file: string[];
  from?: RowForm;
  ignore?: string[];
}

interface BatchOptions extends RowOptions {
  fields?: string[];
  to?: RowForm;
  workers?: number;
  bom?: true;
}

export const run: Run<BatchOptions> = async (options, surroundings) => {
  const order = { ...(await orderFrom(options, surroundings)), to: options.to ?? "ndjson", fields: fieldsGiven(options, surroundings) };
  const mark = markOf(options.bom, order.to);
  const files = filesOf(options, surroundings);
  const { workers = 1 } = options;
  const streams = await surroundings.streams();
  const from = surroundings.now();
  const progress =
    streams.errIsTerminal && !options.plain
      ? progressLine(
          files.map(({ name }) => name),
          surroundings,
        )
      : null;
  const tally = await runBatch({ order, files, workers, mark }, streams, (so) => progress?.draw(so));
  progress?.clear();
  if (streams.errIsTerminal || tally.wrong > 0) {
    const seconds = Math.max(surroundings.now() - from, 1) / 1000;
    surroundings.err(
      `${summary(tally.rows, tally.wrong, seconds)}${tally.interrupted ? " Stopped: every row that was begun is written." : ""}\n`,
    );
  }
  surroundings.err(rereadNotice(tally.reread));
  return exitOf(tally);
};

/** What CSV starts with. Excel takes CSV without the mark for Windows-1252, and shows ŷ as two other letters. */
export function markOf(wanted: true | undefined, form: string | undefined): string {
  if (!wanted) return "";
  if (form === "csv") return "\ufeff";
  return fail({ kind: "usage", message: "--bom goes with --to csv.", hint: "Other forms need no mark." });
}

/** Said where rows were not UTF-8; empty where all were. */
export function rereadNotice(rows: number): string {
  if (rows === 0) return "";
  const counted = rows === 1 ? "1 row was not UTF-8 and was" : `${rows} rows were not UTF-8 and were`;
  return `effective-support: ${counted} read as Windows-1252, as Excel saves plain CSV. Look at accents and pound signs; "CSV UTF-8" keeps them for sure.\n`;
}

/** The variables that finding content takes. */
const OF_CONTENT = [VARIABLE, "HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "USERPROFILE"];

/** What the options say of rows, for whole outcomes as NDJSON; shared with audit. */
export async function orderFrom(options: CommonOptions & RowOptions, surroundings: Surroundings): Promise<Order> {
  await currentPack(options, surroundings);
  return {
    home: surroundings.home,
    env: Object.fromEntries(OF_CONTENT.map((name) => [name, surroundings.env[name]])),
    content: options.content ?? null,
    at: options.at ?? null,
    now: surroundings.now(),
    requireCurrent: options.requireCurrent ?? false,
    to: "ndjson",
    fields: null,
    ignore: options.ignore ?? [],
  };
}

function fieldsGiven({ fields }: BatchOptions, { home }: Surroundings): string[] | null {
  if (fields) requireFields(fields, JSON.parse(shippedText(home, "schemas/outcome.json")));
  return fields ?? null;
}

/** The files to read, standard input where none is named; a name that ends in .csv or .tsv is CSV where --from does not say. */
export function filesOf({ file, from }: RowOptions, { interactive }: Surroundings): { name: string; form: RowForm }[] {
  const names = file.length > 0 ? file : ["-"];
  if (names.includes("-") && interactive) {
    fail({
      kind: "usage",
      message: "There are no rows to read.",
      hint: "Name a file, or pipe rows in: effective-support batch < cases.ndjson",
    });
  }
  if (names.filter((name) => name === "-").length > 1)
    fail({ kind: "usage", message: "Standard input can be read only once.", hint: "Name - once." });
  return names.map((name) => ({ name, form: from ?? (/\.[ct]sv$/i.test(name) ? "csv" : "ndjson") }));
}

function summary(rows: number, wrong: number, seconds: number): string {
  const counted = `${rows} row${rows === 1 ? "" : "s"} in ${seconds.toFixed(1)} s`;
  return wrong === 0 ? `${counted}, none wrong.` : `${counted}, ${wrong} wrong: each says why in its place.`;
}
