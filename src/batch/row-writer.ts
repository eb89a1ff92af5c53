/** Writes the answers of the rows of one block, in the form that was asked for. */
import { outcomeOf, type Reckoned } from "../triage/outcome.ts";
import { fieldsNamed, USUAL_FIELDS } from "./fields.ts";
import type { Order, RowWriter } from "./order.ts";

/** Gives what makes a new writer for each block. */
export async function writerFor({ to, fields }: Pick<Order, "to" | "fields">): Promise<() => RowWriter> {
  if (to === "csv") {
    const { csvWriter } = await import("./csv-writer.ts");
    return () => csvWriter(fieldsNamed(fields ?? USUAL_FIELDS));
  }
  const printed = fields === null ? wholeOutcome : slimRow(fields);
  return () => ndjsonWriter(printed);
}

function ndjsonWriter(printed: (reckoned: Reckoned) => object): RowWriter {
  const lines: string[] = [];
  const add = (row: object) => lines.push(`${JSON.stringify(row)}\n`);
  return { addCase: (reckoned) => add(printed(reckoned)), addProblem: add, text: () => lines.join("") };
}

function wholeOutcome({ pack, reference, walk, at }: Reckoned): object {
  return outcomeOf(pack, reference, walk, at);
}

function slimRow(names: readonly string[]): (reckoned: Reckoned) => object {
  const fields = fieldsNamed(names);
  return (reckoned) => Object.fromEntries(fields.map(({ name, read }) => [name, read(reckoned)]));
}
