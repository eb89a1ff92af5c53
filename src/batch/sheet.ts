/** Text and ready bytes, put one after the other into one piece of memory that is used again and again. */
export interface Sheet {
  text(text: string): void;
  bytes(bytes: Uint8Array): void;
  /** What was put on it since it was last wiped; good until then. */
  content(): Uint8Array;
  wipe(): void;
}

const FIRST_SIZE = 1024 * 1024;

export function blankSheet(): Sheet {
  let memory = Buffer.allocUnsafeSlow(FIRST_SIZE);
  let used = 0;
  const makeRoom = (more: number) => {
    if (used + more <= memory.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(memory.length * 2, used + more));
    memory.copy(larger, 0, 0, used);
    memory = larger;
  };
  return {
    text(text) {
      // No UTF-16 unit takes more than three bytes of UTF-8.
      makeRoom(text.length * 3);
      used += memory.write(text, used, "utf8");
    },
    bytes(bytes) {
      makeRoom(bytes.length);
      memory.set(bytes, used);
      used += bytes.length;
    },
    content: () => memory.subarray(0, used),
    wipe() {
      used = 0;
    },
  };
}
