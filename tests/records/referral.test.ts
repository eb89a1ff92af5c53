import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { answersFile, aPlace, danger, intensive, pack } from "./cases.ts";

describe("referral", () => {
  test("from answers is laid out as the call goes: whom to call, what to say first, the child, the worry, consent, the form", async () => {
    const place = aPlace();
    place.write("case.yaml", answersFile(intensive));
    const { exit, out } = await place.run("referral", "--answers", "./case.yaml");
    expect(exit).toBe(0);
    const order = [
      "## Call",
      "## Say first",
      "the family has agreed to it",
      "## The child and the family",
      "How old is the child",
      "## What was seen, heard or said",
      "She hides at night",
      "## Consent",
      "## What is asked for",
      "Family Wellbeing Service",
      "## For the form",
      pack.flow.referral?.form.text ?? "?",
      "Date of birth",
    ];
    const places = order.map((piece) => out.indexOf(piece));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test("of an emergency puts 999 first and says that it is a child protection referral", async () => {
    const place = aPlace();
    place.write("case.yaml", answersFile(danger));
    const { out } = await place.run("referral", "--answers", "./case.yaml");
    expect(out).toMatch(/## Call\n\n1\. 999/);
    expect(out).toMatch(/Someone is in danger now\./);
    expect(out).toContain("child protection referral");
  });

  test("of a route without consent says not to send it yet", async () => {
    const place = aPlace();
    place.write("case.yaml", answersFile({ ...intensive, consent: "not-yet-asked" }));
    expect((await place.run("referral", "--answers", "./case.yaml")).out).toContain(
      "This route is not ready: consent missing. Before anything is sent:",
    );
  });

  test("from a record calls by the clock of now, not of the record", async () => {
    const place = aPlace("2026-03-20T22:00:00Z");
    place.write("case.yaml", answersFile(intensive));
    await place.run("triage", "--answers", "./case.yaml", "--out", "./case.json");
    expect((await place.run("referral", "./case.json")).out).toMatch(/## Call\n\n1\. 020 8303 7777 or 020 8303 7171/);
    expect((await place.run("referral", "./case.json", "--at", "2026-03-23T10:00")).out).toMatch(/## Call\n\n1\. 020 3045 5440/);
  });

  test("is written to Word and Markdown, and never over a file", async () => {
    const place = aPlace();
    place.write("case.yaml", answersFile(intensive));
    const words = ["referral", "--answers", "./case.yaml", "--out", "./r.docx", "--out", "./r.md"];
    expect((await place.run(...words)).exit).toBe(0);
    const document = execFileSync(
      "python3",
      [
        "-c",
        "import sys, zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode())",
        place.file("r.docx"),
      ],
      { encoding: "utf8" },
    );
    expect(document).toContain("She hides at night");
    expect(place.read("r.md")).toContain("Date of birth");
    expect((await place.run(...words)).exit).toBe(3);
  });

  test("is not made from a record that was altered, or without either", async () => {
    const place = aPlace();
    place.write("case.yaml", answersFile(intensive));
    await place.run("triage", "--answers", "./case.yaml", "--out", "./case.json");
    const record = place.json("case.json");
    place.write("case.json", { ...record, domains: { harm: "Nothing." } });
    const { exit, out, err } = await place.run("referral", "./case.json");
    expect({ exit, out }).toEqual({ exit: 3, out: "" });
    expect(err).toContain("changed after it was made");
    expect((await place.run("referral")).exit).toBe(2);
    expect((await place.run("referral", "./case.json", "--answers", "./case.yaml")).exit).toBe(2);
    expect((await place.run("referral", "./case.json", "--out", "./x.ics")).exit).toBe(2);
  });
});
