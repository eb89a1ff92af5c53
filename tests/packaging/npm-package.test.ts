/** The npm package: what is in it, and that it installs and runs where nothing else is, without a network. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { done, folderForThisFile, ROOT } from "./run.ts";

/** What pdfkit is made of, and what docx brings inside its own bundle. */
const INSIDE_OTHERS = ["fflate", "fontkit", "brotli", "linebreak", "png-js", "@noble/ciphers", "restructure", "unicode-trie", "nanoid"];
const folder = folderForThisFile();
const offline = { npm_config_cache: join(folder, "empty-cache"), npm_config_offline: "true", npm_config_loglevel: "error" };
const manifest = JSON.parse(readFileSync("package.json", "utf8"));
let files: string[];
let size: number;
let tarball: string;

beforeAll(() => {
  const [packed] = JSON.parse(done(["npm", "pack", "--json", "--silent", "--ignore-scripts", "--pack-destination", folder]));
  files = packed.files.map(({ path }: { path: string }) => path);
  size = packed.size;
  tarball = join(folder, packed.filename);
});

describe("the npm package", () => {
  test("holds the program, its content and its papers, and nothing of how it is made", () => {
    const expected =
      /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|bin\/effective-support\.cjs|dist\/[\w-]+\.[cm]js|dist\/man\/[\w-]+\.1|dist\/(types\/)?[\w/-]+\.d\.ts|dist\/licences\.txt|dist\/content\/[\w@.-]+\.(pack|pack\.br|json)|dist\/schemas\/(pack\/)?[\w-]+\.json)$/;
    expect(files.filter((file) => !expected.test(file))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining([
        "dist/entry.cjs",
        "dist/batch-worker.cjs",
        "dist/core.cjs",
        "dist/content/shelf.json",
        "dist/schemas/outcome.json",
        "dist/licences.txt",
      ]),
    );
    expect(size).toBeLessThan(4_000_000);
  });

  test("holds each part of the program once", () => {
    const code = files.filter((file) => file.endsWith(".cjs"));
    // A sentence of the core, the name of a format, and a part that is loaded late.
    for (const text of ["lets the program open no more files", "effective-support/contacts@1", "BEGIN:VCALENDAR"]) {
      expect(code.filter((file) => readFileSync(file, "utf8").includes(text))).toHaveLength(1);
    }
    // One for each command, and what several of them share.
    expect(code.length).toBeLessThan(80);
  });

  test("brings every file that its manifest names", () => {
    const named =
      JSON.stringify([manifest.exports ?? [], manifest.types ?? [], manifest.main ?? [], manifest.bin]).match(
        /(?<=")(\.\/)?(dist|bin)\/[^"*]+/g,
      ) ?? [];
    expect(named.map((file) => file.replace(/^\.\//, "")).filter((file) => !files.includes(file))).toEqual([]);
  });

  test("asks for no other package", () => {
    expect(manifest.dependencies).toBeUndefined();
  });

  test("installs into an empty place without a network, and runs there", () => {
    const prefix = join(folder, "prefix");
    const elsewhere = join(folder, "elsewhere");
    mkdirSync(elsewhere);
    done(["npm", "install", "--global", "--prefix", prefix, tarball], { cwd: elsewhere, env: offline });
    const program = join(prefix, "bin/effective-support");
    expect(done([program, "--version"], { cwd: elsewhere })).toBe(`${manifest.version}\n`);
    const contacts = done([program, "contacts", "--at", "2026-12-25T11:00", "--json"], { cwd: elsewhere });
    expect(contacts).toBe(
      done([process.execPath, "bin/effective-support.cjs", "contacts", "--at", "2026-12-25T11:00", "--json"], { cwd: ROOT }),
    );
    expect(done([program, "content", "check"], { cwd: elsewhere })).toContain("its digest is right");
    expect(existsSync(join(prefix, "lib/node_modules/effective-support/node_modules"))).toBe(false);
  });

  test("runs with npx", () => {
    const place = join(folder, "npx");
    mkdirSync(place);
    expect(done(["npx", "--yes", `--package=${tarball}`, "effective-support", "--version"], { cwd: place, env: offline })).toBe(
      `${manifest.version}\n`,
    );
  });

  test("shows the licences of all that is in it", () => {
    const licences = done([process.execPath, "bin/effective-support.cjs", "--licences"]);
    for (const name of ["effective-support", "yaml", "zod", "chalk", "docx", "pdfkit", "age-encryption", ...INSIDE_OTHERS]) {
      expect(licences, name).toMatch(new RegExp(`^${name}\\b.*\\n\\n`, "m"));
    }
  });
});
