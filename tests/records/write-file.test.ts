import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { problemIn, say } from "../../src/problems.ts";
import { type Disk, isUnfinished, writeWhole, writeWholeOn } from "../../src/records/write-file.ts";
import { failing, smallDisk } from "./small-disk.ts";

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "write-file-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string) => join(folder, name);
const contentOf = (name: string) => fs.readFileSync(inFolder(name), "utf8");
const modeOf = (file: string) => fs.statSync(file).mode & 0o777;
const never = { over: "never" } as const;
const replace = { over: "replace" } as const;

/** What the user is told where writing fails; the exit code goes in front. */
function told(write: () => void): string {
  try {
    write();
  } catch (error) {
    const problem = problemIn(error);
    if (problem === null) throw error;
    const { message, hint, exit } = say(problem);
    return `${exit}: ${message} ${hint}`.replaceAll(folder, "~");
  }
  return "written";
}

describe("a new file", () => {
  test("holds the whole text, for its owner's eyes only, and nothing else is left beside it", () => {
    writeWhole(inFolder("record.json"), "the child’s reference\n", never);
    expect(contentOf("record.json")).toBe("the child’s reference\n");
    expect(modeOf(inFolder("record.json"))).toBe(0o600);
    expect(fs.readdirSync(folder)).toEqual(["record.json"]);
  });

  test("holds bytes as they are", () => {
    writeWhole(inFolder("draft.age"), Uint8Array.of(0, 255, 10, 13), never);
    expect([...fs.readFileSync(inFolder("draft.age"))]).toEqual([0, 255, 10, 13]);
  });

  test("clears what a killed writer left there long ago, and nothing that may still be in use", () => {
    const [old, fresh] = ["a", "b"].map((letter) => `.effective-support-${letter.repeat(16)}.tmp`) as [string, string];
    for (const name of [old, fresh, "notes.tmp"]) fs.writeFileSync(inFolder(name), "part of a case");
    for (const name of [old, "notes.tmp"]) fs.utimesSync(inFolder(name), new Date("2020-01-01"), new Date("2020-01-01"));
    writeWhole(inFolder("record.json"), "new", never);
    expect(fs.readdirSync(folder).sort()).toEqual([fresh, "notes.tmp", "record.json"]);
  });

  test("is written by its bare name into the current folder", () => {
    const script = bundled(`import { writeWhole } from "SRC"; writeWhole("here.txt", "here", { over: "never" });`);
    expect(spawnSync(process.execPath, [script], { cwd: folder }).status).toBe(0);
    expect(contentOf("here.txt")).toBe("here");
  });

  test("is whole on a disk that knows no links", () => {
    const disk: Disk = { ...fs, linkSync: () => fail("EPERM") };
    writeWholeOn(disk, inFolder("stick.json"), "whole", never);
    expect(contentOf("stick.json")).toBe("whole");
    expect(modeOf(inFolder("stick.json"))).toBe(0o600);
    expect(fs.readdirSync(folder)).toEqual(["stick.json"]);
  });
});

