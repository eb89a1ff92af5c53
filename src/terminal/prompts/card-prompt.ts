/** The action card with the keys to everything else; one key is enough. */
import { createPrompt, isEnterKey } from "@inquirer/core";
import type { AskCard, Reply, Value } from "../prompter.ts";
import type { Style } from "../style.ts";
import { HIDE_CURSOR, IGNORED, type PromptSetting, useKeys, useWindow, wishOf } from "./keys.ts";

const LEAD = "MORE  ";
const KEYS = "Esc back · ? help · Ctrl-C pause · Ctrl-R all answers";

export const cardPrompt = createPrompt<Reply<Value>, { asking: AskCard; setting: PromptSetting<Value> }>(({ asking, setting }, done) => {
  const { more, done: label } = asking;
  useWindow(setting);
  useKeys((key) => {
    const wish = wishOf(key, { typed: "", leftIsBack: true });
    const wanted = more.find(({ key: letter }) => letter === key.sequence?.toLowerCase());
    if (wish) done({ kind: wish, soFar: null });
    else if (isEnterKey(key)) done({ kind: "skip" });
    else if (wanted && !key.ctrl) done({ kind: "given", value: wanted.value });
  }, IGNORED);
  const { style, rows } = setting.look();
  const foot = [...keyLines([...more, { key: "Enter", label }], style), style.faint(KEYS)];
  const card = asking.card(style, rows, foot.length);
  return [card, ...foot].join("\n") + HIDE_CURSOR;
});

/** Each key stands on one line with what it does. */
function keyLines(keys: { key: string; label: string }[], style: Style): string[] {
  const lines: { width: number; words: string[] }[] = [];
  for (const { key, label } of keys) {
    const width = key.length + label.length + " · ".length + 1;
    const last = lines.at(-1);
    if (last && last.width + width <= style.width) {
      last.width += width;
      last.words.push(`${style.strong(key)} ${label}`);
    } else lines.push({ width: LEAD.length + width, words: [`${style.strong(key)} ${label}`] });
  }
  return lines.map(({ words }, place) => (place === 0 ? LEAD : " ".repeat(LEAD.length)) + words.join(" · "));
}
