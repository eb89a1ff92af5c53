/** Where this user's data is kept. */
import { posix, win32 } from "node:path";
import { fail } from "./problems.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * The program's data folder of the user: under XDG_DATA_HOME or ~/.local/share, under %LOCALAPPDATA% on Windows, under
 * ~/Library/Application Support on macOS. Relative paths in those variables are not used (the XDG base directory
 * specification says so). Throws the Problem "no-data-folder" where the environment names none.
 */
export function dataFolder({ env }: Pick<Surroundings, "env">, platform: NodeJS.Platform = process.platform): string {
  if (platform === "win32") {
    const data = absolute(env.LOCALAPPDATA, win32) ?? under(absolute(env.USERPROFILE, win32), win32, "AppData", "Local");
    return ofProgram(data, win32, "LOCALAPPDATA");
  }
  const home = absolute(env.HOME, posix);
  if (platform === "darwin") return ofProgram(under(home, posix, "Library", "Application Support"), posix, "HOME");
  return ofProgram(absolute(env.XDG_DATA_HOME, posix) ?? under(home, posix, ".local", "share"), posix, "HOME or XDG_DATA_HOME");
}

type Paths = Pick<typeof posix, "isAbsolute" | "join">;

function absolute(path: string | undefined, paths: Paths): string | null {
  return path && paths.isAbsolute(path) ? path : null;
}

function under(folder: string | null, paths: Paths, ...names: string[]): string | null {
  return folder === null ? null : paths.join(folder, ...names);
}

function ofProgram(data: string | null, paths: Paths, variable: string): string {
  return data === null ? fail({ kind: "no-data-folder", variable }) : paths.join(data, "effective-support");
}
