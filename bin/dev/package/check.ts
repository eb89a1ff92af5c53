/**
 * `npm run package:check`: holds what `npm run package` made to what it promises: sums, headers, what is inside, size, and, where
 * they can run here, the same answers from the Linux and the Windows file. Start-up is measured and shown, never judged.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../checkout.ts";
import { compareRuns, measureStart } from "./check-runs.ts";
import { fetchNode } from "./fetch-node.ts";
import { headerOf } from "./headers.ts";
import { nameOf, NODE, type Target, targets } from "./targets.ts";

/** The size of an executable for Linux, as a share of the Node that it is made of. */
const SHARE_AT_MOST = 0.9;
const FORMATS = { linux: "ELF", win: "PE", macos: "Mach-O" } as const;

/** Says whether something holds. */
export type Say = (holds: boolean, what: string) => void;

export interface Made {
  target: Target;
  file: string;
}

export function main(): number {
  const packages = process.env.ES_PACKAGES ?? join(root, "dist/packages");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  let failed = 0;
  const say: Say = (holds, what) => {
    if (!holds) failed++;
    process.stdout.write(`${holds ? "ok" : "FAILED"}: ${what}\n`);
  };
  const work = mkdtempSync(join(tmpdir(), "es-check-"));
  try {
    checkSums(packages, say);
    const made = targets
      .map((target) => ({ target, file: join(packages, nameOf(target, version)) }))
      .filter(({ file }) => existsSync(file));
    say(made.length > 0, `${made.length} of ${targets.length} executables are there`);
    for (const one of made) checkFile(one, say);
    compareRuns(made, work, say);
    if (process.platform === "linux") measureStart(made, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return failed > 0 ? 1 : 0;
}

function checkSums(packages: string, say: Say): void {
  const lines = readFileSync(join(packages, "SHA256SUMS"), "utf8").trim().split("\n");
  const wrong = lines.filter((line) => {
    const [sum = "", name = ""] = line.split("  ");
    return (
      createHash("sha256")
        .update(readFileSync(join(packages, name)))
        .digest("hex") !== sum
    );
  });
  say(wrong.length === 0, `${lines.length} sums hold${wrong.map((line) => `, but for ${line}`).join("")}`);
}

function checkFile({ target, file }: Made, say: Say): void {
  const bytes = readFileSync(file);
  const base = statSync(fetchNode({ ...target, version: NODE }).executable).size;
  const { kind, machine, signature } = headerOf(bytes);
  say(kind === FORMATS[target.platform] && machine === target.arch, `${target.label}: ${kind} for ${machine}`);
  say(bytes.includes("NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2:1"), `${target.label}: Node looks for the program inside`);
  say(
    bytes.includes('"effective-support/pack@1"') && bytes.includes("function startInside("),
    `${target.label}: program and content are inside`,
  );
  const share = bytes.length / base;
  say(
    target.platform !== "linux" || share <= SHARE_AT_MOST,
    `${target.label}: ${(bytes.length / 1e6).toFixed(1)} MB, ${share.toFixed(3)} of Node as published`,
  );
  if (kind === "Mach-O")
    process.stdout.write(`note: ${target.label}: ${signature ? "signed" : "not signed; a Mac asks for: codesign --sign - FILE"}\n`);
}
