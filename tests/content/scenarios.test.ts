import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { isOpen } from "../../src/contacts/opening-hours.ts";
import { holidayName } from "../../src/deadlines/calendar.ts";
import { momentOf } from "../../src/deadlines/moment.ts";
import type { Scenario } from "../../src/packs/format.ts";
import { readPackFolder } from "../../src/packs/read-folder.ts";
import { contradictionsIn } from "../../src/triage/contradictions.ts";
import {
  bexley,
  differences,
  each,
  momentOfScenario,
  outcomeOfScenario,
  replayed,
  scenarioNamed,
  scenarios,
} from "./replayed-scenarios.ts";

const DAY = 24 * 60 * 60 * 1000;

describe.each(each)("the scenario %s", (id, scenario) => {
  test("has the outcome that it declares", () => {
    expect(differences(scenario, outcomeOfScenario(scenario))).toEqual([]);
  });

  test("gives no answer that is not used", () => {
    expect(replayed(scenario).walk.unused, id).toEqual([]);
  });

  test("names only duties, deadlines, topics and questions that there are", () => {
    const known = {
      duties: bexley.duties.duties.map((duty) => duty.id),
      deadlines: bexley.deadlines.deadlines.map((deadline) => deadline.id),
      topics: bexley.topics.map((topic) => topic.id),
      trainerNotes: replayed(scenario).walk.path.map(({ question }) => question),
    };
    const used = { ...scenario.expect, topics: scenario.topics, trainerNotes: Object.keys(scenario.trainerNotes) };
    const unknown = (["duties", "deadlines", "topics", "trainerNotes"] as const).flatMap((kind) =>
      used[kind].filter((entry) => !known[kind].includes(entry)).map((entry) => `${id}: ${kind} ${entry}`),
    );
    expect(unknown).toEqual([]);
  });

  test("is short enough to read aloud, cites the guidance and gives a group something to talk about", () => {
    expect(words(scenario.vignette), `${id}: words of the vignette`).toBeGreaterThanOrEqual(60);
    expect(words(scenario.vignette), `${id}: words of the vignette`).toBeLessThanOrEqual(130);
    expect(scenario.why, id).toMatch(/\((§\d+|App\. \d)/);
    expect(Object.keys(scenario.trainerNotes).length, `${id}: trainer notes`).toBeGreaterThanOrEqual(2);
    expect(Object.keys(scenario.trainerNotes).length, `${id}: trainer notes`).toBeLessThanOrEqual(5);
    expect(scenario.discuss.length, `${id}: questions to discuss`).toBeGreaterThanOrEqual(2);
    expect(scenario.discuss.length, `${id}: questions to discuss`).toBeLessThanOrEqual(4);
  });

  test("names nobody", () => {
    expect(
      capitalsWithin(scenario).filter((word) => !NOT_NAMES.has(word)),
      id,
    ).toEqual([]);
  });
});

test("a scenario's file has its name", () => {
  const files = readPackFolder("content/bexley").files.filter(({ kind }) => kind === "scenarios/");
  expect(files.map(({ file }) => basename(file, ".yaml"))).toEqual(files.map(({ value }) => (value as Scenario).id));
  expect(files).toHaveLength(scenarios.length);
});

describe("together the scenarios cover", () => {
  const answered = (question: string) => scenarios.flatMap(({ answers }) => answers[question] ?? []);
  const outcomes = scenarios.map((scenario) => ({ scenario, outcome: outcomeOfScenario(scenario) }));

  test("at least thirty cases, some clear, some that need thought and some hard", () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(30);
    for (const difficulty of ["clear", "needs-thought", "hard"]) {
      expect(scenarios.filter((scenario) => scenario.difficulty === difficulty).length, difficulty).toBeGreaterThanOrEqual(8);
    }
  });

  test("every route", () => {
    expect(bexley.routes.map(({ id }) => id).filter((id) => !outcomes.some(({ outcome }) => outcome.route.id === id))).toEqual([]);
  });

  test("every level, indicated and agreed", () => {
    const levels = bexley.levels.levels.map(({ level }) => level);
    expect(levels.filter((level) => !outcomes.some(({ outcome }) => outcome.level.indicated === level))).toEqual([]);
    expect(levels.filter((level) => !outcomes.some(({ outcome }) => outcome.level.agreed === level))).toEqual([]);
  });

  test("every stage of the flow", () => {
    const asked = new Set(outcomes.flatMap(({ outcome }) => outcome.path.map(({ question }) => question)));
    const stages = new Set(bexley.flow.questions.filter(({ id }) => asked.has(id)).map(({ stage }) => stage));
    expect(bexley.flow.stages.map(({ id }) => id).filter((id) => !stages.has(id))).toEqual([]);
  });

  test("every answer to every question with one choice, and every special circumstance", () => {
    const questions = bexley.flow.questions.filter(({ type, id }) => type === "yes-no" || type === "choice" || id === "circumstances");
    const missing = questions.flatMap(({ id, options }) =>
      (options ?? []).filter(({ value }) => !answered(id).includes(value)).map(({ value }) => `${id}: ${value}`),
    );
    expect(missing).toEqual([]);
  });

  test("judgements lower and higher than indicated, a borderline level and an answer that does not fit", () => {
    expect(outcomes.some(({ outcome: { level } }) => level.agreed < level.indicated)).toBe(true);
    expect(outcomes.some(({ outcome: { level } }) => level.agreed > level.indicated)).toBe(true);
    expect(outcomes.some(({ outcome: { level } }) => level.borderline !== null)).toBe(true);
    expect(outcomes.some(({ outcome }) => outcome.notCovered.length > 1)).toBe(true);
  });

  test("children of every age group, from before birth to over 18", () => {
    const ages = scenarios.map(({ answers }) => answers["child-age"] as number);
    for (const [from, to] of [
      [0, 0],
      [1, 4],
      [5, 7],
      [8, 10],
      [11, 13],
      [14, 15],
      [16, 18],
      [19, 25],
    ] as const) {
      expect(
        ages.some((age) => age >= from && age <= to),
        `age ${from} to ${to}`,
      ).toBe(true);
    }
    expect(scenarioNamed("midwife-unborn-baby").answers["child-age"]).toBe(0);
  });

  test("office hours, the line outside them, the gaps, a bank holiday and both clock changes", () => {
    const open = (contact: string, scenario: Scenario) => {
      const found = bexley.contacts.contacts.find(({ id }) => id === contact);
      return found ? isOpen(found, momentOfScenario(scenario), bexley.calendar, bexley.contacts.terms ?? []) : undefined;
    };
    const clockMoves = (scenario: Scenario) => {
      const { epoch, offset } = momentOfScenario(scenario);
      return momentOf(bexley.calendar, epoch + DAY).offset - offset;
    };
    expect(scenarios.some((scenario) => open("mash", scenario) === true)).toBe(true);
    expect(scenarios.some((scenario) => open("out-of-hours", scenario) === true)).toBe(true);
    expect(scenarios.some((scenario) => open("mash", scenario) === false && open("out-of-hours", scenario) === false)).toBe(true);
    expect(scenarios.some((scenario) => holidayName(bexley.calendar, momentOfScenario(scenario).date) !== null)).toBe(true);
    expect(scenarios.some((scenario) => clockMoves(scenario) === 60)).toBe(true);
    expect(scenarios.some((scenario) => clockMoves(scenario) === -60)).toBe(true);
    expect(scenarios.some(({ at }) => at.endsWith("T16:59") || at.endsWith("T16:55"))).toBe(true);
    expect(scenarios.some(({ at }) => at.endsWith("T17:05"))).toBe(true);
  });
});

