/** The verbs for trainers. */
import type { Verb } from "../command.ts";
import { forceOption, listOption, numberOption, outOption, wholeOption } from "./values.ts";

const SEED_AT_MOST = 2 ** 32 - 1;

export const trainingVerbs: readonly Verb[] = [
  {
    name: "demo",
    summary: "for trainers: play a scenario at a pace that an audience can follow",
    examples: [
      "effective-support demo list",
      "effective-support demo nursery-bruise-baby",
      "effective-support demo teacher-told-of-fgm --speed 2 --no-pause",
    ],
    define(command, act) {
      command
        .argument("[scenario]", "the id of a scenario; on a terminal it is asked for")
        .addOption(
          numberOption(
            "--speed <n>",
            "2 plays twice as fast, 0.5 at half the pace",
            [0.1, 100],
            "Give a number from 0.1 to 100: 2 plays twice as fast.",
          ),
        )
        .option("--no-pause", "never wait for the presenter: for recordings")
        .action(act(() => import("../demo.ts")));
      command
        .command("list")
        .description("the scenarios that there are")
        .action(act(async () => ({ run: (await import("../demo.ts")).listAll })));
    },
  },
  {
    name: "quiz",
    summary: "for trainers: vignettes to judge, then the guide's reading; report on a group",
    examples: [
      "effective-support quiz --count 5 --out mine.json",
      "effective-support quiz --topic domestic-abuse --level 3 --seed 7",
      "effective-support quiz report one.json two.json --out group.html",
    ],
    define(command, act) {
      command
        .addOption(listOption("--topic <topic>", "only vignettes about this"))
        .addOption(listOption("--level <level>", "only vignettes that end at this level"))
        .addOption(listOption("--difficulty <word>", "clear, needs-thought or hard"))
        .addOption(wholeOption("--count <n>", "at most so many vignettes", [1, 1000], "Give a whole number from 1 to 1000."))
        .addOption(
          wholeOption(
            "--seed <n>",
            "the same vignettes in the same order again",
            [0, SEED_AT_MOST],
            `Give a whole number from 0 to ${SEED_AT_MOST}.`,
          ),
        )
        .option("--sheet", "print the vignettes without their answers")
        .addOption(outOption("write the results to a .json file; with report also .html"))
        .addOption(forceOption())
        .action(act(() => import("../quiz.ts")));
      command
        .command("report")
        .description("the results of a group: how often it agreed with the guide; takes --out and --force")
        .argument("[file...]", "results that quiz --out wrote")
        .action(act(async () => ({ run: (await import("../quiz.ts")).report })));
    },
  },
];
