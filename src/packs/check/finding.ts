/** What a rule of the content check looks at, and what it finds. */
import type { z } from "zod";
import type { Fault } from "../../problems.ts";
import type { layout } from "../format.ts";
import { placeOf, type Way } from "../format-faults.ts";
import type { Pack } from "../pack.ts";
import type { Kind, PackFile, PackFolder } from "../read-folder.ts";
import type { Reached } from "./reachable-routes.ts";

export interface Checked {
  pack: Pack;
  read: PackFolder;
  /** Today's date, `YYYY-MM-DD`, in the pack's time zone. */
  today: string;
  /** The ends of its flow, followed the first time that a rule asks. */
  reached(): Reached;
}

export interface Found extends Fault {
  /** A fault keeps the pack from being used or released; a warning is for a person to judge. */
  weight: "fault" | "warning";
}

/** One rule: what is wrong in a pack by that rule alone. Pure. */
export type Rule = (checked: Checked) => Found[];

/** A part of a file. */
export interface Place {
  file: PackFile;
  way: Way;
  /** The key itself is meant, not what stands under it. */
  ofKey?: true;
}

export function fault(place: Place, message: string, expected: string): Found {
  return { weight: "fault", ...located(place), message, expected };
}

export function warning(place: Place, message: string, expected: string): Found {
  return { weight: "warning", ...located(place), message, expected };
}

function located({ file, way, ofKey }: Place) {
  return placeOf(file, file.value, way, ofKey === true);
}

export function within(place: Place, ...further: Way): Place {
  return { file: place.file, way: [...place.way, ...further] };
}

type Held<K extends Kind> = z.infer<(typeof layout)[K]>;

export interface HeldFile<K extends Kind> {
  value: Held<K>;
  place: Place;
}

/** Thrown where a rule looks at a file that does not hold to its format: the rule cannot be tried yet. */
export class NotReadable extends Error {}

/** The files of a kind, each with what it holds. Throws `NotReadable` where one of them does not hold. */
export function filesOf<K extends Kind>({ read }: Pick<Checked, "read">, kind: K): HeldFile<K>[] {
  if (!holds(read, kind)) throw new NotReadable(kind);
  return read.files.filter((file) => file.kind === kind).map((file) => ({ value: file.value as Held<K>, place: { file, way: [] } }));
}

/** The one file of a kind that every pack has once. */
export function fileOf<K extends Kind>(checked: Pick<Checked, "read">, kind: K): HeldFile<K> {
  const [only] = filesOf(checked, kind);
  if (!only) throw new Error(`${kind} is missing: reading the folder should have said so`);
  return only;
}

function holds(read: PackFolder, kind: Kind): boolean {
  const ofKind = read.files.filter((file) => file.kind === kind);
  return read.files.length > 0 && ofKind.every(({ value }) => value !== null) && !read.unread.includes(kind);
}

/** The entries of a list that stands under a key of a place, each with its own place. */
export function entriesOf<T>(place: Place, key: string, entries: readonly T[]): { entry: T; at: Place; position: number }[] {
  return entries.map((entry, position) => ({ entry, at: within(place, key, position), position }));
}
