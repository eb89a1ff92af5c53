/** Content from outside is hostile until it holds: its bytes, its form, its name, and every safety rule. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { bexley } from "../triage/bexley.ts";
import { noteChecked, wasChecked } from "../../src/packs/checked-before.ts";
import { digestOf } from "../../src/packs/digest.ts";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { HOME, program } from "../commands/program.ts";
import { createEngine } from "../../src/triage/engine.ts";

const root = mkdtempSync(join(tmpdir(), "hostile-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const starter = requirePackFromFolder("content/starter");
const env = { XDG_DATA_HOME: join(root, "data"), HOME: root };
const danger = JSON.stringify({ schema: "effective-support/answers@1", answers: { danger: "yes" } });

/** The program with a pack that was changed and given a right digest, as somebody does who wants to be believed. */
async function using(pack: object, ...words: string[]) {
  const file = join(root, "pack.json");
  const { digest: _, ...rest } = structuredClone(pack) as Partial<Pack>;
  writeFileSync(file, JSON.stringify({ ...rest, digest: digestOf(rest) }));
  const command = words.length > 0 ? words : ["triage", "--answers", "-", "--json"];
  const run = await program([...command, ...(words.length > 0 ? [file] : ["--content", file])], { files: { "-": danger }, env });
  return { ...run, said: run.err.replaceAll(root, "…").replace(/\s+/g, " ") };
}

function changed(pack: Pack, change: (copy: Pack) => void): Pack {
  const copy = createEngine(structuredClone({ ...pack }));
  change(copy);
  return copy;
}

describe("a compiled pack with a digest of its own making", () => {
  test("that calls itself a release is refused", async () => {
    const swapped = changed(bexley, ({ contacts }) => contacts.contacts.forEach((contact) => (contact.phones = ["111"])));
    const { code, said } = await using(swapped);
    expect([code, said]).toEqual([
      3,
      expect.stringContaining(`it calls itself bexley@${bexley.version}, and that is a release with another digest`),
    ]);
    expect((await using(swapped, "content", "check")).code).toBe(3);
  });

  test.each<[string, (copy: Pack) => void, string]>([
    [
      "whose floors are gone",
      ({ levels }) => levels.rules.forEach((rule) => Object.assign(rule, { floor: false })),
      "Safety rule 5 harm is acted on at once",
    ],
    [
      "whose emergency number is another",
      ({ contacts }) =>
        contacts.contacts.filter(({ id }) => contacts.danger.includes(id)).forEach((one) => (one.phones = ["01632 960999"])),
      "Safety rule 1 danger comes first",
    ],
    ["that names nobody for danger", ({ contacts }) => (contacts.danger.length = 0), "danger: This list is empty"],
    ["whose marks are gone", ({ flow }) => flow.questions.forEach((question) => delete question.decidesSafety), "Safety rule 14"],
  ])("%s breaks a rule, and it is named", async (_name, change, says) => {
    for (const words of [[], ["content", "check"]]) {
      const { code, out, said } = await using(changed(starter, change), ...words);
      expect([code, `${out} ${said}`.replace(/\s+/g, " ")]).toEqual([3, expect.stringContaining(says)]);
    }
  });

  test.each(["\u001b[31m", "\u001b]52;c;eA==\u0007", "\u001b]8;;http://x\u0007", "\u202e", "\u009b31m", "\u2066"])(
    "that holds %j is refused without printing it",
    async (sign) => {
      const { code, err, said } = await using(changed(starter, ({ routes }) => Object.assign(routes[0] ?? {}, { name: `a${sign}b` })));
      expect([code, said]).toEqual([3, expect.stringContaining("holds the control character U+")]);
      expect(err).not.toContain(sign);
    },
  );

  test("of a size or depth that nobody wrote is refused", async () => {
    const big = changed(starter, ({ routes }) => Object.assign(routes[0] ?? {}, { name: "a".repeat(17 * 1024 * 1024) }));
    expect((await using(big)).said).toContain("it is larger than 16 MB");
    const deep = `{"format":"effective-support/pack@1","digest":"x","flow":${"[".repeat(5000)}${"]".repeat(5000)}}`;
    writeFileSync(join(root, "deep.json"), deep);
    const { code, err } = await program(["contacts", "--content", join(root, "deep.json")]);
    expect([code, err]).toEqual([3, expect.stringContaining("nested more than 60 levels deep")]);
  });

  test("with an amount beyond all reckoning is refused", async () => {
    const { said } = await using(changed(starter, ({ deadlines }) => Object.assign(deadlines.deadlines[0] ?? {}, { amount: 1e11 })));
    expect(said).toContain("amount: 100000000000 does not do here. Expected at most 10000");
  });

  test("in any shape ends in an outcome or in exit 3, and no control character comes out", async () => {
    const places = placesIn(starter);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.constantFrom(...HOSTILE), async (place, value) => {
        const { code, out, err } = await using(withPart(starter, place, value));
        expect([0, 3]).toContain(code);
        expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(err).not.toMatch(/\n\s+at /);
      }),
      { numRuns: 250, seed: 18 },
    );
  }, 120_000);
});

