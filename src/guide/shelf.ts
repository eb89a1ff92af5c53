import type { Pack } from "../packs/pack.ts";
import { type Search, type Searched, wordSearch } from "../search/word-search.ts";
import { searched as searchedService, subjectWords } from "../services/find-services.ts";
import { contactEntries, serviceEntries } from "./directory-entries.ts";
import { dutyEntries } from "./duty-entries.ts";
import { type Draft, entryOf } from "./entry.ts";
import type { Entry, TopicShown } from "./guide-format.ts";
import { areaEntries, domainEntries, indicatorEntries, levelEntries } from "./need-entries.ts";
import {
  documentEntries,
  limitEntries,
  noteEntries,
  pageEntries,
  questionEntries,
  scenarioEntries,
  termEntries,
} from "./reference-entries.ts";
import { consentEntries, deadlineEntries, routeEntries } from "./rule-entries.ts";
import { capital } from "../answers/capital.ts";
import { levelsCalled } from "../levels/level-words.ts";

/** Everything in a pack that can be looked up, in the order in which it is shown. */
export interface ReferenceShelf {
  topics: TopicShown[];
  entries: Entry[];
  /** Finds entries by words. Its index is made for the first query: most visits have none. */
  search: Search;
}

/** The parts of a pack. A page of the guide with the same name comes first under it, and gives it its title. */
function partsOf(pack: Pack) {
  const { one, many } = levelsCalled(pack);
  return [
    {
      id: "levels",
      title: `${capital(many)} of need`,
      summary: `The ${many}, and what decides which one is indicated.`,
      entries: levelEntries,
    },
    {
      id: "indicators",
      title: "Indicators",
      summary: `Signs of need at each ${one}, by area of the child's life.`,
      entries: indicatorEntries,
    },
    { id: "areas", title: "Areas", summary: "The headings that the indicators stand under.", entries: areaEntries },
    {
      id: "domains",
      title: "Domains",
      summary: "The questions that frame the talk with a family and the record of it.",
      entries: domainEntries,
    },
    { id: "consent", title: "Consent", summary: "When it is needed, and what to do without it.", entries: consentEntries },
    { id: "routes", title: "Routes", summary: "Where a case can go, step by step.", entries: routeEntries },
    { id: "duties", title: "Duties", summary: "What has to be done, and what an answer adds.", entries: dutyEntries },
    {
      id: "contacts",
      title: "Contacts",
      summary: "Who can be called. The contacts command says who answers at a moment.",
      entries: contactEntries,
    },
    { id: "deadlines", title: "Deadlines", summary: "The dates that an outcome reckons.", entries: deadlineEntries },
    {
      id: "limits",
      title: "Limits",
      summary: "Every time limit, frequency, length, age, date and amount in the sources.",
      entries: limitEntries,
    },
    {
      id: "notes",
      title: "Notes",
      summary: "Where the sources disagree or are silent, and what this guide does about it.",
      entries: noteEntries,
    },
    { id: "glossary", title: "Glossary", summary: "Words and abbreviations.", entries: termEntries },
    {
      id: "services",
      title: "Services",
      summary: "The directory of local services. The services command filters it.",
      entries: serviceEntries,
    },
    { id: "scenarios", title: "Scenarios", summary: "Invented cases to learn with.", entries: scenarioEntries },
    { id: "sources", title: "Sources", summary: "The documents that this content cites.", entries: documentEntries },
  ] as const;
}

export const QUESTIONS = {
  id: "questions",
  kind: "part",
  title: "Questions",
  summary: "Every question of the triage, with its answers. Each question's id is a topic too.",
} as const;

/** Builds the shelf of a pack. Pure; a few milliseconds' work, done once per run. */
export function shelfOf(pack: Pack): ReferenceShelf {
  const pages = pageEntries(pack);
  const questions = questionEntries(pack);
  const kinds = partsOf(pack);
  const parts = kinds.map((part) => part.entries(pack));
  const named = new Set<string>(kinds.map(({ id }) => id));
  const drafts = [
    ...kinds.flatMap(({ id }, place) => [...pages.filter(({ topic }) => topic === id), ...(parts[place] ?? [])]),
    ...pages.filter(({ topic }) => !named.has(topic)),
    ...questions,
  ];
  let search: Search | undefined;
  return {
    topics: topicsOf(pack, drafts),
    entries: drafts.map(entryOf),
    search(query, wanted) {
      search ??= wordSearch(drafts.map((draft) => searchedOf(pack, draft)));
      return search(query, wanted);
    },
  };
}

function topicsOf(pack: Pack, drafts: Draft[]): TopicShown[] {
  const count = (id: string) => drafts.filter((draft) => draft.topic === id).length;
  const parts = partsOf(pack).map(({ id, title, summary }) => {
    const page = pack.guide.find(({ topic }) => topic === id);
    return {
      id,
      kind: "part" as const,
      title: page?.title ?? title,
      summary: page?.summary ?? (id === "domains" ? pack.domains.about : summary),
    };
  });
  const pages = pack.guide.map(({ topic, title, summary }) => ({ id: topic, kind: "page" as const, title, summary }));
  const questions = pack.flow.questions.map(({ id, type, ask, help }) => {
    const kind = type === "choices" ? ("choices" as const) : ("question" as const);
    return { id, kind, title: ask, summary: help };
  });
  const all = [...parts, ...pages, QUESTIONS, ...questions];
  const asked = drafts.filter(isOfQuestion).length;
  return all
    .filter(({ id }, place) => all.findIndex((other) => other.id === id) === place)
    .map((topic) => ({ ...topic, entries: topic.id === QUESTIONS.id ? asked : count(topic.id) }));
}

export function isOfQuestion({ kind }: Pick<Entry, "kind">): boolean {
  return kind === "question" || kind === "option";
}

function searchedOf(pack: Pack, draft: Draft): Searched {
  const service = draft.kind === "service" ? pack.services.find(({ id }) => id === draft.id) : undefined;
  if (service) return searchedService(pack, service);
  // A scenario's story holds words of all kinds; only its title says what it is about.
  const story = draft.kind === "scenario";
  return {
    title: draft.title ?? "",
    names: [draft.title ?? "", ...(draft.kind === "term" ? (draft.also ?? []) : [])],
    text: story ? "" : draft.text,
    beside: story ? "" : [draft.section ?? "", ...(draft.more ?? []).map(({ text }) => text), ...(draft.also ?? [])].join(" "),
    subject: subjectWords(pack, draft.subjects ?? []),
  };
}
