import { existsSync } from "node:fs";
import { writeForAll } from "../../packs/freeze-release.ts";
import { newKeyPair, wordsOfKey } from "../../packs/signature.ts";
import { EXIT, fail } from "../../problems.ts";
import { writeWhole } from "../../records/write-file.ts";
import { shown } from "../../surroundings.ts";
import type { Run } from "../command.ts";

/** Makes a publisher's pair of keys: the private one in FILE, for its owner's eyes alone, and the public one in FILE.pub. */
export const run: Run<{ file?: string }> = ({ file }, { out, err }) => {
  if (file === undefined)
    return fail({ kind: "usage", message: "Name the file for the new key.", hint: "Usage: effective-support content new-key FILE" });
  const publicFile = `${file}.pub`;
  const taken = [file, publicFile].find((path) => existsSync(path));
  if (taken !== undefined)
    return fail({
      kind: "usage",
      message: `There is already a file ${shown(taken)}.`,
      hint: "A key is never written over. Give another name.",
    });
  const { privateKey, publicKey } = newKeyPair();
  writeWhole(file, privateKey, { over: "never" });
  writeForAll(publicFile, `${publicKey}\n`, "never");
  out(`${publicKey}\n`);
  err(
    [
      `Written: ${shown(file)} and ${shown(publicFile)}`,
      `Its words: ${wordsOfKey(publicKey)}`,
      `Keep ${shown(file)} where nobody else can read it: whoever has it can sign in your name. Give ${shown(publicFile)} to everybody.`,
      "Tell people the words by another way than the file, such as by telephone.\n",
    ].join("\n"),
  );
  return EXIT.done;
};
