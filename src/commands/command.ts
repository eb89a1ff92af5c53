/** What the tree of commands, and the modules that do their work, agree on. */
import type { Command } from "commander";
import type { Surroundings } from "../surroundings.ts";

/** The options that every command takes, as commander gives them; what was not given is undefined. */
export interface CommonOptions {
  content?: string | undefined;
  at?: string;
  requireCurrent?: true;
  json?: true;
  plain?: true;
  /** False with --no-color. */
  color: boolean;
  /** False with --no-input: never ask. */
  input: boolean;
}

/** Does a command's work and gives the exit code. `options` holds the operands too, each under its name in the tree. */
export type Run<Own = object> = (options: CommonOptions & Own, surroundings: Surroundings, command: Command) => number | Promise<number>;

/** Makes a command's action of the module that does its work. The module is loaded when the command runs, so that no command pays for another. */
export type Act = <Own>(load: () => Promise<{ run: Run<Own> }>) => (this: Command) => Promise<void>;

/** A verb of the program. Its options, operands and sub-verbs are made only where it is named, or where the whole tree is wanted. */
export interface Verb {
  name: string;
  summary: string;
  examples: readonly string[];
  define(command: Command, act: Act): void;
}
