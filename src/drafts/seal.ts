/** Encryption of drafts with the age format (age-encryption.org/v1), so that the age tool opens them too. Loaded when needed. */
import { Decrypter, Encrypter } from "age-encryption";

/**
 * Scrypt with N = 2^17, r = 8, p = 1: the least that OWASP's password storage advice takes, 128 MiB and about 0.8 s in
 * JavaScript on a plain laptop. The age tool's own 18 would take two seconds and 256 MiB at each save, on machines that are
 * often old; 16 would halve what a guess costs.
 */
export const WORK_FACTOR = 17;

/** What the age tool itself uses. Above it a damaged or forged file could hold the program up for minutes. */
const WORK_AT_MOST = 18;

const BEGINNING = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} (\d{1,2})\n/;
const BEGINNING_AT_MOST = 80;

export type Unsealed = { text: string } | { fault: "damaged" | "passphrase-or-damaged" };

/** Encrypts a text with a passphrase. `workFactor` is the base-2 logarithm of scrypt's N. */
export function seal(text: string, passphrase: string, workFactor: number): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(sameOnEveryKeyboard(passphrase));
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(text);
}

/** Opens what `seal` or the age tool encrypted with a passphrase, or says what is wrong with it. */
export async function unseal(bytes: Uint8Array, passphrase: string): Promise<Unsealed> {
  const work = BEGINNING.exec(Buffer.from(bytes.subarray(0, BEGINNING_AT_MOST)).toString("latin1"))?.[1];
  if (work === undefined || Number(work) > WORK_AT_MOST) return { fault: "damaged" };
  const decrypter = new Decrypter();
  decrypter.addPassphrase(sameOnEveryKeyboard(passphrase));
  try {
    const plain = await decrypter.decrypt(bytes);
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(plain) };
  } catch (error) {
    return { fault: isWrongKey(error) ? "passphrase-or-damaged" : "damaged" };
  }
}

/** The library has no error codes; its one sentence for a passphrase that does not fit is held by a test. */
function isWrongKey(error: unknown): boolean {
  return error instanceof Error && error.message.includes("no identity matched");
}

/** Keyboards differ in how they send letters such as é; without this a passphrase would open on one computer only. */
function sameOnEveryKeyboard(passphrase: string): string {
  return passphrase.normalize("NFC");
}
