import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Desk, withNorthshire } from "./content-command.ts";

const released = ({ root }: Desk) => readdirSync(join(root, "releases")).sort();
const release = (desk: Desk, ...words: string[]) => desk.content(["release", join(desk.root, "northshire"), ...words]);
const text = ({ root }: Desk, file: string) => readFileSync(join(root, file), "utf8");

describe("content release", () => {
  test("freezes a first version with its digest, and an entry in the list of changes", () =>
    withNorthshire(async (desk) => {
      const { code, err } = await release(desk);
      expect({ code, err }).toEqual({
        code: 0,
        err: expect.stringMatching(/^northshire@0\.1\.0: the first release\.\nIt is not signed, /),
      });
      expect(released(desk)).toEqual(["changes-northshire.md", "digests.json", "northshire@0.1.0.json"]);
      const pack = JSON.parse(text(desk, "releases/northshire@0.1.0.json"));
      expect(JSON.parse(text(desk, "releases/digests.json"))).toEqual({ "northshire@0.1.0": pack.digest });
      expect(text(desk, "releases/changes-northshire.md")).toMatch(/^# Releases of northshire\n\n## northshire@0\.1\.0, 2026-11-23\n/);
    }));

  test("a second time there is nothing to release", () =>
    withNorthshire(async (desk) => {
      await release(desk);
      const { code, out, err } = await release(desk);
      expect({ code, out, nothing: err.startsWith("Nothing to release") }).toEqual({ code: 0, out: "", nothing: true });
    }));

  const changes: [what: string, file: string, replace: string, by: string, version: string][] = [
    ["words alone: a patch", "consent.yaml", "The family agrees.", "The family has agreed.", "0.1.1"],
    ["another phone number: a minor version", "contacts.yaml", "01632 120101", "01632 120109", "0.2.0"],
    ["another date: a minor version", "deadlines.yaml", "amount: 10", "amount: 12", "0.2.0"],
    [
      "a new term: a minor version",
      "glossary.yaml",
      "terms:",
      'terms:\n  - { id: circle, term: Circle, meaning: "People who meet.", source: handbook §3 }',
      "0.2.0",
    ],
    [
      "another level: a major version",
      "levels.yaml",
      "count: { level: 2, atLeast: 2 } }, { answers: { out-of-school-for: weeks } }] }\n    borderline",
      "count: { level: 2, atLeast: 1 } }, { answers: { out-of-school-for: weeks } }] }\n    borderline",
      "1.0.0",
    ],
    [
      "another urgency: a major version",
      "routes.yaml",
      "urgency: today\n    consent: not-a-gate",
      "urgency: planned\n    consent: not-a-gate",
      "1.0.0",
    ],
  ];
  test.each(changes)("%s", (_what, file, replace, by, version) =>
    withNorthshire(async (desk) => {
      await release(desk);
      desk.edit(`northshire/${file}`, replace, by);
      const { code } = await release(desk);
      expect({ code, there: existsSync(join(desk.root, `releases/northshire@${version}.json`)) }).toEqual({ code: 0, there: true });
      expect(text(desk, "northshire/pack.yaml")).toMatch(new RegExp(`^version: ${version}$[^]*^supersedes: northshire@0\\.1\\.0$`, "m"));
    }),
  );

  test("a version that says less than the change is refused, and nothing is written", () =>
    withNorthshire(async (desk) => {
      await release(desk);
      desk.edit("northshire/contacts.yaml", "01632 120101", "01632 120109");
      desk.edit("northshire/pack.yaml", "version: 0.1.0", "version: 0.1.1");
      const before = released(desk);
      const { code, err } = await release(desk);
      expect(code).toBe(3);
      expect(err).toMatch(
        /The change since 0\.1\.0 is a minor one, and version 0\.1\.1 does not say so\. Expected version 0\.2\.0 or later\./,
      );
      expect(released(desk)).toEqual(before);
    }));

  test("a draft, and a pack with faults, are not released", () =>
    withNorthshire(async (desk) => {
      desk.edit("northshire/pack.yaml", "status: active", "status: draft");
      expect((await release(desk)).err).toMatch(/northshire@0\.1\.0 is a draft\. Expected status: active/);
      desk.edit("northshire/routes.yaml", "call: [adult-line]", "call: [nobody]");
      const { code, out, err } = await release(desk);
      expect({ code, names: /nobody/.test(out), err }).toEqual({
        code: 3,
        names: true,
        err: "Nothing was released: mend the faults first.\n",
      });
      expect(existsSync(join(desk.root, "releases"))).toBe(false);
    }));

  test("--dry-run says what would be released and writes nothing", () =>
    withNorthshire(async (desk) => {
      const { code, err } = await release(desk, "--dry-run");
      expect({ code, err, there: existsSync(join(desk.root, "releases")) }).toEqual({
        code: 0,
        err: "northshire@0.1.0: the first release.\n",
        there: false,
      });
    }));

  test("a release that was edited stops everything that is built on it", () =>
    withNorthshire(async (desk) => {
      await release(desk);
      desk.edit("releases/northshire@0.1.0.json", "01632 120102", "01632 120199");
      const { code, err } = await release(desk);
      expect({
        code,
        said: /northshire@0\.1\.0\.json does not hold: its digest is wrong: it was changed after it was released/.test(err),
      }).toEqual({ code: 3, said: true });
    }));

  test("a release that is missing, or whose digest is listed otherwise, is named", () =>
    withNorthshire(async (desk) => {
      await release(desk);
      const digests = join(desk.root, "releases", "digests.json");
      const listed = JSON.parse(readFileSync(digests, "utf8"));
      writeFileSync(digests, JSON.stringify({ ...listed, "northshire@0.0.9": "sha256-0" }));
      expect((await release(desk)).err).toMatch(/northshire@0\.0\.9\.json does not hold: it is missing, although it was released/);
      writeFileSync(digests, JSON.stringify({ "northshire@0.1.0": "sha256-0" }));
      expect((await release(desk)).err).toMatch(/digests\.json has another digest for it/);
    }));

  test("one that was cut off before its file had its name is named by whoever reads it, and finished by the next", () =>
    withNorthshire(async (desk) => {
      await release(desk);
      const whole = text(desk, "releases/northshire@0.1.0.json");
      const file = join(desk.root, "releases/northshire@0.1.0.json");
      renameSync(file, `${file}.pending`);
      expect((await release(desk, "--dry-run")).err).toMatch(/its release was cut off: content release, given once more, finishes it/);
      const { code, err } = await release(desk);
      expect({ code, finished: err.startsWith("northshire@0.1.0: its release was cut off; it is finished now.\n") }).toEqual({
        code: 0,
        finished: true,
      });
      expect(text(desk, "releases/northshire@0.1.0.json")).toBe(whole);
      expect(released(desk)).toEqual(["changes-northshire.md", "digests.json", "northshire@0.1.0.json"]);
    }));

  test("one that was cut off before its digest was listed was none, and leaves no trace once the next is made", () =>
    withNorthshire(async (desk) => {
      await release(desk);
      const changes = text(desk, "releases/changes-northshire.md");
      writeFileSync(join(desk.root, "releases/northshire@0.2.0.json.pending"), "{ half of");
      writeFileSync(
        join(desk.root, "releases/changes-northshire.md"),
        changes.replace("\n\n## ", "\n\n## northshire@0.2.0, 2026-11-23\n\n- Never made.\n\n## "),
      );
      desk.edit("northshire/consent.yaml", "The family agrees.", "The family has agreed.");
      expect((await release(desk)).code).toBe(0);
      expect(released(desk)).toEqual(["changes-northshire.md", "digests.json", "northshire@0.1.0.json", "northshire@0.1.1.json"]);
      expect(text(desk, "releases/changes-northshire.md").match(/^## \S+/gm)).toEqual(["## northshire@0.1.1,", "## northshire@0.1.0,"]);
    }));

  test("one whose waiting file is not what was listed is not finished", () =>
    withNorthshire(async (desk) => {
      await release(desk);
      const file = join(desk.root, "releases/northshire@0.1.0.json");
      writeFileSync(`${file}.pending`, text(desk, "releases/northshire@0.1.0.json").replace("01632 120102", "01632 120199"));
      rmSync(file);
      expect(await release(desk)).toMatchObject({ code: 3 });
      expect(existsSync(file)).toBe(false);
    }));
});
