/** How an outcome comes to whoever asked for it without questions: the action card on a terminal, everything in a file or with --full. */
import type { CommonOptions } from "../commands/command.ts";
import type { Pack } from "../packs/pack.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { actionCard } from "./action-card.ts";
import { outcomeView } from "./outcome-view.ts";
import { page } from "./pager.ts";
import { hang, styleFor } from "./style.ts";

export type FullOption = CommonOptions & { full?: true };

/** Asked for everything, or written to somewhere that is no screen. */
export function wantsAll({ full }: FullOption, { outIsTerminal }: Surroundings): boolean {
  return full === true || !outIsTerminal;
}

/** A text that may be longer than the screen. */
export function printAll(text: string, surroundings: Surroundings): void {
  if (surroundings.outIsTerminal) page(text, surroundings);
  else surroundings.out(text);
}

/** `below`: lines that will be printed after it. */
export function showOutcome(pack: Pack, outcome: Outcome, options: FullOption, surroundings: Surroundings, below = 0): void {
  const style = styleFor(options, surroundings);
  if (wantsAll(options, surroundings)) return printAll(outcomeView(pack, outcome, style), surroundings);
  const more = hang("", style.faint("Everything else (steps, dates, notes, services): the same command with --full."), style);
  const besides = more.split("\n").length + below;
  surroundings.out(`${actionCard(pack, outcome, style, surroundings.rows, besides)}\n${more}\n`);
}
