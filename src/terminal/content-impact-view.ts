/** What a change of content does to outcomes, as text: how many cases change in what, with an answers file to try each kind with. */
import { stringify } from "yaml";
import type { Changed, Impact } from "../packs/impact/impact.ts";
import { changesInWords } from "../packs/release.ts";
import { shown } from "../surroundings.ts";
import { hang, type Style } from "./style.ts";

export function impactView(impact: Impact, style: Style): string {
  const { before, after, cases, paths, standFor, scenarios, moments, unchanged, changed } = impact;
  const names = `${before.id}@${before.version} → ${after.id}@${after.version}`;
  const walked = [
    `${cases} different cases: the ${paths.before} paths of ${before.id}@${before.version}, the ${paths.after} of ${after.id}@${after.version}`,
    `(which stand for ${inPowers(standFor.before)} and ${inPowers(standFor.after)} sets of answers), and every variation of them that a condition`,
    `tells apart. Each at ${moments.length} moments (${moments.map(({ name }) => name).join(", ")}), and ${scenarios} scenarios at their own.`,
  ].join(" ");
  const lines = unchanged ? ["No outcome changes."] : changesInWords(impact).map((line) => `${line}.`);
  return [
    style.strong(names),
    hang("", walked, style),
    "",
    ...lines.map((line) => (unchanged ? style.good(line) : style.strong(line))),
    ...changed.flatMap((one) => ["", ...exampleLines(one, impact, style)]),
    "",
  ].join("\n");
}

const TITLES: Record<Changed["kind"], string> = {
  "only-before": "an outcome only under the first",
  "only-after": "an outcome only under the second",
  level: "level",
  route: "route",
  urgency: "urgency",
  consent: "consent",
  duties: "duties",
  contacts: "who to call",
  deadlines: "deadlines",
  questions: "questions asked",
  steps: "steps",
  services: "services",
  wording: "wording",
};

function exampleLines({ kind, example }: Changed, { before, after }: Impact, style: Style): string[] {
  const said = (words: string | null) => oneLine(words ?? "no outcome: these answers are not for it, or it asks for more");
  const answers = { schema: "effective-support/answers@1", at: example.at, answers: example.answers };
  return [
    style.heading(`For example, ${TITLES[kind]}`),
    ...(example.scenario ? [oneLine(`Scenario ${example.scenario}`)] : []),
    hang(`  ${before.version}: `, said(example.before), style),
    hang(`  ${after.version}: `, said(example.after), style),
    "",
    stringify(answers, { lineWidth: 0, collectionStyle: "any" }).trimEnd(),
  ];
}

/** A number of any length as "3.99 × 10^69"; short ones as they are. */
function inPowers(digits: string): string {
  return digits.length <= 9 ? digits : `${digits[0]}.${digits.slice(1, 3)} × 10^${digits.length - 1}`;
}

/** A pack may come from anywhere: nothing in it acts on the terminal. */
function oneLine(text: string): string {
  return shown(text.replace(/\s+/g, " "));
}
