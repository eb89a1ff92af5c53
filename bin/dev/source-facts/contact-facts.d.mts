export type ContactKind = "phone" | "email" | "postcode" | "url";

export interface ContactFact {
  kind: ContactKind;
  value: string;
  /** The position in the text. */
  at: number;
}

export function digitsOf(phone: string): string;
export function comparableUrl(url: string): string;
export function comparableEmail(email: string): string;
export function comparablePostcode(postcode: string): string;
export function contactsIn(text: string): ContactFact[];
export function rejoin(text: string): string;
export function withoutContacts(text: string): string;
