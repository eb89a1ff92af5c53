/** Runs the program in this process, with files, a clock and streams of the test's own. The content is the built one. */
import { resolve } from "node:path";
import { run } from "../../src/main.ts";
import { fail } from "../../src/problems.ts";
import type { Surroundings } from "../../src/surroundings.ts";

export interface Run {
  code: number;
  out: string;
  err: string;
  /** Standard output read as JSON. */
  json(): any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

export interface Given {
  files?: Record<string, string | Uint8Array>;
  /** London summer time or not is up to the program: an instant. */
  now?: string;
  env?: Record<string, string>;
  columns?: number;
}

export const HOME = resolve(process.env.ES_DIST ?? "dist");

export async function program(
  argv: string[],
  { files = {}, now = "2026-11-23T10:15:00Z", env = {}, columns = 80 }: Given = {},
): Promise<Run> {
  let out = "";
  let err = "";
  const surroundings: Surroundings = {
    now: () => Date.parse(now),
    env,
    home: HOME,
    read(file, atMost) {
      const content = files[file];
      if (content === undefined) return fail({ kind: "unreadable-file", file, reason: "there is no such file" });
      return Buffer.from(content).subarray(0, atMost + 1);
    },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    streams: async () => ({
      async *pieces(file) {
        const content = files[file];
        if (content === undefined) return fail({ kind: "unreadable-file", file, reason: "there is no such file" });
        const bytes = Buffer.from(content);
        // Small pieces, so that rows come in parts.
        for (let from = 0; from < bytes.length; from += 1000) yield bytes.subarray(from, from + 1000);
      },
      write(bytes) {
        out += Buffer.from(bytes).toString("utf8");
        return true;
      },
      errIsTerminal: false,
      onInterrupt: () => () => {},
    }),
    interactive: false,
    outIsTerminal: false,
    columns,
    rows: 24,
  };
  const code = await run(argv, surroundings);
  return { code, out, err, json: () => JSON.parse(out) };
}

/** An answers file in YAML from the lines of its answers. */
export function answersFile(...lines: string[]): string {
  return ["schema: effective-support/answers@1", "reference: case-17", "answers:", ...lines.map((line) => `  ${line}`), ""].join("\n");
}

export const calmLines = [
  "immediate-danger: no",
  "significant-harm: no",
  "child-age: 8",
  "circumstances: []",
  "previous-assessment: none",
  "indicators: []",
  "judgement: { level: 1 }",
  "who-can-help: own-agency",
];
