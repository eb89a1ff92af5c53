/** Writes the answers of rows onto a sheet, in the form that was asked for. */
import { outcomeOf, type Reckoned } from "../triage/outcome.ts";
import { type Field, fieldsNamed, USUAL_FIELDS } from "./fields.ts";
import type { Order } from "./order.ts";
import { putOutcome } from "./outcome-row.ts";
import type { ProblemRow } from "./problem-format.ts";
import type { Sheet } from "./sheet.ts";

export interface RowWriter {
  putCase(reckoned: Reckoned): void;
  putProblem(row: ProblemRow): void;
  /** Puts what was held back; called at the end of each block. */
  finish(): void;
}

export async function writerFor({ to, fields }: Pick<Order, "to" | "fields">, sheet: Sheet): Promise<RowWriter> {
  if (to === "csv") {
    const { csvWriter } = await import("./csv-writer.ts");
    return csvWriter(fieldsNamed(fields ?? USUAL_FIELDS), sheet);
  }
  const putProblem = (row: ProblemRow) => sheet.text(`${JSON.stringify(row)}\n`);
  const finish = () => {};
  if (fields === null) return { putCase: (reckoned) => putWhole(reckoned, sheet), putProblem, finish };
  const slim = slimText(fieldsNamed(fields));
  return { putCase: (reckoned) => sheet.text(slim(reckoned)), putProblem, finish };
}

function putWhole({ pack, reference, walk, at }: Reckoned, sheet: Sheet): void {
  putOutcome(sheet, outcomeOf(pack, reference, walk, at));
}

function slimText(fields: Field[]): (reckoned: Reckoned) => string {
  const leads = fields.map(({ name }, place) => `${place === 0 ? "{" : ","}${JSON.stringify(name)}:`);
  return (reckoned) => {
    let text = "";
    for (let place = 0; place < fields.length; place++) text += leads[place] + JSON.stringify(fields[place]?.read(reckoned));
    return `${text}}\n`;
  };
}
