/** Makes the single executables from a build of the program. */
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { cache, fetchNode } from "./fetch-node.mjs";
import { runTheSame } from "./mach-o.mjs";
import { NODE, targets as known } from "./targets.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const HOST = { linux: "linux", win32: "win", darwin: "macos" };
const PACKED_FROM = 16 * 1024;

/** The pinned Node that runs on this machine; it builds what goes into the others. */
export function hostTarget() {
  const target = known.find(({ platform, arch }) => platform === HOST[process.platform] && arch === process.arch);
  if (!target)
    throw new Error(
      `Executables can be made on ${known.map(({ label }) => label).join(", ")}; this is ${process.platform} ${process.arch}.`,
    );
  return target;
}

/**
 * @param {{ dist: string, work: string, wanted: { target: object, output: string }[], warmUp: string }} order a build, a folder
 *   to work in, what to make, and an answers file for the run whose compiled code is kept
 */
export function makeExecutables({ dist, work, wanted, warmUp }) {
  const packager = installPackager();
  const host = hostTarget();
  const assets = join(work, "assets");
  rmSync(work, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  copyFileSync(here("start-inside.cjs"), join(assets, "start.cjs"));
  const main = join(work, "main.cjs");
  writeFileSync(main, `${readFileSync(join(assets, "start.cjs"), "utf8")}\nstartInside("./entry.cjs");\n`);
  layOut(dist, assets);

  const node = fetchNode({ ...host, version: NODE }).executable;
  const home = join(work, "home");
  for (const target of new Set([host, ...wanted.map((one) => one.target)])) fillDownloadCache(target, home);
  const codes = pack(assets, warmUpRun());
  // Compiled code fits the kind of machine that it was made on, so that executable is made first, and the others without it.
  const own = wanted.filter(({ target }) => target === host);
  const others = wanted.filter(({ target }) => target !== host);
  if (own.length > 0) runPackager(own);
  for (const code of codes) rmSync(join(assets, code));
  if (others.length > 0) runPackager(others);

  /** Leaves the compiled code of what ran among the assets; gives the names of the files that were read. */
  function warmUpRun() {
    // Without the seed the code would be another one in each run.
    const words = ["--random-seed=1", here("warm-code.cjs"), main, assets, "triage", "--answers", warmUp, "--json"];
    const { status, stderr } = spawnSync(node, words, { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
    if (status !== 0) throw new Error(`The program did not run: ${stderr}`);
    return JSON.parse(stderr.trim().split("\n").at(-1));
  }

  function runPackager(some) {
    const names = readdirSync(assets, { recursive: true }).filter((name) => statSync(join(assets, name)).isFile());
    const order = {
      packager,
      main,
      targets: some.map(({ target: { platform, arch }, output }) => ({ platform, arch, output })),
      assets: Object.fromEntries(names.sort().map((name) => [name.replaceAll("\\", "/"), join(assets, name)])),
    };
    const { status } = spawnSync(node, [here("make-executables.cjs")], {
      input: JSON.stringify(order),
      stdio: ["pipe", 2, 2],
      env: { ...process.env, HOME: home, USERPROFILE: home, NODE_OPTIONS: "" },
    });
    if (status !== 0) throw new Error("pkg made no executable; it says why above.");
  }
}

function layOut(dist, assets) {
  for (const folder of ["content", "schemas"]) cpSync(join(dist, folder), join(assets, folder), { recursive: true });
  for (const name of ["licences.txt", ...readdirSync(dist).filter((file) => isOfProgram(file))])
    copyFileSync(join(dist, name), join(assets, name));
}

/** Packs all but what the warm-up run read: what few runs need is three times smaller so. Gives the names of compiled code. */
function pack(assets, readAtOnce) {
  const names = readdirSync(assets, { recursive: true }).filter((name) => statSync(join(assets, name)).isFile());
  for (const name of names) {
    const file = join(assets, name);
    if (
      name.endsWith(".code") ||
      name === "start.cjs" ||
      readAtOnce.includes(name.replaceAll("\\", "/")) ||
      statSync(file).size < PACKED_FROM
    )
      continue;
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
    rmSync(file);
  }
  return names.filter((name) => name.endsWith(".code"));
}

/** Bundles, but neither what builds them nor what other programs import. */
function isOfProgram(file) {
  return file.endsWith(".cjs") && file !== "library.cjs" && !/^(packs|commands)-build-/.test(file);
}

/** pkg needs Node 22 and much else, so it is no dependency of the checkout: it has a lock of its own. */
function installPackager() {
  const folder = join(cache, "pkg");
  const lock = readFileSync(here("pkg/package-lock.json"), "utf8");
  const stamp = join(folder, "node_modules/.installed-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return folder;
  mkdirSync(folder, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) copyFileSync(here(`pkg/${name}`), join(folder, name));
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  writeFileSync(stamp, lock);
  return folder;
}

/** Puts a Node where pkg would have downloaded and unpacked it to. */
function fillDownloadCache(target, home) {
  const { platform, arch } = target;
  const os = platform === "macos" ? "darwin" : platform;
  const name = `node-v${NODE}-${os}-${arch}`;
  const folder = join(home, ".pkg-cache/sea");
  const executable = platform === "win" ? join(folder, `${name}.exe`) : join(folder, name, "bin/node");
  mkdirSync(join(executable, ".."), { recursive: true });
  copyFileSync(strippedNode(target), executable);
  const archive = join(folder, `${name}.${platform === "win" ? "zip" : "tar.gz"}`);
  for (const file of [archive, `${archive}.ok`, `${executable}.ok`]) writeFileSync(file, "");
}

/** How each tool takes off the symbols that nothing needs at run time. Windows' Node has none to take off. */
const STRIPPERS = {
  linux: [
    ["llvm-strip", "--strip-all"],
    ["strip", "--strip-all"],
  ],
  // The names that add-ons look up stay.
  macos: [["llvm-strip", "-x"]],
  win: [],
};

/** Node without its symbols, a seventh to a fifth smaller. Only before the injection: afterwards it would break the file. */
function strippedNode(target) {
  const { executable } = fetchNode({ ...target, version: NODE });
  const tools = STRIPPERS[target.platform];
  const stripped = `${executable}-stripped`;
  if (tools.length === 0) return executable;
  if (existsSync(stripped)) return stripped;
  const made = `${stripped}-${process.pid}`;
  for (const [tool, option] of tools) {
    copyFileSync(executable, made);
    const done = spawnSync(tool, [option, made], { stdio: "ignore" }).status === 0;
    if (done && (target.platform !== "macos" || runTheSame(readFileSync(executable), readFileSync(made)))) {
      cpSync(made, stripped);
      rmSync(made);
      return stripped;
    }
  }
  rmSync(made, { force: true });
  process.stderr.write(`No strip that knows ${target.label}: that executable stays larger.\n`);
  return executable;
}
