/** What a release would do: the version that the change calls for, and the entry that tells people of it. */
import { compareVersions } from "./check/dates-in-order.ts";
import { diffPacks, type PackDiff } from "./diff.ts";
import type { Changed, Impact } from "./impact/impact.ts";
import type { Pack } from "./pack.ts";

export type Step = "major" | "minor" | "patch";

/** Changes after which the same answers send a child another way, or somebody else bears a duty. */
const WEIGHTY: ReadonlySet<Changed["kind"]> = new Set(["only-before", "level", "route", "urgency", "consent", "duties"]);

/** Changes of wording alone; all others change what is done, or whom one calls, or add content. */
const LIGHT: ReadonlySet<Changed["kind"]> = new Set(["wording"]);

/**
 * Major: a level, a route, an urgency, a consent rule or a duty changes for some case, or a case has no outcome any more.
 * Minor: contacts, dates, steps or services change, or entries come and go. Patch: words only.
 */
export function stepFor({ changed }: Pick<Impact, "changed">, { sections }: Pick<PackDiff, "sections">): Step {
  if (changed.some(({ kind }) => WEIGHTY.has(kind))) return "major";
  const comesOrGoes = sections.some(({ added, removed }) => added.length + removed.length > 0);
  return comesOrGoes || changed.some(({ kind }) => !LIGHT.has(kind)) ? "minor" : "patch";
}

export function versionAfter(version: string, step: Step): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (step === "major") return `${major + 1}.0.0`;
  return step === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** Whether a version is high enough for a change, and leaves nothing of the last one's number to chance. */
export function isFarEnough(version: string, last: string, step: Step): boolean {
  return compareVersions(version, versionAfter(last, step)) >= 0;
}

/** The text of pack.yaml with another version, and what it supersedes. Only these two lines change. */
export function withVersion(text: string, version: string, supersedes: string): string {
  return text.replace(/^version: .*$/m, `version: ${version}`).replace(/^supersedes: .*$/m, `supersedes: ${supersedes}`);
}

/** The packs' differences, of which the version and what it supersedes are no part. */
export function contentDiff(before: Pack, after: Pack): PackDiff {
  const diff = diffPacks(before, after);
  const sections = diff.sections.map((section) => ({
    ...section,
    changed: section.changed.filter(({ id }) => section.section !== "the pack itself" || !["version", "supersedes"].includes(id)),
  }));
  return { ...diff, sections: sections.filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0) };
}

const NAMES: Record<Changed["kind"], string> = {
  "only-before": "have no outcome any more",
  "only-after": "have an outcome for the first time",
  level: "change level",
  route: "change route",
  urgency: "change urgency",
  consent: "change what is said about consent",
  duties: "change duties",
  contacts: "change who to call",
  deadlines: "change a deadline",
  questions: "ask other questions",
  steps: "change a step",
  services: "change the services named",
  wording: "change only in wording",
};

/** "12 of 340 cases change who to call": one line for each kind. */
export function changesInWords({ changed, cases }: Pick<Impact, "changed" | "cases">): string[] {
  return changed.map(({ kind, cases: some, scenarios }) => {
    const alsoScenarios = scenarios > 0 ? `, and ${scenarios} ${scenarios === 1 ? "scenario" : "scenarios"}` : "";
    return `${some} of ${cases} cases ${NAMES[kind]}${alsoScenarios}`;
  });
}

/** The entry of a release in the list of changes, as Markdown. */
export function changeEntry(pack: Pack, date: string, last: { diff: PackDiff; impact: Impact; step: Step } | null): string {
  const lines = [`## ${pack.id}@${pack.version}, ${date}`, "", `Encodes: ${pack.manifest.edition}.`, `Digest: \`${pack.digest}\``, ""];
  if (!last) return [...lines, "The first release.", ""].join("\n");
  const { diff, impact, step } = last;
  const words = changesInWords(impact);
  return [
    ...lines,
    `After ${impact.before.id}@${impact.before.version}; the change is a ${step} one.`,
    "",
    ...(words.length > 0 ? words : ["No outcome changes"]).map((line) => `- ${line}.`),
    "",
    ...diff.sections.map(({ section, added, removed, changed }) => {
      const entries = new Set(changed.map(({ id }) => id));
      const counts = [
        [added.length, "added"],
        [removed.length, "removed"],
        [entries.size, "changed"],
      ].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
      return `- ${section}: ${counts.join(", ")}${namesOf(
        [...added, ...removed].map(({ id }) => id),
        [...entries],
      )}.`;
    }),
    "",
  ].join("\n");
}

const NAMED_AT_MOST = 12;

function namesOf(comeOrGone: string[], changed: string[]): string {
  const names = [...comeOrGone, ...changed];
  return names.length <= NAMED_AT_MOST ? ` (${names.join(", ")})` : "";
}
