/** What a demonstration says besides the questions themselves. */
import type { Pack } from "../packs/pack.ts";
import { longMoment } from "../deadlines/dates-in-words.ts";
import { actionCard } from "../terminal/action-card.ts";
import { outcomeView } from "../terminal/outcome-view.ts";
import { hang, type Style } from "../terminal/style.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import type { Demo, DemoStep } from "./demo.ts";
import { nameOfDifficulty } from "./scenario-list.ts";
import { placeOf } from "../deadlines/old-calendars.ts";

export function vignetteText({ calendar }: Pack, { scenario, outcome }: Demo, style: Style): string {
  const { title, agency, difficulty, vignette } = scenario;
  return lines(
    style.heading(`DEMO: ${title}`),
    hang(
      "",
      style.faint(`${agency}; ${nameOfDifficulty(difficulty)}; ${longMoment(outcome.at)}, ${placeOf(calendar)}. Invented: no real child.`),
      style,
    ),
    "",
    hang("", vignette, style),
  );
}

/** The trainer's note of a step: why the question is asked and where it comes from. */
export function noteText({ note, source }: DemoStep, style: Style): string {
  return hang("Trainer: ", note === null ? `Source of the question: ${source}.` : `${note} (Question: ${source}.)`, style);
}

/** `rows`: of the screen that it has to fit; null where it may be of any length, and all of the outcome is told. */
export function atOnceText(pack: Pack, outcome: Outcome, style: Style, rows: number | null): string {
  const said = hang("", style.alarm("The outcome is there at once. Nobody waits for the other questions; they are for the record."), style);
  const whole =
    rows === null ? outcomeView(pack, outcome, style).trimEnd() : actionCard(pack, outcome, style, rows, said.split("\n").length + 1);
  return lines(said, "", whole);
}

export function outcomeText(pack: Pack, demo: Demo, style: Style): string {
  const { outcome, leftOut, differs } = demo;
  return lines(
    outcomeView(pack, outcome, style).trimEnd(),
    ...(leftOut.length > 0
      ? ["", hang("", style.faint(`Left unanswered, as one may: ${leftOut.map(({ ask }) => ask).join(" ")}`), style)]
      : []),
    ...differs.map((line) => hang("! ", style.alarm(`This is not what the scenario declares: ${line}.`), style)),
  );
}

export function discussionText({ scenario }: Demo, style: Style): string {
  const { why, discuss, twin } = scenario;
  return lines(
    style.heading("WHY"),
    hang("  ", why, style),
    "",
    style.heading("TO DISCUSS"),
    ...discuss.map((question, place) => hang(`  ${place + 1}. `, question, style)),
    ...(twin
      ? ["", style.heading("WHAT WOULD HAVE CHANGED IT"), hang("  ", `${twin.fact} Play the other one: demo ${twin.scenario}`, style)]
      : []),
  );
}

function lines(...all: string[]): string {
  return `${all.join("\n")}\n`;
}
