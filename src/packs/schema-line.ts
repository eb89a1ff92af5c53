/** The comment by which editors find the JSON Schema of a YAML file: it completes keys and underlines faults while one types. */
import { dirname, relative, sep } from "node:path";

const MARK = "# yaml-language-server: $schema=";

/** The schema's file name for a part of a pack's layout, such as "flow.yaml" or "guide/". */
export function schemaFileOf(part: string): string {
  return `${part.replace(/(\.yaml|\/)$/, "")}.json`;
}

/** The first line of a pack's file. `name` is its name in the pack, such as "guide/consent.yaml"; `schemas` the folder of schemas. */
export function schemaLine(file: string, name: string, schemas: string): string {
  const part = name.includes("/") ? `${name.split("/")[0]}/` : name;
  return `${MARK}${[relative(dirname(file), schemas), "pack", schemaFileOf(part)].join("/").split(sep).join("/")}\n`;
}

/** The text of a file without such a line. */
export function withoutSchemaLine(text: string): string {
  return text.startsWith(MARK) ? text.slice(text.indexOf("\n") + 1) : text;
}
