/** Finds amounts of time, ages and times of day in running text, whether in digits or in words. */

const WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+|${WORDS.join("|")})`;
const TO = "\\s*(?:-|–|~|to|and|or|through to)\\s*";
const RANGE = `(${NUMBER})(?:${TO}(${NUMBER}))?`;
const UNIT = "(working\\s+day|day|hour|week|month|year|decade)(?:s|ly)?(?:['’]s)?";

const TIME = new RegExp(`(?<![\\d.,/-])\\b${RANGE}[\\s-]*${UNIT}\\b`, "gi");
const AGE = new RegExp(`\\b(?:ages?|aged|age of|under|post-|children|years)\\s*(?:over\\s+|under\\s+)?${RANGE}\\b(?!\\s*%|[.:]\\d)`, "gi");
// "Over 60 volunteers" is no age; "over 15, to give" and "over 18, who" are.
const OVER = /\bover (\d\d)(?=,)/g;
const UP_TO = /\bup to (?:age )?(\d\d)(?=\s+(?:for|with|years))/g;
const REPEATED = /\b(?:(weekly|monthly|daily)|(?:each|every|per|first)\s+(?:(day|week|month|year)|(mon|tues|wednes|thurs|fri)day))\b/gi;
const NAMED_DAY = /\b(same|next) working day\b/g;
const UNIT_OF = { weekly: "weeks", monthly: "months", daily: "days" };

const CLOCK = "(\\d{1,2})(?:[.:](\\d{2}))?";
const HALF = "\\s?(am|pm)";
const SPAN = new RegExp(`(?<![\\d.])${CLOCK}(?:${HALF})?\\s*(?:-|–|to|)\\s*${CLOCK}${HALF}\\b`, "g");
const BESIDE_A_DAY = new RegExp(`(?<=day )${CLOCK}-${CLOCK}|(?<![\\d.])${CLOCK}-${CLOCK}(?= Monday)`, "g");
const ONE_TIME = new RegExp(`(?<![\\d.-])${CLOCK}${HALF}\\b`, "g");

/** Every number of hours, days, weeks, months or years: `[{ amount, to?, unit, at }]`; an age is a number of years. */
export function timesIn(text) {
  const found = [];
  for (const match of text.matchAll(TIME)) found.push({ ...amounts(match[1], match[2]), unit: unitOf(match[3]), at: match.index });
  for (const match of text.matchAll(AGE)) found.push({ ...amounts(match[1], match[2]), unit: "years", at: match.index });
  for (const pattern of [OVER, UP_TO]) for (const match of text.matchAll(pattern)) found.push({ amount: Number(match[1]), unit: "years", at: match.index });
  for (const match of text.matchAll(NAMED_DAY)) found.push({ amount: match[1] === "same" ? 0 : 1, unit: "working-days", at: match.index });
  for (const { 1: adverb, 2: span, index } of text.matchAll(REPEATED)) {
    found.push({ amount: 1, unit: adverb ? UNIT_OF[adverb.toLowerCase()] : span ? `${span.toLowerCase()}s` : "weeks", at: index });
  }
  return found;
}

/** Times of day as decimal hours of the 24-hour clock: `[{ amount, to?, unit: "clock", at }]`. */
export function clockTimesIn(text) {
  const found = [];
  let rest = text;
  const take = (pattern, read) => {
    for (const match of rest.matchAll(pattern)) found.push({ ...read(match), unit: "clock", at: match.index });
    rest = rest.replace(pattern, (match) => " ".repeat(match.length));
  };
  take(SPAN, ([, h1, m1, half1, h2, m2, half2]) => ({ amount: hours(h1, m1, half1 ?? half2), to: hours(h2, m2, half2) }));
  take(BESIDE_A_DAY, ([, h1, m1, h2, m2, h3, m3, h4, m4]) => {
    const from = hours(h1 ?? h3, m1 ?? m3);
    const to = hours(h2 ?? h4, m2 ?? m4);
    return { amount: from, to: to < from ? to + 12 : to };
  });
  take(ONE_TIME, ([, h, m, half]) => ({ amount: hours(h, m, half) }));
  return found;
}

function amounts(from, to) {
  return to === undefined ? { amount: numberOf(from) } : { amount: numberOf(from), to: numberOf(to) };
}

function numberOf(text) {
  const word = WORDS.indexOf(text.toLowerCase());
  return word >= 0 ? word : Number(text.replaceAll(",", ""));
}

function unitOf(text) {
  return `${text.toLowerCase().replace(/\s+/, "-")}s`;
}

function hours(hour, minutes, half) {
  const clock = Number(hour) % 12 === 0 && half ? 0 : Number(hour);
  return clock + (half === "pm" ? 12 : 0) + (minutes ? Number(minutes) / 60 : 0);
}
