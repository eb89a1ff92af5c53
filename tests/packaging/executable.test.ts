/** The single executable for Linux, in a root folder that holds nothing but it and the C and C++ libraries. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { inTerminal } from "../terminal/screen.ts";
import { done, folderForThisFile, type Ran, ran, ROOT, urgentCase } from "./run.ts";

const folder = folderForThisFile();
const packages = join(folder, "packages");
const bare = join(folder, "root");
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const made = join(packages, `effective-support-${version}-linux-x64`);

beforeAll(() => {
  done([process.execPath, "bin/dev/bootstrap.mjs", "bin/dev/package.ts", "linux-x64"], { env: { ES_PACKAGES: packages } });
  for (const library of librariesOf(made)) copyTo(library, join(bare, library));
  copyTo(made, join(bare, "effective-support"));
  writeFileSync(join(bare, "case.json"), urgentCase("case-1"));
  writeFileSync(join(bare, "rows.ndjson"), ["a", "b", "c", "d"].map((reference) => `${urgentCase(reference)}\n`).join(""));
  copyPack(join(ROOT, "content/bexley"), join(bare, "content/bexley"));
  copyTo(join(ROOT, "content/calendars/england-and-wales.yaml"), join(bare, "content/calendars/england-and-wales.yaml"));
});

/** In the bare root, as its only program. */
const inBareRoot = (...words: string[]): Ran => ran(["chroot", bare, "/effective-support", ...words]);
const built = (...words: string[]): Ran => ran([process.execPath, join(ROOT, "bin/effective-support.cjs"), ...words], { cwd: bare });

describe("the single executable in a bare root", () => {
  test("there is no Node, no shell and no content but its own", () => {
    expect(ran(["chroot", bare, "/bin/sh", "-c", "true"]).code).not.toBe(0);
    expect(inBareRoot("--version")).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  test.each([
    ["triage", "--answers", "case.json", "--json"],
    ["triage", "--answers", "case.json"],
    ["contacts", "--at", "2026-12-25T11:00"],
    ["deadlines", "family-wellbeing-service", "--from", "2026-12-23"],
    ["guide", "consent"],
    ["services", "housing"],
    ["schema", "outcome"],
    ["batch", "rows.ndjson"],
    ["batch", "rows.ndjson", "--workers", "2"],
  ])("says what the built program says: %s %s %s %s", (...words) => {
    const [here, there] = [inBareRoot(...words), built(...words)];
    expect(here.out).toBe(there.out);
    expect(here.code).toBe(there.code);
  });

  test("checks the content inside, and content on the disk", () => {
    expect(inBareRoot("content", "check").out).toContain("its digest is right");
    const { code, out } = inBareRoot("content", "check", "--content", "/content/bexley", "--at", "2026-11-23");
    expect(out).toContain("no faults");
    expect(code).toBe(0);
  });

  test("reads another pack from the disk", () => {
    const pack = join(bare, "content/bexley/glossary.yaml");
    const text = readFileSync(pack, "utf8");
    writeFileSync(pack, text.replace(/^( *term: ).*$/m, "$1A term of our own"));
    expect(inBareRoot("guide", "glossary", "--content", "/content/bexley").out).toContain("A term of our own");
    expect(inBareRoot("guide", "glossary").out).not.toContain("A term of our own");
    writeFileSync(pack, text);
  });

  test("runs no code that NODE_OPTIONS names", () => {
    const [code, trace] = [join(folder, "of-others.cjs"), join(folder, "it-ran")];
    writeFileSync(code, `require("node:fs").writeFileSync(${JSON.stringify(trace)}, "")`);
    expect(ran([made, "--version"], { env: { NODE_OPTIONS: `--require=${code}` } }).out).toBe(`${version}\n`);
    expect(existsSync(trace)).toBe(false);
  });

  test("writes records of every form", () => {
    for (const form of ["json", "html", "docx", "pdf", "md", "ics"]) {
      expect(inBareRoot("triage", "--answers", "case.json", "--out", `/record.${form}`).code).toBe(0);
      expect(existsSync(join(bare, `record.${form}`))).toBe(true);
    }
  });

  test("shows the licences of everything inside, Node's too", () => {
    const { out } = inBareRoot("--licences");
    expect(out).toContain("Node.js is licensed for use as follows");
    expect(out).toMatch(/^zod \d/m);
  });

  test("guides in a terminal: danger now gives 999 at once", async () => {
    await inTerminal({ words: ["--plain"], program: `chroot ${bare} /effective-support` }, async (screen) => {
      await screen.sees("in danger right now?");
      screen.type("1");
      screen.press("Enter");
      await screen.sees("What next?");
      expect(screen.whole()).toContain("Call 999 now");
    });
    await inTerminal({ program: `chroot ${bare} /effective-support` }, async (screen) => {
      await screen.answers("Is the child, or anyone else, in danger right now?", "1", "Enter");
      await screen.sees("999");
    });
  });

  test("comes with its sums, a bill of materials and the licences, and is smaller than Node", () => {
    const sums = readFileSync(join(packages, "SHA256SUMS"), "utf8");
    for (const name of readdirSync(packages)) if (name !== "SHA256SUMS") expect(sums).toContain(`  ${name}\n`);
    done(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], { cwd: packages });
    const bill = JSON.parse(readFileSync(join(packages, `effective-support-${version}.cdx.json`), "utf8"));
    const parts: string[] = bill.components.map(({ name }: { name: string }) => name);
    expect(bill.bomFormat).toBe("CycloneDX");
    expect(parts).toEqual(expect.arrayContaining(["yaml", "zod", "Node.js"]));
    expect(parts).not.toContain("vitest");
    expect(statSync(made).size).toBeLessThanOrEqual(0.9 * 124_836_408);
  });

  test("stays where it is when a later packaging fails", () => {
    const place = join(folder, "earlier");
    mkdirSync(place);
    writeFileSync(join(place, "made-before"), "");
    const command = [process.execPath, "bin/dev/bootstrap.mjs", "bin/dev/package.ts", "linux-x64"];
    // Without npm there is no bill of materials.
    expect(ran(command, { env: { ES_PACKAGES: place, PATH: "" } }).code).not.toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith("earlier"))).toEqual(["earlier"]);
    expect(readdirSync(place)).toEqual(["made-before"]);
  });
});

function librariesOf(program: string): string[] {
  return [...done(["ldd", program]).matchAll(/(\/\S+) \(0x/g)].map(([, file]) => file ?? "");
}

function copyTo(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function copyPack(from: string, to: string): void {
  for (const name of readdirSync(from, { recursive: true }).map(String))
    if (statSync(join(from, name)).isFile()) copyTo(join(from, name), join(to, name));
}
