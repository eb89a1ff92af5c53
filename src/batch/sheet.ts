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
  // Texts are put together before they are written: each writing has its price, however short the text.
  let waiting = "";
  const makeRoom = (more: number) => {
    if (used + more <= memory.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(memory.length * 2, used + more));
    memory.copy(larger, 0, 0, used);
    memory = larger;
  };
  const write = () => {
    if (waiting === "") return;
    // No UTF-16 unit takes more than three bytes of UTF-8.
    makeRoom(waiting.length * 3);
    used += memory.write(waiting, used, "utf8");
    waiting = "";
  };
  return {
    text(text) {
      waiting += text;
    },
    bytes(bytes) {
      write();
      makeRoom(bytes.length);
      memory.set(bytes, used);
      used += bytes.length;
    },
    content() {
      write();
      return memory.subarray(0, used);
    },
    wipe() {
      used = 0;
      waiting = "";
    },
  };
}
