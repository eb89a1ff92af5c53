import { stringify } from "csv-stringify/sync";
import type { Audit } from "./audit-format.ts";

const COLUMNS = ["about", "name", "cases", "agreed", "recorded-lower", "recorded-higher", "recorded", "indicated", "agency", "at", "line"];

/** The whole audit as one table: a row for each agency, month, rule, pair of levels and case to look at. */
export function auditCsv({ all, byAgency, byMonth, byRule, matrix, look }: Audit): string {
  const group = (about: string, name: string, { cases, agreed, recordedLower, recordedHigher }: Audit["all"]) => [
    about,
    name,
    cases,
    agreed,
    recordedLower,
    recordedHigher,
  ];
  const rows = [
    group("all", "", all),
    ...byAgency.map((one) => group("agency", one.name, one)),
    ...byMonth.map((one) => group("month", one.name, one)),
    ...byRule.map((one) => group("rule", one.name, one)),
    ...matrix.map(({ recorded, indicated, cases }) => ["levels", "", cases, "", "", "", recorded, indicated]),
    ...look.map((one) => ["look", one.reference ?? "", 1, "", "", "", one.recorded, one.indicated, one.agency, one.at, one.line]),
  ];
  const padded = rows.map((row) => COLUMNS.map((_, place) => row[place] ?? ""));
  return stringify([COLUMNS, ...padded], { escape_formulas: true });
}
