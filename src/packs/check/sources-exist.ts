import { nearest, quoted } from "../../answers/check.ts";
import type { Manifest } from "../format.ts";
import type { Way } from "../format-faults.ts";
import { type Checked, type Found, fault, fileOf, type Place, type Rule, within } from "./finding.ts";

/** Whatever cites a source cites one that the pack names, and a section of it that is there. */
export const sourcesExist: Rule = (checked) => {
  const { sources } = checked.pack.manifest;
  const files = checked.read.files.filter(({ kind }) => kind !== "pack.yaml" && kind !== "scenarios/");
  const cited = files.flatMap((file) => citationsIn(file.value, { file, way: [] }));
  return [...sourcesListedOnce(checked), ...cited.flatMap(({ text, at }) => faultsOf(sources, text, at))];
};

interface Citation {
  text: string;
  at: Place;
}

/** Every text under a key "source", however deep. */
function citationsIn(value: unknown, at: Place): Citation[] {
  if (typeof value !== "object" || value === null) return [];
  const entries: [Way[number], unknown][] = Array.isArray(value)
    ? value.map((entry, position) => [position, entry])
    : Object.entries(value);
  return entries.flatMap(([key, part]) =>
    key === "source" && typeof part === "string" ? [{ text: part, at: within(at, key) }] : citationsIn(part, within(at, key)),
  );
}

function faultsOf(sources: Manifest["sources"], text: string, at: Place): Found[] {
  return text.split(";").flatMap((part) => {
    const citation = part.trim();
    const document = sources
      .filter(({ id }) => citation === id || citation.startsWith(`${id} `))
      .sort((one, other) => other.id.length - one.id.length)[0];
    if (!document) {
      const ids = sources.map(({ id }) => id);
      const near = nearest(citation.split(" ")[0] ?? "", ids);
      return [
        fault(
          at,
          `${quoted(citation)} is no source of this pack.${near ? ` Did you mean ${near}?` : ""}`,
          `one of ${ids.join(", ")}; several parted by "; "`,
        ),
      ];
    }
    const section = citation.slice(document.id.length).trim();
    if (document.sections.length === 0)
      return section === ""
        ? []
        : [fault(at, `${document.id} has no sections in pack.yaml, so not ${quoted(section)} either.`, document.id)];
    if (document.sections.includes(section)) return [];
    const message = section === "" ? `No section of ${document.id} is named.` : `${document.id} has no section ${quoted(section)}.`;
    return [fault(at, message, `a section that pack.yaml lists: ${document.sections.join(", ")}`)];
  });
}

function sourcesListedOnce(checked: Checked): Found[] {
  const { value, place } = fileOf(checked, "pack.yaml");
  return value.sources.flatMap(({ id, sections }, position) =>
    sections.flatMap((section, at) =>
      sections.indexOf(section) === at
        ? []
        : [
            fault(
              within(place, "sources", position, "sections", at),
              `${quoted(section)} of ${quoted(id)} stands here twice.`,
              "each section once",
            ),
          ],
    ),
  );
}
