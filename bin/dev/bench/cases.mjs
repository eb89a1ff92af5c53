/** Plausible cases in numbers: what is rare in life is rare here, each case is another one, and the same seed gives the same cases. */

/** Cases of a pack as NDJSON lines, from the built library. */
export function* casesOf({ replay, openQuestion, parseMoment }, pack, count, seed) {
  const random = randomFrom(seed);
  const now = parseMoment(pack.calendar, "2026-11-23T10:15");
  for (let number = 1; number <= count; number++) {
    const answers = { reference: `case-${number}`, at: momentBy(random), content: null, answers: domainsBy(random, pack) };
    for (;;) {
      const { walk, outcome } = replay(pack, answers, now);
      if (outcome !== null) break;
      const { question } = openQuestion(pack, walk);
      answers.answers[question.id] = answerBy(random, question, walk);
    }
    const inOrder = Object.fromEntries(pack.flow.questions.flatMap(({ id }) => (id in answers.answers ? [[id, answers.answers[id]]] : [])));
    yield JSON.stringify({ schema: "effective-support/answers@1", reference: answers.reference, at: answers.at, answers: inOrder });
  }
}

function answerBy(random, { type, options }, walk) {
  const own = options.map(({ value }) => value).filter((value) => value !== "not-covered");
  switch (type) {
    case "yes-no":
      return random(100) < 4 ? "yes" : "no";
    case "choice":
      return random(100) < 80 ? own.at(-1) : own[random(own.length)];
    case "choices":
      return own.filter(() => random(100) < 9);
    case "indicators":
      return [...new Set(Array.from({ length: random(7) }, () => own[random(own.length)]))];
    case "number":
      return random(19);
    case "judgement":
      return random(100) < 85
        ? { level: walk.facts.level().indicated, reason: null }
        : { level: own[random(own.length)], reason: "What the family and the school told us points that way." };
    default:
      return "";
  }
}

const SENTENCES = [
  "Comes to school without breakfast on most days and is often tired by noon.",
  "Grandmother helps twice a week and is trusted by everyone in the family.",
  "Missed three appointments since September; letters were not answered.",
  "The older brother was seen with people known to the police.",
];

function domainsBy(random, pack) {
  const asked = pack.flow.questions.filter(({ type, optional }) => type === "text" && optional === true).slice(0, 7);
  return Object.fromEntries(asked.filter(() => random(100) < 30).map(({ id }) => [id, SENTENCES[random(SENTENCES.length)]]));
}

function momentBy(random) {
  const two = (number) => String(number).padStart(2, "0");
  return `2026-${two(1 + random(12))}-${two(1 + random(28))}T${two(random(24))}:${two(random(60))}`;
}

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
