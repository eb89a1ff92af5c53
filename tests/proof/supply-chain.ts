/** What the lock files say of the packages that the program is made and tested with; nothing here needs a network. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export interface Locked {
  /** Where npm puts it: "node_modules/yaml". */
  place: string;
  name: string;
  version: string;
  licence: string | null;
  integrity: string | null;
  /** Where it is fetched from; null: from the registry that npm is set to. */
  resolved: string | null;
  link: boolean;
  installScript: boolean;
  /** Needed to run the program, not only to make and test it. */
  production: boolean;
}

/** Licences under which a part may be handed out within a program under MIT; a font under OFL-1.1 may, with its licence. */
export const MAY_BE_INSIDE = [
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "Unlicense",
  "MIT AND OFL-1.1",
];
/** Besides these, licences of tools that are never handed out. */
export const MAY_BE_TOOLS = [...MAY_BE_INSIDE, "MPL-2.0", "Python-2.0", "CC-BY-4.0"];

export const REGISTRY = "https://registry.npmjs.org/";

/** Every lock file of the checkout: the program's own, and those of tools that are fetched only for what they are for. */
export function lockFiles(root = "."): string[] {
  const below = ["bin", "tests"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((name) => name.endsWith("package-lock.json") && !name.includes("node_modules")),
  );
  return ["package-lock.json", ...below].sort();
}

export function lockedIn(file: string): Locked[] {
  const { packages } = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, Record<string, unknown>> };
  return Object.entries(packages)
    .filter(([place]) => place !== "")
    .map(([place, one]) => ({
      place,
      name: text(one.name) ?? place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length),
      version: text(one.version) ?? "",
      licence: text(one.license),
      integrity: text(one.integrity),
      resolved: text(one.resolved),
      link: one.link === true,
      installScript: one.hasInstallScript === true,
      production: one.dev !== true && one.devOptional !== true,
    }));
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** Packages that may come from elsewhere than the registry, or as something else than was locked. */
export function loose(locked: Locked[]): string[] {
  const held = ({ integrity, resolved, link }: Locked) =>
    integrity?.startsWith("sha512-") && !link && (resolved === null || resolved.startsWith(REGISTRY));
  return locked.filter((one) => !held(one)).map(({ place }) => place);
}

/** Whether one of the licences that a package offers is among those allowed: "(MPL-2.0 OR Apache-2.0)". */
export function isAllowed(licence: string, allowed: string[]): boolean {
  const alternatives = licence.replace(/^\((.*)\)$/, "$1").split(" OR ");
  return alternatives.some((one) => allowed.includes(one));
}

/** The licence that a package declares or, where its manifest forgets to, that its licence file begins with. */
export function licenceOf({ licence, place }: Locked, root = "."): string {
  if (licence !== null) return licence;
  const folder = join(root, place);
  const file = existsSync(folder) ? readdirSync(folder).find((name) => /^licen[cs]e/i.test(name)) : undefined;
  const [, mit] = file === undefined ? [] : (/^(?:The )?(MIT) License/.exec(readFileSync(join(folder, file), "utf8")) ?? []);
  return mit ?? `not known: ${place}`;
}

export interface Bundled {
  name: string;
  version: string;
  licence: string;
}

/** The packages of which parts are in the built program, by the licences that it shows. */
export function bundledIn(dist: string): Bundled[] {
  const heads = readFileSync(join(dist, "licences.txt"), "utf8").matchAll(
    /(?:^|-{80}\n\n)((?:@[\w.-]+\/)?[\w.-]+) (\d\S*) \(([^\n]+)\)\n/g,
  );
  return [...heads].map(([, name = "", version = "", licence = ""]) => ({ name, version, licence }));
}

/** The size of a folder in bytes, as its files count. */
export function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, String(name)), { throwIfNoEntry: false }))
    .reduce((sum, stat) => sum + (stat?.isFile() ? stat.size : 0), 0);
}
