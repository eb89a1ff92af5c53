/** The verbs that look things up, or print what other programs need. */
import { Argument, Option } from "commander";
import type { Verb } from "../command.ts";
import { schemaNames } from "../schema-names.ts";
import { answersOption, forceOption, listOption, outOption, textOption, wholeOption } from "./values.ts";

export const referenceVerbs: readonly Verb[] = [
  {
    name: "guide",
    summary: "the reference shelf: levels, indicators, duties, terms, limits and more",
    examples: [
      "effective-support guide",
      "effective-support guide consent",
      "effective-support guide indicators --level 3 --area learning housing",
      "effective-support guide glossary mash",
      "effective-support guide how long is an assessment",
    ],
    define(command, act) {
      command
        .argument("[topic]", "one of the topics that are listed without one")
        .argument("[words...]", "what to look for, in the topic or anywhere")
        .addOption(listOption("--level <level>", "only entries of this level"))
        .addOption(listOption("--area <area>", "only indicators of this area, more areas may follow as words"))
        .action(act(() => import("../guide.ts")));
    },
  },
  {
    name: "services",
    summary: "the directory of local services",
    examples: [
      "effective-support services housing",
      "effective-support services --topic bereavement --age 9",
      "effective-support services --level 3 --json",
    ],
    define(command, act) {
      command
        .argument("[words...]", "what to look for")
        .addOption(listOption("--level <level>", "only services of this level"))
        .addOption(listOption("--topic <topic>", "only services about this"))
        .addOption(
          wholeOption(
            "--age <years>",
            "only services that may help a child of this age",
            [0, 1000],
            "Give whole years, such as --age 7; 0 for a baby.",
          ),
        )
        .action(act(() => import("../services.ts")));
    },
  },
  {
    name: "flowchart",
    summary: "the flow as a picture, with the path of a case marked",
    examples: [
      "effective-support flowchart",
      "effective-support flowchart --scenario teacher-told-of-fgm --out flow.html",
      "effective-support flowchart --answers case.yaml --format svg > case.svg",
    ],
    define(command, act) {
      command
        .addOption(new Option("--format <format>", "what to draw (default: text)").choices(["text", "mermaid", "svg", "html"]))
        .addOption(answersOption("mark the path of these answers, from a YAML or JSON file; - is standard input"))
        .addOption(textOption("--scenario <scenario>", "mark the path of a scenario"))
        .addOption(outOption("write it to a file: .txt .mmd .svg .html"))
        .addOption(forceOption())
        .action(act(() => import("../flowchart.ts")));
    },
  },
  {
    name: "schema",
    summary: "print a JSON Schema",
    examples: ["effective-support schema outcome"],
    define(command, act) {
      command.addArgument(new Argument("[name]", "of what").choices(schemaNames)).action(act(() => import("../schema.ts")));
    },
  },
];