describe("what a vignette is for, beyond its declared fields", () => {
  const due = (id: string, deadline: string) => outcomeOfScenario(scenarioNamed(id)).deadlines.find((entry) => entry.id === deadline)?.due;
  const duties = (id: string) => outcomeOfScenario(scenarioNamed(id)).duties.map((duty) => duty.id);

  test("24 hours run on the clock through both changes of the clock", () => {
    expect(due("hospital-overdose-at-night", "mash-response")).toBe("2027-03-29T00:30:00+01:00");
    expect(due("police-party-at-night", "mash-response")).toBe("2026-10-26T00:30:00+00:00");
  });

  test("a call on Christmas Day counts from the working day after the holidays", () => {
    expect(due("adult-mental-health-christmas", "mash-manager")).toBe("2026-12-30T17:00:00+00:00");
  });

  test("a call a minute before five on the Friday of a long weekend is answered on Tuesday", () => {
    expect(due("drug-service-relapse", "mash-manager")).toBe("2026-09-01T17:00:00+01:00");
  });

  test("a call in the evening counts as made on the next working day", () => {
    expect(due("football-boy-with-cousin", "mash-manager")).toBe("2027-02-11T17:00:00+00:00");
  });

  test("the personal duty to report FGM is the teacher's, and not the play worker's or where it is only feared", () => {
    expect(duties("teacher-told-of-fgm")).toContain("fgm-report-police");
    expect(duties("play-worker-told-of-fgm")).not.toContain("fgm-report-police");
    expect(duties("practice-nurse-fgm-risk")).not.toContain("fgm-report-police");
  });

  test("exploitation, a child missing from care and immediate radicalisation bring the police as well as the MASH", () => {
    for (const id of ["youth-club-older-man", "library-two-phones", "scout-leader-missing-from-care", "college-ticket-for-tonight"]) {
      const contacts = outcomeOfScenario(scenarioNamed(id)).contacts.map((contact) => contact.id);
      expect(contacts, id).toEqual(expect.arrayContaining(["mash", "police"]));
    }
  });

  test("an answer that would raise the case, without the circumstance that leads to it, is a contradiction and gives no quiet outcome", () => {
    const asked: [string, string][] = [
      ["travel-clinic-told-of-fgm", "fgm-concern"],
      ["scout-leader-missing-from-care", "missing-from"],
      ["park-warden-not-home-since-yesterday", "missing-from"],
      ["college-ticket-for-tonight", "radicalisation-risk"],
    ];
    for (const [id, question] of asked) {
      const answers = { ...scenarioNamed(id).answers, "significant-harm": "no", circumstances: [], indicators: [] };
      const { walk } = replayed(scenarioNamed(id), answers);
      expect(
        contradictionsIn(bexley, walk).map((contradiction) => contradiction.question),
        id,
      ).toContain(question);
    }
  });

  test("harm is acted on at once: no question is open where one is answered yes, and the others are only offered", () => {
    for (const id of ["church-group-saturday-night", "hotel-same-man-again", "home-tutor-knife-in-the-kitchen"]) {
      const { offered } = outcomeOfScenario(scenarioNamed(id));
      expect(offered, id).toEqual(expect.arrayContaining(["judgement", "consent"]));
    }
  });

  test("only the dates on which the referrer acts are theirs, and they stand first", () => {
    const { deadlines } = outcomeOfScenario(scenarioNamed("nursery-nurse-parents-refer-themselves"));
    expect(deadlines.map(({ whose }) => whose)).toEqual(["you", ...deadlines.slice(1).map(() => "others")]);
    expect(deadlines[0]?.id).toBe("fws-receipt");
    const decided = due("nursery-nurse-parents-refer-themselves", "fws-decision") ?? "";
    expect((due("nursery-nurse-parents-refer-themselves", "fws-allocated") ?? "") >= decided).toBe(true);
  });

  test("no date says when a child is seen unless a working day runs", () => {
    expect(due("church-group-saturday-night", "seen-same-day")).toBeUndefined();
    expect(due("home-tutor-knife-in-the-kitchen", "seen-same-day")).toBeUndefined();
    expect(due("swimming-club-marks-on-back", "seen-same-day")).toBe("2026-11-10T17:00:00+00:00");
  });

  test("no date for children is given to an adult", () => {
    for (const id of ["job-centre-adult-of-22", "student-residence-warden-at-night", "apprentice-eighteen-last-month"])
      expect(outcomeOfScenario(scenarioNamed(id)).deadlines, id).toEqual([]);
  });

  test("services suit the person: no hospice for a child who is privately fostered, none for adults for a quiet boy of eight", () => {
    const services = (id: string) => outcomeOfScenario(scenarioNamed(id)).services.map((service) => service.id);
    const suits = (id: string) => bexley.services.find((service) => service.id === id)?.suits ?? [];
    const lifeLimiting = bexley.services.filter(({ topics }) => topics.includes("life-limiting-illness")).map(({ id }) => id);
    expect(lifeLimiting.length).toBeGreaterThan(0);
    expect(services("language-school-host-family").filter((id) => lifeLimiting.includes(id))).toEqual([]);
    const offered = services("junior-school-quiet-at-eight");
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.length).toBeLessThanOrEqual(5);
    expect(offered.filter((id) => !suits(id).includes("child"))).toEqual([]);
  });

  test("the outcome for a young man of 20 says that only a part of the guidance speaks to him", () => {
    const { content } = outcomeOfScenario(scenarioNamed("college-young-adult"));
    expect(content.notices.some((notice) => notice.includes("over 18"))).toBe(true);
  });
});

function words(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** Words with a capital that do not open a sentence: names would be among them. */
function capitalsWithin({ vignette, answers }: Scenario): string[] {
  const texts = [vignette, ...Object.values(answers).filter((answer): answer is string => typeof answer === "string")];
  return texts.flatMap((text) => [...text.matchAll(/(?<![.!?:]["”]?\s+|^)\b[A-Z][A-Za-z]+/g)].map(([word]) => word));
}

const NOT_NAMES = new Set(
  [
    "January February March April May June July August September October November December",
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Day Easter",
    "Bexley Family Wellbeing Service GP MASH SENCO",
  ].flatMap((line) => line.split(" ")),
);
