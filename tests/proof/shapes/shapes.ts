/** Texts that were made to cost a reader more than their size: each is one piece, again and again, or one opening inside another. */

export interface Shape {
  name: string;
  /** About so many characters of it. */
  text(size: number): string;
}

const again = (name: string, piece: string, before = "", behind = ""): Shape => ({
  name,
  text: (size) => `${before}${piece.repeat(Math.ceil(Math.max(0, size - before.length - behind.length) / piece.length))}${behind}`,
});

/** Lines that are indented one further each; a long text holds few of them, since each is longer than the one before. */
const deeper = (name: string, opening: string): Shape => ({
  name,
  text(size) {
    let text = "";
    for (let depth = 0; text.length < size; depth++) text += `${" ".repeat(depth)}${opening}\n`;
    return text;
  },
});

/** Different each time, so that nothing is the same as before. */
const counted = (name: string, line: (place: number) => string, before = "", behind = ""): Shape => ({
  name,
  text(size) {
    let text = before;
    for (let place = 0; text.length < size; place++) text += line(place);
    return `${text}${behind}`;
  },
});

const ANSWERS = "schema: effective-support/answers@1\nanswers: ";
const QUOTED = `${ANSWERS}{ harm: "`;

/** For readers of YAML; JSON that does not hold goes to them as well. */
const yaml: Shape[] = [
  ...[
    " ",
    "\t",
    "\n",
    "\r",
    "\r\n",
    " \n",
    "\t\n",
    " #",
    "#\n",
    "- ",
    "-\n",
    "- - ",
    "? ",
    ": ",
    ", ",
    "[",
    "{",
    "[{",
    "{a: ",
    "]",
    "}",
  ].map((piece) => again(`${JSON.stringify(piece)} alone`, piece)),
  ...[
    '"',
    "'",
    "|\n",
    ">\n",
    "&a ",
    "*a ",
    "!!str ",
    "!",
    "%Y\n",
    "---\n",
    "...\n",
    "@",
    "`",
    "\\",
    "\u00a0",
    "\u2028",
    "é",
    "👩‍👧",
    "\u202e",
    "<<: ",
  ].map((piece) => again(`${JSON.stringify(piece)} alone`, piece)),
  ...[" ", "\n", " \n", "a\n", "\\n", '\\"', "\\u0041", ": ", " #", "\n\n  "].map((piece) =>
    again(`${JSON.stringify(piece)} in a quoted answer`, piece, QUOTED, '" }\n'),
  ),
  ...[" ", "\n", " \n", "\\"].map((piece) => again(`${JSON.stringify(piece)} in a quoted answer that is never closed`, piece, QUOTED)),
  again("spaces before a comment", " ", `${ANSWERS}{ harm: yes`, "# so"),
  again("spaces before a colon", " ", "schema", ": x"),
  again("one long word", "a", `${ANSWERS}{ harm: `, " }"),
  again("one long key", "a", "", ": b"),
  again("one long number", "1", `${ANSWERS}{ child-age: `, " }"),
  again("lines of a folded text", "  a b\n", `${ANSWERS}\n  harm: >\n`),
  again("empty lines of a text in a block", "\n", `${ANSWERS}\n  harm: |\n    a`),
  again("the same key", "a: b\n"),
  again("keys without a value", "a:\n"),
  again("aliases of one list", "  - *a\n", "x: &a [1, 2]\ny:\n"),
  again("documents", "---\na: b\n"),
  again("a list in one line", "a, ", `${ANSWERS}{ indicators: [`, "] }"),
  counted("keys, each another", (place) => `k${place}: v\n`),
  counted("answers, each to another question", (place) => `q${place}: yes, `, `${ANSWERS}{ `, "}"),
  counted("indicators, each another", (place) => `i${place}, `, `${ANSWERS}{ indicators: [`, "] }"),
  deeper("maps, each in the one before", "a:"),
  deeper("lists, each in the one before", "-"),
  deeper("quotes, each further in", 'a: "'),
];

/** For readers of JSON. */
const json: Shape[] = [
  ...["[", "{", '{"a":', "[{", '"', "\\", " ", "\n", ",", "[],", "{},", "null,", "1", "-", "1e", "\\u0000"].map((piece) =>
    again(`${JSON.stringify(piece)} alone`, piece),
  ),
  ...[" ", "a", '\\"', "\\\\", "\\u0041", "\\ud800", "é", "\\n"].map((piece) =>
    again(`${JSON.stringify(piece)} in a text`, piece, '{"a":"', '"}'),
  ),
  again("lists in lists, closed", "[", "", ""),
  { name: "lists in lists, each closed", text: (size) => `${"[".repeat(size / 2)}${"]".repeat(size / 2)}` },
  { name: "maps in maps, each closed", text: (size) => `${'{"a":'.repeat(size / 6)}1${"}".repeat(size / 6)}` },
  again("one long number", "1", '{"a":', "}"),
  again("one long fraction", "1", '{"a":0.', "}"),
  again("the same key", '"a":1,', "{", '"a":1}'),
  counted("keys, each another", (place) => `"k${place}":1,`, "{", '"k":1}'),
  counted("lists of a number", (place) => `[${place}],`, "[", "[1]]"),
  again("a list of empty maps", "{},", '{"schema":"effective-support/outcome@1","path":[', "{}]}"),
];

/** For readers of tables. */
const csv: Shape[] = [
  ...['"', '""', ",", "\n", "\r", "\r\n", ";", "\t", '",', '"\n', '\n"', 'a"b', '","', '",\n"', " ", "sep=;\n", "\u0000", "é,"].map(
    (piece) => again(`${JSON.stringify(piece)} alone`, piece),
  ),
  ...['"', "a", ",", '"a",', '"a\n', 'a,"\n', '"a"b\n', "1,yes,no\n", ",,\n", "\n"].map((piece) =>
    again(`${JSON.stringify(piece)} below a head`, piece, "reference,immediate-danger,harm\n"),
  ),
  counted("columns, each another", (place) => `c${place},`),
  again("the same column", "harm,"),
  counted("rows, each another", (place) => `r${place},no,"a ""b"""\n`, "reference,immediate-danger,harm\n"),
];

export const shapes = { yaml, json, csv };
