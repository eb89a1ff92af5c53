/** The look of the page: on a screen the chart above and the words below it, each with a place of its own; on A4 sheet after sheet. */
import { FONT } from "./measure.ts";
import { svgStyle } from "./svg.ts";

export const pageStyle = `
${svgStyle}
* { box-sizing: border-box; }
html, body { margin: 0; height: 100%; background: #ffffff; color: #1a1d21; font: 16px/1.4 ${FONT}; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
main { display: grid; grid-template-rows: minmax(0, 1fr) auto; height: 100vh; }
#chart { overflow: auto; padding: 0 8px; }
.sheet { display: block; margin: 0 auto; }
.box { cursor: pointer; outline: none; }
.box.shown .shape, .box:focus-visible .shape { stroke: #8a5a00; stroke-width: 6; stroke-dasharray: none; }
#about { height: 12rem; overflow: auto; padding: .5rem 1rem; border-top: 4px solid #4d545c; background: #fbf7ea; }
#about h3 { margin: 0 0 .2rem; font-size: 1.1rem; }
#about p { margin: 0 0 .3rem; }
dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; column-gap: 1rem; }
dt { font-weight: 700; grid-column: 1; }
dd { margin: 0; grid-column: 2; }
#words { max-width: 60rem; margin: 1rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
#words article { border-top: 1px solid #b3bac2; padding: .5rem 0; }
#words h3 { margin: 0 0 .2rem; font-size: 1rem; }
@page { size: A4 landscape; margin: 8mm 10mm; }
@media print {
  html, body, main, #chart { display: block; height: auto; overflow: visible; padding: 0; }
  #about { display: none; }
  .sheet { width: 100%; height: auto; break-inside: avoid; break-after: page; }
  #words { max-width: none; margin: 0; padding: 0; font-size: 12px; columns: 2; }
  #words article { break-inside: avoid; }
  #words h2 { margin-top: 0; }
}
`;
