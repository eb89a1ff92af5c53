/** The look of a record on a screen, light or dark, and on A4. Meaning never hangs on colour: whatever is coloured is also bold, boxed or said. */
export const styleSheet = `
:root { color-scheme: light dark; --ink: #1a1d21; --paper: #ffffff; --quiet: #50565e; --line: #6f7781; --panel: #eef1f4; --alarm: #a11212; --end: #123f7a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eceff2; --paper: #14171a; --quiet: #b4bcc5; --line: #8b949e; --panel: #22272d; --alarm: #ff9d94; --end: #a9ccff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
p, ul, ol, table, figure { margin: .5rem 0; }
li { margin: .3rem 0; }
.about, .faint, .source { color: var(--quiet); }
.about { margin: .1rem 0; }
.strong { font-weight: 700; }
.alarm { font-weight: 700; color: var(--alarm); border: 2px solid var(--alarm); padding: .5rem .75rem; }
.source { font-size: .875rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 700; padding: .3rem 0; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: start; vertical-align: top; }
thead th { background: var(--panel); }
tbody th { font-weight: 600; width: 30%; }
.blanks td { height: 2.2rem; }
figure svg { display: block; width: 100%; max-width: 24rem; height: auto; }
svg rect { fill: var(--panel); stroke: var(--line); }
svg rect.end { stroke: var(--end); stroke-width: 2.5; }
svg text { fill: var(--ink); font: 13px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
svg .title { font-weight: 700; }
svg path { stroke: var(--line); fill: none; stroke-width: 1.5; }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; --ink: #000000; --paper: #ffffff; --quiet: #3a3f45; --line: #555b62; --panel: #f0f2f4; --alarm: #8a0f0f; --end: #123f7a; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
  li, tr, figure, .alarm { break-inside: avoid; }
  .blanks td { height: 9mm; }
}
`;
