import { posix, win32 } from "node:path";
import { dataFolder } from "../data-folder.ts";
import type { Surroundings } from "../surroundings.ts";

/** Where drafts are kept. */
export interface DraftPlace {
  folder: string;
}

/** The drafts folder of the user. Throws the Problem "no-data-folder" where the environment names none. */
export function draftPlace(surroundings: Pick<Surroundings, "env">, platform: NodeJS.Platform = process.platform): DraftPlace {
  return { folder: (platform === "win32" ? win32 : posix).join(dataFolder(surroundings, platform), "drafts") };
}
