/** Repeatable chance: the same seed and index throw the same numbers, so that any case can be made again alone. */
export class Dice {
  #a: number;
  #b: number;
  #c = 0x9e3779b9;
  #counter = 1;

  constructor(seed: number, index: number) {
    this.#a = seed | 0;
    this.#b = index | 0;
    // The first throws of neighbouring indices look alike.
    for (let turn = 0; turn < 12; turn++) this.#next();
  }

  /** The generator "sfc32" (Chris Doty-Humphrey, public domain). */
  #next(): number {
    const result = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + result;
    return result >>> 0;
  }

  /** 0 to `end` - 1. */
  below(end: number): number {
    return Math.floor((this.#next() / 2 ** 32) * end);
  }

  /** True once in `times`. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error("there is nothing to pick from");
    return list[this.below(list.length)] as T;
  }

  /** One of the makers, by weight. */
  weighed<T>(makers: readonly (readonly [weight: number, make: () => T])[]): T {
    let left = this.below(makers.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, make] of makers) {
      if (left < weight) return make();
      left -= weight;
    }
    throw new Error("no maker was chosen");
  }

  some<T>(list: readonly T[], atMost: number): T[] {
    const count = this.below(Math.min(atMost, list.length) + 1);
    return [...new Set(Array.from({ length: count }, () => this.pick(list)))];
  }

  list<T>(atMost: number, make: () => T): T[] {
    return Array.from({ length: this.below(atMost + 1) }, make);
  }
}
