import { NOT_COVERED } from "../../answers/answers.ts";
import { conditionsIn, questionsIn } from "./every-condition.ts";
import { type Checked, entriesOf, type Found, fileOf, type Place, type Rule, warning, within } from "./finding.ts";
import { marksOf } from "../../triage/marks.ts";
import { referencesIn } from "./references.ts";

/** What nothing refers to cannot matter: an answer that changes nothing, a duty or a deadline that nobody is shown. Warnings. */
export const nothingUnused: Rule = (checked) => {
  const references = referencesIn(checked);
  const named = (...kinds: string[]) => new Set(references.filter(({ to }) => kinds.includes(to)).map(({ id }) => id));
  const flow = fileOf(checked, "flow.yaml");
  const duties = fileOf(checked, "duties.yaml");
  const deadlines = fileOf(checked, "deadlines.yaml");
  const contacts = fileOf(checked, "contacts.yaml");
  const calls = named("contact", "contact or calling list");
  return [
    ...questionsWithoutUse(checked),
    ...unnamed(flow.place, "stages", flow.value.stages, named("stage"), "stage", "a stage with questions"),
    ...unnamed(duties.place, "duties", duties.value.duties, named("duty"), "duty", "a duty that a route or an addition names"),
    ...unnamed(
      deadlines.place,
      "deadlines",
      deadlines.value.deadlines,
      named("deadline"),
      "deadline",
      "a deadline that a route or an addition names",
    ),
    ...unnamed(
      contacts.place,
      "contacts",
      contacts.value.contacts,
      calls,
      "contact",
      "a contact that a list, a route or an addition names",
    ),
    ...unnamed(contacts.place, "lists", contacts.value.lists, calls, "calling list", "a calling list that a route or an addition names"),
  ];
};

function unnamed(place: Place, key: string, entries: { id: string }[], used: Set<string>, what: string, expected: string): Found[] {
  return entriesOf(place, key, entries).flatMap(({ entry, at }) =>
    used.has(entry.id) ? [] : [warning(within(at, "id"), `Nothing refers to the ${what} ${entry.id}.`, expected)],
  );
}

function questionsWithoutUse(checked: Checked): Found[] {
  const { value, place } = fileOf(checked, "flow.yaml");
  const marks = marksOf(checked.pack);
  // Questions whose answers the program itself uses.
  const ofProgram = [marks.areas, marks.indicators, marks.judgement, marks.age, marks.consent, NOT_COVERED];
  const used = new Set(conditionsIn(checked).flatMap(({ condition }) => questionsIn(condition, marks)));
  return entriesOf(place, "questions", value.questions)
    .filter(({ entry }) => entry.plays === undefined && entry.type !== "text" && !used.has(entry.id) && !ofProgram.includes(entry.id))
    .map(({ entry, at }) =>
      warning(
        within(at, "id"),
        `No condition looks at ${entry.id}, so its answer changes nothing.`,
        "a question that something depends on",
      ),
    );
}
