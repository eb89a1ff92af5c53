/** What the program is made of: nothing that could change under our hands, nothing that runs when it is installed, no licence in the way. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { bundledIn, isAllowed, licenceOf, lockedIn, lockFiles, loose, MAY_BE_INSIDE, MAY_BE_TOOLS } from "../proof/supply-chain.ts";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const locked = lockedIn("package-lock.json");
const bundled = bundledIn(resolve(process.env.ES_DIST ?? "dist"));

describe("the lock files", () => {
  test.each(lockFiles())("%s: every package comes from the registry, and with its digest", (file) => {
    expect(lockedIn(file).length).toBeGreaterThan(0);
    expect(loose(lockedIn(file))).toEqual([]);
  });

  test("no other registry is named", () => {
    expect(readFileSync(".npmrc", "utf8")).not.toMatch(/registry/);
  });

  test("every version is a fixed one", () => {
    const versions = Object.entries(manifest.devDependencies as Record<string, string>);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe("whoever installs the program", () => {
  test("installs nothing else", () => {
    expect([manifest.dependencies, manifest.optionalDependencies, manifest.peerDependencies, manifest.bundleDependencies]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(locked.filter(({ production }) => production)).toEqual([]);
  });

  test("runs no script by that", () => {
    expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?(install|prepare)$/.test(name))).toEqual([]);
  });
});

describe("whoever works on it", () => {
  test("needs no install script: esbuild alone has one, and it works without", () => {
    const scripted = lockFiles().flatMap((file) => lockedIn(file).filter(({ installScript }) => installScript));
    expect([...new Set(scripted.map(({ name }) => name))]).toEqual(["esbuild"]);
    expect(readFileSync("bin/dev/bootstrap.mjs", "utf8")).toContain('"ci", "--ignore-scripts"');
  });
});

describe("licences", () => {
  test("let every part of the program be handed out with it", () => {
    expect(bundled.length).toBeGreaterThan(20);
    expect(bundled.filter(({ licence }) => !isAllowed(licence, MAY_BE_INSIDE))).toEqual([]);
    const inside = new Set(bundled.map(({ name, version }) => `${name} ${version}`));
    expect([...inside].filter((one) => !locked.some(({ name, version }) => one === `${name} ${version}`))).toEqual([]);
  });

  test("let every tool be used", () => {
    const refused = lockFiles()
      .flatMap(lockedIn)
      .map((one) => ({ name: one.name, licence: licenceOf(one) }))
      .filter(({ licence }) => !isAllowed(licence, MAY_BE_TOOLS));
    expect(refused).toEqual([]);
  });

  test.each([
    ["MIT", true],
    ["(MPL-2.0 OR Apache-2.0)", true],
    ["GPL-3.0-only", false],
    ["MIT AND GPL-3.0-only", false],
    ["SEE LICENSE IN FILE", false],
  ])("%s: %s", (licence, allowed) => {
    expect(isAllowed(licence, MAY_BE_INSIDE)).toBe(allowed);
  });
});
