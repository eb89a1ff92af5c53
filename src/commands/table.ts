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

const saving: readonly OptionDefinition[] = [
  { name: "out", value: "FILE", many: true, help: "write a record as well: .json .html .docx .pdf .md .ics; may be given again", offers: "files" },
  { name: "role", value: "TEXT", help: "in what role the record is made; no names" },
  { name: "force", help: "replace files that are there" },
];

/** Every command, in the order in which help lists them. The first is the one that runs where none is named. */
export const commands: readonly CommandDefinition[] = [
  {
    name: "triage",
    summary: "the guided triage: answer the questions, see what to do first",
    operands: "",
    atMost: 0,
    options: [answers, { name: "template", help: "print an answers file to fill in, every question explained" }, ...saving],
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
    name: "drafts",
    summary: "paused triages: list, resume or delete them",
    operands: "list|resume ID|delete ID",
    atMost: 2,
    options: [{ name: "force", help: "delete without asking" }],
    examples: ["effective-support drafts", "effective-support drafts resume 1f0c9a7e", "effective-support drafts delete 1f0c9a7e --force"],
    load: () => import("./drafts.ts"),
  },
  {
    name: "guide",
    summary: "the reference shelf: levels, indicators, duties, terms, limits and more",
    operands: "[TOPIC] [WORDS…]",
    atMost: 40,
    options: [
      { name: "level", value: "N", many: true, help: "only entries of this level; may be given again" },
      { name: "area", value: "AREA", many: true, help: "only indicators of this area; may be given again, more areas may follow as words", offers: "areas" },
    ],
    examples: ["effective-support guide", "effective-support guide consent", "effective-support guide indicators --level 3 --area learning housing", "effective-support guide glossary mash", "effective-support guide how long is an assessment"],
    load: () => import("./guide.ts"),
  },
  {
    name: "services",
    summary: "the directory of local services",
    operands: "[WORDS…]",
    atMost: 40,
    options: [
      { name: "level", value: "N", many: true, help: "only services of this level; may be given again" },
      { name: "topic", value: "TOPIC", many: true, help: "only services about this; may be given again" },
      { name: "age", value: "YEARS", help: "only services that may help a child of this age" },
    ],
    examples: ["effective-support services housing", "effective-support services --topic bereavement --age 9", "effective-support services --level 3 --json"],
    load: () => import("./services.ts"),
  },
  {
    name: "review",
    summary: "take an earlier record in: what was met, what changed, the new outcome",
    operands: "RECORD",
    atMost: 1,
    options: [
      { name: "met", value: "ID=WHEN", many: true, help: "when a deadline was met, or an event happened; may be given again" },
      { ...answers, help: "the answers that changed, in a YAML or JSON file; - is standard input" },
      { name: "resolved", help: "the needs are resolved and no more support is needed" },
      ...saving,
    ],
    examples: ["effective-support review case.json", "effective-support review case.json --met mash-response=2026-11-24T09:30 --answers changed.yaml --out case-2.json"],
    load: () => import("./review.ts"),
  },
  {
    name: "referral",
    summary: "a summary for the phone call and for the referral form",
    operands: "[RECORD]",
    atMost: 1,
    options: [answers, { name: "out", value: "FILE", many: true, help: "write it to a file: .md .docx .html .pdf; may be given again", offers: "files" }, ...saving.slice(1)],
    examples: ["effective-support referral case.json", "effective-support referral --answers case.yaml --out referral.docx"],
    load: () => import("./referral.ts"),
  },
  {
    name: "records",
    summary: "verify that records are as they were made, and that each follows the one before",
    operands: "verify FILE…",
    atMost: 1000,
    options: [],
    examples: ["effective-support records verify case.json case-2.json"],
    load: () => import("./records.ts"),
  },
  {
    name: "batch",
    summary: "many cases, a row for each: NDJSON or CSV in, NDJSON or CSV out",
    operands: "[FILE…]",
    atMost: 10_000,
    options: [
      { name: "fields", value: "A,B,…", help: "only these fields of each outcome: level, route, urgency … or dotted paths" },
      { name: "from", value: "FORM", help: "the form of what is read: ndjson or csv (default: by the file's name)", offers: ["ndjson", "csv"] },
      { name: "to", value: "FORM", help: "the form of what is written: ndjson (default) or csv", offers: ["ndjson", "csv"] },
      { name: "ignore", value: "NAME", many: true, help: "pass over this column or key; may be given again" },
      { name: "workers", value: "N", help: "worker threads (default 1); the order of the rows is kept" },
    ],
    examples: [
      "effective-support batch cases.ndjson > outcomes.ndjson",
      "effective-support batch cases.csv --to csv --fields reference,level,route,urgency",
      "effective-support batch --workers 4 < cases.ndjson",
    ],
    load: () => import("./batch.ts"),
  },
  {
    name: "content",
    summary: "the content packs: hold them to every rule, list them, show one",
    operands: "check|list|show [PATH|ID[@VERSION]]",
    atMost: 3,
    options: [],
    examples: ["effective-support content list", "effective-support content show bexley", "effective-support content check content/bexley"],
    load: () => import("./content.ts"),
  },
  {
    name: "schema",
    summary: "print a JSON Schema",
    operands: "answers|outcome|question|pack|guide|services",
    atMost: 1,
    options: [],
    examples: ["effective-support schema outcome"],
    load: () => import("./schema.ts"),
  },
];
