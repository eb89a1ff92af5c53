import type { z } from "zod";
import type { Calendar } from "../deadlines/calendar.ts";
import { createEngine } from "../triage/engine.ts";
import { digestOf } from "./digest.ts";
import type { layout } from "./format.ts";
import type { Pack } from "./pack.ts";
import type { PackData } from "./pack-data.ts";
import type { Kind, PackFile } from "./read-folder.ts";

type Held<K extends Kind> = z.infer<(typeof layout)[K]>;

/** Puts the files of a pack, each already held to its format, together into one pack with its digest. */
export function compilePack(files: PackFile[], calendar: Calendar): Pack {
  const pack = joinedFiles(files, calendar);
  return createEngine({ ...pack, digest: digestOf(pack) });
}

/** The same without the digest, which takes longer than all the rest. */
export function joinedFiles(files: Pick<PackFile, "kind" | "value">[], calendar: Calendar): Omit<PackData, "digest"> {
  const all = <K extends Kind>(kind: K) => files.filter((file) => file.kind === kind).map((file) => file.value as Held<K>);
  const one = <K extends Kind>(kind: K): Held<K> => {
    const [first] = all(kind);
    if (!first) throw new Error(`${kind} is missing: the check should have said so`);
    return first;
  };
  const manifest = one("pack.yaml");
  const areas = one("areas.yaml").areas;
  const { topics, matching } = one("topics.yaml");
  return {
    format: manifest.format,
    id: manifest.id,
    version: manifest.version,
    manifest,
    calendar,
    flow: one("flow.yaml"),
    levels: one("levels.yaml"),
    areas,
    indicators: all("indicators/")
      .sort((a, b) => a.level - b.level)
      .flatMap(({ level, source, areas: byArea }) =>
        areas.flatMap((area) =>
          (Object.hasOwn(byArea, area.id) ? (byArea[area.id] ?? []) : []).map((indicator) => ({
            ...indicator,
            level,
            area: area.id,
            source,
          })),
        ),
      ),
    domains: one("domains.yaml"),
    routes: one("routes.yaml").routes,
    duties: one("duties.yaml"),
    consent: one("consent.yaml"),
    contacts: one("contacts.yaml"),
    deadlines: one("deadlines.yaml"),
    limits: one("limits.yaml").limits,
    services: all("services/").flatMap(({ level, source, services }) => services.map((service) => ({ ...service, level, source }))),
    topics,
    ...(matching && { matching }),
    glossary: one("glossary.yaml").terms,
    guide: all("guide/"),
    notes: one("notes.yaml").notes,
    scenarios: all("scenarios/"),
  };
}
