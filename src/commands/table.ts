import type { CommandDefinition, OptionDefinition } from "./command.ts";
import * as contacts from "./contacts.ts";
import * as triage from "./triage.ts";

export const everywhere: readonly OptionDefinition[] = [
  { name: "content", value: "ID[@VERSION]|PATH", help: "the content to use", offers: "contents" },
  { name: "at", value: "WHEN", help: "the moment to reckon from, London time: 2026-11-23T10:15 (default: now)" },
  { name: "require-current", help: "stop (exit 5) where the content is past its review date" },
  { name: "json", help: "print JSON" },
  { name: "plain", help: "numbered, static prompts: for screen readers and simple terminals" },
  { name: "no-color", help: "no colour" },
  { name: "no-input", help: "never ask" },
  { name: "help", help: "show this help" },
  { name: "version", help: "show the version" },
];

const answers: OptionDefinition = {
  name: "answers",
  value: "FILE",
  help: "take the answers from a YAML or JSON file; - is standard input",
  offers: "files",
};

/** Every command, in the order in which help lists them. The first is the one that runs where none is named. */
export const commands: readonly CommandDefinition[] = [
  {
    name: "triage",
    summary: "the guided triage: answer the questions, see what to do first",
    operands: "",
    atMost: 0,
    options: [answers, { name: "template", help: "print an answers file to fill in, every question explained" }],
    examples: ["effective-support", "effective-support triage --answers case.yaml --json", "effective-support triage --template > case.yaml"],
    load: async () => triage,
  },
  {
    name: "contacts",
    summary: "who to call now, or at another moment",
    operands: "",
    atMost: 0,
    options: [],
    examples: ["effective-support contacts", "effective-support contacts --at 2026-12-25T11:00 --json"],
    load: async () => contacts,
  },
  {
    name: "deadlines",
    summary: "the dated timeline of a route",
    operands: "ROUTE",
    atMost: 1,
    options: [
      { name: "from", value: "WHEN", help: "when the referral or call was made (default: now)" },
      { name: "met", value: "ID=WHEN", many: true, help: "when a deadline was met, or an event happened; may be given again" },
    ],
    examples: ["effective-support deadlines family-wellbeing-service --from 2026-11-23", "effective-support deadlines child-protection --from 2026-12-24T16:30 --met strategy-meeting=2026-12-29"],
    load: () => import("./deadlines.ts"),
  },
  {
    name: "schema",
    summary: "print a JSON Schema",
    operands: "answers|outcome|question|pack",
    atMost: 1,
    options: [],
    examples: ["effective-support schema outcome"],
    load: () => import("./schema.ts"),
  },
];
