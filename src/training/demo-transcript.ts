import type { Pack } from "../packs/pack.ts";
import { saidIn } from "../records/answers-in-words.ts";
import { hang, type Style } from "../terminal/style.ts";
import { optionsOf } from "../triage/open-question.ts";
import { isJudgement } from "../answers/answers.ts";
import type { Demo, DemoStep } from "./demo.ts";
import { atOnceText, discussionText, noteText, outcomeText, vignetteText } from "./demo-texts.ts";

const OPTIONS_SHOWN = 12;

/** A demonstration as text that is only ever added to: for screen readers, simple terminals, files and pipes. Part by part. */
export function* transcript(pack: Pack, demo: Demo, style: Style): Generator<string> {
  yield vignetteText(pack, demo, style);
  for (const [place, step] of demo.steps.entries()) {
    yield stepText(pack, step, `${place + 1} of ${demo.steps.length}`, style);
    if (step.atOnce) yield `\n${atOnceText(pack, step.atOnce, style, null)}`;
  }
  yield `\n${style.heading("OUTCOME OF THE DEMO")}\n${outcomeText(pack, demo, style)}`;
  yield `\n${discussionText(demo, style)}`;
}

function stepText(pack: Pack, step: DemoStep, where: string, style: Style): string {
  const { question, answer } = step;
  const said = saidIn(pack, question, answer);
  const options = optionsOf(pack, question).filter(
    ({ value }) => question.type !== "indicators" || (Array.isArray(answer) && answer.includes(String(value))),
  );
  const chosen = (value: string | number) =>
    Array.isArray(answer) ? answer.includes(String(value)) : isJudgement(answer) ? answer.level === value : answer === value;
  const more = options.length - OPTIONS_SHOWN;
  return `${[
    "",
    hang("", style.strong(`Question ${where}: ${question.ask}`), style),
    ...options.slice(0, OPTIONS_SHOWN).map(({ value, label }) => hang(chosen(value) ? "  [x] " : "  [ ] ", label, style)),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    hang("  Answer: ", said.join("; "), style),
    ...(isJudgement(answer) && answer.reason ? [hang("  Reason: ", answer.reason, style)] : []),
    ...saidNow(step, style),
    hang("  ", noteText(step, { ...style, width: style.width - 2 }).replace(/\n\s*/g, " "), style),
  ].join("\n")}\n`;
}

function saidNow({ question, answer }: DemoStep, style: Style): string[] {
  const given = (Array.isArray(answer) ? answer : [answer]) as unknown[];
  return (question.options ?? []).flatMap(({ value, sayNow }) =>
    sayNow && given.includes(value) ? [hang("  !! ", `${style.alarm(sayNow.text)} (${sayNow.source})`, style)] : [],
  );
}
