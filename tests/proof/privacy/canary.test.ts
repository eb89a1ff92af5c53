/** A word that is typed wherever words can be typed, and then looked for everywhere. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { program } from "../../commands/program.ts";
import { atTerminal, type Ended, MONDAY, plainEnv, ran } from "../faults/desk.ts";
import { bexley } from "../../triage/bexley.ts";

const CANARY = "zyzzyva";
const PASSPHRASE = "quokka on a bicycle";

const root = mkdtempSync(join(tmpdir(), "canary-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(root, "user-"));
});

const texts = bexley.flow.questions.filter(({ type }) => type === "text").map(({ id }) => id);
const calm = {
  "immediate-danger": "no",
  "significant-harm": "no",
  "child-age": 7,
  circumstances: [],
  "previous-assessment": "none",
  indicators: [],
};
const everyText = {
  ...Object.fromEntries(texts.map((id) => [id, `${CANARY} ${id}`])),
  judgement: { level: 3, reason: `${CANARY} reason` },
};
const rest = { "complex-disability": "no", "family-difficulties": ["domestic-abuse"], consent: "given" };
const whole = { schema: "effective-support/answers@1", reference: "case-17", at: MONDAY, answers: { ...calm, ...everyText, ...rest } };

function givenCase(change: (text: string) => string = (text) => text): void {
  writeFileSync(join(folder, "case.json"), change(JSON.stringify(whole)));
}

function run(line: string): Ended {
  return ran(folder, line.split(" "), plainEnv(folder));
}

/** The files under the user's folder in which a word stands as it was typed. */
function filesWith(word: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile() && readFileSync(join(folder, name)).includes(word))
    .sort();
}

describe("a case in a file", () => {
  const records = ["r.json", "r.html", "r.md", "r.docx", "r.pdf", "r.ics"];

  test("its words are in the records that were asked for; not in the calendar, and not in what is said beside", () => {
    givenCase();
    const { code, err } = run(
      `triage --answers case.json --role ${CANARY} --all-dates ${records.map((name) => `--out ${name}`).join(" ")}`,
    );
    expect({ code, err }).toEqual({ code: 0, err: records.map((name) => `Written: ${name}\n`).join("") });
    // Word and PDF are packed, so only their being there is seen from outside.
    expect(filesWith(CANARY)).toEqual(["case.json", "r.html", "r.json", "r.md"]);
    expect(JSON.stringify(JSON.parse(readFileSync(join(folder, "r.json"), "utf8"))).match(new RegExp(CANARY, "g"))?.length).toBeGreaterThan(
      texts.length,
    );
    expect(readdirSync(folder).sort()).toEqual([...records, "case.json"].sort());
  });

  test("its words are in no picture, no audit and no scenario that is made of it", () => {
    givenCase();
    writeFileSync(join(folder, "recorded.ndjson"), JSON.stringify({ ...whole, recorded: 4 }));
    for (const line of [
      "flowchart --answers case.json --format html",
      "flowchart --answers case.json --format svg",
      "flowchart --answers case.json --format mermaid",
      "audit recorded.ndjson",
      "audit recorded.ndjson --to csv",
      "content new-scenario seen --answers case.json --out seen.yaml",
    ]) {
      const { code, out, err } = run(line);
      expect({ line, code, told: (out + err).includes(CANARY) }).toEqual({ line, code: 0, told: false });
    }
    expect(filesWith(CANARY)).toEqual(["case.json", "recorded.ndjson"]);
  });

  test("its words are in the batch's rows, where the outcome is asked for whole, and not in its columns", () => {
    givenCase();
    expect(run("batch case.json --from ndjson").out).toContain(CANARY);
    const { out, err } = run("batch case.json --from ndjson --to csv");
    expect(out + err).not.toContain(CANARY);
  });
});

