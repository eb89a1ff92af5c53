/** Whether a passphrase can keep a draft: whoever gets hold of the file can try passphrases without end. */
import { zxcvbn, zxcvbnOptions } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

export const PASSPHRASE_AT_LEAST = 8;

/** A guess takes about a second, so 10^8 of them take three years on one computer. */
const GUESSES_AT_LEAST = 1e8;

/**
 * Why a passphrase cannot be used, as a sentence; null: it can. `known` are words that anybody who has the file may know, such as the
 * reference of the case. Spaces around it do not count.
 */
export function faultOfPassphrase(passphrase: string, known: string[]): string | null {
  const typed = passphrase.trim();
  if ([...typed].length < PASSPHRASE_AT_LEAST)
    return `The passphrase is too short: it needs at least ${PASSPHRASE_AT_LEAST} characters, not counting spaces around it.`;
  zxcvbnOptions.setOptions({ dictionary, graphs: adjacencyGraphs });
  const { guesses, sequence } = zxcvbn(typed, [...known, "effective-support", "safeguarding"]);
  if (guesses >= GUESSES_AT_LEAST) return null;
  const isKnown = sequence.some((match) => match.dictionaryName === "userInputs");
  const why = isKnown ? "it holds words that belong to the case or to this program" : "it is like those that are tried first";
  return `The passphrase is too easy to guess: ${why}.`;
}
