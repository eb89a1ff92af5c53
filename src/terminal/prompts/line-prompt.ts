/** One line of text: a number, a reference, the name of a file. */
import { createPrompt, isBackspaceKey, isEnterKey, useKeypress, useState } from "@inquirer/core";
import type { AskLine, Reply } from "../prompter.ts";
import { hang } from "../style.ts";
import { fitted } from "./frame.ts";
import { type Key, type PromptOf, takeTyped, useWindow, wishOf, withoutLast } from "./keys.ts";

const LONGEST = 1000;

export const linePrompt = createPrompt<Reply<string>, PromptOf<AskLine, string>>(({ asking, setting }, done) => {
  const [text, setText] = useState(asking.initial);
  const [fault, setFault] = useState<string | null>(null);
  useWindow(setting);
  useKeypress((key: Key, rl) => {
    const typed = takeTyped(rl);
    const wish = wishOf(key, { typed: text, leftIsBack: false });
    if (wish) done({ kind: wish, soFar: null });
    else if (isEnterKey(key)) finish();
    else if (isBackspaceKey(key)) setText(withoutLast(text));
    else if (key.ctrl && key.name === "u") setText("");
    else if (typed !== "") setText((text + typed).slice(0, LONGEST));
  });
  function finish(): void {
    if (text.trim() === "" && asking.skip !== null) return done({ kind: "skip" });
    const wrong = asking.fault(text);
    if (wrong === null) done({ kind: "given", value: text });
    else setFault(wrong);
  }
  const look = setting.look();
  const { style } = look;
  const wrong = fault ? hang("! ", fault, style).split("\n") : [];
  const input = `> ${text.slice(-(style.width - 4))}`;
  const skip = asking.skip === null ? "" : ` · Enter alone: ${asking.skip.toLowerCase()}`;
  const fit = fitted(asking, look, { lines: [], marked: [0, 0] }, [...wrong, input], `Enter takes it${skip} · Ctrl-U clears`);
  return [[...fit.head, ...wrong, input].join("\n"), fit.foot.join("\n")];
});
