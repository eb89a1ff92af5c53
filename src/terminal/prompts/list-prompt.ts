/** One choice out of a list. */
import { createPrompt, isDownKey, isEnterKey, isUpKey, useState } from "@inquirer/core";
import type { AskOne, Offer, Reply, Value } from "../prompter.ts";
import { hang, type Style } from "../style.ts";
import { type Body, fitted } from "./frame.ts";
import { HIDE_CURSOR, PASTE_LEFT_OUT, type PromptOf, useKeys, useWindow, wishOf } from "./keys.ts";

const SKIP = Symbol("skip");
type Entry = Omit<Offer, "value"> & { value: Value | typeof SKIP };

export const listPrompt = createPrompt<Reply<Value>, PromptOf<AskOne, Value>>(({ asking, setting }, done) => {
  const entries: Entry[] = [
    ...asking.offers,
    ...(asking.skip ? [{ value: SKIP, label: asking.skip, about: null, sayNow: null } as const] : []),
  ];
  const [at, setAt] = useState(
    Math.max(
      0,
      entries.findIndex(({ value }) => value === asking.chosen),
    ),
  );
  const [pasted, setPasted] = useState(false);
  useWindow(setting);
  useKeys(
    (key) => {
      const wish = wishOf(key, { typed: "", leftIsBack: true });
      if (wish) done({ kind: wish, soFar: null });
      else if (isEnterKey(key)) done(replyOf(entries[at]));
      else if (isUpKey(key)) setAt((at - 1 + entries.length) % entries.length);
      else if (isDownKey(key)) setAt((at + 1) % entries.length);
      else if (key.name === "home" || key.name === "pageup") setAt(0);
      else if (key.name === "end" || key.name === "pagedown") setAt(entries.length - 1);
      else if (entries[Number(key.sequence) - 1]) setAt(Number(key.sequence) - 1);
      setPasted(false);
    },
    () => setPasted(true),
  );
  const look = setting.look();
  const note = pasted ? hang("", PASTE_LEFT_OUT, look.style).split("\n") : [];
  const keys = `↑↓ or ${entries.length > 1 ? `1–${Math.min(9, entries.length)}` : "1"} move · Enter takes`;
  const { head, body, foot } = fitted(asking, look, bodyOf(entries, at, look.style), note, keys);
  return [...head, ...body, ...note, ...foot].join("\n") + HIDE_CURSOR;
});

function replyOf(entry: Entry | undefined): Reply<Value> {
  return entry === undefined || entry.value === SKIP ? { kind: "skip" } : { kind: "given", value: entry.value };
}

function bodyOf(entries: Entry[], at: number, style: Style): Body {
  const lines: string[] = [];
  let marked: Body["marked"] = [0, 1];
  entries.forEach(({ label, about }, place) => {
    const from = lines.length;
    const lead = `${place === at ? ">" : " "} ${String(place + 1).padStart(entries.length > 9 ? 2 : 1)}. `;
    lines.push(...hang(lead, place === at ? style.strong(label) : label, style).split("\n"));
    if (place === at && about) lines.push(...hang(" ".repeat(lead.length + 2), style.faint(about), style).split("\n"));
    if (place === at) marked = [from, lines.length];
  });
  return { lines, marked };
}