describe("a file that is there", () => {
  test("stays as it is under “never”", () => {
    fs.writeFileSync(inFolder("kept.json"), "old");
    expect(told(() => writeWhole(inFolder("kept.json"), "new", never))).toBe(
      "3: ~/kept.json was not written: there is already a file of that name, and it is not written over. Nothing was written. Give another name.",
    );
    expect(contentOf("kept.json")).toBe("old");
    expect(fs.readdirSync(folder)).toEqual(["kept.json"]);
  });

  test.each(["with links", "without links"])("stays as it is when it appears in the very moment of writing, on a disk %s", (links) => {
    const late = () => {
      fs.writeFileSync(inFolder("race.json"), "theirs");
    };
    const disk: Disk = {
      ...fs,
      linkSync: (from, to) => {
        late();
        return links === "with links" ? fs.linkSync(from, to) : fail("EPERM");
      },
    };
    expect(told(() => writeWholeOn(disk, inFolder("race.json"), "ours", never))).toContain("there is already a file of that name");
    expect(contentOf("race.json")).toBe("theirs");
    expect(fs.readdirSync(folder)).toEqual(["race.json"]);
  });

  test("is replaced under “replace”, and becomes private", () => {
    fs.writeFileSync(inFolder("draft.age"), "old and longer", { mode: 0o644 });
    writeWhole(inFolder("draft.age"), "new", replace);
    expect(contentOf("draft.age")).toBe("new");
    expect(modeOf(inFolder("draft.age"))).toBe(0o600);
  });

  test("is never written through: a symbolic link, dangling or not, is refused either way", () => {
    fs.writeFileSync(inFolder("aim.txt"), "aim");
    fs.symlinkSync(inFolder("aim.txt"), inFolder("link"));
    fs.symlinkSync(inFolder("nowhere.txt"), inFolder("dangling"));
    for (const name of ["link", "dangling"]) {
      expect(told(() => writeWhole(inFolder(name), "x", never))).toContain("there is already a file");
      expect(told(() => writeWhole(inFolder(name), "x", replace))).toContain("is not an ordinary file");
    }
    expect(contentOf("aim.txt")).toBe("aim");
    expect(fs.readdirSync(folder).sort()).toEqual(["aim.txt", "dangling", "link"]);
  });
});

