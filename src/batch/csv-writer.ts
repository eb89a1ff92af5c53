import { stringify } from "csv-stringify/sync";
import type { Field } from "./fields.ts";
import type { RowWriter } from "./order.ts";

/** Columns of every row beside its fields: where a row is wrong, its line and what is wrong. */
const OF_PROBLEM = ["line", "problem"];

/** The first line of CSV with those fields. */
export function csvHead(names: readonly string[]): string {
  return stringify([[...names, ...OF_PROBLEM]]);
}

/** One row of cells for each case. What a spreadsheet would run as a formula is made plain text. */
export function csvWriter(fields: Field[]): RowWriter {
  const rows: unknown[][] = [];
  return {
    addCase(reckoned) {
      rows.push([...fields.map(({ read }) => cellOf(read(reckoned))), "", ""]);
    },
    addProblem({ file, line, reference, problem }) {
      const faults = problem.faults.map(
        ({ place, message, expected }) => `${place === null ? "" : `${place}: `}${message} Expected ${expected}.`,
      );
      const cells = fields.map(({ name }) => (name === "reference" ? (reference ?? "") : ""));
      rows.push([...cells, file === undefined ? line : `${file}:${line}`, [problem.message, ...faults].join(" ")]);
    },
    text: () => stringify(rows, { escape_formulas: true }),
  };
}

function cellOf(value: unknown): unknown {
  if (Array.isArray(value) && value.every((entry) => typeof entry === "string")) return value.join(";");
  return typeof value === "object" && value !== null ? JSON.stringify(value) : typeof value === "boolean" ? (value ? "yes" : "no") : value;
}
