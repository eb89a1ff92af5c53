import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseMoment } from "../../src/deadlines/moment.ts";
import { checkPackFolder } from "../../src/packs/check/check-pack.ts";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { caseFrom, type Given, momentsToTry } from "../../src/safety/case.ts";
import { brokenBy } from "../../src/safety/check-safety.ts";
import { checkSafety } from "../safety/whole-check.ts";
import type { Outcome } from "../../src/triage/outcome-format.ts";
import { everyPath, variationsOf } from "../../src/triage/paths.ts";
import { program } from "../commands/program.ts";
import { createEngine } from "../../src/triage/engine.ts";

const starter = requirePackFromFolder("content/starter");
const bexley = requirePackFromFolder("content/bexley");

/** What every outcome of the starter and of its variants keeps to beside the program's own safety rules; empty where it does. */
function lackingIn(answers: Given, { urgency, route, contacts }: Outcome): string[] {
  const text = route.steps.map((step) => step.text).join(" ");
  const isChild = typeof answers["child-age"] !== "number" || answers["child-age"] < 18;
  const rules: [name: string, holds: boolean][] = [
    ["999 in the first step", answers.danger !== "yes" || /999/.test(route.steps[0]?.text ?? "")],
    ["999 called first", answers.danger !== "yes" || contacts[0]?.phones[0] === "999"],
    ["999 in sight", ![answers.danger, answers["serious-harm"]].includes("not-covered") || /999/.test(text)],
    [
      "a talk today",
      answers["serious-harm"] !== "unsure" || !isChild || urgency === "immediate" || (urgency === "today" && /manager today/.test(text)),
    ],
    ["no talk with a manager before the call", urgency !== "immediate" || !/manager/.test(text)],
    ["no name in braces", !/[{}]/.test(text)],
  ];
  return rules.filter(([, holds]) => !holds).map(([name]) => name);
}

function outcomesOf(pack: Pack) {
  const variations = variationsOf(pack);
  return everyPath(pack).flatMap((path) =>
    [path.answers, ...variations(path)].flatMap((answers) =>
      ["2026-05-05T10:15", "2026-05-05T23:00", "2026-12-25T11:00"].map((text) => {
        const at = parseMoment(pack.calendar, text);
        if ("problem" in at) throw new Error(at.problem);
        const tried = caseFrom(pack, answers, at);
        if (!tried) throw new Error(`no outcome for ${JSON.stringify(answers)}`);
        return tried;
      }),
    ),
  );
}

/** The starter with five levels in place of three: its highest one becomes 5, and two come in between. */
function withFiveLevels(pack: Pack): Pack {
  const five = createEngine(structuredClone({ ...pack }));
  const higher = (level: number) => (level === 3 ? 5 : level);
  five.levels.levels = [1, 2, 3, 4, 5].map((level) => ({
    ...(five.levels.levels[0] as Pack["levels"]["levels"][number]),
    level,
    name: `Step ${level}`,
  }));
  five.levels.rules = five.levels.rules.map((rule) => ({
    ...rule,
    level: higher(rule.level),
    ...(rule.borderline ? { borderline: { ...rule.borderline, level: 3 } } : {}),
  }));
  five.levels.rules.splice(4, 0, {
    ...(five.levels.rules[4] as Pack["levels"]["rules"][number]),
    id: "between",
    level: 4,
    when: { circumstance: "caring", answers: { "child-age": { atMost: 4 } } },
  });
  for (const addition of five.duties.additions)
    if (addition.id === "unsure-about-harm")
      addition.when = { all: [...(addition.when.all ?? []).slice(0, 1), { not: { level: [4, 5] } }] };
  for (const route of five.routes)
    if (route.id === "keep-safe") route.when = { any: [{ answers: { "serious-harm": "yes" } }, { level: [4, 5] }] };
  for (const route of five.routes) if (route.id === "helping-circle") route.when = { level: { atLeast: 2, atMost: 3 } };
  return five;
}

