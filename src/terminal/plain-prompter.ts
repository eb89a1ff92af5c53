/** Numbered questions for screen readers and simple terminals: every line is printed once and stays. */
import { quoted } from "../answers/check.ts";
import { fail } from "../problems.ts";
import type { Surroundings, Terminal } from "../surroundings.ts";
import { lineReader } from "./line-reader.ts";
import {
  cutLine,
  isSkip,
  numbersIn,
  offerLines,
  offerNamed,
  placesOf,
  searchOffers,
  severalLines,
  skipWords,
  stageNow,
  valuesAt,
  WISH_WORDS,
  wishIn,
} from "./plain-words.ts";
import type { AskCard, AskIndicators, Asking, AskLine, AskOne, AskSeveral, AskText, Prompter, Reply, Value } from "./prompter.ts";
import { hang, type Style } from "./style.ts";
import { certain } from "../answers/certain.ts";

/** What one typed line comes to: a reply, or what is said (laid out; null: nothing) before the next line is read. */
type Read<T> = { reply: Reply<T> } | { again: string | null };

/** Takes lines that came at once; gives what is said of them. */
type Pasted = (texts: string[]) => string;

/** Never wider than a screen reader's or a braille display's usual line. */
const WIDEST = 80;
const DONE = "done";

export function plainPrompter(style: Style, terminal: Terminal, { out }: Pick<Surroundings, "out">): Prompter {
  const look = { ...style, width: Math.min(style.width, WIDEST) };
  const reader = lineReader(terminal);
  let stage = "";
  let said = "";
  let pinned = "";

  const say = (text: string) => out(text);
  const wrapped = (text: string) => hang("", text, look);
  const sayWrapped = (text: string) => say(`${wrapped(text)}\n`);

  function pose({ ask, hint, progress, context }: Asking): void {
    const now = progress?.stages.find(({ state }) => state === "now")?.name ?? "";
    if (progress && now !== stage) sayWrapped(`\n${stageNow(progress)}`);
    stage = now;
    say("\n");
    for (const { text, weight } of context) {
      if (weight === "pinned" && text === pinned) continue;
      sayWrapped(weight === "alarm" || weight === "pinned" ? `IMPORTANT: ${text}` : text);
      if (weight === "pinned") pinned = text;
    }
    sayWrapped(ask);
    if (hint) say(`${hang("  ", hint, look)}\n`);
  }

  async function readUntil<T>(soFar: () => T | null, how: string, read: (typed: string) => Read<T>, pasted?: Pasted): Promise<Reply<T>> {
    sayWrapped(how);
    for (;;) {
      say("> ");
      const line = await (pasted ? reader.nextOfText() : reader.next());
      if (line.kind === "interrupt" || line.kind === "end") return ended(line.kind, soFar());
      if (line.kind !== "text") {
        // What was pasted may end in the middle of a line.
        say("\n");
        sayWrapped(line.kind === "cut" ? cutLine(terminal) : pasted ? pasted(line.texts) : severalLines(line.texts));
        continue;
      }
      const typed = line.text.trim();
      const wish = wishIn(typed);
      if (wish) return { kind: wish, soFar: soFar() };
      const outcome = read(typed);
      if ("reply" in outcome) return outcome.reply;
      if (outcome.again !== null) say(`${outcome.again}\n`);
    }
  }

  function ended<T>(kind: "interrupt" | "end", soFar: T | null): Reply<T> {
    say("\n");
    if (kind === "end") fail({ kind: "cancelled" });
    return { kind: "pause", soFar };
  }

  async function askOne(asking: AskOne): Promise<Reply<Value>> {
    pose(asking);
    say(offerLines(asking.offers, 1, look));
    const kept = asking.offers.findIndex(({ value }) => value === asking.chosen);
    const how = [`Type one number.`, kept >= 0 ? `Enter alone keeps ${kept + 1}.` : "", skipWords(asking.skip), WISH_WORDS];
    return readUntil<Value>(
      () => null,
      how.filter(Boolean).join(" "),
      (typed) => {
        if (isSkip(typed, asking.skip)) return { reply: { kind: "skip" } };
        const place = typed === "" && kept >= 0 ? kept : /^\d{1,4}$/.test(typed) ? Number(typed) - 1 : offerNamed(asking.offers, typed);
        const offer = asking.offers[place];
        return offer
          ? { reply: { kind: "given", value: offer.value } }
          : { again: wrapped(`${quoted(typed)} is not one of the numbers 1 to ${asking.offers.length}.`) };
      },
    );
  }

  /** The card is said when it changes; the numbers are there each time. */
  async function askCard({ card, more, done }: AskCard): Promise<Reply<Value>> {
    const text = card(look, Number.MAX_SAFE_INTEGER, 0);
    if (text !== said) say(`\n${text}\n`);
    said = text;
    const offers = [{ label: done, value: DONE }, ...more].map((offer) => ({ ...offer, about: null, sayNow: null }));
    const reply = await askOne({ ask: "What next?", hint: null, progress: null, context: [], offers, chosen: DONE, skip: null });
    return reply.kind === "given" && reply.value === DONE ? { kind: "skip" } : reply;
  }

  async function askSeveral(asking: AskSeveral): Promise<Reply<Value[]>> {
    pose(asking);
    say(offerLines(asking.offers, 1, look));
    const kept = placesOf(asking.offers, asking.chosen);
    const how = [
      "Type the numbers with spaces between them, or none.",
      kept.length > 0 ? `Enter alone keeps ${kept.join(" ")}.` : "",
      skipWords(asking.skip),
      WISH_WORDS,
    ];
    return readUntil<Value[]>(
      () => null,
      how.filter(Boolean).join(" "),
      (typed) => {
        if (isSkip(typed, asking.skip)) return { reply: { kind: "skip" } };
        if (typed.toLowerCase() === "none") return { reply: { kind: "given", value: [] } };
        if (typed === "" && kept.length > 0) return { reply: { kind: "given", value: asking.chosen } };
        const numbers = numbersIn(typed, asking.offers.length);
        return "fault" in numbers
          ? { again: wrapped(numbers.fault) }
          : { reply: { kind: "given", value: valuesAt(asking.offers, numbers.places) } };
      },
    );
  }

  async function askIndicators(asking: AskIndicators): Promise<Reply<Value[]>> {
    pose(asking);
    const all = [...asking.first, ...asking.others];
    const chosen = new Set(asking.chosen);
    say(offerLines(asking.first, 1, look));
    const count = () => `${chosen.size} chosen${chosen.size > 0 ? `: ${placesOf(all, [...chosen]).join(" ")}` : ""}.`;
    const how = [
      "Type the numbers of those that you see, with spaces between them; a minus before a number takes it out again.",
      "find WORDS searches all areas, list shows these again, done goes on.",
      count(),
      skipWords(asking.skip),
      WISH_WORDS,
    ];
    let empty = false;
    return readUntil<Value[]>(
      () => [...chosen],
      how.filter(Boolean).join(" "),
      (typed) => {
        if (isSkip(typed, asking.skip)) return { reply: { kind: "skip" } };
        const words = /^find\s+(.+)$/i.exec(typed)?.[1];
        if (words !== undefined) return { again: searchOffers(asking.find(words), all, words, look) };
        if (typed.toLowerCase() === "list") return { again: `${offerLines(asking.first, 1, look).trimEnd()}\n${wrapped(count())}` };
        if (typed.toLowerCase() === "done") {
          if (chosen.size > 0 || empty)
            return { reply: { kind: "given", value: all.map(({ value }) => value).filter((value) => chosen.has(value)) } };
          empty = true;
          return { again: "Nothing is chosen. Type done again if you see none of them." };
        }
        const numbers = numbersIn(typed, all.length);
        if ("fault" in numbers) return { again: wrapped(numbers.fault) };
        for (const place of numbers.places) chosen.add(certain(all[place - 1]).value);
        for (const place of numbers.out) chosen.delete(certain(all[place - 1]).value);
        empty = false;
        return { again: wrapped(count()) };
      },
    );
  }

  async function askLine(asking: AskLine): Promise<Reply<string>> {
    pose(asking);
    const how = [asking.initial ? `Enter alone keeps ${quoted(asking.initial)}.` : "", skipWords(asking.skip), WISH_WORDS];
    return readUntil<string>(
      () => null,
      how.filter(Boolean).join(" "),
      (typed) => {
        if (isSkip(typed, asking.skip)) return { reply: { kind: "skip" } };
        const text = typed === "" ? asking.initial : typed;
        const fault = asking.fault(text);
        return fault === null ? { reply: { kind: "given", value: text } } : { again: wrapped(fault) };
      },
    );
  }

  async function askText(asking: AskText): Promise<Reply<string>> {
    pose(asking);
    for (const prompt of asking.prompts) say(`${hang("  - ", prompt, look)}\n`);
    if (asking.initial)
      say(
        `You wrote:\n${asking.initial
          .split("\n")
          .map((line) => hang("  ", line, look))
          .join("\n")}\n`,
      );
    const how = [
      "Type or paste as many lines as you like; an empty line by itself ends the text.",
      asking.initial ? "An empty line at once keeps what you wrote." : "",
      skipWords(asking.skip),
      WISH_WORDS,
    ];
    const lines: string[] = [];
    return readUntil<string>(
      () => (lines.length > 0 ? lines.join("\n") : null),
      how.filter(Boolean).join(" "),
      (typed) => {
        if (lines.length === 0 && isSkip(typed, asking.skip)) return { reply: { kind: "skip" } };
        if (typed !== "") {
          const fault = asking.fault(typed);
          if (fault !== null) return { again: wrapped(fault) };
          lines.push(typed);
          return { again: null };
        }
        const text = lines.length > 0 ? lines.join("\n") : asking.initial;
        if (text === "" && asking.skip !== null) return { reply: { kind: "skip" } };
        const fault = asking.fault(text);
        return fault === null ? { reply: { kind: "given", value: text } } : { again: wrapped(fault) };
      },
      (texts) => {
        const written = [...lines, ...texts.map((text) => text.trimEnd())].join("\n").trim().split("\n");
        const fault = asking.fault(written.join("\n"));
        if (fault !== null) return `${fault} Nothing of what came at once was taken.`;
        lines.splice(0, lines.length, ...written);
        return `${texts.length} lines came at once, and all of them are kept. An empty line by itself ends the text.`;
      },
    );
  }

  return {
    say,
    letRead: async () => {},
    askOne,
    askCard,
    askSeveral,
    askIndicators,
    askLine,
    askText,
    askSecret: async (ask) => {
      // Echo goes off before the prompt invites typing.
      const typed = reader.nextHidden();
      sayWrapped(`\n${ask}`);
      say("> ");
      const line = await typed;
      say("\n");
      return line.kind === "text" ? line.text : null;
    },
    whileWorking: async (what, work) => {
      sayWrapped(`${what} …`);
      return work();
    },
    close: reader.close,
  };
}
