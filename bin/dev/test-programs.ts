/** The programs that the journeys and proofs drive, beside Node: which they are, where they come from, which are missing here. */
import { spawnSync } from "node:child_process";

interface TestProgram {
  /** As a test calls it. */
  name: string;
  /** The package of Debian that holds it. */
  debian: string;
  /** The words after `brew install`; null: macOS brings it, or there is none for macOS. */
  macos: string | null;
}

const PROGRAMS: TestProgram[] = [
  { name: "tmux", debian: "tmux", macos: "tmux" },
  { name: "script", debian: "bsdutils", macos: null },
  { name: "age", debian: "age", macos: "age" },
  { name: "chromium", debian: "chromium", macos: "--cask chromium" },
  { name: "soffice", debian: "libreoffice-writer-nogui", macos: "--cask libreoffice" },
  { name: "pdftotext", debian: "poppler-utils", macos: "poppler" },
  { name: "strings", debian: "binutils", macos: "binutils" },
  { name: "python3", debian: "python3", macos: "python3" },
  { name: "jq", debian: "jq", macos: "jq" },
  { name: "zsh", debian: "zsh", macos: null },
  { name: "fish", debian: "fish", macos: "fish" },
  { name: "parallel", debian: "parallel", macos: "parallel" },
  { name: "man", debian: "man-db", macos: "man-db" },
  { name: "groff", debian: "groff", macos: "groff" },
  { name: "strace", debian: "strace", macos: null },
  { name: "faketime", debian: "faketime", macos: "libfaketime" },
];

/** Says what the tests need and how to get it; on a Debian where that may be done, installs what is missing. */
export function provideTestPrograms(): void {
  const missing = PROGRAMS.filter(({ name }) => !isThere(name));
  process.stderr.write(`${guide(missing)}\n`);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !isThere("apt-get")) {
    process.stderr.write(`Tests that use ${namesOf(missing)} will fail until they are installed.\n`);
    return;
  }
  const packages = missing.map(({ debian }) => debian);
  process.stderr.write(`Installing: ${packages.join(" ")}\n`);
  apt(["update"]);
  apt(["install", "-y", "--no-install-recommends", ...packages]);
}

function guide(missing: TestProgram[]): string {
  const here = missing.length === 0 ? "All of them are here." : `Not here: ${namesOf(missing)}.`;
  const brewed = PROGRAMS.flatMap(({ macos }) => macos ?? []);
  const casks = brewed.filter((words) => words.startsWith("--cask "));
  return [
    `The tests use these programs: ${namesOf(PROGRAMS)}. ${here}`,
    `  Debian:  apt-get install --no-install-recommends ${PROGRAMS.map(({ debian }) => debian).join(" ")}`,
    `  macOS:   brew install ${brewed.filter((words) => !casks.includes(words)).join(" ")}`,
    ...casks.map((words) => `           brew install ${words}`),
    "           There is no strace for macOS: run the tests that use it in a Debian container.",
    "  Windows: wsl --install -d Debian, then inside it as on Debian",
    "npm run test:unit needs none of them.",
  ].join("\n");
}

function namesOf(programs: TestProgram[]): string {
  return programs.map(({ name }) => name).join(", ");
}

function isThere(program: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${program}`], { stdio: "ignore" }).status === 0;
}

function apt(words: string[]): void {
  spawnSync("apt-get", ["-qq", ...words], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
