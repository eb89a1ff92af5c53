/** A few kills in every run; `npm run prove -- faults` does five hundred. Drafts are killed in tests/drafts. */
import { afterAll, expect, test } from "vitest";
import { seeded } from "../../../src/training/seeded.ts";
import { aDesk } from "./desk.ts";
import { killRecords, killReleases } from "./killed-writers.ts";

const { folder, takeAway } = aDesk();
afterAll(takeAway);
const chance = seeded(20261123);

test("a record that is written over is the old one or the new one, whenever the program is killed, and can be saved again", async () => {
  const { tried, faults } = await killRecords(5, chance, folder);
  expect({ tried, faults }).toEqual({ tried: 5, faults: [] });
});

test("a release that is cut off is finished by the next one, to the byte", async () => {
  const { tried, faults } = await killReleases(4, chance, folder);
  expect({ tried, faults }).toEqual({ tried: 4, faults: [] });
});
