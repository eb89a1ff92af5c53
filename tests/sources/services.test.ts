import { describe, expect, test } from "vitest";
import type { PackData } from "../../src/packs/pack-data.ts";
import { bexley, exceptions, facts } from "./fixtures.ts";
import { ageDifferences, directoryDifferences, lostContacts, strayContacts } from "./services-in-content.ts";

const pack = bexley();
const stray = (of: PackData) => strayContacts(of, facts, exceptions.services.farFromName);

describe("the directory and Appendix 1", () => {
  test("has its 60, 11, 14 and 6 entries in four blocks", () => {
    const perLevel = [1, 2, 3, 4].map((level) => pack.services.filter((service) => service.level === level).length);
    expect(perLevel).toEqual([60, 11, 14, 6]);
    expect(perLevel).toEqual([1, 2, 3, 4].map((level) => facts.services.filter((service) => service.level === level).length));
  });

  test("has them in the printed order under the printed names", () => {
    expect(directoryDifferences(pack, facts)).toEqual([]);
  });

  test("would not have two entries in each other's place", () => {
    const [first, second, ...others] = pack.services;
    if (!first || !second) throw new Error("the directory is too short");
    expect(directoryDifferences({ ...pack, services: [second, first, ...others] }, facts)).toHaveLength(2);
  });

  test("has each contact near the name of its service, is in doubt about it, or knows why it stands elsewhere", () => {
    expect(stray(pack)).toEqual([]);
  });

  test("would not have a number under another service", () => {
    const swapped = structuredClone(pack);
    const [first, last] = [swapped.services[0], swapped.services[40]];
    if (!first || !last) throw new Error("the directory is too short");
    [first.phones, last.phones] = [last.phones, first.phones];
    expect(stray(swapped)).toEqual([expect.stringContaining(`${first.id}: phone`), expect.stringContaining(`${last.id}: phone`)]);
  });

  test("has each printed contact at a service that is printed about there", () => {
    expect(lostContacts(pack, facts, exceptions.services.farFromName)).toEqual([]);
  });

  test("would not leave a number out at one of the services that share it", () => {
    const shared = pack.services.map((service) => (service.id === "bromley-healthcare-level-2" ? { ...service, phones: [] } : service));
    expect(lostContacts({ ...pack, services: shared }, facts, exceptions.services.farFromName)).toEqual([
      expect.stringMatching(/^phone 03003305777, printed in line \d+, belongs to no service about there$/),
    ]);
  });

  test("has the ages that are printed near the name of a service", () => {
    const differences = (of: PackData) => ageDifferences(of, facts, exceptions.services.ages);
    expect(differences(pack)).toEqual([]);
    const aged = pack.services.map((service) => (service.ages?.to === 17 ? { ...service, ages: { ...service.ages, to: 18 } } : service));
    expect(differences({ ...pack, services: aged })).toHaveLength(2);
  });
});
