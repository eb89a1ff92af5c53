import { quoted } from "../answers/check.ts";
import type { Pack } from "../packs/pack.ts";
import { packNamed } from "../packs/shelf.ts";
import { EXIT, fail } from "../problems.ts";
import type { Surroundings } from "../surroundings.ts";
import { isPlain, styleFor } from "../terminal/style.ts";
import { type Demo, demoOf } from "../training/demo.ts";
import { scenarioNamed } from "../training/scenario-case.ts";
import { listedScenarios, scenarioListView } from "../training/scenario-list.ts";
import type { Given, Run } from "./command.ts";

const SLOWEST = 0.1;
const FASTEST = 100;

/** Plays a scenario as a practitioner would answer it, or lists the scenarios. */
export const run: Run = async (given, surroundings) => {
  const speed = speedGiven(given);
  const pack = await packNamed(given.value("content"), surroundings);
  if (given.operands[0] === "list") return list(pack, given, surroundings);
  const name = given.operands[0] ?? (await askedName(pack, given, surroundings));
  const demo = demoOf(pack, scenarioNamed(pack, name));
  if (given.has("json")) {
    surroundings.out(`${JSON.stringify(asData(demo), null, 2)}\n`);
    return EXIT.done;
  }
  if (surroundings.interactive && !given.has("no-input") && !isPlain(given, surroundings.env)) {
    const { playDemo } = await import("../training/play-demo.ts");
    return playDemo(pack, demo, { speed, waits: given.has("no-pause") ? "runs" : "holds" }, given, surroundings);
  }
  const { transcript } = await import("../training/demo-transcript.ts");
  for (const part of transcript(pack, demo, styleFor(given, surroundings))) surroundings.out(part);
  return EXIT.done;
};

function list(pack: Pack, given: Given, surroundings: Surroundings): number {
  const scenarios = listedScenarios(pack);
  const content = { id: pack.id, version: pack.version, digest: pack.digest };
  surroundings.out(
    given.has("json")
      ? `${JSON.stringify({ schema: "effective-support/scenarios@1", content, scenarios }, null, 2)}\n`
      : scenarioListView(pack, scenarios, styleFor(given, surroundings)),
  );
  return EXIT.done;
}

/** The scenario that is chosen on the terminal. Throws the Problem "usage" where nobody can be asked. */
async function askedName(pack: Pack, given: Given, surroundings: Surroundings): Promise<string> {
  if (!surroundings.interactive || given.has("no-input"))
    return fail({ kind: "usage", message: "Say which scenario to play.", hint: "effective-support demo list shows them." });
  const { prompterFor } = await import("../terminal/prompter-for.ts");
  const prompter = await prompterFor(given, surroundings);
  try {
    const offers = pack.scenarios.map(({ id, title, agency }) => ({ value: id, label: title, about: agency, sayNow: null }));
    const reply = await prompter.askOne({
      ask: "Which scenario?",
      hint: null,
      progress: null,
      context: [],
      offers,
      chosen: null,
      skip: null,
    });
    return reply.kind === "given" ? String(reply.value) : fail({ kind: "cancelled" });
  } finally {
    prompter.close();
  }
}

function speedGiven(given: Given): number {
  const written = given.value("speed");
  const speed = written === null ? 1 : /^\d{1,3}(\.\d{1,3})?$/.test(written) ? Number(written) : Number.NaN;
  if (speed >= SLOWEST && speed <= FASTEST) return speed;
  return fail({
    kind: "usage",
    message: `--speed ${quoted(written)} does not do.`,
    hint: `Give a number from ${SLOWEST} to ${FASTEST}: 2 plays twice as fast.`,
  });
}

function asData({ scenario, steps, leftOut, outcome, differs }: Demo) {
  return {
    schema: "effective-support/demo@1",
    scenario: { id: scenario.id, title: scenario.title, vignette: scenario.vignette, why: scenario.why, discuss: scenario.discuss },
    steps: steps.map(({ question, answer, note, source, atOnce }) => ({
      question: question.id,
      ask: question.ask,
      answer,
      note,
      source,
      outcomeAtOnce: atOnce !== null,
    })),
    leftOut: leftOut.map(({ id }) => id),
    outcome,
    differs,
  };
}
