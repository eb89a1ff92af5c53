/** The program in this process, with streams, files and a clock of the case's own. Other files are those of the world. */
import { run } from "../../../src/main.ts";
import { fail } from "../../../src/problems.ts";
import { realSurroundings } from "../../../src/real-surroundings.ts";
import type { Ran, Setting } from "./verdict.ts";

export interface Around {
  /** Standard input; null: it cannot be read. */
  input: Uint8Array | null;
  now: number;
  env: Record<string, string>;
  outIsTerminal: boolean;
  columns: number;
  /** Takes what rows come to, in place of keeping it. */
  rowsTo?: (bytes: Uint8Array) => void;
  /** How many bytes of a file come at a time; few, so that rows come in parts. */
  pieceOf?: number;
}

export const calm: Around = { input: null, now: Date.UTC(2026, 10, 23, 10, 15), env: {}, outIsTerminal: false, columns: 80 };

export async function runWithin(argv: readonly string[], { home }: Setting, around: Partial<Around>): Promise<Ran> {
  const { input, now, env, outIsTerminal, columns, rowsTo, pieceOf = 1000 } = { ...calm, ...around };
  const said: Ran = { code: Number.NaN, out: "", err: "" };
  const { read } = realSurroundings(home);
  const bytesOf = (file: string, atMost: number) => {
    if (file !== "-") return read(file, atMost);
    return input?.subarray(0, atMost + 1) ?? fail({ kind: "unreadable-file", file: "standard input", reason: "it is closed" });
  };
  said.code = await run(argv, {
    now: () => now,
    env,
    home,
    read: bytesOf,
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    streams: async () => ({
      async *pieces(file) {
        const bytes = bytesOf(file, 1024 * 1024);
        for (let from = 0; from < bytes.length; from += pieceOf) yield bytes.subarray(from, from + pieceOf);
      },
      write(bytes) {
        if (rowsTo) rowsTo(bytes);
        else said.out += Buffer.from(bytes).toString("utf8");
        return true;
      },
      errIsTerminal: false,
      onInterrupt: () => () => {},
    }),
    interactive: false,
    outIsTerminal,
    columns,
    rows: 24,
  });
  return said;
}
