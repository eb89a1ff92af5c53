import type { Pack } from "../packs/pack.ts";
import { EXIT, fail } from "../problems.ts";
import type { Surroundings } from "../surroundings.ts";
import { isPlain, styleFor } from "../terminal/style.ts";
import { type Demo, demoOf } from "../training/demo.ts";
import { scenarioNamed } from "../training/scenario-case.ts";
import { listedScenarios, scenarioListView } from "../training/scenario-list.ts";
import type { CommonOptions, Run } from "./command.ts";
import { packGiven } from "./current-content.ts";

interface DemoOptions {
  scenario?: string;
  speed?: number;
  /** False with --no-pause. */
  pause: boolean;
}

/** Plays a scenario as a practitioner would answer it. */
export const run: Run<DemoOptions> = async (options, surroundings) => {
  const { speed = 1 } = options;
  const pack = await packGiven(options, surroundings);
  const name = options.scenario ?? (await askedName(pack, options, surroundings));
  const demo = demoOf(pack, scenarioNamed(pack, name));
  if (options.json) {
    surroundings.out(`${JSON.stringify(asData(demo), null, 2)}\n`);
    return EXIT.done;
  }
  if (surroundings.interactive && options.input && !isPlain(options, surroundings.env)) {
    const { playDemo } = await import("../training/play-demo.ts");
    return playDemo(pack, demo, { speed, waits: options.pause ? "holds" : "runs" }, options, surroundings);
  }
  const { transcript } = await import("../training/demo-transcript.ts");
  for (const part of transcript(pack, demo, styleFor(options, surroundings))) surroundings.out(part);
  return EXIT.done;
};

/** The scenarios that there are. */
export const listAll: Run = async (options, surroundings) => {
  const pack = await packGiven(options, surroundings);
  const scenarios = listedScenarios(pack);
  const content = { id: pack.id, version: pack.version, digest: pack.digest };
  surroundings.out(
    options.json
      ? `${JSON.stringify({ schema: "effective-support/scenarios@1", content, scenarios }, null, 2)}\n`
      : scenarioListView(pack, scenarios, styleFor(options, surroundings)),
  );
  return EXIT.done;
};

/** The scenario that is chosen on the terminal. Throws the Problem "usage" where nobody can be asked. */
async function askedName(pack: Pack, options: CommonOptions, surroundings: Surroundings): Promise<string> {
  if (!surroundings.interactive || !options.input)
    return fail({ kind: "usage", message: "Say which scenario to play.", hint: "effective-support demo list shows them." });
  const { prompterFor } = await import("../terminal/prompter-for.ts");
  const prompter = await prompterFor(options, surroundings);
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
