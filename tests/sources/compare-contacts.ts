import type { Contact } from "./contacts-in-content.ts";
import type { Exceptions, Facts } from "./fixtures.ts";

const KINDS = ["phone", "email", "postcode", "url"] as const;

/** Each difference between the contacts of the content and those of the sources, and each exception that nothing needs, as a sentence. */
export function differences(contacts: Contact[], facts: Facts, { onlyInSources, onlyInContent }: Exceptions["contacts"]): string[] {
  const said: string[] = [];
  const excused = (list: typeof onlyInSources, kind: string, value: string) =>
    list.some((entry) => entry.kind === kind && entry.value === value);
  for (const kind of KINDS) {
    const values = new Set(contacts.filter((contact) => contact.kind === kind).map(({ value }) => value));
    for (const [value, places] of Object.entries(facts[kind])) {
      if (!values.has(value) && !excused(onlyInSources, kind, value))
        said.push(`${kind} ${value} (${places.join(", ")}) is not in the content`);
    }
    for (const contact of contacts.filter((contact) => contact.kind === kind)) {
      const { value, where } = contact;
      if (!(value in facts[kind]) && !excused(onlyInContent, kind, value)) said.push(`${kind} ${value} (${where}) is not in the sources`);
    }
    for (const { value } of onlyInSources.filter((entry) => entry.kind === kind)) {
      if (values.has(value) || !(value in facts[kind])) said.push(`${kind} ${value}: this exception is no longer needed`);
    }
    for (const { value } of onlyInContent.filter((entry) => entry.kind === kind)) {
      if (!values.has(value) || value in facts[kind]) said.push(`${kind} ${value}: this exception is no longer needed`);
    }
  }
  return said;
}
