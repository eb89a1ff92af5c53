/** Several lines of text. Enter on an empty line ends it; an editor of the user's own takes over where one is set. */
import { createPrompt, isEnterKey, useState } from "@inquirer/core";
import type { AskText, Reply } from "../prompter.ts";
import { hang } from "../style.ts";
import { edited, type Field, fieldOf, inserted, leftOutNote, lineOfCursor, marked, useField } from "./field.ts";
import { fitted, inSight } from "./frame.ts";
import { HIDE_CURSOR, type PromptOf, SHOW_CURSOR, useKeys, useWindow, wishOf } from "./keys.ts";

/** What the text prompt can also come to: the user wants to go on in an editor. */
export type TextReply = Reply<string> | { kind: "editor"; soFar: string };

export interface TextPrompt extends PromptOf<AskText, string> {
  /** The editor's name, for the line of keys; null where none is set. */
  editor: string | null;
}

const LONGEST = 20_000;
const TEXT_LINES = 6;

export const textPrompt = createPrompt<TextReply, TextPrompt>(({ asking, setting, editor }, done) => {
  const [now, put] = useField(asking.initial === "" ? "" : `${asking.initial}\n`);
  const [fault, setFault] = useState<string | null>(null);
  useWindow(setting);
  useKeys((key, typed, rl) => {
    const wish = wishOf(key, { typed: now().text, leftIsBack: false });
    if (wish) return done({ kind: wish, soFar: soFarOf(now().text) });
    if (isEnterKey(key)) return endLine();
    if (key.ctrl && key.name === "u") return write(fieldOf(""));
    if (key.ctrl && key.name === "e" && editor !== null) return done({ kind: "editor", soFar: now().text.trimEnd() });
    const next = edited(now(), key, rl);
    if (next) write(next);
    else if (typed !== "") add(typed);
  }, add);
  function endLine(): void {
    const { text, cursor } = now();
    if (cursor === text.length && (text === "" || text.endsWith("\n"))) finish();
    else add("\n");
  }
  function add(letters: string): void {
    const { field, left } = inserted(now(), letters, LONGEST);
    write(field);
    if (left > 0) setFault(leftOutNote(left, LONGEST));
  }
  function write(next: Field): void {
    put(next);
    setting.keep(soFarOf(next.text));
  }
  function finish(): void {
    const written = now().text.trimEnd();
    if (written === "" && asking.skip !== null) return done({ kind: "skip" });
    const wrong = asking.fault(written);
    if (wrong === null) done({ kind: "given", value: written });
    else setFault(wrong);
  }
  const look = setting.look();
  const { style } = look;
  const wrong = fault ? hang("! ", fault, style).split("\n") : [];
  const { text, inside } = marked(now());
  const rows = text.split("\n").flatMap((line) => (line === "" ? ["> "] : hang("> ", line, style).split("\n")));
  const row = lineOfCursor(rows);
  const input = inSight({ lines: rows, marked: [row, row + 1] }, TEXT_LINES).filter((line) => line !== "");
  const prompts = asking.prompts.flatMap((prompt) => hang("  - ", prompt, style).split("\n"));
  const empty = text === "" && asking.skip !== null ? `Enter: ${asking.skip.toLowerCase()}` : "Enter on an empty line goes on";
  const keys = `${empty} · Ctrl-U clears${editor === null ? "" : ` · Ctrl-E ${editor}`}`;
  const fit = fitted(asking, look, { lines: prompts, marked: [0, 1] }, [...wrong, ...input], keys);
  return [[...fit.head, ...fit.body, ...wrong, ...input].join("\n"), fit.foot.join("\n") + (inside ? HIDE_CURSOR : SHOW_CURSOR)];
});

function soFarOf(text: string): string | null {
  return text.trim() === "" ? null : text.trimEnd();
}
