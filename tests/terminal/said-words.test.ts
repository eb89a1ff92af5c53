/** Indicators are found by the words that people say: the first or second hit is what was meant. */
import { describe, expect, test } from "vitest";
import { indicatorOffers } from "../../src/terminal/indicator-offers.ts";
import { offerSearch } from "../../src/terminal/offer-search.ts";
import { startInterview } from "../../src/triage/interview.ts";
import { bexley } from "../triage/bexley.ts";

const { first, others } = indicatorOffers(bexley, startInterview(bexley).interview);
const find = offerSearch([...first, ...others]);
const hits = (words: string) =>
  find(words)
    .slice(0, 2)
    .map(({ value }) => String(value));

describe("the search of indicators", () => {
  test.each([
    ["self harm", "l3-health-self-harm"],
    ["cut", "l3-health-self-harm"],
    ["hungry", "l4-health-failure-to-thrive"],
    ["hungry", "l2-health-limited-diet"],
    ["hungrey", "l4-health-failure-to-thrive"],
    ["child is often hungry", "l4-health-failure-to-thrive"],
    ["fight", "l3-basic-care-domestic-abuse"],
    ["domestic", "l4-basic-care-domestic-abuse"],
    ["not at school", "l3-family-relationships-misses-school"],
    ["truant", "l3-family-relationships-misses-school"],
    ["attendance", "l3-learning-attendance"],
    ["sleeps on sofa", "l4-housing-homeless"],
    ["bruise", "l4-health-injuries"],
    ["bruses", "l4-health-injuries"],
    ["bully", "l2-identity-bullied"],
    ["smell", "l2-self-care-poor-periods"],
    ["gang", "l4-emotional-development-offending"],
    ["knife", "l4-emotional-development-offending"],
    ["lonely", "l2-emotional-development-play"],
    ["cold", "l4-basic-care-inadequate"],
    ["sleep", "l2-guidance-boundaries-no-routine"],
    ["drugs", "l4-health-parents-substances"],
    ["wants to die", "l4-health-acute-mental-health"],
    ["dad hit me", "l4-health-disclosure"],
  ])("finds what %j means", (words, id) => {
    expect(hits(words)).toContain(id);
  });

  test("takes digits for nothing", () => {
    expect(find("1")).toEqual([]);
    expect(find("4 2")).toEqual([]);
  });

  test("has words that people say for each indicator of the levels 2 to 4", () => {
    expect(bexley.indicators.filter(({ level, said = [] }) => level > 1 && said.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test("finds each indicator by each of its words, however many others they name", () => {
    const lost = bexley.indicators.flatMap(({ id, said = [] }) => said.filter((words) => !find(words).some(({ value }) => value === id)));
    expect(lost).toEqual([]);
  });
});
