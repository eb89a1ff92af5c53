/** A home with the Bexley pack compiled into it, and the program run in it as a user runs it. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/main.ts";
import { hashOf } from "../../src/packs/shelf.ts";
import type { Surroundings } from "../../src/surroundings.ts";
import { bexley } from "../triage/bexley.ts";

const home = mkdtempSync(join(tmpdir(), "effective-support-guide-"));
const file = `${bexley.id}@${bexley.version}.json`;
const written = JSON.stringify(bexley);
const entry = { id: bexley.id, version: bexley.version, status: "active", file, digest: bexley.digest, bytes: hashOf(written) };
mkdirSync(join(home, "content"));
writeFileSync(join(home, "content", file), written);
writeFileSync(join(home, "content", "shelf.json"), JSON.stringify({ standard: bexley.id, packs: [entry] }));

export interface Said {
  exit: number;
  out: string;
  err: string;
}

/** Runs a command line, as wide as `columns`, without colour. Reckoned from a moment before the content's review date. */
export async function effectiveSupport(words: string[], columns: number = 80): Promise<Said> {
  const said: Said = { exit: -1, out: "", err: "" };
  const surroundings: Surroundings = {
    now: () => Date.parse("2023-06-01T09:00:00Z"),
    env: {},
    home,
    read: () => new Uint8Array(),
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    streams: () => Promise.reject(new Error("no command here reads many rows")),
    interactive: false,
    outIsTerminal: false,
    columns,
    rows: 24,
  };
  said.exit = await run(words, surroundings);
  return said;
}
