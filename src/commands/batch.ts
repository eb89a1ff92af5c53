import { quoted } from "../answers/check.ts";
import { requireFields } from "../batch/fields.ts";
import type { Order, RowForm } from "../batch/order.ts";
import { progressLine } from "../batch/progress.ts";
import { exitOf, runBatch } from "../batch/run-batch.ts";
import { packNamed } from "../packs/shelf.ts";
import { fail } from "../problems.ts";
import { shippedText } from "../shipped.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Given, Run } from "./command.ts";
import { requireCurrent } from "./current-content.ts";
import { momentGiven } from "./moment-given.ts";

const WORKERS_AT_MOST = 64;

export const run: Run = async (given, surroundings) => {
  const order = await orderFrom(given, surroundings, formNamed(given, "to"));
  const files = filesOf(given, surroundings);
  const workers = workersOf(given);
  const streams = await surroundings.streams();
  const from = surroundings.now();
  const progress =
    streams.errIsTerminal && !given.has("plain")
      ? progressLine(
          files.map(({ name }) => name),
          surroundings,
        )
      : null;
  const tally = await runBatch({ order, files, workers }, streams, (so) => progress?.draw(so));
  progress?.clear();
  if (streams.errIsTerminal || tally.wrong > 0) {
    const seconds = Math.max(surroundings.now() - from, 1) / 1000;
    surroundings.err(
      `${summary(tally.rows, tally.wrong, seconds)}${tally.interrupted ? " Stopped: every row that was begun is written." : ""}\n`,
    );
  }
  return exitOf(tally);
};

/** What the options say of rows; shared with audit. */
export async function orderFrom(given: Given, surroundings: Surroundings, to: RowForm | null): Promise<Order> {
  const pack = await packNamed(given.value("content"), surroundings);
  requireCurrent(pack, momentGiven(pack, "at", given.value("at"), surroundings), given);
  const fields =
    given
      .value("fields")
      ?.split(",")
      .map((name) => name.trim()) ?? null;
  if (fields) requireFields(fields, JSON.parse(shippedText(surroundings.home, "schemas/outcome.json")));
  return {
    home: surroundings.home,
    content: given.value("content"),
    at: given.value("at"),
    now: surroundings.now(),
    requireCurrent: given.has("require-current"),
    to: to ?? "ndjson",
    fields,
    ignore: given.values("ignore"),
  };
}

/** The files to read, standard input where none is named; a name that ends in .csv is CSV where --from does not say. */
export function filesOf(given: Given, { interactive }: Surroundings): { name: string; form: RowForm }[] {
  const names = given.operands.length > 0 ? given.operands : ["-"];
  if (names.includes("-") && interactive) {
    fail({
      kind: "usage",
      message: "There are no rows to read.",
      hint: "Name a file, or pipe rows in: effective-support batch < cases.ndjson",
    });
  }
  if (names.filter((name) => name === "-").length > 1)
    fail({ kind: "usage", message: "Standard input can be read only once.", hint: "Name - once." });
  const form = formNamed(given, "from");
  return names.map((name) => ({ name, form: form ?? (/\.csv$/i.test(name) ? "csv" : "ndjson") }));
}

function formNamed(given: Given, option: string): RowForm | null {
  const form = given.value(option);
  if (form === null || form === "ndjson" || form === "csv") return form;
  return fail({ kind: "usage", message: `--${option} ${quoted(form)} is no form of rows.`, hint: "Forms: ndjson, csv." });
}

function workersOf(given: Given): number {
  const written = given.value("workers") ?? "1";
  const workers = /^\d{1,3}$/.test(written) ? Number(written) : 0;
  if (workers >= 1 && workers <= WORKERS_AT_MOST) return workers;
  return fail({
    kind: "usage",
    message: `--workers ${quoted(written)} does not do.`,
    hint: `A number from 1 to ${WORKERS_AT_MOST}; as many as there are processors is most of the gain.`,
  });
}

function summary(rows: number, wrong: number, seconds: number): string {
  const counted = `${rows} row${rows === 1 ? "" : "s"} in ${seconds.toFixed(1)} s`;
  return wrong === 0 ? `${counted}, none wrong.` : `${counted}, ${wrong} wrong: each says why in its place.`;
}
