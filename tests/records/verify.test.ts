import { describe, expect, test } from "vitest";
import { digestOfRecord } from "../../src/records/record.ts";
import type { Outcome } from "../../src/triage/outcome-format.ts";
import { answersFile, aPlace, intensive, type Place } from "./cases.ts";

type Record_ = ReturnType<Place["json"]>;

const NAMES = ["one.json", "two.json", "three.json"];
let chain: string[] | null = null;

/** A place with a chain of three records: a case, its review, and the review of that. */
async function aChain(): Promise<Place> {
  const place = aPlace();
  chain ??= await madeChain(place);
  chain.forEach((text, number) => place.write(NAMES[number] ?? "", text));
  return place;
}

async function madeChain(place: Place): Promise<string[]> {
  place.write("case.yaml", answersFile(intensive));
  place.write("worse.yaml", answersFile({ "significant-harm": "yes" }, null));
  await place.run("triage", "--answers", "./case.yaml", "--out", "./one.json");
  await place.run("review", "./one.json", "--at", "2026-04-02T10:00", "--out", "./two.json");
  await place.run("review", "./two.json", "--at", "2026-04-02T10:20", "--answers", "./worse.yaml", "--out", "./three.json");
  return NAMES.map((name) => place.read(name));
}

const CHAIN = NAMES.map((name) => `./${name}`);

async function verify(place: Place, ...files: string[]) {
  const { exit, out, err } = await place.run("records", "verify", ...files, "--json");
  const { records } = JSON.parse(out || "{}") as { records: { file: string; verified: boolean; faults: string[]; notes: string[] }[] };
  return {
    exit,
    err,
    bad: records.filter(({ verified }) => !verified).map(({ file }) => file.split("/").at(-1)),
    faults: records.flatMap(({ faults }) => faults),
    notes: records.flatMap(({ notes }) => notes),
  };
}

function change(place: Place, name: string, act: (record: Record_) => void): void {
  const record = place.json(name);
  act(record);
  place.write(name, record);
}

/** What somebody does who knows how the digest is made. */
function resigned(record: Record_): void {
  if (record.record) record.record.digest = digestOfRecord(record);
}

const alterations: [string, (record: Record_) => void][] = [
  ["a lower level", (record) => void (record.level.agreed = 1)],
  ["another phone number", (record) => void ((record.contacts[0] as Outcome["contacts"][number]).phones = ["020 7946 0000"])],
  ["a later date", (record) => void ((record.deadlines[0] as Outcome["deadlines"][number]).due = "2027-01-01T17:00:00+00:00")],
  ["dates in another order", (record) => void record.deadlines.reverse()],
  ["a path in another order", (record) => void record.path.reverse()],
  ["a step left out", (record) => void record.route.steps.shift()],
  ["other words of the family", (record) => void (record.domains.harm = "Nothing happened.")],
  ["another moment", (record) => void (record.at = "2026-03-19T10:15:00+00:00")],
  ["consent that was never given", (record) => void (record.consent.status = "refused")],
];

