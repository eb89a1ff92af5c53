/** The four things that a quiz asks of a vignette, and replies in words. */
import type { Pack } from "../packs/pack.ts";
import { levelsCalled, nameOfLevel } from "../levels/level-words.ts";
import type { QuizReply } from "./quiz-format.ts";
import type { Part } from "./quiz.ts";
import { capital } from "../answers/capital.ts";

export interface QuizAsk {
  part: Part;
  ask: string;
  offers: { value: string | number; label: string }[];
}

export const consentWords: Record<NonNullable<QuizReply["consent"]>, string> = {
  given: "Needed, and given",
  needed: "Needed, and still to be asked for",
  refused: "Needed, and refused: the route is closed",
  "not-a-gate": "It does not decide: no waiting for consent here",
};

export function quizAsks(pack: Pack): QuizAsk[] {
  return [
    {
      part: "level",
      ask: `Which ${levelsCalled(pack).one} of need is this?`,
      offers: pack.levels.levels.map(({ level }) => ({ value: level, label: capital(nameOfLevel(pack, level)) })),
    },
    { part: "route", ask: "Which route does it take?", offers: pack.routes.map(({ id, name }) => ({ value: id, label: name })) },
    {
      part: "consent",
      ask: "How does it stand with consent?",
      offers: Object.entries(consentWords).map(([value, label]) => ({ value, label })),
    },
    {
      part: "firstContact",
      ask: "Whom do you call first?",
      offers: pack.contacts.contacts.map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
}

export const partNames: Record<Part, string> = { level: "Level", route: "Route", consent: "Consent", firstContact: "First call" };

/** What was said of one part, in the words in which it was offered. */
export function saidOf(asks: QuizAsk[], part: Part, value: string | number | null): string {
  if (value === null) return "no answer";
  return asks.find((ask) => ask.part === part)?.offers.find((offer) => offer.value === value)?.label ?? String(value);
}
