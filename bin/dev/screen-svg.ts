/** A captured terminal screen as a picture: its text stays text, so it can be searched, read aloud and enlarged. */
const ESCAPE = String.fromCharCode(27);
const SEQUENCES = new RegExp(`(${ESCAPE}\\[[\\d;]*m|${ESCAPE}[^[].)`);
const COLOUR = new RegExp(`^${ESCAPE}\\[([\\d;]*)m$`);
const LINE = 18;
const CELL = 8.4;
const EDGE = 16;
const COLOURS = ["#1d2430", "#e5707a", "#8fbf7f", "#e3c27a", "#7ba7e0", "#c39ac9", "#74bfc4", "#d6dce5"];
const BRIGHT = ["#7d8796", "#ff8f98", "#a9d99a", "#f2d793", "#9cc3f5", "#dab5e0", "#93d9de", "#ffffff"];
const TEXT = "#d6dce5";
const GROUND = "#1d2430";

interface Style {
  colour: string | null;
  bold: boolean;
  dim: boolean;
  underline: boolean;
  inverse: boolean;
}

/** Of lines with escape sequences, as `tmux capture-pane -p -e` gives them; `title` is what a screen reader says of the picture. */
export function svgOfScreen(captured: string, columns: number, title: string): string {
  const lines = captured.replace(/\s+$/, "").split("\n");
  const [width, height] = [columns * CELL + 2 * EDGE, lines.length * LINE + 2 * EDGE];
  const style: Style = { colour: null, bold: false, dim: false, underline: false, inverse: false };
  const rows = lines.map(
    (line, row) => `<text x="${EDGE}" y="${EDGE + row * LINE + 13}" xml:space="preserve">${spansOf(line, style)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${GROUND}"/>`,
    `<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" fill="${TEXT}">`,
    ...rows,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

/** Styles go on from one line to the next, as in a terminal. */
function spansOf(line: string, style: Style): string {
  let column = 0;
  return line
    .split(SEQUENCES)
    .map((part) => {
      const codes = COLOUR.exec(part)?.[1];
      if (codes !== undefined) apply(codes.split(";").map(Number), style);
      if (part === "" || SEQUENCES.test(part)) return "";
      // Every part has its place, so that a font of another width moves nothing.
      const x = (EDGE + column * CELL).toFixed(1);
      column += [...part].length;
      return `<tspan x="${x}" textLength="${([...part].length * CELL).toFixed(1)}"${attributesOf(style)}>${escaped(part)}</tspan>`;
    })
    .join("");
}

function apply(codes: number[], style: Style): void {
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] ?? 0;
    if (code === 0) Object.assign(style, { colour: null, bold: false, dim: false, underline: false, inverse: false });
    else if (code === 1) style.bold = true;
    else if (code === 2) style.dim = true;
    else if (code === 4) style.underline = true;
    else if (code === 7) style.inverse = true;
    else if (code === 22) Object.assign(style, { bold: false, dim: false });
    else if (code === 24) style.underline = false;
    else if (code === 27) style.inverse = false;
    else if (code >= 30 && code <= 37) style.colour = COLOURS[code - 30] ?? null;
    else if (code >= 90 && code <= 97) style.colour = BRIGHT[code - 90] ?? null;
    else if (code === 39) style.colour = null;
    else if (code === 38) index += codes[index + 1] === 5 ? 2 : 4;
  }
}

function attributesOf({ colour, bold, dim, underline, inverse }: Style): string {
  const fill = inverse ? BRIGHT[3] : colour;
  return [fill && ` fill="${fill}"`, bold && ' font-weight="bold"', dim && ' opacity="0.7"', underline && ' text-decoration="underline"']
    .filter(Boolean)
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
