/** A quiz on the terminal, by the same prompts as the guided triage. */
import type { CommonOptions } from "../commands/command.ts";
import type { Scenario } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { fail } from "../problems.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Prompter } from "../terminal/prompter.ts";
import { prompterFor } from "../terminal/prompter-for.ts";
import { styleFor } from "../terminal/style.ts";
import type { QuizItem, QuizReply } from "./quiz-format.ts";
import { partNames, quizAsks, saidOf } from "./quiz-asks.ts";
import { keyOf, marked, outcomeOf, type Part, parts } from "./quiz.ts";
import { questionText, revealText } from "./quiz-view.ts";
import { certain } from "../answers/certain.ts";

const LEAVE_OUT = "I cannot say";

/** Asks about each scenario in turn. Throws the Problem "cancelled" where it is stopped before the first answer is marked. */
export async function guidedQuiz(
  pack: Pack,
  scenarios: Scenario[],
  options: CommonOptions,
  surroundings: Surroundings,
): Promise<QuizItem[]> {
  const prompter = await prompterFor(options, surroundings);
  const style = () => styleFor(options, surroundings);
  const items: QuizItem[] = [];
  try {
    for (const [place, scenario] of scenarios.entries()) {
      const outcome = outcomeOf(pack, scenario);
      prompter.say(questionText(pack, scenario, outcome.at, `${place + 1} of ${scenarios.length}`, style()));
      const reply = await askedReply(pack, prompter);
      if (reply === null) {
        if (items.length === 0) fail({ kind: "cancelled" });
        prompter.say("\nStopped. What you answered before counts.\n");
        return items;
      }
      const item = marked(scenario, keyOf(outcome), reply);
      items.push(item);
      prompter.say(revealText(pack, scenario, outcome, item, style()));
      if (place < scenarios.length - 1) await prompter.letRead();
    }
    return items;
  } finally {
    prompter.close();
  }
}

/** The reply to one vignette; going back changes the part before. Null: the trainee stops. */
async function askedReply(pack: Pack, prompter: Prompter): Promise<QuizReply | null> {
  const asks = quizAsks(pack);
  const said: Record<Part, string | number | null> = { level: null, route: null, consent: null, firstContact: null };
  for (let place = 0; place < parts.length;) {
    const ask = certain(asks[place]);
    const reply = await prompter.askOne({
      ask: ask.ask,
      hint: null,
      progress: null,
      context: parts.slice(0, place).map((part) => ({ text: `${partNames[part]}: ${saidOf(asks, part, said[part])}`, weight: "ordinary" })),
      offers: ask.offers.map((offer) => ({ ...offer, about: null, sayNow: null })),
      chosen: said[ask.part],
      skip: LEAVE_OUT,
    });
    switch (reply.kind) {
      case "given":
        said[ask.part] = reply.value;
        place++;
        break;
      case "skip":
        said[ask.part] = null;
        place++;
        break;
      case "back":
        place = Math.max(0, place - 1);
        break;
      case "pause":
        return null;
      case "help":
      case "review":
        prompter.say("Judge by the vignette alone; the guide's reading and its sources come after the fourth answer.\n");
        await prompter.letRead();
        break;
      default:
        reply satisfies never;
    }
  }
  return said as QuizReply;
}
