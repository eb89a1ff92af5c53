/** Text written in the user's own editor, by way of a file that nobody else can read and that is gone afterwards. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Surroundings } from "../surroundings.ts";

export interface Editor {
  command: string;
  arguments: string[];
  name: string;
}

/** The editor that VISUAL or EDITOR names; null where neither does. */
export function editorIn(env: Surroundings["env"]): Editor | null {
  const [command, ...rest] = (env.VISUAL || env.EDITOR || "").split(" ").filter(Boolean);
  return command === undefined ? null : { command, arguments: rest, name: basename(command) };
}

/** Opens the editor on a text and waits for its end. The whole folder goes afterwards, with what the editor left beside the file. */
export function editedText(editor: Editor, text: string, env: Surroundings["env"]): { text: string } | { fault: string } {
  // A folder of this session, where there is one, is kept in memory only and never reaches a disk.
  const folder = mkdtempSync(join(env.XDG_RUNTIME_DIR || tmpdir(), "effective-support-"));
  try {
    const file = join(folder, "text.txt");
    writeFileSync(file, text, { mode: 0o600 });
    const ended = spawnSync(editor.command, [...editor.arguments, file], { stdio: "inherit" });
    if (ended.error || ended.status !== 0) return { fault: `${editor.name} did not end well; the text is as it was before.` };
    return { text: readFileSync(file, "utf8").trimEnd() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
