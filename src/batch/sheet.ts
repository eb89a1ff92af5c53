const FIRST_SIZE = 1024 * 1024;
/** Some rows: each writing has its price, however short the text. */
const WAITING_AT_MOST = 32 * 1024;

/** Byte texts, put one after the other into one piece of memory that is used again and again. */
export class Sheet {
  #memory = Buffer.allocUnsafeSlow(FIRST_SIZE);
  #used = 0;
  #waiting = "";

  put(byteText: string): void {
    this.#waiting += byteText;
    if (this.#waiting.length > WAITING_AT_MOST) this.#write();
  }

  /** What was put on it since it was last wiped; good until then. Who gives the memory behind it away lends other memory at the next wiping. */
  content(): Uint8Array<ArrayBuffer> {
    this.#write();
    return this.#memory.subarray(0, this.#used);
  }

  wipe(lent: ArrayBuffer | null): void {
    if (lent !== null) this.#memory = Buffer.from(lent);
    this.#used = 0;
    this.#waiting = "";
  }

  #write(): void {
    const needed = this.#used + this.#waiting.length;
    if (needed > this.#memory.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(this.#memory.length * 2, needed));
      this.#memory.copy(larger, 0, 0, this.#used);
      this.#memory = larger;
    }
    this.#used += this.#memory.write(this.#waiting, this.#used, "latin1");
    this.#waiting = "";
  }
}
