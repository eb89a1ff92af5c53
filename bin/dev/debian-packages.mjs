/** The Debian packages that tests drive the program with; installed where this is a Debian on which that may be done. */
import { spawnSync } from "node:child_process";

/** A program that a test calls, and the package that holds it. */
const wanted = {
  tmux: "tmux",
  age: "age",
  chromium: "chromium",
  soffice: "libreoffice-writer-nogui",
  pdftotext: "poppler-utils",
  strings: "binutils",
  python3: "python3",
  jq: "jq",
  zsh: "zsh",
  fish: "fish",
  parallel: "parallel",
  man: "man-db",
  groff: "groff",
  strace: "strace",
  faketime: "faketime",
};

export function installDebianPackages() {
  const missing = Object.entries(wanted).filter(([program]) => !isThere(program));
  if (missing.length === 0) return;
  const packages = missing.map(([, name]) => name);
  if (process.getuid?.() !== 0 || !isThere("apt-get")) {
    process.stderr.write(
      `The tests need these Debian packages: ${packages.join(" ")}. Tests that use them will fail until they are installed.\n`,
    );
    return;
  }
  process.stderr.write(`Installing for the tests: ${packages.join(" ")}\n`);
  apt(["update"]);
  apt(["install", "-y", "--no-install-recommends", ...packages]);
}

function isThere(program) {
  return spawnSync("sh", ["-c", `command -v ${program}`], { stdio: "ignore" }).status === 0;
}

function apt(words) {
  spawnSync("apt-get", ["-qq", ...words], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
