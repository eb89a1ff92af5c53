import type { Moment } from "../deadlines/moment.ts";
import type { Pack } from "../packs/pack.ts";
import { packNamed } from "../packs/shelf.ts";
import { fail } from "../problems.ts";
import type { Surroundings } from "../surroundings.ts";
import type { CommonOptions } from "./command.ts";
import { whenGiven } from "./moment-given.ts";

/** The pack that `--content` names, or else the usual one. */
export function packGiven({ content }: Pick<CommonOptions, "content">, surroundings: Surroundings): Promise<Pack> {
  return packNamed(content ?? null, surroundings);
}

/** The same with the moment that `--at` names, or else now. Throws the Problem "stale-content" as `requireCurrent` does. */
export async function currentPack(options: CommonOptions, surroundings: Surroundings): Promise<{ pack: Pack; at: Moment }> {
  const pack = await packGiven(options, surroundings);
  const { moment: at } = whenGiven(pack, "at", options.at, surroundings);
  requireCurrent(pack, at, options);
  return { pack, at };
}

/** Ends the run (exit 5) where the content is past its review date and the user asked to be stopped then. */
export function requireCurrent(pack: Pack, at: Moment, options: Pick<CommonOptions, "requireCurrent">): void {
  const { reviewBy } = pack.manifest;
  if (options.requireCurrent && at.date > reviewBy) {
    fail({ kind: "stale-content", content: `${pack.id}@${pack.version}`, reviewBy });
  }
}
