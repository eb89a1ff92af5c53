import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { tinyPackCopy } from "../packs/check/tiny-pack.ts";
import { program, type Run } from "./program.ts";

/** The command on a copy of the tiny pack, to which something may be done first. */
async function onTinyPack(words: string[], harm: (folder: string) => void = () => {}): Promise<Run> {
  const { folder, takeAway } = tinyPackCopy();
  try {
    harm(folder);
    return await program(["content", ...words, folder], { now: "2026-05-04T10:00:00Z" });
  } finally {
    takeAway();
  }
}

const misspell = (folder: string) => {
  const path = join(folder, "routes.yaml");
  writeFileSync(path, readFileSync(path, "utf8").replace("duties: [tell]", "duties: [tall]"));
};

describe("content check", () => {
  test("a pack that holds: exit 0", async () => {
    const { code, out } = await onTinyPack(["check"]);
    expect({ code, out: out.replace(/\(.*\)/, "(…)") }).toEqual({ code: 0, out: "tidewick@1.0.1 (…): no faults, no warnings.\n" });
  });

  test("a fault: exit 3, with its place on a line of its own", async () => {
    const { code, out } = await onTinyPack(["check"], misspell);
    expect(code).toBe(3);
    expect(out).toMatch(
      /^ {2}\S*tidewick\/routes\.yaml:8:14\n {4}fault \(references-resolve\): routes\.lifeboat\.duties\[1\]: There is no duty\n {4}"tall"\./m,
    );
    expect(out).toMatch(/6 rules cannot be tried before\./);
  });

  test("--json gives the same to programs", async () => {
    const { code, json } = await onTinyPack(["check", "--json"], misspell);
    expect(code).toBe(3);
    expect(json().packs[0].faults).toMatchObject([{ line: 8, column: 14, place: "routes.lifeboat.duties[1]", rule: "references-resolve" }]);
  });

  test("warnings alone: exit 0, for the day that --at names", async () => {
    const { code, out } = await onTinyPack(["check", "--at", "2027-01-02"]);
    expect(code).toBe(0);
    expect(out).toMatch(/no faults, one warning[^]*warning \(dates-in-order\): reviewBy: The review was due by 2027-01-01/);
  });

  test("of compiled content it checks the digest, and says that this is all", async () => {
    const { code, json } = await program(["content", "check", "bexley", "--json"]);
    expect({ code, compiled: json().packs.map(({ compiled }: { compiled: boolean }) => compiled) }).toEqual({ code: 0, compiled: [true] });
  });

  test("what is not there is named", async () => {
    const { code, err } = await program(["content", "check", "nowhere"]);
    expect({ code, first: err.split("\n")[0] }).toEqual({ code: 3, first: 'effective-support: There is no content "nowhere".' });
  });
});

describe("a path that no system takes", () => {
  const paths = { "as long as a name may be": "x".repeat(252), "too long": "x".repeat(5000), "with a zero byte": "a\0b" };
  const commands = [["check"], ["diff", "bexley"], ["impact", "bexley"], ["new", "northshire"]];

  test.each(Object.entries(paths).flatMap(([what, path]) => commands.map((words) => ({ what, words, path }))))(
    "content $words with a path $what: exit 3, and nothing is written",
    async ({ words, path }) => {
      const { code, out, err } = await program(["content", ...words, path]);
      expect({ code, out }).toEqual({ code: 3, out: "" });
      expect(err).not.toContain("a fault of the program");
    },
  );
});

describe("content list and show", () => {
  test("list names every pack with its version, review date and digest, and which one is used", async () => {
    const { code, json } = await program(["content", "list", "--json"]);
    const { contents } = json();
    expect(code).toBe(0);
    expect(contents.filter(({ standard }: { standard: boolean }) => standard)).toMatchObject([
      { id: "bexley", status: "active", overdue: true },
    ]);
    for (const { digest } of contents) expect(digest).toMatch(/^sha256-[0-9a-f]{64}$/);
    expect((await program(["content", "list"])).out).toMatch(/^bexley@\d+\.\d+\.\d+ {2}Bexley, active/m);
  });

  test("show counts what is in a pack", async () => {
    const { json } = await onTinyPack(["show", "--json"]);
    expect(json()).toMatchObject({
      id: "tidewick",
      version: "1.0.1",
      overdue: false,
      counts: { questions: 9, levels: 3, indicators: 4, indicatorsByLevel: { 1: 0, 2: 3, 3: 1 }, services: 1 },
    });
    const { out } = await onTinyPack(["show"]);
    expect(out).toMatch(/^ {2}indicators +4 \(level 1: 0, level 2: 3, level 3: 1\)$/m);
    expect(out.split("\n").filter((line) => line.length > 80 && !line.includes("sha256-"))).toEqual([]);
  });

  test("show stops at content past its review date where that is asked for", async () => {
    expect((await program(["content", "show", "bexley", "--require-current"])).code).toBe(5);
  });
});

describe("content and a word that it does not know", () => {
  test.each([
    [["content", "chek"], 'There is no command "content chek". Did you mean content check?'],
    [["content", "list", "bexley"], '"bexley" is one word too many.'],
  ])("%j", async (words, message) => {
    const { code, err } = await program(words);
    expect({ code, first: err.split("\n")[0] }).toEqual({ code: 2, first: `effective-support: ${message}` });
  });

  test("without a word it prints its help, and what may be said", async () => {
    const { code, out, err } = await program(["content"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Usage: effective-support content [command] [options]");
    expect(err).toContain(
      "effective-support: Say what to do: check, list, install, use, remove, verify, trust, new-key, show, export, import, diff, impact, new-scenario, new, release.",
    );
  });
});
