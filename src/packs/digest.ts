import { createHash } from "node:crypto";

/** The digest that a compiled pack must carry: of everything in it but the digest itself and the signature, which is over the digest. */
export function digestOfPack(pack: object): string {
  return digestOf({ ...pack, digest: undefined, signature: undefined });
}

/** "sha256-" and the hex digest of a value's JSON with sorted keys, so that the order in which it was built does not matter. */
export function digestOf(value: unknown): string {
  return `sha256-${createHash("sha256")
    .update(JSON.stringify(sorted(value)))
    .digest("hex")}`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
