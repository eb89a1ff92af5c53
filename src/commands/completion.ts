import { bashScript } from "../completion/bash.ts";
import { fishScript } from "../completion/fish.ts";
import { type NameKind, type Shell, shells } from "../completion/kinds.ts";
import { namesOf } from "../completion/names.ts";
import { planOf, type Script } from "../completion/plan.ts";
import { powershellScript } from "../completion/powershell.ts";
import { zshScript } from "../completion/zsh.ts";
import { EXIT, fail } from "../problems.ts";
import type { Run } from "./command.ts";
import { packGiven } from "./current-content.ts";
import { everyCommand } from "./walk.ts";

const SCRIPTS: Record<Shell, Script> = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript };

interface CompletionOptions {
  shell?: Shell;
  values?: NameKind;
}

/** Prints a shell's completion script; with --values, the names that such a script asks for while somebody types. */
export const run: Run<CompletionOptions> = async (options, surroundings, { parent: program }) => {
  const { shell, values } = options;
  if (values !== undefined) {
    const pack = await packGiven(options, surroundings);
    surroundings.out(`${namesOf(values, pack, surroundings.home).join("\n")}\n`);
    return EXIT.done;
  }
  if (shell === undefined) return fail({ kind: "usage", message: "Name a shell.", hint: `Shells: ${shells.join(", ")}.` });
  if (program === null) throw new Error("completion belongs to no program");
  surroundings.out(SCRIPTS[shell](planOf(program, everyCommand(program))));
  return EXIT.done;
};
