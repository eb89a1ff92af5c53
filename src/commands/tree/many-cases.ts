/** The verbs that take many cases at once. */
import { Option } from "commander";
import type { Verb } from "../command.ts";
import { namesOption, repeatedOption, textOption, wholeOption } from "./values.ts";

const fromOption = () => new Option("--from <form>", "the form of what is read (default: by the file's name)").choices(["ndjson", "csv"]);
const bomOption = () => new Option("--bom", "start CSV with the mark by which Excel knows UTF-8");
const ignoreOption = () => repeatedOption("--ignore <name>", "pass over this column or key");

export const manyCasesVerbs: readonly Verb[] = [
  {
    name: "batch",
    summary: "many cases, a row for each: NDJSON or CSV in, NDJSON or CSV out",
    examples: [
      "effective-support batch cases.ndjson > outcomes.ndjson",
      "effective-support batch cases.csv --to csv --fields reference,level,route,urgency",
      "effective-support batch --workers 4 < cases.ndjson",
    ],
    define(command, act) {
      command
        .argument("[file...]", "rows; - and no file are standard input")
        .addOption(namesOption("--fields <a,b>", "only these fields of each outcome: level, route, urgency … or dotted paths"))
        .addOption(fromOption())
        .addOption(new Option("--to <form>", "the form of what is written (default: ndjson)").choices(["ndjson", "csv"]))
        .addOption(bomOption())
        .addOption(ignoreOption())
        .addOption(
          wholeOption(
            "--workers <n>",
            "worker threads (default: 1); the order of the rows is kept",
            [1, 64],
            "Give a number from 1 to 64; as many as there are processors is most of the gain.",
          ),
        )
        .action(act(() => import("../batch.ts")));
    },
  },
  {
    name: "audit",
    summary: "recorded levels against indicated levels, in numbers",
    examples: ["effective-support audit cases.csv", "effective-support audit --recorded level_agreed --agency team cases.ndjson --json"],
    define(command, act) {
      command
        .argument("[file...]", "rows; - and no file are standard input")
        .addOption(textOption("--recorded <name>", "the key or column of the recorded level (default: recorded)"))
        .addOption(textOption("--agency <name>", "the key or column of the agency (default: agency)"))
        .addOption(fromOption())
        .addOption(new Option("--to <form>", "the form of what is written (default: text)").choices(["text", "json", "csv"]))
        .addOption(bomOption())
        .addOption(
          wholeOption("--look <n>", "how many cases to look at (default: 20)", [0, 1_000_000], "Give a whole number, such as --look 50."),
        )
        .addOption(ignoreOption())
        .action(act(() => import("../audit.ts")));
    },
  },
];
