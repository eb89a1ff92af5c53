import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { checkPackFolder } from "../../packs/check/check-pack.ts";
import { completeReleases, freezeRelease, writeForAll } from "../../packs/freeze-release.ts";
import { requirePackFromFolder } from "../../packs/load-folder.ts";
import type { Pack } from "../../packs/pack.ts";
import {
  changeEntry,
  changesInWords,
  contentDiff,
  isFarEnough,
  type Step,
  stepFor,
  versionAfter,
  withVersion,
} from "../../packs/release.ts";
import { releasesIn } from "../../packs/releases.ts";
import { shelfIn } from "../../packs/shelf.ts";
import { faultOfFile, shownPath } from "../../packs/yaml-file.ts";
import { EXIT, type Fault, fail } from "../../problems.ts";
import { reasonOf, type Surroundings, shown } from "../../surroundings.ts";
import { checkView } from "../../terminal/content-check-view.ts";
import { styleFor } from "../../terminal/style.ts";
import type { CommonOptions, Run } from "../command.ts";
import { measuredImpact, todayAt } from "./impact.ts";
import { createEngine } from "../../triage/engine.ts";
import { signPack, wordsOfKey } from "../../packs/signature.ts";

interface OwnOptions {
  pack?: string;
  dryRun?: true;
  key?: string;
}
type ReleaseOptions = CommonOptions & OwnOptions;

/**
 * Releases a pack's folder: checks it, compares it with the last release, settles its version, and writes the frozen file, its
 * digest and the entry in the list of changes. A version that is there is never written again. With --dry-run it only says.
 */
export const run: Run<OwnOptions> = async (options, surroundings) => {
  const pem = options.key === undefined ? null : keyText(options.key);
  const folder = options.pack ?? join("content", shelfIn(surroundings.home).standard);
  const checked = checkPackFolder(folder, new Date(surroundings.now()).toISOString().slice(0, 10));
  if (!checked.pack || checked.faults.length > 0) {
    const { pack, ...found } = checked;
    const view = { where: shownPath(folder), id: pack?.id ?? null, version: pack?.version ?? null, compiled: false, ...found };
    surroundings.out(checkView([view], styleFor(options, surroundings)));
    surroundings.err("Nothing was released: mend the faults first.\n");
    return EXIT.badInput;
  }
  return release(folder, checked.pack, pem, options, surroundings);
};

async function release(
  folder: string,
  pack: Pack,
  pem: string | null,
  options: ReleaseOptions,
  surroundings: Surroundings,
): Promise<number> {
  const place = join(dirname(resolve(folder)), "releases");
  for (const name of options.dryRun ? [] : completeReleases(place)) {
    surroundings.err(`${name}: its release was cut off; it is finished now.\n`);
  }
  const last = releasesIn(place).findLast((one) => one.pack.id === pack.id)?.pack ?? null;
  if (last && last.digest === pack.digest) {
    surroundings.err(`Nothing to release: ${shownPath(folder)} is ${last.id}@${last.version} as it was released.\n`);
    return EXIT.done;
  }
  if (pack.manifest.status === "draft") refuse(folder, `${pack.id}@${pack.version} is a draft.`, "status: active");
  const change = last ? await changeSince(last, pack, options, surroundings) : null;
  const version = last && change ? versionFor(folder, pack, last, change.step) : pack.version;
  for (const line of change ? changesInWords(change.impact) : []) surroundings.err(`${line}.\n`);
  surroundings.err(`${pack.id}@${version}: ${change && last ? `a ${change.step} change after ${last.version}` : "the first release"}.\n`);
  if (options.dryRun) return EXIT.done;
  const released = last && version !== pack.version ? raised(folder, pack, version, last) : pack;
  const signature = pem === null ? undefined : (signPack(released, pem) ?? undefined);
  const frozen = createEngine({ ...released, ...(signature ? { signature } : {}) });
  const file = freezeRelease(place, frozen, changeEntry(released, todayAt(pack, surroundings), change));
  surroundings.out(`${shownPath(file)}\n`);
  surroundings.err(
    signature
      ? `Signed. The words of the key: ${wordsOfKey(signature.key)}\n`
      : "It is not signed, and says so wherever it is used. Sign it with --key FILE; content new-key makes a key.\n",
  );
  return EXIT.done;
}

/** The text of a private key that signs. Throws the Problem "unreadable-file" where the file holds none. */
function keyText(file: string): string {
  const unreadable = (reason: string) => fail({ kind: "unreadable-file", file: shown(file), reason });
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    return unreadable(reasonOf(error));
  }
  const trial = signPack({ id: "", version: "", digest: "" }, text);
  return trial === null ? unreadable("it holds no Ed25519 private key without a passphrase; content new-key makes one") : text;
}

async function changeSince(last: Pack, pack: Pack, options: CommonOptions, surroundings: Surroundings) {
  const { impact } = await measuredImpact(last, pack, todayAt(pack, surroundings), options, surroundings);
  const diff = contentDiff(last, pack);
  return { impact, diff, step: stepFor(impact, diff) };
}

/** The version that the author has raised it to, where that is far enough; the next one that is, where it was left as it was. */
function versionFor(folder: string, pack: Pack, last: Pack, step: Step): string {
  const needed = versionAfter(last.version, step);
  if (pack.version === last.version) return needed;
  if (isFarEnough(pack.version, last.version, step)) return pack.version;
  return refuse(
    folder,
    `The change since ${last.version} is a ${step} one, and version ${pack.version} does not say so.`,
    `version ${needed} or later`,
  );
}

function refuse(folder: string, message: string, expected: string): never {
  const faults: Fault[] = [faultOfFile(join(folder, "pack.yaml"), message, expected)];
  return fail({ kind: "bad-input", what: "This cannot be released", faults });
}

/** Writes the new version into pack.yaml; the pack is read again, so that what is frozen is what stands there. */
function raised(folder: string, pack: Pack, version: string, last: Pack): Pack {
  const file = join(folder, "pack.yaml");
  const text = readFileSync(file, "utf8");
  writeForAll(file, withVersion(text, version, `${last.id}@${last.version}`), "replace");
  const again = requirePackFromFolder(folder);
  if (again.version === version && again.id === pack.id) return again;
  writeForAll(file, text, "replace");
  return refuse(folder, "The version could not be raised: its line is not written as usual.", `version: ${version}`);
}
