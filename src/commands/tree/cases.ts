/** The verbs for one case: from its first question to its last review. */
import type { Verb } from "../command.ts";
import { answersOption, forceOption, fullOption, metOption, outOption, textOption } from "./values.ts";

const RECORD_FILES = "write a record as well: .json .html .docx .pdf .md .ics";
const ALL_DATES = ["--all-dates", "in a calendar, the dates that others have to keep as well"] as const;
const roleOption = () => textOption("--role <text>", "in what role the record is made; no names");

export const caseVerbs: readonly Verb[] = [
  {
    name: "triage",
    summary: "the guided triage: answer the questions, see what to do first",
    examples: [
      "effective-support",
      "effective-support triage --answers case.yaml --json",
      "effective-support triage --template --out case.yaml",
    ],
    define(command, act) {
      command
        .addOption(answersOption("take the answers from a YAML or JSON file; - is standard input"))
        .addOption(fullOption())
        .option("--template", "an answers file to fill in, every question explained; printed, or written with --out")
        .addOption(outOption(RECORD_FILES))
        .option(...ALL_DATES)
        .addOption(roleOption())
        .addOption(forceOption())
        .action(act(() => import("../triage.ts")));
    },
  },
  {
    name: "contacts",
    summary: "who to call now, or at another moment",
    examples: ["effective-support contacts", "effective-support contacts --at 2026-12-25T11:00 --json"],
    define: (command, act) => void command.action(act(() => import("../contacts.ts"))),
  },
  {
    name: "deadlines",
    summary: "the dated timeline of a route",
    examples: [
      "effective-support deadlines family-wellbeing-service --from 2026-11-23",
      "effective-support deadlines child-protection --from 2026-12-24T16:30 --met strategy-meeting=2026-12-29",
    ],
    define(command, act) {
      command
        .argument("[route]", "the id of a route")
        .addOption(textOption("--from <when>", "when the referral or call was made (default: now)"))
        .addOption(metOption())
        .action(act(() => import("../deadlines.ts")));
    },
  },
  {
    name: "drafts",
    summary: "paused triages: list, resume or delete them",
    examples: ["effective-support drafts", "effective-support drafts resume 1f0c9a7e", "effective-support drafts delete 1f0c9a7e --force"],
    define(command, act) {
      const list = act(async () => ({ run: (await import("../drafts.ts")).listAll }));
      command.action(list);
      command.command("list").description("the drafts that are here; also without a word").action(list);
      command
        .command("resume")
        .description("go on with a draft, on a terminal")
        .argument("[id]", "the draft's id")
        .action(act(async () => ({ run: (await import("../drafts.ts")).resume })));
      command
        .command("delete")
        .description("delete a draft for good")
        .argument("[id]", "the draft's id")
        .addOption(forceOption("delete without asking"))
        .action(act(async () => ({ run: (await import("../drafts.ts")).remove })));
    },
  },
  {
    name: "review",
    summary: "take an earlier record in: what was met, what changed, the new outcome",
    examples: [
      "effective-support review case.json",
      "effective-support review case.json --met mash-response=2026-11-24T09:30 --answers changed.yaml --out case-2.json",
    ],
    define(command, act) {
      command
        .argument("[record]", "a record that --out wrote as JSON")
        .addOption(metOption())
        .addOption(answersOption("the answers that changed, in a YAML or JSON file; - is standard input"))
        .addOption(fullOption())
        .option("--resolved", "the needs are resolved and no more support is needed")
        .addOption(outOption(RECORD_FILES))
        .option(...ALL_DATES)
        .addOption(roleOption())
        .addOption(forceOption())
        .action(act(() => import("../review.ts")));
    },
  },
  {
    name: "referral",
    summary: "a summary for the phone call and for the referral form",
    examples: ["effective-support referral case.json", "effective-support referral --answers case.yaml --out referral.docx"],
    define(command, act) {
      command
        .argument("[record]", "a record that --out wrote as JSON")
        .addOption(answersOption("take the answers from a YAML or JSON file; - is standard input"))
        .addOption(outOption("write it to a file: .md .docx .html .pdf"))
        .addOption(roleOption())
        .addOption(forceOption())
        .action(act(() => import("../referral.ts")));
    },
  },
  {
    name: "records",
    summary: "verify that records are as they were made, and that each follows the one before",
    examples: ["effective-support records verify case.json case-2.json"],
    define(command, act) {
      command
        .command("verify")
        .description("whether each record says what its answers lead to; exit 3 where one does not, 7 where one cannot be checked")
        .argument("[record...]", "records that --out wrote as JSON")
        .action(act(() => import("../records.ts")));
    },
  },
];
