/** Several lines of text. Enter on an empty line ends it; an editor of the user's own takes over where one is set. */
import { createPrompt, isBackspaceKey, isEnterKey, useEffect, useKeypress, useState } from "@inquirer/core";
import type { AskText, Reply } from "../prompter.ts";
import { hang } from "../style.ts";
import { fitted, inSight } from "./frame.ts";
import { type Key, type PromptOf, takeTyped, useWindow, wishOf, withoutLast } from "./keys.ts";

/** What the text prompt can also come to: the user wants to go on in an editor. */
export type TextReply = Reply<string> | { kind: "editor"; soFar: string };

export interface TextPrompt extends PromptOf<AskText, string> {
  /** The editor's name, for the line of keys; null where none is set. */
  editor: string | null;
  /** Asks the terminal to mark what is pasted, or to stop that: line breaks in it must not end the text. */
  markPastes(on: boolean): void;
}

const LONGEST = 20_000;
const TEXT_LINES = 6;

export const textPrompt = createPrompt<TextReply, TextPrompt>(({ asking, setting, editor, markPastes }, done) => {
  const [text, setText] = useState(asking.initial === "" ? "" : `${asking.initial}\n`);
  const [pasting, setPasting] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  useWindow(setting);
  useEffect(() => {
    markPastes(true);
    return () => markPastes(false);
  }, []);
  useKeypress((key: Key, rl) => {
    const typed = takeTyped(rl);
    const wish = pasting ? null : wishOf(key, { typed: text, leftIsBack: false });
    if (wish) done({ kind: wish, soFar: soFarOf(text) });
    else if (key.name === "paste-start") setPasting(true);
    else if (key.name === "paste-end") setPasting(false);
    else if (isEnterKey(key)) endLine();
    else if (isBackspaceKey(key)) write(withoutLast(text));
    else if (key.ctrl && key.name === "u") write("");
    else if (key.ctrl && key.name === "e" && editor !== null) done({ kind: "editor", soFar: text.trimEnd() });
    else if (typed !== "") write(text + typed);
  });
  function endLine(): void {
    if (!pasting && (text === "" || text.endsWith("\n"))) finish();
    else write(`${text}\n`);
  }
  function write(next: string): void {
    setText(next.slice(0, LONGEST));
    setting.keep(soFarOf(next));
  }
  function finish(): void {
    const written = text.trimEnd();
    if (written === "" && asking.skip !== null) return done({ kind: "skip" });
    const wrong = asking.fault(written);
    if (wrong === null) done({ kind: "given", value: written });
    else setFault(wrong);
  }
  const look = setting.look();
  const { style } = look;
  const wrong = fault ? hang("! ", fault, style).split("\n") : [];
  const rows = text.split("\n").flatMap((line) => (line === "" ? ["> "] : hang("> ", line, style).split("\n")));
  const input = inSight({ lines: rows, marked: [rows.length - 1, rows.length] }, TEXT_LINES).filter((line) => line !== "");
  const prompts = asking.prompts.flatMap((prompt) => hang("  - ", prompt, style).split("\n"));
  const empty = text === "" && asking.skip !== null ? `Enter: ${asking.skip.toLowerCase()}` : "Enter on an empty line goes on";
  const keys = `${empty} · Ctrl-U clears${editor === null ? "" : ` · Ctrl-E ${editor}`}`;
  const fit = fitted(asking, look, { lines: prompts, marked: [0, 1] }, [...wrong, ...input], keys);
  return [[...fit.head, ...fit.body, ...wrong, ...input].join("\n"), fit.foot.join("\n")];
});

function soFarOf(text: string): string | null {
  return text.trim() === "" ? null : text.trimEnd();
}
