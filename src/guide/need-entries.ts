/** How need is described, as entries of the reference shelf: levels, indicators, areas and domains. */
import type { Pack } from "../packs/pack.ts";
import { type Draft, sourcesOf } from "./entry.ts";
import { capital } from "../answers/capital.ts";
import { levelsCalled, nameOfLevel, shortLevel } from "../levels/level-words.ts";

export function levelEntries(pack: Pack): Draft[] {
  const { levels } = pack;
  const { one, many } = levelsCalled(pack);
  return [
    ...levels.levels.map(({ level, summary, outcome, source }) => ({
      topic: "levels",
      section: `The ${many} of need`,
      kind: "level" as const,
      id: `level-${level}`,
      title: capital(nameOfLevel(pack, level)),
      text: summary,
      more: [{ label: "What help should achieve", text: outcome }],
      level,
      source,
    })),
    ...levels.rules.map(({ id, level, floor, borderline, text, source }) => ({
      topic: "levels",
      section: `What decides the ${one}`,
      kind: "level-rule" as const,
      id,
      title: capital(shortLevel(pack, level)),
      text,
      more: [
        ...(floor ? [{ label: "Judgement", text: `May not go below this ${one}.` }] : []),
        ...(borderline ? [{ label: `Borderline ${shortLevel(pack, borderline.level)}`, text: borderline.text }] : []),
      ],
      level,
      source,
    })),
  ];
}

export function indicatorEntries(pack: Pack): Draft[] {
  const { indicators, areas } = pack;
  return indicators.map(({ id, level, area, text, means, note, topics, source }) => {
    const heading = areas.find((candidate) => candidate.id === area);
    return {
      topic: "indicators",
      section: `${capital(shortLevel(pack, level))}: ${heading?.name ?? area}`,
      kind: "indicator" as const,
      id,
      text,
      more: [...(means ? [{ label: "Meaning", text: means }] : []), ...(note ? [{ label: "Note", text: note }] : [])],
      level,
      area,
      subjects: [...new Set([...topics, ...(heading?.topics ?? [])])],
      source,
    };
  });
}

/** An area's source is that of its indicators. */
export function areaEntries({ areas, indicators }: Pack): Draft[] {
  return areas.map(({ id, name, about, topics }) => {
    const own = indicators.filter(({ area }) => area === id);
    return {
      topic: "areas",
      section: "Areas of a child's life",
      kind: "area" as const,
      id,
      title: name,
      text: about,
      more: [{ label: "Indicators", text: `${own.length}: guide indicators --area ${id}` }],
      area: id,
      subjects: topics,
      source: sourcesOf(own.map(({ source }) => source)),
    };
  });
}

export function domainEntries({ domains }: Pack): Draft[] {
  return domains.domains.map(({ id, name, ask, prompts, source }) => ({
    topic: "domains",
    section: "Domains",
    kind: "domain" as const,
    id,
    title: name,
    text: ask,
    more: prompts.map((prompt) => ({ label: "Ask", text: prompt })),
    source,
  }));
}
