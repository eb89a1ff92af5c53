/** How need is described, as entries of the reference shelf: levels, indicators, areas and domains. */
import type { Pack } from "../packs/pack.ts";
import { type Draft, sourcesOf } from "./entry.ts";

export function levelEntries({ levels }: Pack): Draft[] {
  return [
    ...levels.levels.map(({ level, name, summary, outcome, source }) => ({
      topic: "levels",
      section: "The levels of need",
      kind: "level" as const,
      id: `level-${level}`,
      title: `Level ${level}, ${name}`,
      text: summary,
      more: [{ label: "What help should achieve", text: outcome }],
      level,
      source,
    })),
    ...levels.rules.map(({ id, level, floor, borderline, text, source }) => ({
      topic: "levels",
      section: "What decides the level",
      kind: "level-rule" as const,
      id,
      title: `Level ${level}`,
      text,
      more: [
        ...(floor ? [{ label: "Judgement", text: "May not go below this level." }] : []),
        ...(borderline ? [{ label: `Borderline level ${borderline.level}`, text: borderline.text }] : []),
      ],
      level,
      source,
    })),
  ];
}

export function indicatorEntries({ indicators, areas }: Pack): Draft[] {
  return indicators.map(({ id, level, area, text, means, note, topics, source }) => {
    const heading = areas.find((candidate) => candidate.id === area);
    return {
      topic: "indicators",
      section: `Level ${level}: ${heading?.name ?? area}`,
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
