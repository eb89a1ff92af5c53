/** The cases that the record tests file, and the program run on files of a folder that goes away afterwards. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Answer } from "../../src/answers/answers.ts";
import { parseMoment } from "../../src/deadlines/moment.ts";
import { run } from "../../src/main.ts";
import { packNamed } from "../../src/packs/shelf.ts";
import { realSurroundings } from "../../src/real-surroundings.ts";
import type { Outcome } from "../../src/triage/outcome-format.ts";
import { replay } from "../../src/triage/replay.ts";

export const home = process.env.ES_DIST ?? join(import.meta.dirname, "../../dist");
export const pack = await packNamed("bexley", realSurroundings(home));

/** Level 3 with consent, before the clocks go forward: its dates lie on both sides of the change. */
export const intensive: Record<string, Answer> = {
  "immediate-danger": "no",
  "significant-harm": "no",
  "child-age": 7,
  circumstances: [],
  "previous-assessment": "none",
  harm: "She hides at night and told us why.",
  strengths: "Grandmother is there every day.",
  indicators: pack.indicators
    .filter(({ level }) => level === 3)
    .slice(0, 2)
    .map(({ id }) => id),
  judgement: { level: 3, reason: null },
  "complex-disability": "no",
  "family-difficulties": ["domestic-abuse"],
  consent: "given",
};

export const danger: Record<string, Answer> = { "immediate-danger": "yes", harm: "He is shouting and she is locked in." };

export function outcomeOf(answers: Record<string, Answer>, at: string = "2026-03-20T10:15", reference: string | null = "case-17"): Outcome {
  const moment = parseMoment(pack.calendar, at);
  if ("problem" in moment) throw new Error(moment.problem);
  const { walk, outcome } = replay(pack, { reference, at: null, content: null, answers }, moment);
  if (!outcome) throw new Error(`${walk.open?.id} is open`);
  return outcome;
}

/** Texts that try to be something else in every format that a record has. */
export const hostile = [
  '<script>window.hacked = true</script><img src=x onerror="window.hacked = true">',
  "</p></section></main><h1>Not yours</h1>",
  '=HYPERLINK("http://evil.example/","click")',
  "# heading\n- list\n| a | b |\n[link](javascript:alert(1)) ![x](http://evil.example/x.png) `code` **bold** &lt;",
  "' onmouseover='window.hacked=true' \" autofocus onfocus=\"window.hacked=true\"",
  "]]> <!-- comment --> {{7*7}} ${7*7} <?xml ?>",
];

export function hostileCase(): Outcome {
  const texts = Object.fromEntries(pack.domains.domains.map(({ id }, place) => [id, hostile[place % hostile.length] ?? ""]));
  const judgement = { level: 2, reason: hostile[0] ?? "" };
  const answers = { ...intensive, ...texts, judgement, "who-can-help": "joint", "not-covered": hostile.join("\n") };
  delete (answers as Record<string, unknown>)["complex-disability"];
  delete (answers as Record<string, unknown>)["family-difficulties"];
  return outcomeOf(answers, "2026-03-20T10:15", "=cmd|' /C calc'!A0 <b>");
}

export interface Place {
  /** The path of a file of the folder. */
  file(name: string): string;
  write(name: string, content: string | object): string;
  read(name: string): string;
  json(name: string): Record<string, unknown> & Outcome;
  /** Runs a command line; `NAME` words that begin with ./ are files of the folder. */
  run(...words: string[]): Promise<{ exit: number; out: string; err: string }>;
}

/** A folder of its own for a test. The clock stands where `now` says (ISO 8601). */
export function aPlace(now: string = "2026-04-02T09:30:00Z"): Place {
  const folder = mkdtempSync(join(tmpdir(), "effective-support-records-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string) => join(folder, name);
  return {
    file,
    write(name, content) {
      writeFileSync(file(name), typeof content === "string" ? content : JSON.stringify(content));
      return file(name);
    },
    read: (name) => readFileSync(file(name), "utf8"),
    json: (name) => JSON.parse(readFileSync(file(name), "utf8")),
    async run(...words) {
      let out = "";
      let err = "";
      const surroundings = {
        ...realSurroundings(home),
        now: () => Date.parse(now),
        env: {},
        out: (text: string) => void (out += text),
        err: (text: string) => void (err += text),
        interactive: false,
        outIsTerminal: false,
        columns: 100,
      };
      const exit = await run(
        words.map((word) => (word.startsWith("./") ? file(word.slice(2)) : word)),
        surroundings,
      );
      return { exit, out, err };
    },
  };
}

export function answersFile(
  answers: Record<string, Answer>,
  at: string | null = "2026-03-20T10:15",
  reference: string = "case-17",
): object {
  return { schema: "effective-support/answers@1", reference, ...(at === null ? {} : { at }), answers };
}

/** A newer version of the content in a folder: the same but for what `change` does to one file of it. */
export function newerContent(place: Place, names: string | string[], change: (text: string) => string): string {
  cpSync(join(import.meta.dirname, "../../content"), place.file("content"), { recursive: true });
  const folder = place.file("content/bexley");
  const edit = (path: string, with_: (text: string) => string) => writeFileSync(path, with_(readFileSync(path, "utf8")));
  edit(join(folder, "pack.yaml"), (text) => text.replace(/^version: .*$/m, "version: 9.0.0"));
  for (const name of [names].flat()) edit(join(folder, name), change);
  return folder;
}