describe("records verify", () => {
  test("finds a chain whole, in whatever order its files are named", async () => {
    const place = await aChain();
    expect(await verify(place, ...CHAIN)).toMatchObject({ exit: 0, bad: [], faults: [] });
    expect(await verify(place, ...[...CHAIN].reverse())).toMatchObject({ exit: 0, bad: [] });
    expect((await place.run("records", "verify", ...CHAIN)).out).toContain("Every record says what its own answers lead to.");
  });

  test("does not mind keys in another order, which say the same", async () => {
    const place = await aChain();
    place.write("one.json", JSON.stringify(Object.fromEntries(Object.entries(place.json("one.json")).reverse()), null, 4));
    expect(await verify(place, ...CHAIN)).toMatchObject({ exit: 0, bad: [] });
  });

  test.each(alterations)("notices %s, and says in which file", async (_what, act) => {
    const place = await aChain();
    change(place, "two.json", act);
    const { exit, bad, faults } = await verify(place, ...CHAIN);
    expect({ exit, bad }).toEqual({ exit: 3, bad: ["two.json", "three.json"] });
    expect(faults[0]).toBe("It was changed after it was made: its digest is wrong.");
  });

  test.each(alterations)("notices %s even where the digest was made anew", async (_what, act) => {
    const place = await aChain();
    change(place, "two.json", act);
    change(place, "two.json", resigned);
    expect(await verify(place, "./two.json")).toMatchObject({ exit: 3, bad: ["two.json"] });
    expect((await verify(place, ...CHAIN)).bad).toContain("three.json");
  });

  test("notices other answers with an outcome to match by the record that follows", async () => {
    const place = await aChain();
    place.write("other.yaml", answersFile({ ...intensive, consent: "refused" }));
    await place.run("triage", "--answers", "./other.yaml", "--out", "./one.json", "--force");
    const { exit, bad, faults } = await verify(place, ...CHAIN);
    expect({ exit, bad }).toEqual({ exit: 3, bad: ["two.json"] });
    expect(faults).toEqual(["The record that it follows is not among these files, or was changed since."]);
  });

  test("notices a record that is missing from the chain, and of a single file says what it could not look at", async () => {
    const place = await aChain();
    expect(await verify(place, "./one.json", "./three.json")).toMatchObject({ exit: 3, bad: ["three.json"] });
    expect(await verify(place, "./three.json")).toMatchObject({
      exit: 0,
      notes: ["It follows another record; give that file too to check the link."],
    });
  });

  test("notices a record cut off at any length", async () => {
    const place = await aChain();
    const whole = place.read("two.json");
    for (let length = 0; length < whole.trimEnd().length; length += 1499) {
      place.write("two.json", whole.slice(0, length));
      const { exit, bad } = await verify(place, "./two.json");
      expect({ exit, bad, length }).toEqual({ exit: 3, bad: ["two.json"], length });
    }
  });

  test.each([
    ["not JSON", "schema: x"],
    ["a list", "[]"],
    ["another document", '{"schema":"effective-support/answers@1"}'],
    ["two levels in one", '{"level":1,"level":2}'],
    ["a key for the prototype", '{"__proto__":{"polluted":true}}'],
    ["nothing", ""],
    ["not text", "\u0000\u0001"],
  ])("refuses %s with a fault, never a stack", async (_what, text) => {
    const place = aPlace();
    place.write("bad.json", text);
    const { exit, faults, err } = await verify(place, "./bad.json");
    expect({ exit, err }).toEqual({ exit: 3, err: "" });
    expect(faults.length).toBeGreaterThan(0);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test("says that an outcome without a record part cannot be verified, and that a file is not there", async () => {
    const place = await aChain();
    const { record: _record, ...outcome } = place.json("one.json");
    place.write("plain.json", outcome);
    expect((await verify(place, "./plain.json")).faults).toEqual(["It carries no digest: it was not written as a record with --out."]);
    expect((await verify(place, "./none.json")).faults[0]).toContain("there is no such file");
    expect((await place.run("records", "verify")).exit).toBe(2);
    expect((await place.run("records", "mend", "./one.json")).exit).toBe(2);
  });

  test.each<[string, (record: Record_) => void]>([
    ["made", (record) => void Object.assign(record.record ?? {}, { made: "0000-00-00T00:00:00+00:00" })],
    ["reckoned from", (record) => void (record.at = "2026-02-30T10:15:00+00:00")],
    ["due", (record) => void Object.assign(record.deadlines[0] ?? {}, { due: "never" })],
  ])("refuses a record that was %s on no real day, with a digest to match", async (_what, act) => {
    const place = await aChain();
    change(place, "one.json", act);
    change(place, "one.json", resigned);
    const { exit, faults } = await verify(place, "./one.json");
    expect([exit, faults[0]]).toEqual([3, expect.stringContaining("is no moment that ever was or will be")]);
  });

  test("does not call a record checked whose content is not at hand, and says what a digest shows", async () => {
    const place = await aChain();
    change(place, "one.json", (record) => void (record.content = { ...record.content, id: "elsewhere", version: "3.0.0" }));
    change(place, "one.json", resigned);
    const { exit, out } = await place.run("records", "verify", "./one.json");
    expect(exit).toBe(7);
    expect(out).toMatch(/^NOT CHECKED {2}/);
    expect(out).toContain("1 of 1 record was not checked.");
    expect(out.replace(/\s+/g, " ")).toContain("A digest has no key. It shows a change by mistake.");
    expect(out).not.toContain("Every record");
  });

  test.each(["[", '{"a":'])("does not believe, or break over, a file that nests %j without end", async (opening) => {
    const place = await aChain();
    const closing = opening === "[" ? "]" : "}";
    place.write("deep.json", `{"schema":${opening.repeat(100_000)}1${closing.repeat(100_000)}}`);
    const { exit, faults } = await verify(place, "./deep.json");
    expect(exit).toBe(3);
    expect(faults[0]).toContain("This is nested too deeply.");
    expect((await place.run("review", "./deep.json")).exit).toBe(3);
  });

  test("refuses a file with more in it than any record holds, before it is held to the format", async () => {
    const place = await aChain();
    place.write("long.json", `{"duties":[${"1,".repeat(400_000)}1]}`);
    expect((await verify(place, "./long.json")).faults[0]).toContain("This is more than any record holds.");
  });

  test("takes keys that a newer program added, and still notices when they are changed", async () => {
    const place = aPlace();
    place.write("case.yaml", answersFile(intensive));
    await place.run("triage", "--answers", "./case.yaml", "--out", "./one.json");
    change(place, "one.json", (record) => {
      (record as Record<string, unknown>).weather = { now: "rain" };
      resigned(record);
    });
    expect((await verify(place, "./one.json")).exit).toBe(0);
    change(place, "one.json", (record) => void ((record as Record<string, unknown>).weather = { now: "sun" }));
    expect((await verify(place, "./one.json")).exit).toBe(3);
  });
});
