/** The scenarios of a pack as a list, each with what the program makes of it. */
import type { Scenario } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { nameOfLevel } from "../levels/level-words.ts";
import { hang, type Style } from "../terminal/style.ts";
import { replayScenario } from "./scenario-case.ts";

export interface ListedScenario extends Pick<Scenario, "id" | "title" | "agency" | "difficulty" | "topics"> {
  level: number;
  route: string;
  /** The scenario that differs in one fact, if there is one. */
  twin: string | null;
}

export function listedScenarios(pack: Pack): ListedScenario[] {
  return pack.scenarios.map((scenario) => {
    const { id, title, agency, difficulty, topics, twin } = scenario;
    const { outcome } = replayScenario(pack, scenario);
    return { id, title, agency, difficulty, topics, level: outcome.level.agreed, route: outcome.route.id, twin: twin?.scenario ?? null };
  });
}

export function scenarioListView(pack: Pack, scenarios: ListedScenario[], style: Style): string {
  const lines = scenarios.flatMap(({ id, title, agency, difficulty, level, route, topics }) => [
    `  ${style.strong(id)}`,
    hang("      ", `${title}. ${agency}; ${nameOfDifficulty(difficulty)}.`, style),
    hang("      ", style.faint(`Ends at ${nameOfLevel(pack, level)}, ${route}. About: ${topics.join(", ")}.`), style),
  ]);
  return `${[style.heading("SCENARIOS"), ...lines, "", "demo NAME plays one; quiz asks about them without showing how they end."].join("\n")}\n`;
}

export function nameOfDifficulty(difficulty: Scenario["difficulty"]): string {
  return difficulty.replaceAll("-", " ");
}
