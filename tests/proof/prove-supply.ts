/** The supply chain: what npm knows against the locked packages, how many there are, how large, under which licences. Asks the registry. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { distFolder, root } from "../../bin/dev/checkout.ts";
import { bundledIn, isAllowed, licenceOf, lockedIn, lockFiles, loose, MAY_BE_INSIDE, MAY_BE_TOOLS, sizeOf } from "./supply-chain.ts";

/** The number of failures; an audit that the registry does not answer is one. */
export function proveSupply(): number {
  return locks() + program() + audits();
}

function locks(): number {
  let failures = 0;
  for (const file of lockFiles(root)) {
    const locked = lockedIn(join(root, file));
    const unheld = loose(locked);
    const refused = locked.filter((one) => !isAllowed(licenceOf(one, root), MAY_BE_TOOLS)).map(({ name }) => name);
    const scripted = [...new Set(locked.filter(({ installScript }) => installScript).map(({ name }) => name))];
    console.log(
      `${file}: ${locked.length} packages; ` +
        `not from the registry with a digest: ${unheld.length}; licences in the way: ${refused.length}; with an install script: ${scripted.join(", ") || "none"}`,
    );
    for (const name of [...unheld, ...refused]) console.log(`  FAILED ${name}`);
    failures += unheld.length + refused.length;
  }
  return failures;
}

function program(): number {
  const bundled = bundledIn(distFolder());
  const refused = bundled.filter(({ licence }) => !isAllowed(licence, MAY_BE_INSIDE));
  const licences = [...new Set(bundled.map(({ licence }) => licence))].map(
    (one) => `${bundled.filter(({ licence }) => licence === one).length} ${one}`,
  );
  console.log(
    `In the program: parts of ${new Set(bundled.map(({ name }) => name)).size} packages (${licences.join(", ")}), licences in the way: ${refused.length}`,
  );
  const [packed] = JSON.parse(
    spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts", "--loglevel=error"], { cwd: root, encoding: "utf8" }).stdout,
  );
  console.log(
    `npm package: ${kilobytes(packed.size)} packed, ${kilobytes(packed.unpackedSize)} unpacked, ${packed.entryCount} files, 0 dependencies`,
  );
  console.log(`Tools to make and test it, installed: ${kilobytes(sizeOf(join(root, "node_modules")))}`);
  return refused.length;
}

/** The parts that are bundled are locked as tools, so the audit of all packages covers what is handed out. */
function audits(): number {
  const atRunTime = lockedIn(join(root, "package-lock.json")).filter(({ production }) => production).length;
  console.log(`npm audit (run time only): ${atRunTime} packages to ask about`);
  return lockFiles(root).reduce((failures, file) => failures + audit(join(root, file, ".."), file), 0);
}

function audit(folder: string, name: string): number {
  const { stdout } = spawnSync("npm", ["audit", "--package-lock-only", "--json"], { cwd: folder, encoding: "utf8" });
  const { metadata, statusCode, error, message }: Audit = jsonIn(stdout);
  if (!metadata) {
    console.log(
      `  FAILED npm audit (${name}): not answered (${statusCode ?? error?.code ?? message ?? "no network"}), so nothing is known`,
    );
    return 1;
  }
  const { total, ...kinds } = metadata.vulnerabilities;
  const found = Object.entries(kinds).flatMap(([kind, count]) => (count > 0 ? [`${count} ${kind}`] : []));
  console.log(`npm audit (${name}): ${metadata.dependencies.total} packages, ${found.join(", ") || "nothing known against any"}`);
  return total;
}

/** What npm answers: what it found, or why it found nothing out. */
interface Audit {
  metadata?: { vulnerabilities: { total: number; [severity: string]: number }; dependencies: { total: number } };
  statusCode?: number;
  error?: { code?: string };
  message?: string;
}

function jsonIn(text: string): Audit {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString("en-GB")} kB`;
}
