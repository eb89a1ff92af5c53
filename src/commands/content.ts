import { nearest, quoted } from "../answers/check.ts";
import { fail } from "../problems.ts";
import type { Given, Run } from "./command.ts";

interface Subcommand {
  name: string;
  /** What stands after the name, as a hint shows it. */
  operands: string;
  atMost: number;
  load(): Promise<{ run: Run }>;
}

const subcommands: readonly Subcommand[] = [
  { name: "check", operands: "[PATH]", atMost: 1, load: () => import("./content/check.ts") },
  { name: "list", operands: "", atMost: 0, load: () => import("./content/list.ts") },
  { name: "show", operands: "[ID[@VERSION]]", atMost: 1, load: () => import("./content/show.ts") },
  { name: "diff", operands: "BEFORE AFTER", atMost: 2, load: () => import("./content/diff.ts") },
  { name: "impact", operands: "BEFORE AFTER", atMost: 2, load: () => import("./content/impact.ts") },
  { name: "new-scenario", operands: "ID", atMost: 1, load: () => import("./content/new-scenario.ts") },
  { name: "new", operands: "ID [FOLDER]", atMost: 2, load: () => import("./content/new.ts") },
  { name: "release", operands: "[PATH]", atMost: 1, load: () => import("./content/release.ts") },
];

/** The content packs: each thing to do with them is a subcommand with a file of its own, loaded when it is wanted. */
export const run: Run = async (given, surroundings) => {
  const [name, ...operands] = given.operands;
  const subcommand = subcommands.find((candidate) => candidate.name === name);
  if (!subcommand) return refuse(name);
  if (operands.length > subcommand.atMost)
    fail({ kind: "usage", message: `${quoted(operands[subcommand.atMost])} is one word too many.`, hint: usageOf(subcommand) });
  const { run: runSubcommand } = await subcommand.load();
  return runSubcommand({ ...given, operands } satisfies Given, surroundings);
};

function refuse(name: string | undefined): never {
  const names = subcommands.map((subcommand) => subcommand.name);
  const near = name === undefined ? null : nearest(name, names);
  const message =
    name === undefined
      ? "Say what to do with the content."
      : `There is no content ${quoted(name)}.${near ? ` Did you mean content ${near}?` : ""}`;
  return fail({ kind: "usage", message, hint: subcommands.map(usageOf).join("\n") });
}

function usageOf({ name, operands }: Subcommand): string {
  return `Usage: effective-support content ${name}${operands ? ` ${operands}` : ""} [options]`;
}
