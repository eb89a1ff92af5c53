import { describe, expect, test } from "vitest";
import { markdownOf } from "../../src/records/markdown.ts";
import { reportOf } from "../../src/records/report.ts";
import { danger, hostileCase, intensive, outcomeOf, pack } from "./cases.ts";

const maker = { made: "2026-03-20T10:20:00+00:00", role: "School nurse" };
const markdown = (outcome = outcomeOf(intensive)) => markdownOf(reportOf(pack, outcome, maker));

describe("a report", () => {
  test("says first what to do, whom to call and by when, then why, leaves lines for what it never asks, and ends with what it is", () => {
    const headings = [...markdown().matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([
      "What to do now",
      "Who to call: Friday 20 March 2026, 10:15, London",
      "Dates",
      "Before you rely on it",
      "Level of need",
      "Answers given",
      "In the family's and the practitioner's words",
      "Consent",
      "Duties",
      "Review",
      "Local services that may help",
      "Where the sources disagree or are silent",
      "To read in the guide",
      "To fill in by hand",
      "This record",
    ]);
  });

  test("holds the reference, the role, the content and its digest, and every step, duty, date and source of the outcome", () => {
    const outcome = outcomeOf(intensive);
    const text = markdown(outcome).replaceAll("\\", "");
    const wanted = [
      "case-17",
      "School nurse",
      `${pack.id} ${pack.version}`,
      pack.digest,
      pack.manifest.edition,
      ...outcome.content.notices,
      ...outcome.route.steps.flatMap(({ text: step, source }) => [step, source]),
      ...outcome.duties.map(({ text: duty }) => duty),
      ...outcome.deadlines.flatMap(({ what, who }) => [what, who]),
      ...outcome.contacts.flatMap(({ phones, name }) => [...phones, name]),
      ...outcome.services.map(({ name }) => name),
      ...Object.values(outcome.domains),
      outcome.consent.text,
      outcome.review.text,
      "Child's name",
      "Date of birth",
      "Address",
    ];
    expect(wanted.filter((piece) => !text.includes(piece))).toEqual([]);
  });

  test("says why judgement and indicators differ, and what is acted on", () => {
    const text = markdown(
      outcomeOf({ ...intensive, judgement: { level: 4, reason: "It is getting worse fast" }, "specialist-need": "child-in-need" }),
    );
    expect(text).toContain("Indicated: level 3, Intensive.");
    expect(text).toContain("Judged by the practitioner: level 4, Specialist.");
    expect(text).toContain("Why they differ: It is getting worse fast");
  });

  test("of a route without consent says what to do instead, and what comes once it is there", () => {
    const text = markdown(outcomeOf({ ...intensive, consent: "not-yet-asked" }));
    expect(text).toContain("This route is not ready");
    expect(text.indexOf("Talk with the family first")).toBeLessThan(text.indexOf("Once that is settled:"));
  });

  test("of an emergency begins with 999", () => {
    const text = markdown(outcomeOf(danger));
    const act = text.slice(text.indexOf("## What to do now"), text.indexOf("## Level of need"));
    expect(act).toContain("**Act now. Do not wait for anything below.**");
    expect(act).toMatch(/1\. .*999/);
    expect(act).toMatch(/## Who to call.*\n\n1\. 999/);
  });

  test("in Markdown is text wherever somebody typed, and no line of it begins a formula in a cell", () => {
    const text = markdown(hostileCase());
    expect(text).not.toMatch(/(?<!\\)<(?:script|img|h1|b)/);
    expect(text).not.toMatch(/(?<!\\)\]\(/);
    expect(text).not.toMatch(/^# heading/m);
    expect(text).toContain("| '=cmd\\|' /C calc'!A0 \\<b\\> |");
    expect(text).toContain("\\# heading");
  });
});
