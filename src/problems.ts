/** Everything that can go wrong, as named cases; one place turns each into its sentence, its hint and its exit code. */

export interface Fault {
  /** The file as the user named it; "standard input" for "-". */
  file: string;
  /** 1-based; null where the fault is of the whole file. */
  line: number | null;
  column: number | null;
  /** Where in the document, as "answers.child-age"; null: the whole document. */
  place: string | null;
  /** What is wrong. */
  message: string;
  /** What was expected. */
  expected: string;
}

export type Problem =
  | { kind: "usage"; message: string; hint: string }
  | { kind: "no-terminal" }
  /** `meanwhile`: what to do before the faults are mended, where a child may be waiting. */
  | { kind: "bad-input"; what: string; faults: Fault[]; meanwhile?: string }
  | { kind: "unreadable-file"; file: string; reason: string }
  | { kind: "unwritable-file"; file: string; reason: string; hint: string }
  | { kind: "undeletable-file"; file: string; reason: string }
  | { kind: "unprintable"; reason: string }
  | { kind: "unusable-clock"; shows: string }
  | { kind: "too-many-files" }
  | { kind: "no-data-folder"; variable: string }
  | { kind: "weak-passphrase"; fault: string }
  | { kind: "unknown-draft"; wanted: string }
  | { kind: "unreadable-draft"; draft: string; reason: string; hint: string }
  | { kind: "unknown-content"; wanted: string; known: string[] }
  | { kind: "content-not-in-force"; message: string; hint: string }
  | { kind: "broken-content"; file: string; reason: string }
  | { kind: "stale-content"; content: string; reviewBy: string }
  | { kind: "not-built" }
  | { kind: "cancelled" };

export interface Said {
  message: string;
  hint: string | null;
  exit: number;
}

export const EXIT = {
  done: 0,
  fault: 1,
  usage: 2,
  badInput: 3,
  moreAnswers: 4,
  stale: 5,
  changed: 6,
  notChecked: 7,
  cancelled: 130,
} as const;

/** Thrown where a function cannot go on. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

// The last is what Node says of a thread that finds none.
const NO_MORE_FILES = ["EMFILE", "ENFILE", "ERR_WORKER_INIT_FAILED"];

/** The problem that an error stands for; any part of the program may be the one that finds no more files can be opened. */
export function problemIn(error: unknown): Problem | null {
  if (error instanceof ProblemError) return error.problem;
  if (!(error instanceof Error) || !("code" in error)) return null;
  return NO_MORE_FILES.includes(String(error.code)) ? { kind: "too-many-files" } : null;
}

export function fail(problem: Problem): never {
  throw new ProblemError(problem);
}

export function say(problem: Problem): Said {
  switch (problem.kind) {
    case "usage":
      return { message: problem.message, hint: problem.hint, exit: EXIT.usage };
    case "no-terminal":
      return {
        message: "The guided triage needs a terminal to ask its questions in.",
        hint: "Without one, give the answers in a file: effective-support triage --answers FILE (triage --template prints one to fill in).",
        exit: EXIT.usage,
      };
    case "bad-input":
      return {
        message: faultLines(problem.what, problem.faults),
        hint: problem.meanwhile === undefined ? "Nothing was written." : `Nothing was written. ${problem.meanwhile}`,
        exit: EXIT.badInput,
      };
    case "unreadable-file":
      return {
        message: `${problem.file} cannot be read: ${problem.reason}.`,
        hint: "Check the name, and that you may read it.",
        exit: EXIT.badInput,
      };
    case "unwritable-file":
      return { message: `${problem.file} was not written: ${problem.reason}.`, hint: problem.hint, exit: EXIT.badInput };
    case "undeletable-file":
      return { message: `${problem.file} was not deleted: ${problem.reason}.`, hint: "It is still there.", exit: EXIT.badInput };
    case "unprintable":
      return {
        message: `Standard output could not be written: ${problem.reason}.`,
        hint: "What was printed is not complete. Free some space, or print to another place.",
        exit: EXIT.badInput,
      };
    case "too-many-files":
      return {
        message: "This computer lets the program open no more files.",
        hint: "Close other programs, or raise the limit (ulimit -n), then try again.",
        exit: EXIT.badInput,
      };
    case "unusable-clock":
      return {
        message: `This computer's clock says ${problem.shows}, a year that cannot be reckoned with.`,
        hint: "Set it, or say the moment with --at 2026-11-23T10:15. A record cannot be dated before the clock is right.",
        exit: EXIT.badInput,
      };
    case "no-data-folder":
      return {
        message: "There is no folder to keep drafts in: the environment does not say where yours is.",
        hint: `Set ${problem.variable} to the full path of a folder of your own.`,
        exit: EXIT.badInput,
      };
    case "weak-passphrase":
      return {
        message: problem.fault,
        hint: "Whoever gets hold of the file can try passphrases without end; four or five unrelated words are strong and easy to keep.",
        exit: EXIT.badInput,
      };
    case "unknown-draft":
      return {
        message: `There is no draft ${problem.wanted}.`,
        hint: "effective-support drafts list shows those that are here.",
        exit: EXIT.badInput,
      };
    case "unreadable-draft":
      return { message: `Draft ${problem.draft} cannot be opened: ${problem.reason}.`, hint: problem.hint, exit: EXIT.badInput };
    case "unknown-content":
      return {
        message: `There is no content "${problem.wanted}".`,
        hint: `Here are: ${problem.known.join(", ")}. A path to a pack's folder or file works too.`,
        exit: EXIT.badInput,
      };
    case "content-not-in-force":
      return { message: problem.message, hint: problem.hint, exit: EXIT.badInput };
    case "broken-content":
      return {
        message: `The content ${problem.file} does not hold: ${problem.reason}.`,
        hint: "Take a fresh copy of it.",
        exit: EXIT.badInput,
      };
    case "stale-content":
      return {
        message: `The content ${problem.content} is past its review date (${problem.reviewBy}), and --require-current was given.`,
        hint: "Use a newer version of the content, or leave --require-current out and check what it says.",
        exit: EXIT.stale,
      };
    case "not-built":
      return { message: "The program has not been built yet.", hint: "Run npm start in its folder.", exit: EXIT.fault };
    case "cancelled":
      return { message: "Stopped. Nothing was kept.", hint: null, exit: EXIT.cancelled };
    default:
      return problem satisfies never;
  }
}

/** A file full of faults is told by its first ones; the rest are counted. */
const SHOWN_AT_MOST = 200;

function faultLines(what: string, faults: Fault[]): string {
  const count = faults.length === 1 ? "one fault" : `${faults.length} faults`;
  const lines = faults.slice(0, SHOWN_AT_MOST).map((fault) => {
    const at = fault.line === null ? fault.file : `${fault.file}:${fault.line}:${fault.column ?? 1}`;
    const place = fault.place === null ? "" : `${fault.place}: `;
    return `  ${at}  ${place}${fault.message} Expected ${fault.expected}.`;
  });
  const more = faults.length > SHOWN_AT_MOST ? [`  … and ${faults.length - SHOWN_AT_MOST} more.`] : [];
  return [`${what}: ${count}.`, ...lines, ...more].join("\n");
}
