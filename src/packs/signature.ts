/** Who vouches for a released pack: an Ed25519 signature over its name and its digest. Whose key it is, a user says by trusting it. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import type { PackData, Signature } from "./pack-data.ts";

type Signed = Pick<PackData, "id" | "version" | "digest" | "signature">;

const WORDS = 8;
const BITS_OF_WORD = 11;
/** 32 bytes as base64url. */
const KEY = /^[\w-]{43}$/;

/** The signature of a pack by a private key in PEM; null where the text holds no Ed25519 key that can be used. */
export function signPack(pack: Omit<Signed, "signature">, pem: string): Signature | null {
  const key = keyIn(() => createPrivateKey(pem));
  return key && { key: nameOfKey(createPublicKey(key)), value: sign(null, statement(pack), key).toString("base64url") };
}

/** Whether the signature that a pack carries was made over this pack by the key that it names. */
export function signatureHolds(pack: Signed): boolean {
  const { signature } = pack;
  if (signature === undefined || !KEY.test(signature.key)) return false;
  const key = keyIn(() => createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: signature.key }, format: "jwk" }));
  return key !== null && verify(null, statement(pack), key, Buffer.from(signature.value, "base64url"));
}

/** The public key in a text: PEM, or the short form in which this program prints it; null where it holds none. */
export function publicKeyIn(text: string): string | null {
  const trimmed = text.trim();
  if (KEY.test(trimmed)) return trimmed;
  if (trimmed.includes("PRIVATE KEY")) return null;
  const key = keyIn(() => createPublicKey(trimmed));
  return key && nameOfKey(key);
}

export interface KeyPair {
  /** In PEM; whoever has it can sign in the publisher's name. */
  privateKey: string;
  publicKey: string;
}

export function newKeyPair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return { privateKey: String(privateKey.export({ type: "pkcs8", format: "pem" })), publicKey: nameOfKey(publicKey) };
}

/** A public key as eight words that two people can compare by telephone: the first 88 bits of its SHA-256. */
export function wordsOfKey(key: string): string {
  const bits = [...createHash("sha256").update(Buffer.from(key, "base64url")).digest()]
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("");
  return Array.from(
    { length: WORDS },
    (_, place) => wordlist[Number.parseInt(bits.slice(place * BITS_OF_WORD, (place + 1) * BITS_OF_WORD), 2)],
  ).join(" ");
}

/** What is signed: the digest stands for everything in the pack. */
function statement({ id, version, digest }: Omit<Signed, "signature">): Buffer {
  return Buffer.from(`effective-support content ${id}@${version} ${digest}`);
}

function nameOfKey(key: KeyObject): string {
  return String(key.export({ format: "jwk" }).x);
}

/** Text that holds no key makes Node throw errors of many kinds. */
function keyIn(read: () => KeyObject): KeyObject | null {
  try {
    const key = read();
    return key.asymmetricKeyType === "ed25519" ? key : null;
  } catch {
    return null;
  }
}
