import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { recordFormats } from "../../src/records/save.ts";
import { outcomeFormat } from "../../src/triage/outcome-format.ts";
import { answersFile, aPlace, intensive } from "./cases.ts";

const EVERY = recordFormats.map(({ extension }) => `./case${extension}`);
const out = (files: string[]) => files.flatMap((file) => ["--out", file]);
const START: Record<string, string> = {
  ".json": "{",
  ".html": "<!DOCTYPE html>",
  ".docx": "PK",
  ".pdf": "%PDF-1.7",
  ".md": "# Record",
  ".ics": "BEGIN:VCALENDAR",
};

describe("triage --out", () => {
  test("of several files, where one cannot be written, says which were", async () => {
    const place = aPlace();
    place.write("case.yaml", answersFile(intensive));
    const { exit, err } = await place.run("triage", "--answers", "./case.yaml", ...out(["./a.json", "./missing/b.html", "./c.md"]));
    expect(exit).toBe(3);
    expect(err.replace(/\s+/g, " ")).toMatch(
      /Written: \S*a\.json .*b\.html was not written: .* Written before it: \S*a\.json\..* 1 more file was not tried/,
    );
    expect(err).not.toContain("Nothing was written");
    expect(place.read("a.json")).toContain("effective-support/outcome@1");
  });

  test("writes every format, for the user alone, and still prints the outcome", async () => {
    const place = aPlace();
    place.write("case.yaml", answersFile(intensive));
    const { exit, out: printed, err } = await place.run("triage", "--answers", "./case.yaml", ...out(EVERY), "--role", "School nurse");
    expect(exit).toBe(0);
    expect(printed).toContain("020 3045 5440");
    for (const { extension } of recordFormats) {
      const file = place.file(`case${extension}`);
      expect(readFileSync(file, "latin1").startsWith(START[extension] ?? "?"), extension).toBe(true);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(err).toContain(`Written: ${file}`);
    }
  }, 20_000);

  test("as JSON is the outcome that --json prints, with a record part that holds", async () => {
    const place = aPlace("2026-03-20T10:20:00Z");
    place.write("case.yaml", answersFile(intensive));
    const { out: printed } = await place.run(
      "triage",
      "--answers",
      "./case.yaml",
      "--json",
      "--out",
      "./case.json",
      "--role",
      "School nurse",
    );
    const { record, ...outcome } = outcomeFormat.parse(place.json("case.json"));
    expect(outcome).toEqual(JSON.parse(printed));
    expect(record).toMatchObject({ made: "2026-03-20T10:20:00+00:00", role: "School nurse", previous: null });
    expect((await place.run("records", "verify", "./case.json")).exit).toBe(0);
  });

  test("never writes over a file without --force, and shows the outcome all the same", async () => {
    const place = aPlace();
    place.write("case.yaml", answersFile(intensive));
    place.write("case.md", "mine");
    const refused = await place.run("triage", "--answers", "./case.yaml", "--out", "./case.md");
    expect(refused.exit).toBe(3);
    expect(refused.err).toContain("there is already a file of that name");
    expect(refused.out).toContain("020 3045 5440");
    expect(place.read("case.md")).toBe("mine");
    expect((await place.run("triage", "--answers", "./case.yaml", "--out", "./case.md", "--force")).exit).toBe(0);
    expect(place.read("case.md")).toContain("# Record of a guided triage");
  });

  test.each([
    ["a name without a format", ["--out", "./case"], "does not say in which format"],
    ["a format that there is none of", ["--out", "./case.exe"], ".docx"],
    ["the same file twice", ["--out", "./a.md", "--out", "./a.md"], "twice"],
    ["a role of several lines", ["--out", "./a.md", "--role", "Nurse\nX-Header: 1"], "--role"],
  ])("refuses %s before anything is done", async (_what, words, said) => {
    const place = aPlace();
    place.write("case.yaml", answersFile(intensive));
    const { exit, out: printed, err } = await place.run("triage", "--answers", "./case.yaml", ...words);
    expect({ exit, printed }).toEqual({ exit: 2, printed: "" });
    expect(err).toContain(said);
  });

  test("writes nothing while a question is open", async () => {
    const place = aPlace();
    place.write("case.yaml", answersFile({ "immediate-danger": "no" }));
    const { exit, err } = await place.run("triage", "--answers", "./case.yaml", "--out", "./case.pdf", "--json");
    expect({ exit, err }).toEqual({ exit: 4, err: "" });
    expect(() => place.read("case.pdf")).toThrow();
  });

  test("costs a run without it nothing: no record module is loaded", () => {
    const place = aPlace();
    place.write("case.json", answersFile(intensive));
    const entry = join(process.env.ES_DIST ?? join(import.meta.dirname, "../../dist"), "entry.cjs");
    const code = `process.on("exit", () => process.stderr.write(Object.keys(require.cache).map((file) => require("path").basename(file)).join(" "))); process.argv.splice(1, 0, "x"); require(${JSON.stringify(entry)})`;
    const { stdout, stderr } = spawnSync(process.execPath, ["-e", code, "triage", "--answers", place.file("case.json"), "--json"], {
      encoding: "utf8",
    });
    expect(JSON.parse(stdout).level.agreed).toBe(3);
    // One file starts the program, the other is the core: records stand in other files.
    expect(stderr.split(" ").filter((name) => name.endsWith(".cjs"))).toEqual(["entry.cjs", "core.cjs"]);
  });
});
