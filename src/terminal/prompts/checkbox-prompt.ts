/** Several choices out of a list. */
import { createPrompt, isDownKey, isEnterKey, isSpaceKey, isUpKey, useState } from "@inquirer/core";
import type { AskSeveral, Offer, Reply, Value } from "../prompter.ts";
import { hang, type Style } from "../style.ts";
import { type Body, fitted } from "./frame.ts";
import { HIDE_CURSOR, PASTE_LEFT_OUT, type PromptOf, useKeys, useWindow, wishOf } from "./keys.ts";

export const checkboxPrompt = createPrompt<Reply<Value[]>, PromptOf<AskSeveral, Value[]>>(({ asking, setting }, done) => {
  const { offers, skip } = asking;
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<Value[]>(asking.chosen);
  const [askedAboutNone, setAskedAboutNone] = useState(false);
  const [pasted, setPasted] = useState(false);
  useWindow(setting);
  useKeys(
    (key) => {
      const wish = wishOf(key, { typed: "", leftIsBack: true });
      if (wish) done({ kind: wish, soFar: chosen });
      else if (isEnterKey(key)) finish();
      else if (isSpaceKey(key)) tick(offers[at]?.value);
      else if (isUpKey(key)) setAt((at - 1 + offers.length) % offers.length);
      else if (isDownKey(key)) setAt((at + 1) % offers.length);
      else if (key.name === "home" || key.name === "pageup") setAt(0);
      else if (key.name === "end" || key.name === "pagedown") setAt(offers.length - 1);
      setPasted(false);
    },
    () => setPasted(true),
  );
  function tick(value: Value | undefined): void {
    if (value === undefined) return;
    const next = offers.map((offer) => offer.value).filter((one) => (one === value) !== chosen.includes(one));
    setChosen(next);
    setAskedAboutNone(false);
    setting.keep(next);
  }
  // Nothing ticked may be an answer, or a key that was pressed too early; asking once more tells them apart.
  function finish(): void {
    if (chosen.length > 0) done({ kind: "given", value: chosen });
    else if (!askedAboutNone) setAskedAboutNone(true);
    else done(skip === null ? { kind: "given", value: [] } : { kind: "skip" });
  }
  const look = setting.look();
  const notes = [...(askedAboutNone ? [look.style.strong(noneNote(skip))] : []), ...(pasted ? [PASTE_LEFT_OUT] : [])];
  const note = notes.flatMap((text) => hang("", text, look.style).split("\n"));
  const { head, body, foot } = fitted(asking, look, bodyOf(offers, at, chosen, look.style), note, "↑↓ move · Space ticks · Enter goes on");
  return [...head, ...body, ...note, ...foot].join("\n") + HIDE_CURSOR;
});

export function noneNote(skip: string | null): string {
  return skip === null
    ? "Nothing is ticked. Enter once more if none applies."
    : "Nothing is ticked. Enter once more leaves this question out.";
}

function bodyOf(offers: Offer[], at: number, chosen: Value[], style: Style): Body {
  const lines: string[] = [];
  let marked: Body["marked"] = [0, 1];
  offers.forEach(({ value, label, about, sayNow }, place) => {
    const from = lines.length;
    const ticked = chosen.includes(value);
    lines.push(
      ...hang(`${place === at ? ">" : " "} [${ticked ? "x" : " "}] `, place === at ? style.strong(label) : label, style).split("\n"),
    );
    if (place === at && about) lines.push(...hang("        ", style.faint(about), style).split("\n"));
    if (ticked && sayNow) lines.push(...hang("     !! ", style.alarm(sayNow), style).split("\n"));
    if (place === at) marked = [from, lines.length];
  });
  return { lines, marked };
}
