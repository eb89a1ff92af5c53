/** Runs the content command in a folder of its own, with the clock of the test; the starter pack is written there on demand. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { program, type Run } from "../commands/program.ts";

export interface Desk {
  root: string;
  content(words: string[]): Promise<Run>;
  edit(file: string, replace: string, by: string): void;
}

/** A folder with the starter pack, beside its calendar, as the active pack "northshire"; gone afterwards. */
export async function withNorthshire<T>(use: (desk: Desk) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), "northshire-"));
  try {
    return await use(northshireIn(root));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The same in a folder of the caller's. */
export function northshireIn(root: string): Desk {
  const desk: Desk = {
    root,
    content: (words) => program(["content", ...words], { now: "2026-11-23T10:15:00Z" }),
    edit(file, replace, by) {
      const text = readFileSync(join(root, file), "utf8");
      if (text.split(replace).length !== 2) throw new Error(`"${replace}" does not stand once in ${file}`);
      writeFileSync(
        join(root, file),
        text.replace(replace, () => by),
      );
    },
  };
  cpSync("content/starter", join(root, "northshire"), { recursive: true });
  cpSync("content/calendars", join(root, "calendars"), { recursive: true });
  takePublishedDetails(join(root, "northshire"));
  desk.edit("northshire/pack.yaml", "id: exampleshire", "id: northshire");
  desk.edit("northshire/pack.yaml", "status: draft", "status: active");
  return desk;
}

/** What is released may hold no number and no address of nobody. These belong to nobody either, but nobody keeps them for stories. */
export function takePublishedDetails(folder: string): void {
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  for (const file of files.filter((name) => name.endsWith(".yaml"))) {
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replaceAll("01632 960", "01632 120").replaceAll(".example.org", ".org.uk"));
  }
}
