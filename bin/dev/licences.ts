/** Gathers the licences of what is bundled, so that the program can show them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface BundledPackage {
  folder: string;
  name: string;
  version: string;
  license: string;
}

const FILE = /^(licen[cs]e|copying|notice)(\.|-|_|$)/i;

/** Stands between two licences. */
export const SEPARATOR = `\n\n${"-".repeat(80)}\n\n`;

/** How bundlers mark a part that they took from a package: "// node_modules/nanoid/index.js". */
const TAKEN = /^\/\/ (?:#region )?(?:\.\.?\/)*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm;

/**
 * Every package of which one of the modules is a part, or which somebody else's bundler put into one of them, sorted by name. Modules go
 * by their path; a bundler may put a NUL before it. Throws where a package that stands in another one is not installed beside it.
 */
export function bundledPackages(modules: Iterable<string>): BundledPackage[] {
  const folders = new Set<string>();
  for (const module of modules) {
    const path = module.replace(/^\0/, "").replace(/\?.*$/, "");
    const [folder] = /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(path) ?? [];
    if (!folder) continue;
    folders.add(folder);
    if (/\.[cm]?js$/.test(path) && existsSync(path))
      for (const [, name = ""] of readFileSync(path, "utf8").matchAll(TAKEN)) folders.add(installed(name, folder));
  }
  const packages = [...folders].map((folder): BundledPackage => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    // Where a manifest forgets to say, the first line of the licence does: "MIT License".
    return {
      folder,
      name,
      version,
      license:
        license ??
        licenceIn(folder)
          .split("\n")[0]
          ?.replace(/ License$/, "") ??
        "",
    };
  });
  return packages.sort((one, other) => compare(one.name, other.name) || compare(one.version, other.version));
}

/**
 * The licence texts of the program, in the checkout `root`, and of `packages`. Throws where one brings none: nothing may be handed out
 * whose terms cannot be shown.
 */
export function licencesOf(root: string, packages: BundledPackage[]): string {
  return [
    `effective-support\n\n${readFileSync(join(root, "LICENSE"), "utf8").trim()}`,
    ...packages.map(({ name, version, license, folder }) => `${name} ${version} (${license})\n\n${licenceIn(folder)}`),
  ]
    .join(SEPARATOR)
    .concat("\n");
}

/** The folder of a package as one in `folder` finds it. */
function installed(name: string, folder: string): string {
  const found = [join(folder, "node_modules", name), join(folder.slice(0, folder.lastIndexOf("node_modules")), "node_modules", name)];
  const place = found.find((one) => existsSync(join(one, "package.json")));
  if (place === undefined) throw new Error(`${folder} carries ${name}, whose licence is not at hand`);
  return place;
}

function licenceIn(folder: string): string {
  const names = readdirSync(folder)
    .filter((name) => FILE.test(name))
    .sort();
  if (names.length > 0) return names.map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim()).join("\n\n");
  const readme = ["README.md", "readme.md", "Readme.md"].map((name) => join(folder, name)).find((file) => existsSync(file));
  const part = readme && /\n#+ *licen[cs]e\b[^]*/i.exec(readFileSync(readme, "utf8"))?.[0];
  if (part) return part.trim();
  throw new Error(`${folder} has no licence file`);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
