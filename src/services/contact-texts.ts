import type { ServiceEntry } from "../packs/format.ts";

export interface Phone {
  number: string;
  label: string | null;
  /** The source leaves open whether it belongs to this service. */
  unconfirmed: boolean;
}

export interface WebContact {
  address: string;
  label: string | null;
  unconfirmed: boolean;
}

export function phonesOf({ phones }: ServiceEntry): Phone[] {
  return phones.map((phone) =>
    typeof phone === "string"
      ? { number: phone, label: null, unconfirmed: false }
      : { number: phone.number, label: phone.label ?? null, unconfirmed: phone.unconfirmed === true },
  );
}

export function emailsOf({ emails }: ServiceEntry): WebContact[] {
  return emails.map(webContact);
}

export function urlsOf({ urls }: ServiceEntry): WebContact[] {
  return urls.map(webContact);
}

function webContact(entry: ServiceEntry["emails"][number]): WebContact {
  return typeof entry === "string"
    ? { address: entry, label: null, unconfirmed: false }
    : { address: entry.address, label: entry.label ?? null, unconfirmed: entry.unconfirmed === true };
}

/** A contact with its label and its doubt, as people read it. */
export function contactText({ label, unconfirmed, ...contact }: Phone | WebContact): string {
  const what = "number" in contact ? contact.number : contact.address;
  return `${what}${label ? `, ${label}` : ""}${unconfirmed ? " (unconfirmed)" : ""}`;
}

/** "Ages 5 to 19", "Ages 18 and over", "Age 2". */
export function agesText(ages: NonNullable<ServiceEntry["ages"]>): string {
  if (ages.to === null) return `Ages ${ages.from} and over`;
  return ages.from === ages.to ? `Age ${ages.from}` : `Ages ${ages.from} to ${ages.to}`;
}

/** Whether a child of that age is within some ages; where none are given it may be. */
export function isForAge(ages: ServiceEntry["ages"], age: number): boolean {
  return ages === null || (age >= ages.from && age <= (ages.to ?? Number.POSITIVE_INFINITY));
}
