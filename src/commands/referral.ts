import { packNamed } from "../packs/shelf.ts";
import type { Pack } from "../packs/pack.ts";
import { EXIT, fail } from "../problems.ts";
import { isoWithOffset } from "../deadlines/moment.ts";
import { markdownOf } from "../records/markdown.ts";
import { readRecord } from "../records/read-record.ts";
import { answersOf, packOfRecord, recompute } from "../records/recompute.ts";
import { referralSummary } from "../records/referral-summary.ts";
import { reportData } from "../records/save.ts";
import { filesWanted, overGiven, roleGiven, type SavingOptions, writeAll } from "../records/save-option.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Facts } from "../triage/facts.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { replay, walkThrough } from "../triage/replay.ts";
import type { CommonOptions, Run } from "./command.ts";
import { momentGiven, momentOfComputer } from "./moment-given.ts";
import { caseFromFile, printOpenQuestion } from "./triage.ts";

const FORMATS = [".md", ".docx", ".html", ".pdf"];

interface ReferralOptions extends SavingOptions {
  record?: string;
  answers?: string;
}

interface Case {
  pack: Pack;
  outcome: Outcome;
  facts: Facts;
}

/** A summary for the phone call and for the referral form, from answers or from a record. */
export const run: Run<ReferralOptions> = async (options, surroundings) => {
  const wanted = filesWanted(options, FORMATS);
  const role = roleGiven(options);
  const { record: file, answers } = options;
  if ((file === undefined) === (answers === undefined)) {
    return fail({
      kind: "usage",
      message: "A referral summary needs a record, or answers.",
      hint: "Usage: effective-support referral RECORD, or referral --answers FILE.",
    });
  }
  let found: Case;
  if (answers !== undefined) {
    const { pack, walk, outcome } = await caseFromFile(answers, options, surroundings);
    if (outcome === null) return printOpenQuestion(pack, walk, options, surroundings);
    found = { pack, outcome, facts: walk.facts };
  } else found = await caseOfRecord(file ?? "", options, surroundings);
  const made = isoWithOffset(momentOfComputer(found.pack.calendar, surroundings));
  const report = referralSummary(found.pack, found.outcome, found.facts, { made, role });
  if (options.json) surroundings.out(`${JSON.stringify(report, null, 2)}\n`);
  else if (wanted.length === 0) surroundings.out(markdownOf(report));
  const data: [string, string | Uint8Array][] = [];
  for (const name of wanted) data.push([name, await reportData(name, report, made)]);
  writeAll(data, overGiven(options), surroundings);
  return EXIT.done;
};

/** A record is believed only as far as its own answers lead to it; a summary that goes to others is not made from anything else. */
async function caseOfRecord(file: string, options: CommonOptions, surroundings: Surroundings): Promise<Case> {
  const record = readRecord(file, surroundings);
  const named = options.content === undefined ? null : await packNamed(options.content, surroundings);
  const pack = await packOfRecord(record.outcome, named, surroundings);
  const refuse = (message: string, expected: string) =>
    fail({
      kind: "bad-input",
      what: `No summary can be made from ${record.file}`,
      faults: [{ file: record.file, line: null, column: null, place: null, message, expected }],
    });
  if (pack === null)
    return refuse(
      "The content that this record was made with is not at hand.",
      "the content named by --content, or answers with --answers",
    );
  if (record.state === "altered")
    return refuse("This record was changed after it was made.", "a record as it was written, or answers with --answers");
  const again = recompute(pack, record.outcome);
  if (again === null || again.differs.length > 0)
    return refuse("This record says something else than its own answers lead to.", "a record as it was written, or answers with --answers");
  const { answers } = answersOf(pack, record.outcome);
  // Who answers depends on the clock: a record of yesterday afternoon must not say whom to call this night.
  const { outcome: now } = replay(pack, answers, momentGiven(pack, "at", options.at, surroundings));
  return {
    pack,
    outcome: { ...again.outcome, contacts: now?.contacts ?? again.outcome.contacts },
    facts: walkThrough(pack, answers.answers).facts,
  };
}