const HOSTILE: unknown[] = [
  {},
  [],
  null,
  "",
  0,
  -1,
  1e308,
  "constructor",
  [[[[]]]],
  { __proto__: null, a: 1 },
  "{danger}",
  "{front-door}",
  "a".repeat(100_000),
  "\u001b[2J",
  true,
];

function placesIn(value: unknown, way: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [way];
  return [
    way,
    ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...way, Array.isArray(value) ? Number(key) : key])),
  ].filter((one) => one.length > 0);
}

function withPart(pack: Pack, way: (string | number)[], value: unknown): object {
  const copy = structuredClone(pack) as unknown as Record<string | number, unknown>;
  const parent = way.slice(0, -1).reduce((part, step) => part[step] as Record<string | number, unknown>, copy);
  parent[way.at(-1) ?? ""] = value;
  return copy;
}

describe("what a file pins", () => {
  const folder = join(root, "here");
  cpSync("content/calendars", join(root, "calendars"), { recursive: true });
  cpSync("content/starter", join(folder, "bexley@1.2.0"), { recursive: true });
  cpSync("content/calendars", join(folder, "calendars"), { recursive: true });
  const pinned = (extra = "") => `{"schema":"effective-support/answers@1","content":"bexley@1.2.0","answers":{"danger":"yes"${extra}}}`;

  /** The built program in the folder where a content of that name lies. */
  function inFolder(words: string[], input: string): { status: number; out: string } {
    try {
      const out = execFileSync(process.execPath, [resolve(HOME, "entry.cjs"), ...words], { cwd: folder, input, stdio: "pipe" });
      return { status: 0, out: out.toString() };
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: Buffer; stderr: Buffer };
      return { status, out: `${stdout}${stderr}` };
    }
  }

  test("names a release, and never the folder of that name", () => {
    const alone = inFolder(["triage", "--answers", "-", "--json"], pinned());
    expect([alone.status, alone.out]).toEqual([3, expect.stringContaining('There is no content "bexley@1.2.0"')]);
    expect(inFolder(["batch"], pinned()).out).toContain("unknown-content");
    // Named by the user it is what the user wants.
    expect(inFolder(["triage", "--answers", "-", "--json", "--content", "bexley@1.2.0"], danger).status).toBe(0);
  });
});

describe("the content that came with the program", () => {
  test("is refused where its bytes were changed, the length and the digest inside left as they were", () => {
    const copy = join(root, "installed");
    cpSync(HOME, copy, { recursive: true });
    const file = join(copy, "content", `${bexley.id}@${bexley.version}.pack`);
    const text = readFileSync(file, "latin1");
    writeFileSync(file, text.replaceAll("Call 999 now", "Wait a while"), "latin1");
    expect(() =>
      execFileSync(
        process.execPath,
        [join(copy, "entry.cjs"), "triage", "--answers", "-", "--json", "--content", `bexley@${bexley.version}`],
        {
          input: '{"schema":"effective-support/answers@1","answers":{"immediate-danger":"yes"}}',
          stdio: "pipe",
        },
      ),
    ).toThrow("it was changed after it was installed");
  });
});

describe("what was checked once", () => {
  const memory = { program: "1.0.0", env: { XDG_DATA_HOME: join(root, "remembered"), HOME: root } };

  test("is remembered by its digest, for this version of the program", () => {
    expect(wasChecked("sha256-a", memory)).toBe(false);
    noteChecked("sha256-a", memory);
    expect(wasChecked("sha256-a", memory)).toBe(true);
    expect(wasChecked("sha256-b", memory)).toBe(false);
    expect(wasChecked("sha256-a", { ...memory, program: "1.0.1" })).toBe(false);
  });

  test("is checked again where nothing can be kept, or what was kept is broken", () => {
    const nowhere = { program: "1.0.0", env: {} };
    noteChecked("sha256-a", nowhere);
    expect(wasChecked("sha256-a", nowhere)).toBe(false);
    writeFileSync(join(root, "remembered", "effective-support", "checked-content.json"), '{"program":"1.0.0","digests":7}');
    expect(wasChecked("sha256-a", memory)).toBe(false);
  });
});