describe("the starter pack", () => {
  test("passes the content check without a warning", () => {
    const { faults, warnings } = checkPackFolder("content/starter", "2026-05-05");
    expect({ faults, warnings }).toEqual({ faults: [], warnings: [] });
  });

  test("is for another authority: other levels, questions, routes, contacts and numbers than Bexley's", () => {
    const shared = (of: (pack: Pack) => string[]) => of(starter).filter((one) => of(bexley).includes(one));
    expect(starter.levels.levels.length).not.toBe(bexley.levels.levels.length);
    expect(shared(({ levels }) => levels.levels.map(({ name }) => name))).toEqual([]);
    expect(shared(({ routes }) => routes.map(({ id }) => id))).toEqual([]);
    expect(shared(({ contacts }) => contacts.contacts.flatMap(({ phones }) => phones))).toEqual(["999"]);
    expect(shared(({ flow }) => flow.questions.map(({ id }) => id))).toEqual([
      "child-age",
      "circumstances",
      "indicators",
      "judgement",
      "consent",
    ]);
  });

  test("has no number that anybody could answer", () => {
    const text = readdirSync("content/starter", { recursive: true })
      .map((name) => join("content/starter", String(name)))
      .filter((file) => file.endsWith(".yaml"))
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    // Ofcom keeps 01632 960000 to 960999 for stories.
    expect((text.match(/\b0\d{4} \d{6}\b/g) ?? []).filter((number) => !number.startsWith("01632 960"))).toEqual([]);
    expect((text.match(/[\w.]+@[\w.-]+\.\w+/g) ?? []).filter((mail) => !mail.endsWith(".example.org"))).toEqual([]);
  });

  test.each([
    ["three levels", starter],
    ["five levels", withFiveLevels(starter)],
  ])("with %s every path, at every hour, obeys the safety rules", (_name, pack) => {
    const outcomes = outcomesOf(pack);
    expect(
      outcomes.flatMap((tried) =>
        [...brokenBy(tried).map(({ rule, message }) => `${rule}: ${message}`), ...lackingIn(tried.answers, tried.outcome)].map(
          (wrong) => `${wrong}: ${JSON.stringify(tried.answers)}`,
        ),
      ),
    ).toEqual([]);
    expect(checkSafety(pack, momentsToTry(pack)).violations).toEqual([]);
    expect(new Set(outcomes.map(({ outcome }) => outcome.route.id))).toEqual(new Set(pack.routes.map(({ id }) => id)));
    expect(new Set(outcomes.map(({ outcome }) => outcome.level.agreed))).toEqual(new Set(pack.levels.levels.map(({ level }) => level)));
  });
});

describe("content new", () => {
  async function inFolder(use: (root: string) => Promise<void>) {
    const root = mkdtempSync(join(tmpdir(), "new-pack-"));
    try {
      await use(root);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }

  test("writes a whole pack under the id, with its calendar, that passes the check and answers", () =>
    inFolder(async (root) => {
      const folder = join(root, "packs", "northshire");
      const { code, out, err } = await program(["content", "new", "northshire", folder]);
      expect({ code, invented: /Every name, number and rule in it is invented/.test(err) }).toEqual({ code: 0, invented: true });
      expect(
        out
          .trim()
          .split("\n")
          .every((file) => existsSync(resolve(file))),
      ).toBe(true);
      expect(checkPackFolder(folder, "2026-05-05").faults).toEqual([]);
      const { json } = await program(["contacts", "--content", folder, "--at", "2026-05-05T23:00", "--json"]);
      expect(JSON.stringify(json())).toContain("01632 960102");
    }));

  test("each file names the schema of its kind for editors", () =>
    inFolder(async (root) => {
      const folder = join(root, "northshire");
      await program(["content", "new", "northshire", folder]);
      for (const name of ["flow.yaml", "guide/duty-desk.yaml", "indicators/level-2.yaml"]) {
        const [, path = ""] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(folder, name), "utf8")) ?? [];
        expect(existsSync(resolve(dirname(join(folder, name)), path))).toBe(true);
      }
    }));

  test("nothing that is there is written over, and nothing half-written stays", () =>
    inFolder(async (root) => {
      writeFileSync(join(root, "northshire"), "mine");
      const { code, err } = await program(["content", "new", "northshire", join(root, "northshire")]);
      expect({ code, said: err.includes("it is there already, and nothing is written over"), left: readdirSync(root) }).toEqual({
        code: 3,
        said: true,
        left: ["northshire"],
      });
      expect(readFileSync(join(root, "northshire"), "utf8")).toBe("mine");
    }));

  test.each([[[]], [["North Shire"]], [["../up"]], [["__proto__"]]])("%j is no id: exit 2", async (words) => {
    const { code } = await program(["content", "new", ...words]);
    expect(code).toBe(2);
  });
});
