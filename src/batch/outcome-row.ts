import type { Outcome } from "../triage/outcome-format.ts";
import type { Sheet } from "./sheet.ts";

type Key = keyof Outcome;

/**
 * Parts that many outcomes have in common: the same object each time (src/triage/shared-parts.ts), so its JSON is made once
 * and copied after that. A part that is not shared after all only costs memory for as long as it lives.
 */
const SHARED: ReadonlySet<Key> = new Set(["content", "route", "consent", "duties", "contacts", "notes"]);
/** Lists that differ from case to case, of entries that many have in common. */
const OF_SHARED: ReadonlySet<Key> = new Set(["services"]);

const ready = new WeakMap<object, Uint8Array>();

/** Puts an outcome on the sheet: byte for byte what JSON.stringify makes of it, and a line end. */
export function putOutcome(sheet: Sheet, outcome: Outcome): void {
  let text = "";
  let lead = "{";
  for (const key of Object.keys(outcome) as Key[]) {
    text += `${lead}"${key}":`;
    lead = ",";
    const part = outcome[key];
    if (SHARED.has(key)) {
      sheet.text(text);
      sheet.bytes(jsonOf(part as object));
      text = "";
    } else if (OF_SHARED.has(key)) {
      text += "[";
      for (const entry of part as object[]) {
        sheet.text(text);
        sheet.bytes(jsonOf(entry));
        text = ",";
      }
      // What was put last is a comma only where there was an entry.
      text = (part as object[]).length > 0 ? "]" : `${text}]`;
    } else text += textOf(part);
  }
  sheet.text(`${text}}\n`);
}

const PLAIN = /^[ !#-[\]-~]*$/;

/** What JSON.stringify makes of a part; the commonest without asking it. */
function textOf(part: unknown): string {
  if (typeof part === "string" && PLAIN.test(part)) return `"${part}"`;
  return Array.isArray(part) && part.length === 0 ? "[]" : JSON.stringify(part);
}

function jsonOf(part: object): Uint8Array {
  let json = ready.get(part);
  if (!json) {
    json = Buffer.from(JSON.stringify(part), "utf8");
    ready.set(part, json);
  }
  return json;
}
