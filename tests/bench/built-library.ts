import { createRequire } from "node:module";
import { join } from "node:path";
import { distFolder } from "../../bin/dev/checkout.ts";
import type * as library from "../../src/library.ts";

export type Library = typeof library;

/** The library as another program gets it: from the build. */
export function builtLibrary(): Library {
  return createRequire(import.meta.url)(join(distFolder(), "library.cjs"));
}
