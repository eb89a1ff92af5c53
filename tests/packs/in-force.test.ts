/** Content is used from its day on, until a later version withdraws it; a version that is not in force is only shown, and says so. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import { releaseText } from "../../src/packs/releases.ts";
import { program } from "../commands/program.ts";
import { northshireIn } from "./content-command.ts";

const root = mkdtempSync(join(tmpdir(), "in-force-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let env: Record<string, string>;
let turn = 0;
beforeEach(() => {
  const data = join(root, `data-${turn++}`);
  mkdirSync(data);
  env = { XDG_DATA_HOME: data, HOME: data };
});

const ANSWERS = '{"schema":"effective-support/answers@1","answers":{"danger":"yes"}}';
const PINNED = '{"schema":"effective-support/answers@1","content":"northshire@1.0.0","answers":{"danger":"yes"}}';
const on = (day: string, ...words: string[]) =>
  program(words, { env, now: `${day}T10:15:00Z`, files: { "-": ANSWERS, "pinned.json": PINNED, "rows.ndjson": `${PINNED}\n` } });
const flat = (text: string) => text.replace(/\s+/g, " ");

/** A release of the starter with these lines of pack.yaml, installed. */
async function installed(version: string, lines: Record<string, string>): Promise<string> {
  const desk = northshireIn(mkdtempSync(join(root, "place-")));
  const manifest = join(desk.root, "northshire", "pack.yaml");
  const changed = Object.entries({ version, ...lines }).reduce(
    (text, [key, value]) =>
      new RegExp(`^${key}:`, "m").test(text)
        ? text.replace(new RegExp(`^${key}:.*$`, "m"), `${key}: ${value}`)
        : `${text}${key}: ${value}\n`,
    readFileSync(manifest, "utf8"),
  );
  writeFileSync(manifest, changed);
  const file = join(root, `northshire@${version}-${turn}.json`);
  writeFileSync(file, releaseText(requirePackFromFolder(join(desk.root, "northshire"))));
  const { code, err } = await on("2026-11-23", "content", "install", file);
  expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
  return file;
}

const used = async (day: string) => {
  const run = await on(day, "triage", "--answers", "-", "--json", "--content", "northshire");
  return { ...run, version: run.code === 0 ? run.json().content.version : null };
};

describe("a version whose day is still to come", () => {
  test("is used from that day on, and until then the one before it, which says what comes", async () => {
    await installed("1.0.0", {});
    await installed("1.1.0", { effectiveFrom: "2027-04-01" });
    const before = await used("2027-03-31");
    expect(before.version).toBe("1.0.0");
    expect(before.err).toContain("northshire@1.1.0 takes effect on 2027-04-01.");
    const after = await used("2027-04-01");
    expect(after.version).toBe("1.1.0");
    expect(after.err).not.toContain("takes effect");
    expect((await on("2027-04-01", "batch", "-", "--content", "northshire")).json().content.version).toBe("1.1.0");
  });

  test("alone is refused, and shown, marked, where it is named exactly", async () => {
    await installed("1.0.0", { effectiveFrom: "2027-04-01" });
    const { code, err } = await used("2027-03-31");
    expect([code, err]).toEqual([3, expect.stringContaining("northshire@1.0.0 takes effect on 2027-04-01.")]);
    const named = await on("2027-03-31", "triage", "--answers", "-", "--content", "northshire@1.0.0");
    expect([named.code, flat(named.out)]).toEqual([
      0,
      expect.stringContaining("takes effect on 2027-04-01. Until then it is shown only to try it."),
    ]);
    expect((await on("2027-03-31", "content", "list")).out).toContain("takes effect on 2027-04-01");
    expect((await used("2027-04-01")).code).toBe(0);
  });

  test("a clock that is wrong is told as such, and hides no content", async () => {
    await installed("1.0.0", {});
    expect((await used("1970-01-01")).err).toContain("clock");
  });
});

describe("a version that another withdraws", () => {
  const withdrawing = { withdraws: '[{ version: northshire@1.0.0, why: "It held a wrong number for the night line." }]' };

  test("is used no more, refused where answers pin it, and shown, marked, where the user names it", async () => {
    await installed("1.0.0", {});
    expect((await on("2026-11-23", "triage", "--answers", "pinned.json", "--json")).code).toBe(0);
    await installed("1.0.1", withdrawing);
    expect((await used("2026-11-23")).version).toBe("1.0.1");
    const pinned = await on("2026-11-23", "triage", "--answers", "pinned.json");
    expect([pinned.code, flat(pinned.err)]).toEqual([
      3,
      expect.stringContaining(
        "northshire@1.0.0 was withdrawn. It held a wrong number for the night line. northshire@1.0.1 takes its place",
      ),
    ]);
    const row = await on("2026-11-23", "batch", "rows.ndjson");
    expect(row.out).toContain("was withdrawn");
    const named = await on("2026-11-23", "triage", "--answers", "-", "--content", "northshire@1.0.0");
    expect([named.code, flat(named.out)]).toEqual([
      0,
      expect.stringContaining("was withdrawn. It held a wrong number for the night line. Use northshire@1.0.1."),
    ]);
    expect((await on("2026-11-23", "content", "list")).out).toContain("was withdrawn");
  });

  test("still proves the records that were made with it", async () => {
    await installed("1.0.0", {});
    const record = join(root, `record-${turn}.json`);
    await on("2026-11-23", "triage", "--answers", "pinned.json", "--out", record);
    await installed("1.0.1", withdrawing);
    const files = { [record]: readFileSync(record, "utf8") };
    const verified = await program(["records", "verify", record], { env, files });
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("verified")]);
  });

  test.each(["northshire@1.0.1", "northshire@2.0.0", "bexley@1.0.0"])("is an earlier one of the same id, and not %s", async (version) => {
    const desk = northshireIn(mkdtempSync(join(root, "place-")));
    desk.edit("northshire/pack.yaml", "version: 0.1.0", "version: 1.0.1");
    writeFileSync(
      join(desk.root, "northshire/pack.yaml"),
      `${readFileSync(join(desk.root, "northshire/pack.yaml"), "utf8")}withdraws: [{ version: ${version}, why: "It was wrong." }]\n`,
    );
    const { code, out } = await desk.content(["check", join(desk.root, "northshire"), "--at", "2026-11-23"]);
    expect([code, flat(out)]).toEqual([3, expect.stringContaining(`Version 1.0.1 cannot withdraw ${version}.`)]);
  });
});

test("a folder that is retired says so in every outcome", async () => {
  const desk = northshireIn(mkdtempSync(join(root, "place-")));
  desk.edit("northshire/pack.yaml", "status: active", "status: retired");
  const { code, out } = await on("2026-11-23", "triage", "--answers", "-", "--content", join(desk.root, "northshire"));
  expect([code, flat(out)]).toEqual([
    0,
    expect.stringContaining("This version of the content is retired: its publisher no longer keeps it up."),
  ]);
});
