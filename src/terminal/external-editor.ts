/** Text written in the user's own editor, by way of a file that nobody else can read and that is gone afterwards. */
import { spawnSync } from "node:child_process";
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

const FOLDER = "effective-support-editor-";
const OF_PROCESS = new RegExp(`^${FOLDER}(\\d+)-`);

/**
 * Opens the editor on a text and waits for its end. The whole folder goes afterwards, with what the editor left beside the file. What a
 * session that was killed with its editor open left behind goes first.
 */
export function editedText(editor: Editor, text: string, env: Surroundings["env"]): { text: string } | { fault: string } {
  for (const place of placesFor(env)) sweepFolders(place);
  const folder = privateFolder(placesFor(env));
  if (folder === null) return { fault: `There is no folder to open ${editor.name} in; the text is as it was before.` };
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

/** A folder of this session, where there is one, is kept in memory only and never reaches a disk. */
function placesFor(env: Surroundings["env"]): string[] {
  return env.XDG_RUNTIME_DIR ? [env.XDG_RUNTIME_DIR, tmpdir()] : [tmpdir()];
}

function privateFolder(places: readonly string[]): string | null {
  for (const place of places) {
    try {
      return mkdtempSync(join(place, `${FOLDER}${process.pid}-`));
    } catch {
      // The next place is tried: XDG_RUNTIME_DIR may name a folder that is not there, or is not this user's.
    }
  }
  return null;
}

/** Removes this user's folders of earlier sessions whose process is gone. */
function sweepFolders(place: string): void {
  try {
    for (const name of readdirSync(place)) {
      const owner = OF_PROCESS.exec(name)?.[1];
      const folder = join(place, name);
      if (owner !== undefined && !isRunning(Number(owner)) && lstatSync(folder).uid === process.getuid?.())
        rmSync(folder, { recursive: true, force: true });
    }
  } catch {
    // What cannot be looked through or removed keeps nobody from writing.
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code !== "ESRCH";
  }
}
