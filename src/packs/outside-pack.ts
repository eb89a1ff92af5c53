/** Content that did not come with the program, a folder or a compiled file: believed only where all of it holds, the safety rules included. */
import { readFileSync, statSync } from "node:fs";
import { controlCharacterIn } from "../answers/unwanted-characters.ts";
import { fail } from "../problems.ts";
import { reasonOf, shown } from "../surroundings.ts";
import { checkRead, rulesOfUse } from "./check/check-pack.ts";
import { type Memory, noteChecked, wasChecked } from "./checked-before.ts";
import { digestOfPack } from "./digest.ts";
import { packFromFolder, type PackParts } from "./load-folder.ts";
import { createEngine } from "../triage/engine.ts";
import type { Pack } from "./pack.ts";
import { anotherFormat, FORMAT, type Origin, type PackData, type ShelfEntry, type Signature, type Standing } from "./pack-data.ts";
import { takeApart } from "./take-apart.ts";
import { faultOfFile, shownPath } from "./yaml-file.ts";
import { isMap } from "../answers/answers.ts";
import { signatureHolds } from "./signature.ts";
import { trustedKeys } from "./trusted-keys.ts";

/** A whole area's content is about 2 MB. */
const FILE_AT_MOST = 16 * 1024 * 1024;
const NESTING_AT_MOST = 60;
const TOO_LARGE = Symbol("too large");

/** The day matters to warnings alone, and those are for authors. */
const ANY_DAY = "2000-01-01";

/** A compiled file whose bytes are what its digest says. It may still be anything. */
export interface Compiled {
  file: string;
  digest: string;
  value: Record<string, unknown>;
  /** Made over this very pack; null where it carries none. */
  signature: Signature | null;
}

/**
 * Reads a compiled file of bounded size and proves its digest. Throws the Problem "broken-content" where it is no compiled pack, where it
 * was changed, or where it calls itself a version on the shelf and is another.
 */
export function readCompiled(file: string, shelved: readonly ShelfEntry[]): Compiled {
  const broken = (reason: string) => fail({ kind: "broken-content", file: shown(file), reason });
  const value = jsonIn(file, broken);
  const { digest } = value;
  if (typeof digest !== "string") return broken("it is not a compiled pack");
  if (value.format !== FORMAT) return broken(anotherFormat(value.format));
  if (digestOfPack(value) !== digest) return broken("its digest is wrong: it was changed after it was released");
  const reserved = shelved.find(({ id, version, released }) => released && id === value.id && version === value.version);
  if (reserved && reserved.digest !== digest)
    return broken(`it calls itself ${reserved.id}@${reserved.version}, and that is a release with another digest`);
  const signature = signatureIn(value, broken);
  return { file: shown(file), digest, value, signature };
}

function signatureIn({ signature, id, version, digest }: Record<string, unknown>, broken: (reason: string) => never): Signature | null {
  if (signature === undefined) return null;
  if (!isMap(signature)) return broken("its signature is none");
  const pack = { id: String(id), version: String(version), digest: String(digest) };
  const read = { key: String(signature.key), value: String(signature.value) };
  return signatureHolds({ ...pack, signature: read })
    ? read
    : broken("its signature was not made for it: it was changed after it was signed");
}

function jsonIn(file: string, broken: (reason: string) => never): Record<string, unknown> {
  let value: unknown;
  try {
    const isSmall = statSync(file).size <= FILE_AT_MOST;
    value = isSmall ? JSON.parse(readFileSync(file, "utf8")) : TOO_LARGE;
  } catch (error) {
    if (error instanceof RangeError) return broken(TOO_DEEP);
    return broken(error instanceof SyntaxError ? "it is not JSON" : reasonOf(error));
  }
  if (value === TOO_LARGE) return broken(`it is larger than ${FILE_AT_MOST / 1024 / 1024} MB`);
  if (!isMap(value)) return broken("it is not a compiled pack");
  const unwanted = unwantedIn(value);
  return unwanted === null ? value : broken(unwanted);
}

const TOO_DEEP = `it is nested more than ${NESTING_AT_MOST} levels deep`;

/** What stands in no content, wherever it is: characters that act on a terminal, and parts in parts without end. */
function unwantedIn(root: unknown): string | null {
  const waiting: { part: unknown; depth: number }[] = [{ part: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { part, depth } = next;
    if (depth > NESTING_AT_MOST) return TOO_DEEP;
    const texts = typeof part === "string" ? [part] : typeof part === "object" && part !== null ? Object.keys(part) : [];
    for (const text of texts) {
      const control = controlCharacterIn(text);
      if (control) return `a text in it holds the control character ${control}`;
    }
    if (typeof part === "object" && part !== null) for (const inner of Object.values(part)) waiting.push({ part: inner, depth: depth + 1 });
  }
  return null;
}

/** The files that a compiled pack was made from, each held to its format. */
export function partsOfCompiled({ file, digest, value }: Compiled): PackParts {
  const parts = takeApart(file, value);
  if (!parts.pack || parts.pack.digest === digest) return parts;
  return {
    ...parts,
    pack: null,
    faults: [faultOfFile(file, "Its parts do not make the pack that it says it is.", "what content release writes")],
  };
}

/**
 * The pack in a folder or in a compiled file, held to the rules that its use needs: what the core trusts has to be true of a folder that
 * somebody is still editing as well. Faults are said, all of them, and end the run.
 */
export function packFromOutside(path: string, kind: "file" | "folder", shelved: readonly ShelfEntry[], memory: Memory): Pack {
  const compiled = kind === "file" ? readCompiled(path, shelved) : null;
  // Frozen before some of the rules, and the very bytes that came with the program.
  if (compiled && shelved.some(({ digest, released }) => released && digest === compiled.digest))
    return createEngine(compiled.value as unknown as PackData);
  const parts = compiled ? partsOfCompiled(compiled) : packFromFolder(path);
  if (parts.pack && wasChecked(parts.pack.digest, memory)) return standingOf(parts.pack, compiled, memory);
  const { pack, faults: found } = checkRead(parts, ANY_DAY, rulesOfUse);
  // A fault in a scenario stops no triage; what a change does to scenarios is what impact is asked.
  const faults = found.filter(({ file }) => !/[\\/]scenarios[\\/]|\(scenarios\//.test(file));
  if (!pack || faults.length > 0) return fail({ kind: "bad-input", what: `The content in ${shownPath(path)} does not hold`, faults });
  noteChecked(pack.digest, memory);
  return standingOf(pack, compiled, memory);
}

/** The pack as one of which it is known whether anybody stands behind it. A folder carries no signature. */
function standingOf(pack: Pack, compiled: Compiled | null, { env }: Memory): Pack {
  const signature = compiled?.signature ?? null;
  if (signature === null) return createEngine({ ...pack }, originOf("unsigned"));
  const isTrusted = trustedKeys({ env }).includes(signature.key);
  return createEngine({ ...pack, signature }, originOf(isTrusted ? "vouched" : "not-trusted"));
}

const REMARKS: Record<Standing, string[]> = {
  vouched: [],
  "not-trusted": [
    "is signed with a key that you have not said you trust. Compare the key with its publisher (content verify) before you rely on it.",
  ],
  unsigned: ["is not signed, so nothing shows who made it. Check its numbers with its publisher before you rely on them."],
};

function originOf(standing: Standing): Origin {
  return { standing, remarks: REMARKS[standing] };
}
