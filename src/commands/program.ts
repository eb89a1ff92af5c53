/** The command line as a tree of commander's commands. What a command does is in a module of its own, loaded when it runs. */
import { Command, CommanderError } from "commander";
import type { Finder } from "../packs/finder.ts";
import { usualEmergencyNumber } from "../packs/shelf.ts";
import { EXIT, problemIn } from "../problems.ts";
import { shippedText } from "../shipped.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Act, Verb } from "./command.ts";
import { ABOUT, exitCodesSaid, helpLayout, inDanger } from "./help-layout.ts";
import { caseVerbs } from "./tree/cases.ts";
import { contentVerb } from "./tree/content.ts";
import { manyCasesVerbs } from "./tree/many-cases.ts";
import { programVerbs } from "./tree/program.ts";
import { referenceVerbs } from "./tree/reference.ts";
import { trainingVerbs } from "./tree/training.ts";
import { textOption } from "./tree/values.ts";
import { refuse, refuseLongDashes, refuseUnknown } from "./usage-error.ts";
import { VerbCommand } from "./verb-command.ts";
import { commandNamed, everyCommand, isVerb } from "./walk.ts";

/** In the order in which help lists them. The first is the one that runs where none is named. */
const verbs: readonly Verb[] = [...caseVerbs, ...referenceVerbs, ...manyCasesVerbs, ...trainingVerbs, contentVerb, ...programVerbs];

/** Reads a command line, runs the command that it names and gives the exit code. Throws the Problem "usage" where it cannot be read. */
export async function runProgram(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  let code: number = EXIT.done;
  const program = programWith(
    surroundings,
    (load) =>
      async function (this: Command) {
        refuseLongDashes(this);
        const { run } = await load();
        const operands = this.registeredArguments.map((argument, place) => [argument.name(), this.processedArgs[place]]);
        code = await run({ ...this.optsWithGlobals(), ...Object.fromEntries(operands) }, surroundings, this);
      },
  );
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    // Commander's way to say that something was printed and nothing is left to run.
    if (!(error instanceof CommanderError && error.exitCode === 0)) throw error;
  }
  return code;
}

/** The program with all its commands complete and nothing that runs: for the manual page, and for tests. */
export function wholeProgram(): Command {
  const program = programWith({ home: "", columns: 80, out() {}, err() {} }, () => async () => {});
  everyCommand(program);
  return program;
}

type Output = Pick<Surroundings, "home" | "columns" | "out" | "err"> & Finder;

/** Help is there whatever is wrong with the content. */
function numberKnown(output: Output): string | null {
  try {
    return usualEmergencyNumber(output);
  } catch (error) {
    if (problemIn(error)) return null;
    throw error;
  }
}

function programWith(output: Output, act: Act): Command {
  const program: Command = new Command("effective-support")
    .helpOption(false)
    .helpCommand(false)
    .configureHelp(helpLayout)
    .configureOutput({
      writeOut: output.out,
      writeErr: output.err,
      outputError: () => {},
      getOutHelpWidth: () => output.columns,
      getErrHelpWidth: () => output.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride((error) => refuse(error, program))
    .addHelpText("before", () => wrapped(program, `${ABOUT}\n${inDanger(numberKnown(output))}\n`, output))
    .addHelpText("after", () => wrapped(program, exitCodesSaid(), output))
    .addOption(textOption("--content <pack>", "the content to use: id, id@version or path"))
    .addOption(textOption("--at <when>", "the moment to reckon from, by the clock of the content's area: 2026-11-23T10:15 (default: now)"))
    .option("--require-current", "stop (exit 5) where the content is past its review date")
    .option("--json", "print JSON")
    .option("--plain", "numbered, static prompts: for screen readers and simple terminals")
    .option("--no-color", "no colour")
    .option("--no-input", "never ask")
    .option("-h, --help", "show this help")
    .option("-V, --version", "show the version")
    .option("--licences", "show the licences of the program and of everything in it")
    .hook("preSubcommand", async (_, command) => {
      const [word] = program.args;
      const isNamed = word === command.name();
      if (!isNamed && word !== undefined && !/^-./.test(word)) refuseUnknown(program, word);
      const named = isNamed ? commandNamed(program, program.args) : program;
      if (isVerb(command)) command.complete();
      await sayInstead(program, named, output);
    });
  for (const [place, verb] of verbs.entries()) {
    program.addCommand(new VerbCommand(verb, act).copyInheritedSettings(program), { isDefault: place === 0 });
  }
  return program;
}

function wrapped(program: Command, text: string, { columns }: Output): string {
  return program.createHelp().boxWrap(text, columns);
}

/** Where the version, the licences or help are asked for, prints them; then nothing runs. */
async function sayInstead(program: Command, named: Command, { home, out }: Output): Promise<void> {
  const { version, licences, help } = program.opts<{ version?: true; licences?: true; help?: true }>();
  if (!version && !licences && !help) return;
  if (version) out(`${(await import("./version.ts")).version}\n`);
  else if (licences) out(shippedText(home, "licences.txt"));
  else named.outputHelp();
  throw new CommanderError(EXIT.done, "effective-support.said", "");
}
