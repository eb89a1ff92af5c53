/** The whole of a pack as a document that a safeguarding board can read, mark up and sign: every text, number, rule, source and way. */
import { capital } from "../answers/capital.ts";
import { momentAt } from "../deadlines/moment.ts";
import { levelsCalled, nameOfLevel } from "../levels/level-words.ts";
import { contentSections, diffPacks, fieldsOf, type PackDiff, shortOf } from "../packs/diff.ts";
import { condition } from "../packs/format/conditions.ts";
import type { Pack } from "../packs/pack.ts";
import { answerInWords, inWords } from "../triage/condition-words.ts";
import { everyPath } from "../triage/paths.ts";
import { replay } from "../triage/replay.ts";
import { blanks, finished, type Item, item, list, paragraph, type Report, type Section, table } from "./report-model.ts";

/** An ordinary working morning: what a way leads to is told for it. */
const MORNING_MINUTES = 10 * 60;

/** `before` is the version that it follows; null: there is none, or it is not at hand. `made` is ISO 8601. */
export function packDocument(pack: Pack, before: Pack | null, made: string): Report {
  const { manifest, id, version, digest } = pack;
  return finished({
    schema: "effective-support/report@1",
    language: "en-GB",
    title: `${manifest.title}: the content to sign off`,
    about: [`${id}@${version}, ${manifest.status}. ${manifest.edition}.`, `Digest: ${digest}`, `Made: ${made}`],
    sections: [toSign(), changes(pack, before), ...everything(pack), ways(pack, made.slice(0, 10))],
  });
}

function toSign(): Section {
  return {
    id: "sign",
    heading: "How to read this",
    blocks: [
      paragraph(
        "This is everything that the program can say from this content. Hold each line to the document that it cites. Mark what is wrong, what is missing and what can be read in two ways. Call every number.",
      ),
      blanks("To sign", [
        "Read by (role)",
        "Against which edition",
        "Numbers called on",
        "Signed off, or what has to change first",
        "Date",
      ]),
    ],
  };
}

function changes(pack: Pack, before: Pack | null): Section {
  const heading = before === null ? "What changed" : `What changed since ${before.id}@${before.version}`;
  if (before === null) return { id: "changes", heading, blocks: [paragraph("No earlier release is at hand to compare it with.")] };
  const { sections } = diffPacks(before, pack);
  if (sections.length === 0) return { id: "changes", heading, blocks: [paragraph("Nothing.")] };
  return { id: "changes", heading, blocks: sections.map(changesOf) };
}

function changesOf({ section, added, removed, changed }: PackDiff["sections"][number]) {
  return table(
    capital(section),
    ["Entry", "Field", "Before", "Now"],
    [
      ...added.map(({ id, text }) => [id, "", "(not there)", text || "(see below)"]),
      ...removed.map(({ id, text }) => [id, "", text || "(an entry without a text of its own)", "(taken out)"]),
      ...changed.map(({ id, field, before, after }) => [id, labelOf(field), before ?? "(not there)", after ?? "(taken out)"]),
    ],
  );
}

function everything(pack: Pack): Section[] {
  return contentSections(pack).map(({ name, entries }) => ({
    id: name.replace(/\W+/g, "-"),
    heading: capital(name),
    blocks: [list(entries.map(([id, entry]) => entryItem(pack, id, entry)))],
  }));
}

/** An entry under the line by which a person knows it, with each of its fields. */
function entryItem(pack: Pack, id: string, entry: unknown): Item {
  const fields = [...fieldsOf(conditionsInWords(pack, entry))];
  const short = shortOf(entry);
  const source = fields.find(([field]) => field === "source")?.[1] ?? null;
  const under = fields
    .filter(([field]) => field !== "source" && field !== "id" && field !== "")
    .map(([field, text]) => `${labelOf(field)}: ${text}`);
  const alone = fields.find(([field]) => field === "")?.[1];
  return item(alone === undefined ? `${short === "" ? "" : `${short} `}[${id}]` : `${id}: ${alone}`, source, under);
}

/** The same with each condition as a sentence of what it asks. */
function conditionsInWords(pack: Pack, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => conditionsInWords(pack, part));
  if (Object.keys(value).length > 0) {
    const read = condition.safeParse(value);
    if (read.success) return inWords(pack, read.data);
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, conditionsInWords(pack, part)]));
}

/** "steps.2.sayNow" as "Steps 2, say now". */
function labelOf(field: string): string {
  const words = field.split(".").map((part) => part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
  return capital(words.join(", ").replace(/, (\d+)\b/g, " $1"));
}

/** Each way through the questions that ends differently, and where it leads. */
function ways(pack: Pack, day: string): Section {
  const at = momentAt(pack.calendar, day, MORNING_MINUTES);
  const rows = everyPath(pack).flatMap(({ answers }) => {
    const { outcome } = replay(pack, { reference: null, at: null, content: null, answers }, at);
    if (outcome === null) return [];
    const said = outcome.path.map(({ question, answer }) => `${question}: ${answerInWords(pack, question, answer)}`);
    return [
      [
        said.join("; "),
        nameOfLevel(pack, outcome.level.agreed),
        outcome.route.name,
        outcome.urgency,
        outcome.contacts[0]?.name ?? "nobody",
      ],
    ];
  });
  const columns = ["Answers", capital(levelsCalled(pack).one), "Route", "Urgency", "First to call"];
  return {
    id: "ways",
    heading: "Where each way leads",
    blocks: [
      paragraph("One example of each way through the questions, reckoned at 10:00 of the day on which this was made."),
      table("Ways", columns, rows),
    ],
  };
}
