/** The kinds of values that options take: each is read, or refused with what would have been right. */
import { InvalidArgumentError, Option } from "commander";

/** An option with a text for its value. The last one counts where it is given again. */
export function textOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser(text);
}

/** An option that may be given again; its values are kept in their order. */
export function repeatedOption(flags: string, description: string): Option {
  return new Option(flags, `${description}; may be given again`).argParser((value, before?: string[]) => [...(before ?? []), text(value)]);
}

/** The same where one value may hold several, parted by commas. */
export function listOption(flags: string, description: string): Option {
  return new Option(flags, `${description}; may be given again`).argParser((value, before?: string[]) => [
    ...(before ?? []),
    ...parts(value),
  ]);
}

/** An option with a whole number for its value, within bounds; `expected` says which. */
export function wholeOption(flags: string, description: string, [from, to]: Bounds, expected: string): Option {
  return new Option(flags, description).argParser((value) => {
    const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= from && number <= to) return number;
    throw new InvalidArgumentError(expected);
  });
}

/** The same with a number in which a point may stand. */
export function numberOption(flags: string, description: string, [from, to]: Bounds, expected: string): Option {
  return new Option(flags, description).argParser((value) => {
    const number = /^\d{1,3}(\.\d{1,3})?$/.test(value) ? Number(value) : Number.NaN;
    if (number >= from && number <= to) return number;
    throw new InvalidArgumentError(expected);
  });
}

type Bounds = readonly [from: number, to: number];

/** Names parted by commas, each of them once. */
export function namesOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value) => [...new Set(parts(value))]);
}

/** `--met ID=WHEN`: an event that happened, or a deadline that was met, and the moment as it was written. */
export interface MetOption {
  id: string;
  when: string;
}

export function metOption(): Option {
  const description = "when a deadline was met, or an event happened; may be given again";
  return new Option("--met <id=when>", description).argParser((value, before?: MetOption[]) => {
    const [, id, when] = /^([^=]+)=([^]+)$/.exec(value) ?? [];
    if (id === undefined || when === undefined) throw new InvalidArgumentError("Write it as --met ID=WHEN.");
    return [...(before ?? []), { id, when }];
  });
}

export function answersOption(description: string): Option {
  return textOption("--answers <file>", description);
}

export function outOption(description: string): Option {
  return repeatedOption("--out <file>", description);
}

export function fullOption(): Option {
  return new Option("--full", "the whole outcome at once, paged on a terminal, not the card");
}

export function forceOption(description = "replace files that are there"): Option {
  return new Option("--force", description);
}

function text(value: string): string {
  if (value === "") throw new InvalidArgumentError("It is empty.");
  return value;
}

function parts(value: string): string[] {
  return text(value)
    .split(",")
    .map((part) => part.trim());
}
