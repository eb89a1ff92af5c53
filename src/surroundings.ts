/** Everything impure, handed in: the clock, files, streams and what the terminal can do. A test hands in its own. */
import { join } from "node:path";
import { inert } from "./answers/unwanted-characters.ts";

export interface Surroundings {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  env: Readonly<Record<string, string | undefined>>;
  /** Where the compiled content and schemas are. */
  home: string;
  /** The bytes of a file, at most `atMost` of them; "-" is standard input. Throws a Problem where it cannot be read. */
  read(file: string, atMost: number): Uint8Array;
  /** Data, to standard output. */
  out(text: string): void;
  /** Everything else, to standard error. */
  err(text: string): void;
  /** Questions can be asked: standard input and output are a terminal. */
  interactive: boolean;
  /** Standard output is a terminal. */
  outIsTerminal: boolean;
  columns: number;
  /** Lines of the screen. */
  rows: number;
  /** What runs over many rows read and write with. */
  streams(): Promise<Streams>;
  /** The terminal to ask questions in; there may be none where not `interactive`. */
  terminal?(): Terminal;
}

export interface Terminal {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  /** Bytes of one typed line that the terminal hands on, its end not counted: what is longer is cut. Null: it cuts none. */
  lineAtMost: number | null;
  /** Lines on the screen now. */
  rows(): number;
  /** Calls `act` on each Ctrl-C that comes as a signal; gives what ends that. */
  onInterrupt(act: () => void): () => void;
  /** Calls `act` when the program goes on after Ctrl-Z; gives what ends that. */
  onResume(act: () => void): () => void;
}

/** What a run over many rows reads and writes with. */
export interface Streams {
  /** The bytes of a file piece by piece, "-" is standard input. Throws a Problem where it cannot be read. */
  pieces(file: string, stop: AbortSignal): AsyncIterable<Uint8Array>;
  /** Puts all of it on standard output, waiting for a slow reader; false: nobody reads it any more. */
  write(bytes: Uint8Array): boolean;
  errIsTerminal: boolean;
  /** Calls `act` on Ctrl-C; gives what ends that. */
  onInterrupt(act: () => void): () => void;
}

const REASONS: Record<string, string> = {
  ENOENT: "there is no such file",
  EACCES: "you may not read it",
  EISDIR: "it is a folder",
  EMFILE: "too many files are open",
  ENOTDIR: "a part of its path is not a folder",
  ELOOP: "its symbolic links run in a circle",
  ENAMETOOLONG: "its name is too long",
  ENOSPC: "the disk is full",
  EFBIG: "it is larger than a file may be there",
};

/** The code of a system error, such as ENOENT; undefined: it is none. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** A system error in plain words. */
export function reasonOf(error: unknown): string {
  return REASONS[codeOf(error) ?? ""] ?? (error instanceof Error ? error.message : String(error));
}

/** A file name as it may be shown: nothing in it acts on the terminal. */
export function shown(file: string): string {
  return file === "-" ? "standard input" : inert(file, () => "?");
}

export function contentFolder(home: string): string {
  return join(home, "content");
}
