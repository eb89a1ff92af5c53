/** The source files and what each imports, in whatever way. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

export interface Import {
  from: string;
  /** A path in src, or the name of a package. */
  to: string;
  onlyTypes: boolean;
  lazy: boolean;
}

/** Paths in src, with "/" on every system. */
export const sourceFiles = readdirSync("src", { recursive: true })
  .map((name) => String(name).replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"));

const IMPORT = /(?:^|\n)\s*(?:import|export)\s(type\s)?[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/g;

export const imports: Import[] = sourceFiles.flatMap((file) =>
  [...textOf(file).matchAll(IMPORT)].map(([, type, fixed, lazy]) => {
    const to = fixed ?? lazy ?? "";
    return {
      from: file,
      to: to.startsWith(".") ? relative(resolve("src"), resolve("src", dirname(file), to)).replaceAll("\\", "/") : to,
      onlyTypes: type !== undefined,
      lazy: fixed === undefined,
    };
  }),
);

export function textOf(file: string): string {
  return readFileSync(join("src", file), "utf8");
}
