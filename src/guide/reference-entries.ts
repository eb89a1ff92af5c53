/** What a pack explains, as entries of the reference shelf: questions, pages, terms, limits, notes, scenarios and documents. */
import type { GuidePage, Question } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { type Draft, sourcesOf } from "./entry.ts";

/** Each question stands under its own id, followed by its options. */
export function questionEntries({ flow, guide }: Pack): Draft[] {
  return flow.questions.flatMap((question) => [asked(question), ...optionsOf(question, guide)]);
}

function asked({ id, ask, help, source }: Question): Draft {
  return { topic: id, section: "Asked in the triage", kind: "question", id, title: ask, text: help, source };
}

function optionsOf({ id, options, source }: Question, guide: GuidePage[]): Draft[] {
  return (options ?? []).map(({ value, label, help, sayNow }) => {
    const page = guide.find(({ topic }) => topic === value || topic === `${value}s`);
    return {
      topic: id,
      section: "The answers",
      kind: "option",
      id: value,
      text: label,
      more: [
        ...(help ? [{ label: "Help", text: help }] : []),
        ...(sayNow ? [{ label: "At once", text: `${sayNow.text} (${sayNow.source})` }] : []),
        ...(page ? [{ label: "More", text: `guide ${page.topic}` }] : []),
      ],
      source,
    };
  });
}

export function pageEntries({ guide }: Pack): Draft[] {
  return guide.flatMap(({ topic, topics, sections }) =>
    sections.flatMap(({ id, heading, points }) =>
      points.map(({ text, source, note }, place) => ({
        topic,
        section: heading,
        kind: "point" as const,
        id: `${id}-${place + 1}`,
        text,
        more: note ? [{ label: "Note", text: note }] : [],
        subjects: topics,
        source,
      })),
    ),
  );
}

export function termEntries({ glossary }: Pack): Draft[] {
  return glossary.map(({ id, term, also, meaning, source }) => ({
    topic: "glossary",
    section: "Words and abbreviations",
    kind: "term" as const,
    id,
    title: term,
    text: meaning,
    more: also.length > 0 ? [{ label: "Also", text: also.join(", ") }] : [],
    also,
    source,
  }));
}

export function limitEntries({ limits }: Pack): Draft[] {
  return limits.map(({ id, kind, appliesTo, text, note, topics, source }) => ({
    topic: "limits",
    section: appliesTo,
    kind: "limit" as const,
    id,
    text,
    more: note ? [{ label: "Note", text: note }] : [],
    subjects: topics,
    also: [kind.replace("-", " ")],
    source,
  }));
}

export function noteEntries({ notes }: Pack): Draft[] {
  return notes.map(({ id, about, says, here, topics }) => ({
    topic: "notes",
    section: "Where the sources disagree or are silent",
    kind: "note" as const,
    id,
    title: about,
    text: here,
    more: says.map(({ text, source }) => ({ label: source, text })),
    subjects: topics,
    source: sourcesOf(says.map(({ source }) => source)),
  }));
}

export function scenarioEntries({ scenarios }: Pack): Draft[] {
  return scenarios.map(({ id, title, agency, difficulty, vignette, topics }) => ({
    topic: "scenarios",
    section: "Invented cases",
    kind: "scenario" as const,
    id,
    title,
    text: vignette,
    more: [
      { label: "Asked by", text: agency },
      { label: "Difficulty", text: difficulty.replace("-", " ") },
      { label: "Play it", text: `demo ${id}` },
    ],
    subjects: topics,
    source: "this guide",
  }));
}

export function documentEntries({ manifest }: Pack): Draft[] {
  return manifest.sources.map(({ id, title, sections }) => ({
    topic: "sources",
    section: manifest.edition,
    kind: "document" as const,
    id: id.toLowerCase().replaceAll(" ", "-"),
    title: id,
    text: title,
    more: sections.length > 0 ? [{ label: "Parts", text: sections.join(", ") }] : [],
    source: id,
  }));
}
