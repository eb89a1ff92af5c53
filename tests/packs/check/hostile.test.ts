/** Packs that mean harm: each is refused with a clear sentence, before anything large or deep is built. */
import { mkdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkPackFolder } from "../../../src/packs/check/check-pack.ts";
import { TODAY, withTinyPack } from "./tiny-pack.ts";

/** The first fault of the tiny pack after something was done to its folder. */
function refusal(harm: (folder: string) => void): string {
  return withTinyPack((folder) => {
    harm(folder);
    const [first] = checkPackFolder(folder, TODAY).faults;
    return first
      ? `${first.file.split("/tidewick/")[1] ?? "the folder"}:${first.line} ${first.message} Expected ${first.expected}.`
      : "no fault";
  });
}

const topics = (text: string) => (folder: string) => writeFileSync(join(folder, "topics.yaml"), text);

describe("content check: hostile packs", () => {
  it("an alias bomb", () => {
    const bomb = [
      "a: &a [x, x, x, x, x, x, x, x, x]",
      ..."bcdefghi".split("").map((name, place) => `${name}: &${name} [${"*abcdefgh"[place + 1]}, *${"abcdefgh"[place]}]`),
    ];
    expect(refusal(topics(`${bomb.join("\n")}\n`))).toBe("topics.yaml:1 YAML anchors are not read here. Expected plain values.");
    expect(refusal(topics("topics: [*a]\n"))).toMatch(/^topics.yaml:1 /);
  });

  it("a merge key and a tag", () => {
    expect(refusal(topics("topics: []\n<<: { topics: [] }\n"))).toBe(
      'topics.yaml:2 The key "<<" is not known here. Expected one of matching, topics.',
    );
    expect(refusal(topics("topics: !!set { a, b }\n"))).toBe("topics.yaml:1 YAML tags are not read here. Expected plain values.");
  });

  it("a file of 3 MB", () => {
    expect(refusal(topics(`topics: []\n${"# nothing\n".repeat(300_000)}`))).toBe(
      "topics.yaml:null This file cannot be read: it is larger than 2 MB. Expected a plain YAML file of at most 2 MB.",
    );
  });

  it("a million indicators, in one file and in many", () => {
    const file = (indicators: number) => `level: 3\nsource: web page\nareas:\n  home:\n${"    - {}\n".repeat(indicators)}`;
    const inOne = refusal((folder) => writeFileSync(join(folder, "indicators/all.yaml"), file(1_000_000)));
    expect(inOne).toMatch(/^indicators\/all.yaml:null This file cannot be read: it is larger than 2 MB\./);
    const inMany = refusal((folder) => {
      for (let part = 0; part < 400; part++) writeFileSync(join(folder, `indicators/part-${part}.yaml`), file(2500));
    });
    expect(inMany).toBe("the folder:null The files of this pack are too large together. Expected at most 8 MB and 300000 parts.");
  });

  it("more entries in a folder than anybody writes", () => {
    const said = refusal((folder) => {
      for (let part = 0; part <= 500; part++) writeFileSync(join(folder, `scenarios/s${part}.yaml`), "");
    });
    expect(said).toBe("scenarios:null This folder has 502 entries. Expected at most 500.");
  });

  it("deep nesting by brackets, by columns and by list marks", () => {
    const tooDeep = /^topics.yaml:\d+ This is nested too deeply\./;
    expect(refusal(topics(`topics: ${"[".repeat(100_000)}`))).toMatch(tooDeep);
    expect(refusal(topics(Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")))).toMatch(tooDeep);
    expect(refusal(topics(`topics:\n  ${"- ".repeat(5_000)}x\n`))).toMatch(tooDeep);
    expect(refusal(topics('["]",'.repeat(5_000)))).toMatch(tooDeep);
  });

  it("tens of thousands of keys in one map, and as many faults", () => {
    const keys = Array.from({ length: 20_000 }, (_, place) => `k${place}: 1`).join("\n");
    expect(refusal(topics(keys))).toBe("topics.yaml:1 This map has 20000 keys. Expected at most 1000.");
    const faults = withTinyPack((folder) => {
      topics(`topics:\n${"  - {}\n".repeat(5_000)}`)(folder);
      return checkPackFolder(folder, TODAY).faults;
    });
    expect(faults[0]?.message).toBe("There are 9950 more faults in this file.");
    expect(faults).toHaveLength(51);
  });

  it("a symbolic link in place of a file, and of a folder", () => {
    const linked = refusal((folder) => {
      unlinkSync(join(folder, "topics.yaml"));
      symlinkSync("/etc/passwd", join(folder, "topics.yaml"));
    });
    expect(linked).toBe("topics.yaml:null This file cannot be read: it is a symbolic link. Expected a plain YAML file of at most 2 MB.");
    const folderLinked = refusal((folder) => symlinkSync("/etc", join(folder, "indicators", "more.yaml")));
    expect(folderLinked).toMatch(/^indicators\/more.yaml:null This file cannot be read: it is a symbolic link/);
  });

  it("a file outside the pack's folder", () => {
    expect(
      refusal((folder) =>
        writeFileSync(
          join(folder, "pack.yaml"),
          readFileSync(join(folder, "pack.yaml"), "utf8").replace("harbourland", "../../etc/passwd"),
        ),
      ),
    ).toMatch(/^pack.yaml:\d+ "\.\.\/\.\.\/etc\/passwd" does not do here\. Expected an id/);
    expect(refusal((folder) => mkdirSync(join(folder, "more")))).toMatch(/^more:null No part of a pack has this name\./);
  });

  it("keys of the language itself", () => {
    expect(refusal(topics("topics: []\n__proto__: { topics: [] }\n"))).toBe(
      'topics.yaml:2 A key may not be called "__proto__". Expected another key.',
    );
    const trainerNotes = refusal((folder) => {
      const path = join(folder, "scenarios/left-alone.yaml");
      writeFileSync(path, readFileSync(path, "utf8").replace("{ danger: Always first. }", "{ __proto__: x }"));
    });
    expect(trainerNotes).toMatch(/A key may not be called "__proto__"/);
    expect(refusal((folder) => writeFileSync(join(folder, "areas.yaml"), "areas:\n  - { id: constructor, name: A, about: B }\n"))).toMatch(
      /There is no area "home"/,
    );
  });

  it("text that acts on a terminal", () => {
    expect(refusal(topics('topics: [{ id: care, name: "\\e[2Jgone" }]\n'))).toBe(
      "topics.yaml:1 This text holds the control character U+001B. Expected printable text and line breaks.",
    );
    expect(refusal(topics("topics: [{ id: care, name: Ca\u202ere }]\n"))).toMatch(/U\+202E/);
    const named = refusal((folder) => writeFileSync(join(folder, "\u001b[31mred.yaml"), ""));
    expect(named).not.toMatch(/\u001b/);
  });

  it("bytes that are no text, a folder in place of a file, and a file left out", () => {
    expect(refusal((folder) => writeFileSync(join(folder, "topics.yaml"), Buffer.from([0xff, 0xfe, 0x00])))).toMatch(
      /it is not UTF-8 text/,
    );
    const folderThere = refusal((folder) => {
      unlinkSync(join(folder, "topics.yaml"));
      mkdirSync(join(folder, "topics.yaml"));
    });
    expect(folderThere).toMatch(/it is not a plain file/);
    expect(refusal((folder) => unlinkSync(join(folder, "topics.yaml")))).toBe(
      "topics.yaml:null This file cannot be read: it is missing. Expected a plain YAML file of at most 2 MB.",
    );
    expect(refusal((folder) => writeFileSync(join(folder, "guide", "desk.yml"), ""))).toMatch(/"desk.yml" would never be read/);
  });

  it("line ends of another system are no fault", () => {
    const text = readFileSync("tests/packs/tiny-pack/topics.yaml", "utf8");
    expect(refusal(topics(text.replaceAll("\n", "\r\n")))).toBe("no fault");
  });
});
