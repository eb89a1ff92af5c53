/** One line of text: a number, a reference, the name of a file. */
import { createPrompt, isEnterKey, useState } from "@inquirer/core";
import type { AskLine, Reply } from "../prompter.ts";
import { hang } from "../style.ts";
import { edited, fieldOf, inserted, leftOutNote, marked, useField } from "./field.ts";
import { fitted } from "./frame.ts";
import { HIDE_CURSOR, type PromptOf, SHOW_CURSOR, useKeys, useWindow, wishOf } from "./keys.ts";

const LONGEST = 1000;

export const linePrompt = createPrompt<Reply<string>, PromptOf<AskLine, string>>(({ asking, setting }, done) => {
  const [now, put] = useField(asking.initial);
  const [fault, setFault] = useState<string | null>(null);
  useWindow(setting);
  useKeys((key, typed, rl) => {
    const wish = wishOf(key, { typed: now().text, leftIsBack: false });
    if (wish) return done({ kind: wish, soFar: null });
    if (isEnterKey(key)) return finish();
    if (key.ctrl && key.name === "u") return put(fieldOf(""));
    const next = edited(now(), key, rl);
    if (next) put(next);
    else if (typed !== "") add(typed);
  }, add);
  function add(letters: string): void {
    const { field, left } = inserted(now(), letters.replace(/\n/g, " "), LONGEST);
    put(field);
    if (left > 0) setFault(leftOutNote(left, LONGEST));
  }
  function finish(): void {
    const { text } = now();
    if (text.trim() === "" && asking.skip !== null) return done({ kind: "skip" });
    const wrong = asking.fault(text);
    if (wrong === null) done({ kind: "given", value: text });
    else setFault(wrong);
  }
  const look = setting.look();
  const { style } = look;
  const wrong = fault ? hang("! ", fault, style).split("\n") : [];
  const width = style.width - 4;
  const { text, cursor } = now();
  const from = Math.max(0, cursor - width);
  const shown = marked({ text: text.slice(from, from + width), cursor: cursor - from });
  const input = `> ${shown.text}`;
  const skip = asking.skip === null ? "" : ` · Enter alone: ${asking.skip.toLowerCase()}`;
  const fit = fitted(asking, look, { lines: [], marked: [0, 0] }, [...wrong, input], `Enter takes it${skip} · Ctrl-U clears`);
  return [[...fit.head, ...wrong, input].join("\n"), fit.foot.join("\n") + (shown.inside ? HIDE_CURSOR : SHOW_CURSOR)];
});
