import { quoted } from "../answers/check.ts";
import { agesText, contactText } from "../services/contact-texts.ts";
import type { Directory } from "../services/directory-format.ts";
import { hang, type Style } from "./style.ts";
import { eitherLevel, shortLevel } from "../levels/level-words.ts";
import type { Pack } from "../packs/pack.ts";

/** Services of the directory as text, each with everything that the directory says of it. */
export function servicesView(pack: Pack, directory: Directory, style: Style): string {
  const { services, readAs, matched, content } = directory;
  const count = services.length === 1 ? "1 service" : `${services.length} services`;
  return `${[
    hang("", style.heading(`LOCAL SERVICES${soughtText(pack, directory)}: ${services.length === 0 ? "none found" : count}`), style),
    ...readAs.map(({ word, as }) => hang("  ", `${quoted(word)} stands nowhere; read as ${quoted(as)}.`, style)),
    ...(matched === "some" ? [hang("  ", "No service holds all of these words; these hold some of them.", style)] : []),
    ...(services.length === 0 ? nothing(directory, style) : []),
    ...services.flatMap((service) => ["", ...serviceLines(pack, service, style)]),
    ...content.notices.map((notice) => hang("  ! ", notice, style)),
  ].join("\n")}\n`;
}

function soughtText(pack: Pack, { query, levels, topics, age }: Directory): string {
  const parts = [
    ...(query === null ? [] : [quoted(query)]),
    ...(levels.length > 0 ? [eitherLevel(pack, levels)] : []),
    ...topics.map(({ name }) => name),
    ...(age === null ? [] : [`age ${age}`]),
  ];
  return parts.length > 0 ? `, ${parts.join(", ")}` : "";
}

const NEAR_IN_FULL = 5;

function nothing({ nearTopics, levels, topics, age }: Directory, style: Style): string[] {
  const narrowed = levels.length > 0 || topics.length > 0 || age !== null;
  const ids = nearTopics.map(({ id }) => id).join(", ");
  return [
    ...(narrowed ? [hang("  ", "Leave out the level, the topic or the age to see more.", style)] : []),
    ...(nearTopics.length > NEAR_IN_FULL ? [hang("  ", `Try other words, or a topic (services --topic TOPIC): ${ids}.`, style)] : []),
    ...(nearTopics.length <= NEAR_IN_FULL
      ? nearTopics.map(({ id, name }) => hang("  - ", `Try the topic ${name}: services --topic ${id}`, style))
      : []),
  ];
}

function serviceLines(pack: Pack, service: Directory["services"][number], style: Style): string[] {
  const { name, level, does, ages, phones, emails, urls, addresses, hours, topics, note, source } = service;
  const ageText = ages ? ` ${agesText(ages)}.` : "";
  const line = (label: string, text: string) => hang("    ", `${label}: ${text}`, style);
  return [
    hang("  ", `${style.strong(name)} (${shortLevel(pack, level)})`, style),
    hang("    ", `${does} ${style.faint(`(${source})`)}`, style),
    line("For", `${service.for}${ageText}`),
    ...phones.map((phone) => line("Phone", contactText(phone))),
    ...emails.map((email) => line("E-mail", contactText(email))),
    ...urls.map((url) => line("Web", contactText(url))),
    ...addresses.map(({ text, postcode, unconfirmed }) =>
      line("Address", `${text}${postcode ? `, ${postcode}` : ""}${unconfirmed ? " (unconfirmed)" : ""}`),
    ),
    ...(hours ? [line("Hours", hours)] : []),
    line("About", topics.map((topic) => topic.name).join(", ")),
    ...(note ? [hang("    ", style.faint(`Note: ${note}`), style)] : []),
  ];
}
