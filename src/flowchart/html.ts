/** A chart as one HTML page that needs nothing else: boxes say what they stand for when the mouse or the keyboard is on them. */
import { createHash } from "node:crypto";
import { escaped } from "../records/html-text.ts";
import { type Box, boxesOf, type Chart } from "./chart.ts";
import { pageStyle } from "./html-style.ts";
import { sheetsOf } from "./svg.ts";

/** Shows what stands in the list below for the box under the mouse or the keyboard. Arrow keys go from box to box, Esc clears. */
const SCRIPT = `
const about = document.getElementById("about");
const rest = about.innerHTML;
const boxes = [...document.querySelectorAll(".sheet .box")];
let kept = null;
function show(box) {
  for (const other of boxes) other.classList.toggle("shown", other === box);
  about.innerHTML = box ? document.getElementById("about-" + box.dataset.box).innerHTML : rest;
  about.scrollTop = 0;
}
for (const [place, box] of boxes.entries()) {
  box.addEventListener("mouseenter", () => show(box));
  box.addEventListener("mouseleave", () => show(kept));
  box.addEventListener("focus", () => { kept = box; show(box); });
  box.addEventListener("click", () => box.focus());
  box.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step && boxes[place + step]) { event.preventDefault(); boxes[place + step].focus(); }
  });
}
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { kept = null; show(null); document.activeElement.blur(); }
});
`;

export function htmlOfChart(chart: Chart): string {
  const script = createHash("sha256").update(SCRIPT).digest("base64");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${script}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(chart.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1 class="unseen">${escaped(chart.title)}</h1>
<p class="unseen">${escaped(chart.description)}</p>
<div id="chart" role="region" aria-label="The chart">
${sheetsOf(chart).join("\n")}
<section id="words" aria-labelledby="words-heading">
<h2 id="words-heading">Every box in words</h2>
<p>Content: ${escaped(chart.content)}. An indication to support professional judgement, not a replacement for it.</p>
${boxesOf(chart).map(wordsOf).join("\n")}
</section>
</div>
<aside id="about" role="region" aria-label="About the box" aria-live="polite" tabindex="0">
<p><strong>Point at a box</strong>, or go to it with Tab and the arrow keys: what it asks, its options and where it comes from appear here.</p>
</aside>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function wordsOf({ id, text, note, taken, details }: Box): string {
  const said = taken ? `<p class="on-path"><strong>On the path${taken.said ? `: ${escaped(taken.said)}` : ""}</strong></p>` : "";
  const parts = details.map(({ name, lines }) => `<dt>${escaped(name)}</dt>${lines.map((line) => `<dd>${escaped(line)}</dd>`).join("")}`);
  return `<article id="about-${escaped(id)}"><h3>${escaped(text)}</h3>${note ? `<p>${escaped(note)}</p>` : ""}${said}<dl>${parts.join("")}</dl></article>`;
}
