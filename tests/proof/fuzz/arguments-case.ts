/** One command line, with the standard input, clock, environment and terminal that it meets. */
import type { Pack } from "../../../src/packs/pack.ts";
import { EXIT } from "../../../src/problems.ts";
import { answersDocument } from "./answers-document.ts";
import { commandLine } from "./command-line.ts";
import type { Dice } from "./dice.ts";
import { randomBytes } from "./hostile.ts";
import { type Around, calm, runWithin } from "./run-within.ts";
import { faultsOf, type Setting, USUAL_EXITS, type Verdict } from "./verdict.ts";
import { freshen } from "./world.ts";

const WRITES = /^(--out|new|new-scenario|release|delete)/;

export async function argumentsCase(dice: Dice, setting: Setting): Promise<Verdict> {
  const pack = setting.packs.at(-1) as Pack;
  const argv = commandLine(dice, pack);
  const around: Around = {
    input: standardInput(dice, pack),
    now: clockOf(dice),
    env: environment(dice, setting),
    outIsTerminal: dice.once(3),
    columns: dice.weighed([
      [5, () => 80],
      [1, () => dice.below(30)],
      [1, () => 1000],
    ]),
  };
  const ran = await runWithin(argv, setting, around);
  if (/^Written: |is deleted/m.test(ran.err) || (ran.code === EXIT.done && argv.some((word) => WRITES.test(word)))) freshen(setting);
  const said = (option: string) => argv.some((word) => word.startsWith(option));
  const exits = [...USUAL_EXITS, ...(said("--require-current") ? [EXIT.stale] : []), ...(said("--gate") ? [EXIT.changed] : [])];
  const faults = faultsOf(ran, { coloured: around.outIsTerminal, exits });
  return {
    ...ran,
    faults,
    tried: JSON.stringify({ argv, now: around.now, env: around.env, input: around.input && Buffer.from(around.input).toString() }),
  };
}

function standardInput(dice: Dice, pack: Pack): Uint8Array | null {
  return dice.weighed<Uint8Array | null>([
    [2, () => null],
    [2, () => new Uint8Array()],
    [3, () => answersDocument(dice, pack).bytes],
    [1, () => randomBytes(dice, 300)],
    [1, () => Buffer.from(Array.from({ length: 3 }, () => Buffer.from(answersDocument(dice, pack).bytes).toString()).join("\n"))],
    [1, () => Buffer.from("reference,child-age\nx,8\ny,\u001b[31m\n")],
  ]);
}

function clockOf(dice: Dice): number {
  return dice.weighed([
    [8, () => calm.now],
    [2, () => Date.UTC(2023, 11, 15) + dice.below(4 * 365) * 86_400_000 + dice.below(86_400_000)],
    [1, () => dice.pick([0, -1, 86_400_000 * 365, Date.UTC(1989, 11, 31), Date.UTC(2071, 0, 1), Date.UTC(2100, 0, 1), 8.64e15])],
  ]);
}

function environment(dice: Dice, { world }: Setting): Record<string, string> {
  return {
    ...(dice.once(8) ? {} : { HOME: dice.pick([`${world}/home`, `${world}/home`, "", "relative", `${world}/case.json`, "/\u001b[31m"]) }),
    ...(dice.once(6) ? { XDG_DATA_HOME: dice.pick(["", "relative", `${world}/folder`, "/proc"]) } : {}),
    ...(dice.once(6) ? { TERM: dice.pick(["dumb", "xterm", ""]) } : {}),
    ...(dice.once(6)
      ? { [dice.pick(["NO_COLOR", "ACCESSIBLE", "FORCE_COLOR", "EDITOR", "TZ", "LANG"])]: dice.pick(["", "1", "\u001b"]) }
      : {}),
  };
}
