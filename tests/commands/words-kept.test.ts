/** No word of a user's is changed in silence: it comes out letter for letter, or the file is refused. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { program } from "./program.ts";

const yaml = (head: string, ...answers: string[]) =>
  ["schema: effective-support/answers@1", head, "answers:", '  immediate-danger: "yes"', ...answers.map((line) => `  ${line}`), ""].join(
    "\n",
  );
const triaged = (text: string) => program(["triage", "--answers", "case", "--json"], { files: { case: text } });

describe("what YAML would take for a number", () => {
  test.each(["0012345", "1e3", "0x1F", "0o17", "17.10", "1.0", ".5", "+44", "-0", ".inf", ".nan", "12345678901234567890", "1_000"])(
    "%s is kept as a reference, a text and a reason",
    async (written) => {
      const outcome = (
        await triaged(yaml(`reference: ${written}`, `harm: ${written}`, `judgement: { level: 4, reason: ${written} }`))
      ).json();
      expect([outcome.reference, outcome.domains.harm, outcome.level.reason]).toEqual([written, written, written]);
    },
  );

  test.each(["12345678901234567890", "17.10", "1e3", "1.50E+2", "-0"])("%s is kept in JSON, alone and in a batch", async (written) => {
    const json = `{"schema":"effective-support/answers@1","reference":${written},"answers":{"immediate-danger":"yes","harm":${written}}}`;
    const alone = (await triaged(json)).json();
    const rows = await program(["batch", "rows"], { files: { rows: json } });
    expect([alone, rows.json()].map(({ reference, domains }) => [reference, domains.harm])).toEqual([
      [written, written],
      [written, written],
    ]);
  });

  test("is an age all the same: 08 is 8", async () => {
    const { answers } = (await triaged(yaml("reference: a", "child-age: 08"))).json().path.reduce(
      (given: { answers: Record<string, unknown> }, { question, answer }: { question: string; answer: unknown }) => ({
        answers: { ...given.answers, [question]: answer },
      }),
      { answers: {} },
    );
    expect(answers["child-age"]).toBe(8);
  });

  test("any digits, signs and points come out as they went in, in YAML and in JSON", async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[+-]?(0[xo])?[0-9]{1,25}(\.[0-9]{0,4})?([eE][+-]?[0-9]{1,3})?$/), async (written) => {
        expect((await triaged(yaml(`reference: ${written}`))).json().reference).toBe(written);
        try {
          JSON.parse(written);
        } catch {
          return;
        }
        const json = `{"schema":"effective-support/answers@1","reference":${written},"answers":{"immediate-danger":"yes"}}`;
        expect((await triaged(json)).json().reference).toBe(written);
      }),
      { numRuns: 150, seed: 20 },
    );
  });
});

describe("what would be lost is refused, with its place", () => {
  test.each([
    [
      "a comment behind a text",
      yaml("reference: a", "harm: Room #4 and case # 5"),
      "5:9  answers.harm: What stands behind # is read as a comment",
    ],
    ["a comment behind a reference", yaml("reference: 12 # 3"), "2:12  reference: What stands behind # is read as a comment"],
    ["a reference that starts with #", yaml("reference: #12"), "2:12  reference: What stands behind # is read as a comment"],
    ["a comment behind a moment", yaml("at: 2026-11-23 # 10:15"), "2:5  at: What stands behind # is read as a comment"],
    [
      "a comment behind a reason",
      yaml("reference: a", "judgement:", "  level: 4", "  reason: seen # twice"),
      "answers.judgement.reason: What stands behind # is read as a comment",
    ],
    ["a word that YAML takes for yes or no", yaml("reference: true"), "reference: true is read as yes or no here, not as a word"],
    ["the same in a text", yaml("reference: a", "harm: True"), "answers.harm: true is read as yes or no here, not as a word"],
    ["a tag", yaml("reference: !!binary aGVsbG8="), "YAML tags are not read here"],
    ["a tag of a number", yaml("reference: !!int 005"), "YAML tags are not read here"],
  ])("%s", async (_name, text, says) => {
    const { code, out, err } = await triaged(text);
    expect([code, out]).toEqual([3, ""]);
    expect(err.replace(/\s+/g, " ")).toContain(says.replace(/\s+/g, " "));
  });

  test("a comment on a line of its own, behind an answer to choose and behind a text in quotation marks stays a comment", async () => {
    const text = yaml(
      'reference: "case # 5" # mine',
      "# a note",
      "harm: 'Room #4'",
      "child-age: 8 # years",
      "significant-harm: no # so far",
    );
    const { reference, domains } = (await triaged(text)).json();
    expect([reference, domains.harm]).toEqual(["case # 5", "Room #4"]);
  });
});
