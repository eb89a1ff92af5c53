import { quoted } from "../answers/check.ts";
import type { Entry, Guide } from "../guide/guide-format.ts";
import { hang, type Style } from "./style.ts";
import { eitherLevel } from "../levels/level-words.ts";
import type { Pack } from "../packs/pack.ts";

const HITS_AT_MOST = 20;

/** The list of topics, a topic, or what words found, as text. */
export function guideView(pack: Pack, guide: Guide, style: Style): string {
  const only = narrowed(pack, guide, style);
  const lines = guide.query !== null ? hits(guide, only, style) : isList(guide) ? topicList(guide, style) : page(guide, only, style);
  return `${[...lines, ...guide.content.notices.map((notice) => hang("  ! ", notice, style))].join("\n")}\n`;
}

function isList({ topic, levels, areas }: Guide): boolean {
  return topic === null && levels.length === 0 && areas.length === 0;
}

function topicList({ topics }: Guide, style: Style): string[] {
  const questions = topics.filter(({ kind }) => kind === "question").map(({ id }) => id);
  const others = topics.filter(({ kind }) => kind !== "question");
  return [
    style.heading("THE REFERENCE SHELF"),
    ...others.flatMap(({ id, title, summary }) => [
      `  ${style.strong(id)}`,
      hang("      ", `${ended(title)} ${style.faint(summary)}`, style),
    ]),
    hang("  ", `Questions of the triage, each a topic too: ${questions.join(", ")}.`, style),
    "",
    hang("", "guide TOPIC shows one, guide TOPIC WORDS searches in it, guide WORDS searches everything.", style),
  ];
}

function ended(title: string): string {
  return /[.?!]$/.test(title) ? title : `${title}.`;
}

function page(guide: Guide, only: string[], style: Style): string[] {
  const { topic, entries } = guide;
  return [
    hang("", style.heading((topic?.title ?? "All entries").toUpperCase()), style),
    ...(topic ? [hang("  ", topic.summary, style)] : []),
    ...only,
    ...entries.flatMap((entry, place) => [
      ...(startsSection(entries, place) ? ["", hang("", style.strong(entry.section ?? ""), style)] : []),
      ...entryLines("  - ", entry, style),
    ]),
    ...(entries.length === 0 ? [hang("  ", "Nothing stands here for that. Leave out a level or an area.", style)] : []),
  ];
}

function startsSection(entries: Entry[], place: number): boolean {
  return entries[place]?.section !== entries[place - 1]?.section || entries[place]?.topic !== entries[place - 1]?.topic;
}

function hits(guide: Guide, only: string[], style: Style): string[] {
  const { topic, topics, query, matched, readAs, entries } = guide;
  const shown = entries.slice(0, HITS_AT_MOST);
  const more = entries.length - shown.length;
  const where = topic ? ` in ${topic.title}` : "";
  const count = entries.length === 1 ? "1 entry" : `${entries.length} entries`;
  return [
    hang("", style.heading(`${quoted(query)}${where}: ${entries.length === 0 ? "nothing found" : count}`), style),
    ...readAs.map(({ word, as }) => hang("  ", `${quoted(word)} stands nowhere; read as ${quoted(as)}.`, style)),
    ...(matched === "some" ? [hang("  ", "No entry holds all of these words; these hold some of them.", style)] : []),
    ...only,
    ...topics.map(({ id, title }) => hang("  ", `Topic: ${style.strong(title)} (guide ${id})`, style)),
    ...shown.flatMap((entry, place) => [
      "",
      ...entryLines(`  ${place + 1}. `, entry, style),
      hang("     ", style.faint(whereOf(entry)), style),
    ]),
    ...(more > 0 ? ["", hang("  ", `… and ${more} more. Add a word to narrow it down; --json prints them all.`, style)] : []),
    ...(entries.length === 0 ? [hang("  ", "Try fewer or other words. guide without words lists the topics.", style)] : []),
  ];
}

function whereOf({ topic, section }: Entry): string {
  return `in: ${section ?? topic} (guide ${topic})`;
}

function narrowed(pack: Pack, { levels, areas }: Guide, style: Style): string[] {
  const parts = [
    ...(levels.length > 0 ? [eitherLevel(pack, levels)] : []),
    ...(areas.length > 0 ? [areas.map(({ name }) => name).join(" or ")] : []),
  ];
  return parts.length > 0 ? [hang("  ", `Only: ${parts.join("; ")}.`, style)] : [];
}

function entryLines(lead: string, { title, text, more, source }: Entry, style: Style): string[] {
  const indent = " ".repeat(lead.length);
  return [
    hang(
      lead,
      `${title ? `${style.strong(/[.?!]$/.test(title) ? title : `${title}:`)} ` : ""}${text} ${style.faint(`(${source})`)}`,
      style,
    ),
    ...more.map((line) => hang(indent, `${line.label}: ${line.text}`, style)),
  ];
}
