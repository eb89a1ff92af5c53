/** One line on a terminal that says how far a run is; drawn over itself, wiped at the end. */
import { statSync } from "node:fs";
import type { Surroundings } from "../surroundings.ts";

export interface ProgressLine {
  draw(so: { read: number; rows: number; wrong: number }): void;
  clear(): void;
}

const EVERY = 200;
const WIDTH = 24;
const WIPE = "\r\u001b[K";

/** The bar fills by the bytes read; where their number is not known beforehand, only rows are counted. */
export function progressLine(files: readonly string[], { now, err }: Surroundings): ProgressLine {
  const total = bytesIn(files);
  let last = now();
  let drawn = false;
  return {
    draw({ read, rows, wrong }) {
      if (now() - last < EVERY) return;
      last = now();
      drawn = true;
      err(`${WIPE}${total === null ? "" : `${bar(read / total)} `}${rows} rows${wrong > 0 ? `, ${wrong} wrong` : ""}`);
    },
    clear() {
      if (drawn) err(WIPE);
    },
  };
}

function bar(part: number): string {
  const filled = Math.round(Math.min(part, 1) * WIDTH);
  return `[${"#".repeat(filled)}${"-".repeat(WIDTH - filled)}] ${String(Math.floor(Math.min(part, 1) * 100)).padStart(3)} %`;
}

function bytesIn(files: readonly string[]): number | null {
  let total = 0;
  for (const file of files) {
    const size = file === "-" ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
    if (size === 0) return null;
    total += size;
  }
  return total;
}
