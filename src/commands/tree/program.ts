/** The verbs about the program itself. */
import { Argument, Option } from "commander";
import { nameKinds, shells } from "../../completion/kinds.ts";
import type { Verb } from "../command.ts";

export const programVerbs: readonly Verb[] = [
  {
    name: "completion",
    summary: "what a shell needs to complete commands, options and names",
    examples: [
      'eval "$(effective-support completion bash)"',
      "effective-support completion zsh > ~/.zfunc/_effective-support",
      "effective-support completion fish > ~/.config/fish/completions/effective-support.fish",
    ],
    define(command, act) {
      command
        .addArgument(new Argument("[shell]", "which one").choices(shells))
        .addOption(new Option("--values <kind>", "print the names that completion offers").choices(nameKinds))
        .action(act(() => import("../completion.ts")));
    },
  },
  {
    name: "help",
    summary: "show the help of a command",
    examples: ["effective-support help batch", "effective-support help content check"],
    define(command, act) {
      command.argument("[command...]", "what it is about").action(act(() => import("../help.ts")));
    },
  },
];
