import { isRealDate } from "../../deadlines/iso-date.ts";
import { type Found, fault, fileOf, type Rule, warning, within } from "./finding.ts";

/** The dates of a pack are real and in order, its version is above the one that it supersedes, and its review is not overdue. */
export const datesInOrder: Rule = (checked) => {
  const { value, place } = fileOf(checked, "pack.yaml");
  const { id, version, supersedes, effectiveFrom, reviewBy, status } = value;
  const found: Found[] = [];
  for (const [key, date] of Object.entries({ effectiveFrom, reviewBy })) {
    if (!isRealDate(date)) found.push(fault(within(place, key), `${date} is not a real date.`, "a date as YYYY-MM-DD"));
  }
  if (reviewBy < effectiveFrom)
    found.push(
      fault(
        within(place, "reviewBy"),
        `The review (${reviewBy}) is due before the pack takes effect (${effectiveFrom}).`,
        "a date after effectiveFrom",
      ),
    );
  if (checked.today > reviewBy)
    found.push(
      warning(
        within(place, "reviewBy"),
        `The review was due by ${reviewBy}; every outcome says so.`,
        "a pack that was reviewed, with a new date",
      ),
    );
  if (checked.today < effectiveFrom && status === "active")
    found.push(
      warning(
        within(place, "effectiveFrom"),
        `The pack takes effect on ${effectiveFrom}; until then the version before it is used.`,
        "the day from which the guidance holds",
      ),
    );
  (value.withdraws ?? []).forEach(({ version: withdrawn }, at) => {
    const [of, old = ""] = withdrawn.split("@");
    if (of === id && compareVersions(old, version) < 0) return;
    found.push(
      fault(within(place, "withdraws", at, "version"), `Version ${version} cannot withdraw ${withdrawn}.`, `an earlier version of ${id}`),
    );
  });
  if (supersedes === null) return found;
  const [, before, old] = /^([a-z0-9-]+)@(\d+\.\d+\.\d+)$/.exec(supersedes) ?? [];
  if (old === undefined)
    found.push(
      fault(
        within(place, "supersedes"),
        `"${supersedes}" names no version of a pack.`,
        `an id and a version, such as ${id}@1.0.0, or null`,
      ),
    );
  else if (before === id && compareVersions(old, version) >= 0)
    found.push(fault(within(place, "supersedes"), `Version ${version} cannot supersede ${supersedes}.`, "a lower version than this one"));
  return found;
};

/** Below zero where the first semantic version is the lower one, above zero where it is the higher. */
export function compareVersions(one: string, other: string): number {
  const parts = (version: string) => version.split(".").map(Number);
  const [a, b] = [parts(one), parts(other)];
  return a.map((part, position) => part - (b[position] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
