/** Writes the answers of rows onto a sheet, in the form that was asked for. */
import { outcomeOf, type Reckoned } from "../triage/outcome.ts";
import { byteTextOf, jsonOf } from "./byte-text.ts";
import { type Field, fieldsNamed, USUAL_FIELDS } from "./fields.ts";
import type { Order } from "./order.ts";
import { rowOf } from "./outcome-row.ts";
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
  const putProblem = (row: ProblemRow) => sheet.put(byteTextOf(`${JSON.stringify(row)}\n`));
  const finish = () => {};
  const textOf = fields === null ? wholeText : slimText(fieldsNamed(fields));
  return { putCase: (reckoned) => sheet.put(textOf(reckoned)), putProblem, finish };
}

function wholeText({ pack, reference, walk, at }: Reckoned): string {
  return rowOf(outcomeOf(pack, reference, walk, at));
}

function slimText(fields: Field[]): (reckoned: Reckoned) => string {
  const leads = fields.map(({ name }, place) => `${place === 0 ? "{" : ","}${JSON.stringify(name)}:`);
  return (reckoned) => {
    let text = "";
    for (let place = 0; place < fields.length; place++) text += leads[place] + jsonOf(fields[place]?.read(reckoned));
    return `${text}}\n`;
  };
}
