/** Runs a program under strace and says what of the outside it touched: sockets, files it meant to change, programs it started. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface Touched {
  /** Calls that make, connect or use a socket. A pair of a process with itself reaches nobody and is not counted. */
  sockets: string[];
  /** Files opened to be written, made, renamed, linked, deleted or changed; each once, with its full path. */
  changed: string[];
  /** Programs started, the first included. */
  programs: string[];
}

// The kernel's own queue of calls would go past strace, so it counts as a socket.
const NETWORK = ["socket", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "sendmmsg", "recvfrom", "io_uring_setup"];
const CHANGING = [
  ...["creat", "mkdir", "mkdirat", "mknod", "mknodat", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat"],
  ...["unlink", "unlinkat", "rmdir", "truncate", "chmod", "fchmodat", "chown", "lchown", "fchownat", "setxattr", "utimensat"],
];
const OPENING = ["open", "openat", "openat2"];
const CALL = /^\d+ +(\w+)\((.*)$/;
const TO_WRITE = /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND/;

/** The words that put strace around a program; it writes what it saw to `file`. */
export function underStrace(file: string): string[] {
  const calls = [...NETWORK, ...CHANGING, ...OPENING, "execve", "execveat"];
  // The last of each string that is cut would hide a part of a name.
  return ["strace", "-f", "-qq", "-s", "4096", "--seccomp-bpf", "-e", `trace=${calls.join(",")}`, "-o", file];
}

/** What a program touched that `run` starts with the words it is given in front. `folder` is where it works. */
export function touchedBy(folder: string, run: (before: string[]) => void): Touched {
  const place = mkdtempSync(join(tmpdir(), "trace-"));
  const file = join(place, "trace");
  try {
    run(underStrace(file));
    return touchedIn(readFileSync(file, "utf8"), folder);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Attempts count as much as successes, so only the arguments are read. */
export function touchedIn(trace: string, folder: string): Touched {
  const touched: Touched = { sockets: [], changed: [], programs: [] };
  for (const line of trace.split("\n")) {
    const [, call = "", rest = ""] = CALL.exec(line) ?? [];
    if (NETWORK.includes(call)) touched.sockets.push(line);
    else if (call.startsWith("execve")) touched.programs.push(...pathsIn(rest, folder).slice(0, 1));
    else if (CHANGING.includes(call) || (OPENING.includes(call) && TO_WRITE.test(rest))) touched.changed.push(...pathsIn(rest, folder));
  }
  return { ...touched, changed: [...new Set(touched.changed)].sort() };
}

function pathsIn(rest: string, folder: string): string[] {
  return [...rest.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path = ""]) => resolve(folder, path));
}
