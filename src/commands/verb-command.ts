import { Command } from "commander";
import type { Act, Verb } from "./command.ts";
import { refuse } from "./usage-error.ts";

/** A verb's command. Its operands, options and sub-verbs are made when they are first wanted, so that a start makes those of one verb only. */
export class VerbCommand extends Command {
  readonly verb: Verb;
  readonly #act: Act;
  #isComplete = false;

  constructor(verb: Verb, act: Act) {
    super(verb.name);
    this.helpCommand(false);
    this.verb = verb;
    this.#act = act;
    this.description(verb.summary);
  }

  complete(): this {
    if (this.#isComplete) return this;
    this.#isComplete = true;
    this.verb.define(this, this.#act);
    this.addHelpText("after", ["\nExamples:", ...this.verb.examples.map((example) => `  ${example}`)].join("\n"));
    for (const command of [this, ...this.commands]) command.exitOverride((error) => refuse(error, command));
    return this;
  }
}