describe("a case in which something is wrong", () => {
  const long = "x".repeat(12_000);
  const wrong: [what: string, change: (text: string) => string][] = [
    ["is no JSON", (text) => text.replace(`"${CANARY} reason"`, `"${CANARY}" reason`)],
    ["is cut off in a text", (text) => text.slice(0, text.lastIndexOf(CANARY) + CANARY.length)],
    ["has a text that is too long", (text) => text.replace(`${CANARY} harm`, `${CANARY} ${long}`)],
    ["has a control character in a text", (text) => text.replace(`${CANARY} harm`, `${CANARY}\\u001b[2J`)],
    ["has a text as a list", (text) => text.replace(`"${CANARY} harm"`, `["${CANARY} harm"]`)],
    ["has a text under a key that is none", (text) => text.replace('"harm":', '"harms":')],
    ["has a text twice", (text) => text.replace('"harm":', `"harm":"${CANARY} once",\n"harm":`)],
    ["leaves a question open", (text) => text.replace(',"consent":"given"', "")],
    ["names a level that is none", (text) => text.replace('"level":3', '"level":9')],
  ];

  test.each(wrong)("that %s: what is said of it holds none of its words", async (_what, change) => {
    const files = { "case.json": change(JSON.stringify(whole)) };
    for (const line of [
      "triage --answers case.json",
      "batch case.json --from ndjson",
      "audit case.json --from ndjson",
      "referral --answers case.json",
      "flowchart --answers case.json",
      "content new-scenario seen --answers case.json",
      "review case.json",
      "records verify case.json",
      "quiz report case.json",
    ]) {
      const { code, out, err } = await program(line.split(" "), { files });
      expect({ line, told: (out + err).includes(CANARY) }).toEqual({ line, told: false });
      expect(code).not.toBe(1);
    }
  });

  test("that makes the program fail inside: one line without its words, and no file beside", () => {
    givenCase();
    writeFileSync(join(folder, "fail.cjs"), `JSON.stringify = (value) => { throw new Error("forced"); };`);
    const { code, out, err } = ran(folder, ["triage", "--answers", "case.json", "--json"], {
      ...plainEnv(folder),
      NODE_OPTIONS: `--require=${join(folder, "fail.cjs")}`,
    });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^effective-support: a fault of the program itself: forced\. Please report it[^\n]*\n$/);
    expect(readdirSync(folder).sort()).toEqual(["case.json", "fail.cjs"]);
  });
});

describe("words typed at a terminal", () => {
  const answered = ["2", "3", "7", "none", "3", ...texts.slice(0, 7).flatMap((id) => [`${CANARY} ${id}`, ""])];
  const kept = ["pause", "2", CANARY, PASSPHRASE, PASSPHRASE];

  test("are nowhere once the triage is stopped", () => {
    const { code, out } = atTerminal(folder, ["--plain"], [...answered, "pause", "3"]);
    expect(code).toBe(130);
    expect(out).toContain(CANARY);
    expect(readdirSync(folder, { recursive: true })).toEqual([]);
  });

  test("are in a draft that nobody can read, and in none of what the shell is given", () => {
    const { code, out } = atTerminal(folder, ["--plain"], [...answered, ...kept]);
    const [, id = ""] = /drafts resume (\w+)/.exec(out) ?? [];
    expect(code).toBe(0);
    expect(readdirSync(join(folder, ".local/share/effective-support/drafts"))).toEqual([`${id}.age`]);
    expect([...filesWith(CANARY), ...filesWith(PASSPHRASE), ...filesWith("significant-harm")]).toEqual([]);
    for (const line of ["completion bash", "completion zsh", "completion fish", "completion powershell", "drafts list", "drafts --json"]) {
      const said = run(line);
      expect(said.out + said.err).not.toMatch(new RegExp(`${CANARY}|${PASSPHRASE}`));
    }
    const wrongOne = atTerminal(folder, ["drafts", "resume", id, "--plain"], [`${PASSPHRASE} ${CANARY}`]);
    expect(wrongOne.code).toBe(3);
    expect(wrongOne.out.split("\n").slice(-5).join("\n")).not.toContain(CANARY);
  });
});
