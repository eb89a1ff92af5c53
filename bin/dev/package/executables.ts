/** Makes the single executables from a build of the program. */
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { tsxOptions } from "../tsx.ts";
import { cache, fetchNode } from "./fetch-node.ts";
import { runTheSame } from "./mach-o.ts";
import type { Order } from "./make-executables.ts";
import { NODE, type Target, targets } from "./targets.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const HOST: Partial<Record<NodeJS.Platform, Target["platform"]>> = { linux: "linux", win32: "win", darwin: "macos" };

export interface Wanted {
  target: Target;
  /** The file to make. */
  output: string;
}

/** The pinned Node that runs on this machine; it builds what goes into the others. */
export function hostTarget(): Target {
  const target = targets.find(({ platform, arch }) => platform === HOST[process.platform] && arch === process.arch);
  if (!target) {
    const labels = targets.map(({ label }) => label).join(", ");
    throw new Error(`Executables can be made on ${labels}; this is ${process.platform} ${process.arch}.`);
  }
  return target;
}

/** Makes what is wanted from the build in `dist`, in the folder `work`, which is emptied first. */
export function makeExecutables(dist: string, work: string, wanted: Wanted[]): void {
  if (wanted.length === 0) return;
  const packager = installPackager();
  const host = hostTarget();
  const assets = join(work, "assets");
  const home = join(work, "home");
  rmSync(work, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  layOut(dist, assets);
  for (const target of new Set([host, ...wanted.map((one) => one.target)])) fillDownloadCache(target, home);
  const main = join(work, "main.cjs");
  writeFileSync(main, `${readFileSync(join(assets, "start.cjs"), "utf8")}\nstartInside("./entry.cjs");\n`);
  const order: Order = {
    packager,
    main,
    targets: wanted.map(({ target: { platform, arch }, output }) => ({ platform, arch, output })),
    assets: Object.fromEntries(filesIn(assets).map((name) => [name.replaceAll("\\", "/"), join(assets, name)])),
  };
  const { status } = spawnSync(fetchNode({ ...host, version: NODE }).executable, [...tsxOptions, here("make-executables.ts")], {
    input: JSON.stringify(order),
    stdio: ["pipe", 2, 2],
    env: { ...process.env, HOME: home, USERPROFILE: home, NODE_OPTIONS: "" },
  });
  if (status !== 0) throw new Error("pkg made no executable; it says why above.");
}

/** Bytes. Code above it is for what few runs do, and is kept compressed. */
const LARGE = 250_000;

/** Puts what is built in into a folder: the program's own files, and the text that starts it. */
function layOut(dist: string, assets: string): void {
  copyFileSync(here("start-inside.cjs"), join(assets, "start.cjs"));
  for (const folder of ["content", "schemas"]) cpSync(join(dist, folder), join(assets, folder), { recursive: true });
  // Who starts an executable imports no library.
  const code = readdirSync(dist).filter((file) => file.endsWith(".cjs") && file !== "library.cjs");
  copyFileSync(join(dist, "licences.txt"), join(assets, "licences.txt"));
  for (const name of code) {
    const text = readFileSync(join(dist, name));
    if (text.length > LARGE) writeFileSync(join(assets, `${name}.br`), brotliCompressSync(text));
    else writeFileSync(join(assets, name), text);
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** pkg needs Node 22 and much else, so it is no dependency of the checkout: it has a lock of its own. */
function installPackager(): string {
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
function fillDownloadCache(target: Target, home: string): void {
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
const STRIPPERS: Record<Target["platform"], [tool: string, option: string][]> = {
  linux: [
    ["llvm-strip", "--strip-all"],
    ["strip", "--strip-all"],
  ],
  // The names that add-ons look up stay.
  macos: [["llvm-strip", "-x"]],
  win: [],
};

/** Node without its symbols, a seventh to a fifth smaller. Only before the injection: afterwards it would break the file. */
function strippedNode(target: Target): string {
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
