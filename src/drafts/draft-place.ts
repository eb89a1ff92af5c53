import { posix, win32 } from "node:path";
import { fail } from "../problems.ts";
import type { Surroundings } from "../surroundings.ts";

/** Where drafts are kept. */
export interface DraftPlace {
  folder: string;
}

/**
 * The drafts folder of the user: under XDG_DATA_HOME or ~/.local/share, under %LOCALAPPDATA% on Windows, under
 * ~/Library/Application Support on macOS. Relative paths in those variables are not used (the XDG base directory
 * specification says so). Throws the Problem "no-data-folder" where the environment names none.
 */
export function draftPlace({ env }: Pick<Surroundings, "env">, platform: NodeJS.Platform = process.platform): DraftPlace {
  if (platform === "win32") {
    const data = absolute(env.LOCALAPPDATA, win32) ?? under(absolute(env.USERPROFILE, win32), win32, "AppData", "Local");
    return place(data, win32, "LOCALAPPDATA");
  }
  const home = absolute(env.HOME, posix);
  if (platform === "darwin") return place(under(home, posix, "Library", "Application Support"), posix, "HOME");
  return place(absolute(env.XDG_DATA_HOME, posix) ?? under(home, posix, ".local", "share"), posix, "HOME or XDG_DATA_HOME");
}

type Paths = Pick<typeof posix, "isAbsolute" | "join">;

function absolute(path: string | undefined, paths: Paths): string | null {
  return path && paths.isAbsolute(path) ? path : null;
}

function under(folder: string | null, paths: Paths, ...names: string[]): string | null {
  return folder === null ? null : paths.join(folder, ...names);
}

function place(data: string | null, paths: Paths, variable: string): DraftPlace {
  if (data === null) return fail({ kind: "no-data-folder", variable });
  return { folder: paths.join(data, "effective-support", "drafts") };
}
