import { readFileSync } from "node:fs";
import { kindOfPath } from "../../packs/finder.ts";
import { publicKeyIn, wordsOfKey } from "../../packs/signature.ts";
import { distrust, trust, trustedKeys } from "../../packs/trusted-keys.ts";
import { EXIT, fail } from "../../problems.ts";
import { reasonOf, type Surroundings, shown } from "../../surroundings.ts";
import type { CommonOptions, Run } from "../command.ts";

interface OwnOptions {
  key?: string;
  words?: string;
  forget?: true;
}
type TrustOptions = CommonOptions & OwnOptions;

/** A public key of a few hundred letters at most, PEM's lines included. */
const KEY_AT_MOST = 10_000;

/** Says that a publisher's key is to be trusted, once its words were compared; without a key, which ones are. */
export const run: Run<OwnOptions> = async (options, surroundings) => {
  if (options.key === undefined) return listed(options, surroundings);
  const key = keyGiven(options.key);
  const words = wordsOfKey(key);
  if (options.forget) {
    distrust(key, surroundings);
    surroundings.err(`No longer trusted: ${words}\n`);
    return EXIT.done;
  }
  if (trustedKeys(surroundings).includes(key)) {
    surroundings.err(`You trust this key already: ${words}\n`);
    return EXIT.done;
  }
  if (!(await compared(words, options, surroundings))) {
    surroundings.err("It is not trusted. Ask the publisher for its words.\n");
    return EXIT.cancelled;
  }
  trust(key, surroundings);
  surroundings.err(`Trusted: ${words}\n`);
  return EXIT.done;
};

function listed({ json, forget, words }: TrustOptions, surroundings: Surroundings): number {
  if (forget || words !== undefined)
    return fail({
      kind: "usage",
      message: "Name the key.",
      hint: "Usage: effective-support content trust KEY; KEY is a file or the key itself.",
    });
  const keys = trustedKeys(surroundings).map((key) => ({ key, words: wordsOfKey(key) }));
  if (json) surroundings.out(`${JSON.stringify({ schema: "effective-support/trusted-keys@1", keys }, null, 2)}\n`);
  else surroundings.out(keys.length === 0 ? "You trust no key yet.\n" : keys.map(({ key, words: own }) => `${key}\n  ${own}\n`).join(""));
  return EXIT.done;
}

function keyGiven(written: string): string {
  let text = written;
  if (kindOfPath(written) === "file") {
    try {
      text = readFileSync(written, "utf8").slice(0, KEY_AT_MOST);
    } catch (error) {
      return fail({ kind: "unreadable-file", file: shown(written), reason: reasonOf(error) });
    }
  }
  return (
    publicKeyIn(text) ??
    fail({
      kind: "usage",
      message: `${shown(written)} is no public key, and no file that holds one.`,
      hint: "A publisher's key is 43 letters and digits, or an Ed25519 key in PEM; content new-key writes one to FILE.pub.",
    })
  );
}

/** Whether the user has the same words from the publisher: said with --words, or answered at the terminal. */
async function compared(words: string, options: TrustOptions, surroundings: Surroundings): Promise<boolean> {
  if (options.words !== undefined) {
    if (options.words.trim().toLowerCase().split(/\s+/).join(" ") === words) return true;
    return fail({
      kind: "usage",
      message: "These are not the words of that key.",
      hint: "Do not trust it before the words that the publisher told you are the same, in the same order.",
    });
  }
  if (!surroundings.interactive || !options.input)
    return fail({
      kind: "usage",
      message: "Whether to trust a key is asked on a terminal.",
      hint: 'Without one, give the eight words that the publisher told you: content trust KEY --words "…"',
    });
  const { prompterFor } = await import("../../terminal/prompter-for.ts");
  const prompter = await prompterFor(options, surroundings);
  prompter.say(`The words of this key:\n\n  ${words}\n\nAsk the publisher for the words, by telephone or face to face.\n`);
  try {
    const reply = await prompter.askOne({
      ask: "Did the publisher tell you these same words?",
      hint: null,
      progress: null,
      context: [],
      offers: [
        { label: "No, or I have not asked", value: "no", about: null, sayNow: null },
        { label: "Yes, the same eight words in the same order", value: "yes", about: null, sayNow: null },
      ],
      chosen: "no",
      skip: null,
    });
    return reply.kind === "given" && reply.value === "yes";
  } finally {
    prompter.close();
  }
}
