/** Indicators: searched as one types, ticked, with their levels and what they mean. */
import { createPrompt, isBackspaceKey, isDownKey, isEnterKey, isSpaceKey, isTabKey, isUpKey, useState } from "@inquirer/core";
import { labelled } from "../plain-words.ts";
import type { AskIndicators, IndicatorOffer, Reply, Value } from "../prompter.ts";
import { hang, type Style } from "../style.ts";
import { noneNote } from "./checkbox-prompt.ts";
import { type Body, fitted } from "./frame.ts";
import { type PromptOf, useKeys, useWindow, wishOf, withoutLast } from "./keys.ts";

export const indicatorsPrompt = createPrompt<Reply<Value[]>, PromptOf<AskIndicators, Value[]>>(({ asking, setting }, done) => {
  const { first, others, find, skip } = asking;
  const [at, setAt] = useState(0);
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<Value[]>(asking.chosen);
  const [askedAboutNone, setAskedAboutNone] = useState(false);
  useWindow(setting);
  const shown = search.trim() === "" ? first : find(search);
  const highlighted = shown[at];
  useKeys(
    (key, typed) => {
      const wish = wishOf(key, { typed: search, leftIsBack: search === "" });
      if (wish) done({ kind: wish, soFar: chosen });
      else if (isTabKey(key) || (isSpaceKey(key) && search === "")) tick();
      else if (isEnterKey(key)) goOn();
      else if (isUpKey(key)) setAt(Math.max(0, at - 1));
      else if (isDownKey(key)) setAt(Math.max(0, Math.min(shown.length - 1, at + 1)));
      else if (key.name === "pageup") setAt(Math.max(0, at - 8));
      else if (key.name === "pagedown") setAt(Math.max(0, Math.min(shown.length - 1, at + 8)));
      else if (isBackspaceKey(key)) searchFor(withoutLast(search));
      else if (key.ctrl && key.name === "u") searchFor("");
      else if (typed !== "") searchFor(search + typed);
    },
    (pasted) => searchFor(search + pasted.replace(/\n/g, " ")),
  );
  function searchFor(words: string): void {
    setSearch(words.slice(0, 40));
    setAt(0);
  }
  function tick(): void {
    if (!highlighted) return;
    const all = [...first, ...others].map(({ value }) => value);
    const next = all.filter((value) => (value === highlighted.value) !== chosen.includes(value));
    setChosen(next);
    setAskedAboutNone(false);
    setting.keep(next);
  }
  // Enter in the middle of a search means "this one", never "I am done": nothing that was found may be lost.
  function goOn(): void {
    if (search.trim() !== "") {
      if (highlighted && !chosen.includes(highlighted.value)) tick();
      if (highlighted) searchFor("");
    } else if (chosen.length > 0) done({ kind: "given", value: chosen });
    else if (!askedAboutNone) setAskedAboutNone(true);
    else done(skip === null ? { kind: "given", value: [] } : { kind: "skip" });
  }
  const look = setting.look();
  const { style } = look;
  const own = [
    ...chosenLines([...first, ...others], chosen, style),
    ...(askedAboutNone ? hang("", style.strong(noneNote(skip)), style).split("\n") : []),
  ];
  const input = `Search: ${search}`;
  const body = bodyOf(shown, others, at, chosen, style);
  const keys =
    search === "" ? "type to search · ↑↓ move · Space ticks · Enter goes on" : "↑↓ move · Tab or Enter ticks · Ctrl-U clears the search";
  const fit = fitted(asking, look, body, [...own, input], keys);
  return [[...fit.head, ...own, input].join("\n"), [...fit.body, ...fit.foot].join("\n")];
});

const CHOSEN_LINES = 2;

function chosenLines(all: IndicatorOffer[], chosen: Value[], style: Style): string[] {
  const names = all.filter(({ value }) => chosen.includes(value)).map(labelled);
  const lines = hang("", `Ticked: ${names.length}${names.length > 0 ? `. ${names.join("; ")}` : ""}`, style).split("\n");
  if (lines.length <= CHOSEN_LINES) return lines;
  const last = lines[CHOSEN_LINES - 1] ?? "";
  return [...lines.slice(0, CHOSEN_LINES - 1), `${last.slice(0, style.width - 2)} …`];
}

function bodyOf(shown: IndicatorOffer[], others: IndicatorOffer[], at: number, chosen: Value[], style: Style): Body {
  const lines: string[] = [];
  let marked: Body["marked"] = [0, 1];
  let area = "";
  shown.forEach((offer, place) => {
    const from = lines.length;
    if (offer.area !== area) lines.push(style.faint(`${offer.area}${others.includes(offer) ? ", an area that you did not choose" : ""}:`));
    area = offer.area;
    const lead = `${place === at ? ">" : " "} [${chosen.includes(offer.value) ? "x" : " "}] `;
    lines.push(...hang(lead, place === at ? style.strong(labelled(offer)) : labelled(offer), style).split("\n"));
    if (place === at && offer.about) lines.push(...hang("        ", style.faint(offer.about), style).split("\n"));
    if (place === at) marked = [from, lines.length];
  });
  if (lines.length === 0) lines.push("  Nothing is found. Try fewer or other words; Ctrl-U clears.");
  return { lines, marked };
}
