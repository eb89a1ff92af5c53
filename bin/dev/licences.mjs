/** Gathers the licences of what is bundled, so that the program can show them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FILE = /^(licen[cs]e|copying|notice)(\.|-|$)/i;

/** Stands between two licences. */
export const SEPARATOR = `\n\n${"-".repeat(80)}\n\n`;

/**
 * Every package of which a part is in a bundle, sorted by name.
 *
 * @param {string} root the checkout
 * @param {Iterable<string>} inputs the files that went into the bundles, relative to the checkout
 * @returns {{ folder: string, name: string, version: string, license: string }[]}
 */
export function bundledPackages(root, inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? [];
    if (folder) folders.add(join(root, folder));
  }
  const packages = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return { folder, name, version, license };
  });
  return packages.sort((one, other) => compare(one.name, other.name) || compare(one.version, other.version));
}

/** The licence texts of the program and of `packages`. Throws where one brings none: nothing may be handed out whose terms cannot be shown. */
export function licencesOf(root, packages) {
  return [
    `effective-support\n\n${readFileSync(join(root, "LICENSE"), "utf8").trim()}`,
    ...packages.map(({ name, version, license, folder }) => `${name} ${version} (${license})\n\n${licenceIn(folder)}`),
  ]
    .join(SEPARATOR)
    .concat("\n");
}

function licenceIn(folder) {
  const names = readdirSync(folder)
    .filter((name) => FILE.test(name))
    .sort();
  if (names.length > 0) return names.map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim()).join("\n\n");
  const readme = ["README.md", "readme.md", "Readme.md"].map((name) => join(folder, name)).find((file) => existsSync(file));
  const part = readme && /\n#+ *licen[cs]e\b[^]*/i.exec(readFileSync(readme, "utf8"))?.[0];
  if (part) return part.trim();
  throw new Error(`${folder} has no licence file`);
}

function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
