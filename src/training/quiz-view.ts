/** What a quiz shows: the vignette, the guide's reading, the score. */
import { nameWithLabel, numbersInWords } from "../contacts/contact-words.ts";
import type { Scenario } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { levelsCalled, nameOfLevel, nearInWords, shortLevel } from "../levels/level-words.ts";
import { longMoment } from "../deadlines/dates-in-words.ts";
import { hang, type Style } from "../terminal/style.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { type QuizAsk, partNames, quizAsks, saidOf } from "./quiz-asks.ts";
import type { QuizItem, QuizResult } from "./quiz-format.ts";
import { agreedParts, parts, whatWouldMove } from "./quiz.ts";
import { nameOfDifficulty } from "./scenario-list.ts";
import { capital } from "../answers/capital.ts";
import { placeOf } from "../deadlines/old-calendars.ts";

const BAR = 20;

export function questionText(
  { calendar }: Pack,
  { title, agency, difficulty, vignette }: Scenario,
  at: string,
  where: string,
  style: Style,
): string {
  return lines(
    "",
    style.heading(`VIGNETTE ${where}: ${title}`),
    hang(
      "",
      style.faint(`${agency}; ${nameOfDifficulty(difficulty)}; ${longMoment(at)}, ${placeOf(calendar)}. Invented: no real child.`),
      style,
    ),
    "",
    hang("", vignette, style),
  );
}

/** The guide's reading with its reasons, what would have moved it, and where the reply differs. */
export function revealText(pack: Pack, scenario: Scenario, outcome: Outcome, item: QuizItem, style: Style): string {
  const asks = quizAsks(pack);
  const { one } = levelsCalled(pack);
  const { level, route, consent, contacts } = outcome;
  const { nearest, twin } = whatWouldMove(pack, scenario, outcome);
  const sourced = (lead: string, text: string, source: string) => hang(lead, `${text} ${style.faint(`(${source})`)}`, style);
  const judged =
    level.agreed === level.indicated
      ? ""
      : ` The indicators point to ${nameOfLevel(pack, level.indicated)}; the practitioner judged otherwise${level.reason ? `: ${level.reason}` : "."}`;
  return lines(
    "",
    style.heading("THE GUIDE'S READING"),
    hang("  ", `${style.strong(saidOf(asks, "level", level.agreed))}.${judged}`, style),
    ...level.because.map(({ text, source }) => sourced("  - ", text, source)),
    sourced("  ", `${style.strong(route.name)}.${route.ready ? "" : " Not ready yet."}`, route.source),
    sourced("  ", `Consent: ${style.strong(saidOf(asks, "consent", consent.status))}. ${consent.text}`, consent.source),
    hang(
      "  ",
      `First call: ${style.strong(contacts[0] ? nameWithLabel(contacts[0]) : "")}${contacts[0] && contacts[0].phones.length > 0 ? `, ${numbersInWords(contacts[0])}` : ""}. ${style.faint(`(${contacts[0]?.source})`)}`,
      style,
    ),
    hang("  ", `Why: ${scenario.why}`, style),
    ...(nearest.length > 0 || twin ? ["", style.heading("WHAT WOULD HAVE MOVED IT")] : []),
    ...nearest.map((near) => hang("  - ", `${capital(nearInWords(pack, near))}.`, style)),
    ...(twin ? [hang("  - ", `${twin.fact} That one ends at ${shortLevel(pack, twin.level)}: ${twin.route}.`, style)] : []),
    "",
    style.heading("YOU AND THE GUIDE"),
    ...parts.map((part) => partLine(asks, part, item, style)),
    ...(item.called === "over" || item.called === "under"
      ? [
          hang(
            "  ",
            style.strong(
              item.called === "over"
                ? `You called the ${one} higher than the guide.`
                : `You called the ${one} lower than the guide: the child would have had less help.`,
            ),
            style,
          ),
        ]
      : []),
  );
}

function partLine(asks: QuizAsk[], part: (typeof parts)[number], { reply, key, agrees }: QuizItem, style: Style): string {
  const said = saidOf(asks, part, reply[part]);
  const text = agrees[part]
    ? `${style.good("the same")}: ${said}`
    : `${style.strong("different")}: you said ${said}; the guide says ${saidOf(asks, part, key[part])}`;
  return hang(agrees[part] ? "  = " : "  x ", `${partNames[part]}, ${text}.`, style);
}

export function scoreText(pack: Pack, { items, score, seed }: QuizResult, style: Style): string {
  const agreed = items.reduce((sum, item) => sum + agreedParts(item), 0);
  const names = score.map(({ topic }) => pack.topics.find(({ id }) => id === topic)?.name ?? topic);
  const width = Math.max(0, ...names.map((name) => name.length));
  const over = items.filter(({ called }) => called === "over").length;
  const under = items.filter(({ called }) => called === "under").length;
  return lines(
    "",
    style.heading("YOUR SESSION"),
    hang(
      "  ",
      `You and the guide agree on ${agreed} of ${items.length * parts.length} points in ${items.length} ${items.length === 1 ? "vignette" : "vignettes"}. ${capital(levelsCalled(pack).one)} called higher: ${over}; lower: ${under}.`,
      style,
    ),
    ...score.map(
      ({ agreed: got, asked }, place) => `  ${(names[place] ?? "").padEnd(width)}  ${bar(got, asked, BAR, style)} ${got} of ${asked}`,
    ),
    hang("  ", style.faint(`The same vignettes in the same order again: --seed ${seed}, with the same other options.`), style),
  );
}

/** A share as a bar of so many columns. */
export function bar(part: number, whole: number, columns: number, { plain }: Style): string {
  const filled = whole === 0 ? 0 : Math.round((part / whole) * columns);
  return plain ? `[${"#".repeat(filled)}${".".repeat(columns - filled)}]` : `${"█".repeat(filled)}${"░".repeat(columns - filled)}`;
}

function lines(...all: string[]): string {
  return `${all.join("\n")}\n`;
}
