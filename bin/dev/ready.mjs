/** Brings a checkout to where it can run: dependencies as locked, and a build of what is there now. With Node's own modules only. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const OLDEST = [20, 17];

/** Installs and builds what is needed, and nothing where nothing is: the second time costs a look at the files. */
export async function makeReady() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    stop(`This needs Node ${OLDEST.join(".")} or later; this is Node ${process.versions.node}.`);
  }
  await step("node_modules/.installed-lock", () => hashOf(["package-lock.json"]), "Installing what it needs (once)…", install);
  await step(
    "dist/.built-from",
    () =>
      process.version +
      hashOf(["package.json", "package-lock.json", "bin/dev/build.mjs", "bin/dev/licences.mjs", ...filesIn("src"), ...filesIn("content")]),
    "Building (once)…",
    async () => {
      const { buildAll } = await import("./build.mjs");
      await buildAll();
      keepCode(process.execPath);
    },
  );
}

async function step(stampFile, hash, saying, work) {
  const stamp = join(root, stampFile);
  const wanted = hash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  process.stderr.write(`${saying}\n`);
  await work();
  writeFileSync(stamp, wanted);
}

function install() {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) stop("The dependencies could not be installed; npm says why above.");
}

/** Keeps the compiled code of a run that goes a long way, for that Node. Where that fails, every start compiles, as it would without. */
export function keepCode(node) {
  const answers = join(root, "dist/warm-up.json");
  writeFileSync(answers, JSON.stringify(plausibleCase()));
  const words = [join(root, "bin/dev/keep-code.cjs"), join(root, "dist/entry.cjs"), "triage", "--answers", answers, "--json"];
  spawnSync(node, words, { stdio: "ignore" });
  rmSync(answers);
}

/** A case that goes a long way: level 3, with consent, services and dates. */
export function plausibleCase() {
  const indicators = ["l2-learning-poor-punctuality", "l3-family-relationships-misses-school", "l3-basic-care-domestic-abuse"];
  return {
    schema: "effective-support/answers@1",
    reference: "warm-up",
    at: "2026-11-23T10:15",
    answers: {
      "immediate-danger": "no",
      "significant-harm": "no",
      "child-age": 9,
      circumstances: ["young-carer"],
      "previous-assessment": "none",
      harm: "Often tired, does most of the cooking.",
      indicators,
      judgement: { level: 3, reason: null },
      "complex-disability": "no",
      "family-difficulties": ["domestic-abuse"],
      consent: "given",
    },
  };
}

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

function filesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(join(root, file)).isFile())
    .sort();
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
