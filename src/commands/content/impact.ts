import { type Impact, impactOf } from "../../packs/impact/impact.ts";
import type { Pack } from "../../packs/pack.ts";
import { EXIT } from "../../problems.ts";
import type { Surroundings } from "../../surroundings.ts";
import { impactView } from "../../terminal/content-impact-view.ts";
import { styleFor } from "../../terminal/style.ts";
import type { CommonOptions, Run } from "../command.ts";
import { momentGiven, momentOfComputer } from "../moment-given.ts";
import { type TwoPacks, twoPacks } from "./two-packs.ts";

/** Replays every path and scenario under two packs. Exit 0; with --gate exit 6 where any outcome changes. */
export const run: Run<TwoPacks & { gate?: true }> = async (options, surroundings) => {
  const [before, after] = await twoPacks("impact", options, surroundings);
  const { date } = momentGiven(after, "at", options.at, surroundings);
  const { impact, seconds } = await measuredImpact(before, after, date, options, surroundings);
  const perSecond = Math.round((impact.cases + impact.scenarios) / Math.max(seconds, 0.001));
  surroundings.out(
    options.json
      ? `${JSON.stringify({ schema: "effective-support/content-impact@1", ...impact, casesPerSecond: perSecond }, null, 2)}\n`
      : impactView(impact, styleFor(options, surroundings)),
  );
  if (!options.json) surroundings.err(`${impact.replays} outcomes in ${seconds.toFixed(1)} s, ${perSecond} cases a second.\n`);
  return options.gate && !impact.unchanged ? EXIT.changed : EXIT.done;
};

/** The impact, with a line on the terminal that says how far it is. */
export async function measuredImpact(
  before: Pack,
  after: Pack,
  date: string,
  options: CommonOptions,
  surroundings: Surroundings,
): Promise<{ impact: Impact; seconds: number }> {
  const { errIsTerminal } = await surroundings.streams();
  const shown = errIsTerminal && !options.plain;
  const from = surroundings.now();
  let last = "";
  const impact = impactOf(before, after, date, (done, all) => {
    const line = `\r${done} of ${all} cases compared`;
    if (shown && line !== last) surroundings.err(line);
    last = line;
  });
  if (shown) surroundings.err(`\r${" ".repeat(last.length)}\r`);
  return { impact, seconds: (surroundings.now() - from) / 1000 };
}

/** The date where a pack is used. */
export function todayAt(pack: Pack, surroundings: Surroundings): string {
  return momentOfComputer(pack.calendar, surroundings).date;
}
