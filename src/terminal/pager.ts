/** Shows a long text as git does: in the pager that the user has chosen, and all at once where there is none. */
import { spawnSync } from "node:child_process";
import type { Surroundings } from "../surroundings.ts";

/** Ends at once where all fits on a screen, lets colour through, and leaves the text on the screen. */
const LESS = "FRX";

export function page(text: string, { env, out }: Pick<Surroundings, "env" | "out">): void {
  const pager = env.PAGER ?? (process.platform === "win32" ? "more" : "less");
  if (pager === "" || pager === "cat") return out(text);
  const { status, error } = spawnSync(pager, {
    shell: true,
    input: text,
    stdio: ["pipe", "inherit", "pipe"],
    env: { ...env, LESS: env.LESS ?? LESS },
  });
  // No such pager: the shell says so with 127, Windows with 1 or 9009. Nothing was shown then.
  if (error || (status !== 0 && status !== null)) out(text);
}
