export const RUN_LENGTH: number;
export const HASH_BYTES: number;
export function wordsIn(text: string): string[];
export function runHashes(words: string[]): string[];