describe("what cannot be written is said, and leaves nothing behind", () => {
  test.each([never, replace])("a name that is a folder (%o)", (how) => {
    fs.mkdirSync(inFolder("drafts"));
    expect(told(() => writeWhole(inFolder("drafts"), "x", how))).toBe(
      "3: ~/drafts was not written: that is the name of a folder. Nothing was written. Give the name of a file.",
    );
    expect(fs.readdirSync(inFolder("drafts"))).toEqual([]);
  });

  test("a device stays a device", () => {
    expect(told(() => writeWhole("/dev/null", "x", replace))).toContain("is not an ordinary file");
    expect(fs.statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  test("a folder that is not there, and a file in the place of a folder", () => {
    fs.writeFileSync(inFolder("file"), "");
    expect(told(() => writeWhole(inFolder("none/a.json"), "x", never))).toContain("its folder does not exist");
    expect(told(() => writeWhole(inFolder("file/a.json"), "x", never))).toContain("a part of its path is not a folder");
  });

  test("names that no disk takes", () => {
    expect(told(() => writeWhole(inFolder("x".repeat(300)), "x", never))).toContain("its name is too long");
    expect(told(() => writeWhole(inFolder("a\0b"), "x", never))).toBe(
      "3: ~/a?b was not written: its name holds a character that no name may hold. Nothing was written. Give another name.",
    );
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test("a full disk, under “never” and “replace”", () => {
    const { folder: small, disk, release } = smallDisk(folder);
    try {
      writeWholeOn(disk, join(small, "old.json"), "old", never);
      for (const [name, how] of [
        ["new.json", never],
        ["old.json", replace],
      ] as const) {
        expect(told(() => writeWholeOn(disk, join(small, name), "x".repeat(200_000), how))).toBe(
          `3: ~/small-disk/${name} was not written: the disk is full. Nothing was written, and what was there before is unchanged. Free some space, then try again.`,
        );
      }
      expect(fs.readdirSync(small)).toEqual(["old.json"]);
      expect(fs.readFileSync(join(small, "old.json"), "utf8")).toBe("old");
    } finally {
      release();
    }
  });

  test("a folder that may only be read", () => {
    fs.writeFileSync(inFolder("old.json"), "old");
    fs.chmodSync(folder, 0o555);
    const script = bundled(`import { writeWhole } from "SRC"; import { problemIn, say } from "PROBLEMS";
      if (process.getuid() === 0) process.setuid(65534);
      for (const over of ["never", "replace"]) try { writeWhole(process.argv[2] + (over === "never" ? "/new.json" : "/old.json"), "new", { over }); console.log("written"); }
      catch (error) { console.log(say(problemIn(error)).message.replaceAll(process.argv[2], "~")); }`);
    const { stdout } = spawnSync(process.execPath, [script, folder], { encoding: "utf8" });
    fs.chmodSync(folder, 0o700);
    expect(stdout).toBe("~/new.json was not written: you may not write there.\n~/old.json was not written: you may not write there.\n");
    expect(fs.readdirSync(folder)).toEqual(["old.json"]);
    expect(contentOf("old.json")).toBe("old");
  });

  test.each(["openSync", "writeFileSync", "fsyncSync", "closeSync", "renameSync"] as const)("a disk that fails at %s", (call) => {
    fs.writeFileSync(inFolder("old.json"), "old");
    const disk: Disk = { ...fs, [call]: () => fail("EIO") };
    expect(told(() => writeWholeOn(disk, inFolder("old.json"), "new", replace))).toContain("the disk reports a fault");
    expect(contentOf("old.json")).toBe("old");
    expect(fs.readdirSync(folder)).toEqual(["old.json"]);
  });

  test("a disk without links that fails when the file moves to its place", () => {
    const disk: Disk = { ...fs, linkSync: () => fail("EPERM"), renameSync: () => fail("EIO") };
    expect(told(() => writeWholeOn(disk, inFolder("new.json"), "new", never))).toContain("the disk reports a fault");
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

/** The program dies at the first or second use of each call in turn, as under kill -9; half of the data may be on the disk by then. */
describe("killed in the middle", () => {
  const calls = ["openSync", "writeFileSync", "fsyncSync", "closeSync", "linkSync", "renameSync", "unlinkSync"];
  const moments = calls.flatMap((call) =>
    ["before the first", "after the first", "before the second"].map((when) => [call, when] as const),
  );

  test.each(["never", "replace"])("under “%s” the file is the old one or the new one, never another", (over) => {
    const script = bundled(`import * as fs from "node:fs"; import { writeWholeOn } from "SRC";
      const [folder, over, call, when] = process.argv.slice(2);
      let left = when.endsWith("second") ? 2 : 1;
      const half = (handle, data) => fs.writeFileSync(handle, data.slice(0, data.length / 2));
      const dying = (...given) => {
        left -= 1;
        if (left > 0) return fs[call](...given);
        if (when.startsWith("after")) fs[call](...given);
        else if (call === "writeFileSync") half(...given);
        process.kill(process.pid, "SIGKILL");
      };
      writeWholeOn({ ...fs, [call]: dying }, folder + "/case.json", "new".repeat(1000), { over });`);
    const seen = new Set<string>();
    for (const [call, when] of moments) {
      if (over === "replace") fs.writeFileSync(inFolder("case.json"), "old");
      spawnSync(process.execPath, [script, folder, over, call, when]);
      const content = fs.existsSync(inFolder("case.json")) ? contentOf("case.json") : "none";
      seen.add(content === "new".repeat(1000) ? "new" : content);
      expect(fs.readdirSync(folder).filter((name) => name !== "case.json" && !isUnfinished(name))).toEqual([]);
      for (const name of fs.readdirSync(folder)) fs.rmSync(inFolder(name));
    }
    expect([...seen].sort()).toEqual(over === "never" ? ["new", "none"] : ["new", "old"]);
  });
});

function fail(code: string): never {
  throw failing(code);
}

/** A script with the source in it, as plain JavaScript, outside the folder under test. */
function bundled(script: string): string {
  const src = join(import.meta.dirname, "../../src");
  const contents = script.replace("SRC", join(src, "records/write-file.ts")).replace("PROBLEMS", join(src, "problems.ts"));
  const outfile = join(fs.mkdtempSync(join(tmpdir(), "write-script-")), "script.cjs");
  scripts.push(outfile);
  buildSync({ stdin: { contents, resolveDir: src }, bundle: true, platform: "node", format: "cjs", outfile });
  fs.chmodSync(join(outfile, ".."), 0o755);
  return outfile;
}

const scripts: string[] = [];
afterEach(() => {
  for (const script of scripts.splice(0)) fs.rmSync(join(script, ".."), { recursive: true });
});
