/** Where things of this checkout are. */
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The top folder of the checkout. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/** The folder of the build; ES_DIST names another one, which keeps two builds apart. */
export function distFolder(): string {
  return process.env.ES_DIST ? resolve(process.env.ES_DIST) : join(root, "dist");
}
