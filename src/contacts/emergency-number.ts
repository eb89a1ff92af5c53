import type { PackData } from "../packs/pack-data.ts";

/** The number to call first where anyone is in danger: the first of the contacts that the content lists for danger. */
export function emergencyNumber({ contacts: { contacts, danger } }: Pick<PackData, "contacts">): string {
  const phones = danger.flatMap((id) => contacts.find((contact) => contact.id === id)?.phones ?? []);
  return phones[0] ?? "";
}

/** The sentence that stands before everything else. */
export function dangerFirst(number: string): string {
  return `If anyone is in danger now, call ${number} first.`;
}
