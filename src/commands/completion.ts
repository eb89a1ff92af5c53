import { quoted } from "../answers/check.ts";
import { bashScript } from "../completion/bash.ts";
import { fishScript } from "../completion/fish.ts";
import { namesOf } from "../completion/names.ts";
import { powershellScript } from "../completion/powershell.ts";
import { zshScript } from "../completion/zsh.ts";
import { packNamed } from "../packs/shelf.ts";
import { EXIT, fail } from "../problems.ts";
import { type NameKind, nameKinds, type Run } from "./command.ts";
import { commands, everywhere } from "./table.ts";

const SHELLS: Record<string, typeof bashScript> = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript };

/** Prints a shell's completion script; with --values, the names that such a script asks for while somebody types. */
export const run: Run = async (given, surroundings) => {
  const kind = given.value("values");
  if (kind !== null) {
    if (!(nameKinds as readonly string[]).includes(kind))
      fail({ kind: "usage", message: `There are no names of the kind ${quoted(kind)}.`, hint: `Kinds: ${nameKinds.join(", ")}.` });
    const pack = await packNamed(given.value("content"), surroundings);
    surroundings.out(`${namesOf(kind as NameKind, pack, surroundings.home).join("\n")}\n`);
    return EXIT.done;
  }
  const [shell] = given.operands;
  const script = shell === undefined || !Object.hasOwn(SHELLS, shell) ? undefined : SHELLS[shell];
  if (!script) {
    const message = shell === undefined ? "Name a shell." : `There is no completion for ${quoted(shell)}.`;
    return fail({ kind: "usage", message, hint: `Shells: ${Object.keys(SHELLS).join(", ")}.` });
  }
  surroundings.out(script(commands, everywhere));
  return EXIT.done;
};
