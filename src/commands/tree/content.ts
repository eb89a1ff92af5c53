import { Argument, Option } from "commander";
import { listNames } from "../../packs/spreadsheet/list-names.ts";
/** The verb for content packs; each of its sub-verbs has a module of its own. */
import type { Verb } from "../command.ts";
import { answersOption, forceOption, repeatedOption, textOption } from "./values.ts";

export const contentVerb: Verb = {
  name: "content",
  summary: "the content packs: install and choose, hold to every rule, compare, begin and release",
  examples: [
    "effective-support content list",
    "effective-support content install northshire@1.0.0.json",
    "effective-support content use northshire",
    "effective-support content trust northshire.pub",
    "effective-support content verify northshire@1.0.0.json",
    "effective-support content check content/bexley",
    "effective-support content new-scenario nursery-cold-hands --content content/bexley",
    "effective-support content diff bexley@1.0.0 bexley@1.1.0",
    "effective-support content impact bexley content/bexley --gate",
    "effective-support content new exampleshire",
    "effective-support content release content/bexley --dry-run",
  ],
  define(command, act) {
    command
      .command("check")
      .description("hold a pack to every rule; exit 3 where it has a fault")
      .argument("[pack]", "a pack's folder, a folder of packs, or a released pack; all that are here where none is named")
      .option("--watch", "check again at each save, until Ctrl-C")
      .addOption(answersOption("and say what this case comes to under it"))
      .action(act(() => import("../content/check.ts")));
    command
      .command("list")
      .description("the packs that are here, which one runs, and why")
      .action(act(() => import("../content/list.ts")));
    command
      .command("install")
      .description("put a released file, or a folder, into your data folder, once it holds")
      .argument("[pack]", "a file that content release wrote, or a pack's folder")
      .action(act(() => import("../content/install.ts")));
    command
      .command("use")
      .description("make a content the one that runs for you where nobody names another")
      .argument("[name]", "id, or id@version")
      .option("--reset", "go back to what came with the program")
      .action(act(() => import("../content/use.ts")));
    command
      .command("remove")
      .description("take a version away that you installed")
      .argument("[name]", "id@version")
      .action(act(() => import("../content/remove.ts")));
    command
      .command("verify")
      .description("whether a release is as it was made, and who stands behind it; exit 7 where nobody known does")
      .argument("[pack]", "a released file, id or id@version")
      .action(act(() => import("../content/verify.ts")));
    command
      .command("trust")
      .description("trust a publisher's key, once its words are compared; without a key, list those that you trust")
      .argument("[key]", "a file with a public key, or the key itself")
      .addOption(textOption("--words <words>", "the eight words that the publisher told you, in place of being asked"))
      .option("--forget", "trust it no longer")
      .action(act(() => import("../content/trust.ts")));
    command
      .command("new-key")
      .description("make the keys with which a publisher signs releases: FILE to keep, FILE.pub to give away")
      .argument("[file]", "where to write the private key")
      .action(act(() => import("../content/new-key.ts")));
    command
      .command("show")
      .description("one pack: its edition, its dates, and how much is in it; with --out all of it, to sign off")
      .argument("[pack]", "id, id@version or path")
      .addOption(repeatedOption("--out <file>", "write the whole pack as .docx, .html, .pdf or .md"))
      .addOption(forceOption("replace a file that is there"))
      .action(act(() => import("../content/show.ts")));
    command
      .command("export")
      .description("the indicators or the services as a sheet for a spreadsheet program")
      .addArgument(new Argument("<list>", "which list").choices(listNames))
      .argument("[pack]", "a pack's folder, id, id@version or path")
      .addOption(new Option("--to <form>", "the form of the sheet").choices(["csv"]).default("csv"))
      .addOption(textOption("--out <file>", "where to write it"))
      .addOption(forceOption("replace a file that is there"))
      .option("--bom", "begin with a byte order mark, so that Excel takes it for UTF-8")
      .action(act(() => import("../content/export.ts")));
    command
      .command("import")
      .description("take such a sheet into a pack's folder: says what changes, and asks before it writes")
      .argument("<file>", "the sheet")
      .argument("[pack]", "the pack's folder")
      .option("--dry-run", "say what would change, and write nothing")
      .addOption(forceOption("write without asking"))
      .action(act(() => import("../content/import.ts")));
    command
      .command("diff")
      .description("what changed from one pack to another, entry by entry")
      .argument("[before]", "id, id@version or path")
      .argument("[after]", "id, id@version or path")
      .action(act(() => import("../content/diff.ts")));
    command
      .command("impact")
      .description("every path and scenario under two packs: how many outcomes change, and how")
      .argument("[before]", "id, id@version or path")
      .argument("[after]", "id, id@version or path")
      .option("--gate", "exit 6 where the outcome of any case changes")
      .action(act(() => import("../content/impact.ts")));
    command
      .command("new-scenario")
      .description("write a case down as a scenario, with its outcome to be confirmed")
      .argument("[id]", "what to call it")
      .addOption(answersOption("take the case from a YAML or JSON file"))
      .addOption(textOption("--out <file>", "where to write it"))
      .addOption(forceOption("replace a file that is there"))
      .action(act(() => import("../content/new-scenario.ts")));
    command
      .command("new")
      .description("a complete starter pack for another area")
      .argument("[id]", "what to call it")
      .argument("[folder]", "where to write it")
      .action(act(() => import("../content/new.ts")));
    command
      .command("release")
      .description("freeze a pack as a version that is never edited again")
      .argument("[pack]", "the pack's folder")
      .option("--dry-run", "say what would be released, and write nothing")
      .addOption(textOption("--key <file>", "sign it with this private key (content new-key makes one)"))
      .action(act(() => import("../content/release.ts")));
  },
};
