/** Finds amounts of time, ages, times of day and other counts in running text, whether in digits or in words. */

export interface NumberFact {
  /** "times" has a unit in `of`; "counts" has there what is counted, in the one or two words that follow. */
  kind: "times" | "counts";
  amount: number;
  /** The upper end of a range. */
  to?: number;
  /** A unit of time ("working-days", "years" for an age, "clock" for a time of day, in decimal hours), or what is counted. */
  of: string;
  /** The position in the text. */
  at: number;
}

export interface BareNumber {
  number: number;
  at: number;
  length: number;
}

type Amount = Pick<NumberFact, "amount" | "to">;
type Read = Omit<NumberFact, "at">;
/** The groups of a match; one that took no part is undefined, whatever the type of a match says. */
type Groups = (string | undefined)[];

const WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const CAPITALS = WORDS.map((word) => word.replace(/^./, (first) => first.toUpperCase()));
const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+|${WORDS.join("|")})`;
const TO = "\\s*(?:-|–|~|to|and|or|through to)\\s*";
const RANGE = `(${NUMBER})(?:${TO}(${NUMBER}))?`;
const CAPITAL_RANGE = RANGE.replaceAll(WORDS.join("|"), [...WORDS, ...CAPITALS].join("|"));
const UNIT = "(working\\s+day|day|hour|week|month|year|decade)(?:s|ly)?(?:['’]s)?";

const TIME = new RegExp(`(?<![\\d.,/-])\\b${RANGE}[\\s-]*${UNIT}\\b`, "gi");
const AGE = new RegExp(`\\b(?:ages?|aged|age of|under|post-|children|years)\\s*(?:over\\s+|under\\s+)?${RANGE}\\b(?!\\s*%|[.:]\\d)`, "gi");
// "Over 60 volunteers" is no age; "over 15, to give" and "over 18, who" are.
const OVER = /\bover (\d\d)(?=,\s)/g;
const UP_TO = /\bup to (?:age )?(\d\d)(?=\s+(?:for|with|years))/g;
const REPEATED = /\b(?:(weekly|monthly|daily)|(?:each|every|per|first)\s+(?:(day|week|month|year)|(mon|tues|wednes|thurs|fri)day))\b/gi;
const NAMED_DAY = /\b(same|next)\s+working\s+day\b/g;
const UNIT_OF: Record<string, string> = { weekly: "weeks", monthly: "months", daily: "days" };

const STEP = new RegExp(`\\b(level|tier)s? \\(?${RANGE.replace("and|", "and|&|")}\\b`, "gi");
// Two words, the last in lower case: house numbers stand before names of streets.
const COUNT = new RegExp(`(?<![\\d.,/+–-])(?<!\\d )\\b${CAPITAL_RANGE}( million)?[ \\n]((?:[A-Z]?[a-z]+[ \\n])?[a-z]+)(?![\\d@])`, "g");

const BARE = new RegExp(`\\d{1,3}(?:,\\d{3})+|\\d+|\\b(?:${WORDS.join("|")})\\b`, "gi");

const CLOCK = "(\\d{1,2})(?:[.:](\\d{2}))?";
const HALF = "\\s?(am|pm)";
// What follows these words is not counted by the number before them.
const SMALL_WORDS = /^(?:a|and|another|are|at|for|i|in|is|of|on|out|that|the|their|this|to|who|with|where)\b/;

const TWO_HALVES = new RegExp(`(?<![\\d.])${CLOCK}${HALF}\\s*(?:-|–|to|)\\s*${CLOCK}${HALF}\\b`, "g");
const ONE_HALF = new RegExp(`(?<![\\d.])${CLOCK}\\s*(?:-|–|to)\\s*${CLOCK}${HALF}\\b`, "g");
const BESIDE_A_DAY = new RegExp(`(?<=day )${CLOCK}-${CLOCK}|(?<![\\d.])${CLOCK}-${CLOCK}(?= Monday)`, "g");
const ONE_TIME = new RegExp(`(?<![\\d.-])${CLOCK}${HALF}\\b`, "g");

/** Every number that says something in a text. */
export function numbersIn(text: string): NumberFact[] {
  const { found, take } = reader(text);
  const time = (amount: Amount, of: string): Read => ({ kind: "times", ...amount, of });
  take(TIME, ([, from, to, unit]) => time(amounts(from, to), unitOf(unit)));
  take(AGE, ([, from, to]) => time(amounts(from, to), "years"));
  take(OVER, ([, from]) => time(amounts(from), "years"));
  take(UP_TO, ([, from]) => time(amounts(from), "years"));
  take(NAMED_DAY, ([, which]) => time({ amount: which === "same" ? 0 : 1 }, "working-days"));
  take(REPEATED, ([, adverb, span]) => time({ amount: 1 }, adverb ? (UNIT_OF[adverb.toLowerCase()] ?? "") : span ? unitOf(span) : "weeks"));
  take(TWO_HALVES, ([, h1, m1, half1, h2, m2, half2]) => time({ amount: hours(h1, m1, half1), to: hours(h2, m2, half2) }, "clock"));
  take(ONE_HALF, ([, h1, m1, h2, m2, half]) => time({ amount: hours(h1, m1, half), to: hours(h2, m2, half) }, "clock"));
  take(BESIDE_A_DAY, ([, h1, m1, h2, m2, h3, m3, h4, m4]) =>
    time(wholeSpan(hours(h1 ?? h3, m1 ?? m3), hours(h2 ?? h4, m2 ?? m4)), "clock"),
  );
  take(ONE_TIME, ([, h, m, half]) => time({ amount: hours(h, m, half) }, "clock"));
  take(STEP, ([, step, from, to]) => ({ kind: "counts", ...amounts(from, to), of: (step ?? "").toLowerCase() }));
  take(COUNT, ([, from, to, million, of]) => ({
    kind: "counts",
    ...amounts(from, to, million ? 1_000_000 : 1),
    of: (of ?? "").toLowerCase().replace(/\s+/g, " "),
  }));
  return found.filter(({ amount, of }) => !looksLikeYear(amount) && !SMALL_WORDS.test(of));
}

/** Every number of a text, in digits or in a word up to twelve, whatever it counts. A time of day is two numbers. */
export function bareNumbersIn(text: string): BareNumber[] {
  const found = text.matchAll(BARE);
  return [...found].map((match) => ({ number: numberOf(match[0]), at: match.index, length: match[0].length }));
}

const looksLikeYear = (amount: number) => amount >= 1900 && amount < 2100;

// "9 to 5" is morning to afternoon.
const wholeSpan = (amount: number, to: number): Amount => ({ amount, to: to < amount ? to + 12 : to });

/** Takes what a pattern matches out of the text, so that no later pattern sees it again. */
function reader(text: string) {
  const found: NumberFact[] = [];
  let rest = text;
  return {
    found,
    take(pattern: RegExp, read: (match: Groups) => Read) {
      for (const match of rest.matchAll(pattern)) found.push({ ...read(match), at: match.index });
      rest = rest.replace(pattern, (match) => match.replace(/\S/g, " "));
    },
  };
}

function amounts(from: string | undefined, to?: string, times = 1): Amount {
  return to === undefined ? { amount: numberOf(from) * times } : { amount: numberOf(from) * times, to: numberOf(to) * times };
}

function numberOf(text = ""): number {
  const word = WORDS.indexOf(text.toLowerCase());
  return word >= 0 ? word : Number(text.replaceAll(",", ""));
}

function unitOf(text = ""): string {
  return `${text.toLowerCase().replace(/\s+/, "-")}s`;
}

function hours(hour: string | undefined, minutes: string | undefined, half?: string): number {
  const clock = Number(hour) % 12 === 0 && half ? 0 : Number(hour);
  return clock + (half === "pm" ? 12 : 0) + (minutes ? Number(minutes) / 60 : 0);
}
