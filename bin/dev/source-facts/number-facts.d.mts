export interface NumberFact {
  kind: "times" | "counts";
  amount: number;
  /** The upper end of a range. */
  to?: number;
  /** A unit of time ("working-days", "years" for an age, "clock" for a time of day), or what is counted. */
  of: string;
  /** The position in the text. */
  at: number;
}

export function numbersIn(text: string): NumberFact[];
export function bareNumbersIn(text: string): { number: number; at: number; length: number }[];
