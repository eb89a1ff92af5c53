import { definitionsIn } from "./definitions.ts";
import { type Checked, entriesOf, type Found, fault, fileOf, filesOf, type Place, type Rule, within } from "./finding.ts";

/** A name stands once among things of its kind; a contact and a calling list, or an event and a deadline, share one kind. */
export const uniqueIds: Rule = (checked) => {
  const definitions = definitionsIn(checked);
  const families = [...new Set(definitions.map(({ family }) => family))];
  const repeated = families.flatMap((wanted) =>
    repeats(
      definitions.filter(({ family }) => family === wanted),
      `each ${wanted} once`,
    ),
  );
  return [...repeated, ...repeatsInside(checked)];
};

interface Named {
  id: string;
  at: Place;
}

function repeats(names: Named[], expected: string): Found[] {
  const first = new Map<string, Found>();
  return names.flatMap(({ id, at }) => {
    const found = fault(at, "", expected);
    const earlier = first.get(id);
    if (!earlier) first.set(id, found);
    return earlier ? [{ ...found, message: `"${id}" stands here a second time; the first is ${earlier.file}:${earlier.line}.` }] : [];
  });
}

/** Names that need to be unique only within the part that they stand in. */
function repeatsInside(checked: Checked): Found[] {
  const flow = fileOf(checked, "flow.yaml");
  const options = entriesOf(flow.place, "questions", flow.value.questions).flatMap(({ entry, at }) =>
    repeats(
      entriesOf(at, "options", entry.options ?? []).map((option) => ({ id: option.entry.value, at: within(option.at, "value") })),
      "each option of a question once",
    ),
  );
  const routes = fileOf(checked, "routes.yaml");
  const requirements = entriesOf(routes.place, "routes", routes.value.routes).flatMap(({ entry, at }) =>
    repeats(named(at, "requires", entry.requires), "each requirement of a route once"),
  );
  const sections = filesOf(checked, "guide/").flatMap(({ value, place }) =>
    repeats(named(place, "sections", value.sections), "each section of a page once"),
  );
  return [...options, ...requirements, ...sections];
}

function named(place: Place, key: string, entries: { id: string }[]): Named[] {
  return entriesOf(place, key, entries).map(({ entry, at }) => ({ id: entry.id, at: within(at, "id") }));
}
