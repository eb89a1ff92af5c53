/** Small parts that many files of a pack have in common. */
import { z } from "zod";

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id: lower-case letters, digits and single hyphens")
  .describe("A name that other files refer to: lower-case letters, digits and single hyphens.");

export const prose = z.string().trim().min(1).describe("Plain English, in our own words.");

export const source = z
  .string()
  .trim()
  .min(1)
  .describe('Where the fact stands: "guidance §9", "guidance App. 2", "FWS page". Several are parted by "; ".');

export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date as YYYY-MM-DD");
export const clockTime = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, "a time of day as HH:MM");

export const keysToPress = z
  .string()
  .regex(/^[0-9*#](?:, then [0-9*#])*$/, 'the key in quotation marks, such as "2", or several: "2, then 1"');
export const secureAddress = z.string().regex(/^https:\/\//, "an address that begins with https://, such as https://www.example.org/refer");

/** A calling list or a contact in braces, as in "Call {front-door} now.", is filled in with who is open at that moment. */
export const step = z.strictObject({
  text: prose,
  source,
  now: z.boolean().optional().describe("It has to happen at once: it stands among the first."),
  withFamily: z
    .boolean()
    .optional()
    .describe("It says to tell or to ask the family: left out where that is not safe. False: it does not, whatever its words."),
});
export const topics = z.array(id).describe("What it is about: joins outcomes to services and guide pages.");

export const person = z.enum(["child", "adult"]);
export type Person = z.infer<typeof person>;
