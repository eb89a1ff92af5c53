/**
 * The rooms of the core, and the tests in this process that can notice a mutant of each. Every mutant meets the quick ones while
 * a test runs; what they leave, and what only counts while modules are loaded, is there from the start for the thorough ones too.
 */
const everyScenario = ["tests/content/scenarios.test.ts", "tests/content/scenario-twins.test.ts"];

export interface Room {
  /** The files to change; all of the folder of that name where it is left out. */
  mutate?: string[];
  quick: string[];
  thorough: string[];
}

export const rooms: Record<string, Room> = {
  deadlines: {
    quick: ["tests/deadlines/!(computer-zone|calendar|clock|*.properties).test.ts"],
    thorough: ["tests/deadlines/calendar.test.ts", "tests/deadlines/clock.test.ts"],
  },
  levels: { quick: ["tests/levels/*.test.ts"], thorough: everyScenario },
  consent: { quick: ["tests/consent/*.test.ts"], thorough: everyScenario },
  routes: { quick: ["tests/routes/*.test.ts"], thorough: everyScenario },
  contacts: { quick: ["tests/contacts/*.test.ts"], thorough: everyScenario },
  triage: {
    mutate: ["src/triage/{conditions,facts,interview,engine,open-question,outcome,plan,replay}.ts"],
    quick: ["tests/triage/!(every-path|growth|*properties|paths-*|expressions).test.ts", ...everyScenario],
    thorough: ["tests/triage/interview.properties.test.ts"],
  },
  paths: {
    mutate: ["src/triage/{branching,expressions,paths,residual}.ts"],
    quick: ["tests/triage/expressions.test.ts", "tests/triage/paths-*.test.ts"],
    thorough: ["tests/triage/growth.test.ts"],
  },
};

/** All names but those of tests that go through a year minute by minute, or thousands of days: too long for every mutant. */
export const notLong = /^(?!.*(every minute of|every day from|every day of the table|thousands of instants))/;
