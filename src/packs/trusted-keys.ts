/** The publishers' keys that this user trusts. Kept in the user's data folder. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isMap } from "../answers/answers.ts";
import { dataFolder } from "../data-folder.ts";
import { fail, problemIn } from "../problems.ts";
import { writeWhole } from "../records/write-file.ts";
import { codeOf } from "../surroundings.ts";
import type { Finder } from "./finder.ts";
import { publicKeyIn } from "./signature.ts";

type Of = Pick<Finder, "env">;

const FILE = "trusted-keys.json";

/** In the order in which they were trusted; none where there is no data folder. A file that is broken ends the run. */
export function trustedKeys(finder: Of): string[] {
  let text: string;
  try {
    text = readFileSync(placeOf(finder), "utf8");
  } catch (error) {
    if (problemIn(error) || codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return [];
    return broken(finder);
  }
  try {
    const kept: unknown = JSON.parse(text);
    const keys: unknown = isMap(kept) ? kept.keys : null;
    if (Array.isArray(keys) && keys.every((key) => typeof key === "string" && publicKeyIn(key) === key)) return keys;
  } catch {
    return broken(finder);
  }
  return broken(finder);
}

export function trust(key: string, finder: Of): void {
  keep([...trustedKeys(finder).filter((known) => known !== key), key], finder);
}

export function distrust(key: string, finder: Of): void {
  keep(
    trustedKeys(finder).filter((known) => known !== key),
    finder,
  );
}

function keep(keys: string[], finder: Of): void {
  mkdirSync(dataFolder({ env: finder.env ?? {} }), { recursive: true, mode: 0o700 });
  writeWhole(placeOf(finder), `${JSON.stringify({ keys })}\n`, { over: "replace" });
}

function placeOf({ env = {} }: Of): string {
  return join(dataFolder({ env }), FILE);
}

function broken(finder: Of): never {
  return fail({ kind: "unreadable-file", file: placeOf(finder), reason: "it is not the list of keys that this program keeps" });
}
