/** Which folder may take from which, types and lazy imports counted; and no circle of files anywhere. */
import { expect, test } from "vitest";
import { imports, sourceFiles } from "./imports.ts";

/** What everybody may take from. */
const INNER = ["answers", "deadlines", "levels", "packs", "triage", "problems.ts", "surroundings.ts", "shipped.ts"];

/** A new arrow is a decision: it is written here, or the code goes where the arrow is already. */
const ARROWS: Record<string, string> = {
  answers: "contacts",
  audit: "batch",
  batch: "levels",
  commands:
    "answers audit batch completion contacts deadlines drafts flowchart guide packs problems.ts records services shipped.ts surroundings.ts terminal training triage",
  completion: "guide",
  consent: "routes",
  drafts: "data-folder.ts records",
  "entry.ts": "main.ts real-surroundings.ts",
  flowchart: "records",
  guide: "contacts search services",
  "main.ts": "commands",
  packs: "consent contacts batch data-folder.ts guide records safety services",
  "real-surroundings.ts": "batch",
  records: "commands contacts",
  safety: "contacts",
  services: "search",
  terminal: "audit commands contacts drafts flowchart guide records search services",
  training: "commands contacts records terminal",
  triage: "consent contacts levels routes services",
};

const folder = (file: string) => file.split("/")[0] ?? file;

test("each folder takes from the inner ones, and else only from those that the table of arrows names", () => {
  const strays = imports.filter(({ from, to }) => {
    const [taking, taken] = [folder(from), folder(to)];
    return sourceFiles.includes(to) && taking !== taken && !INNER.includes(taken) && !(ARROWS[taking] ?? "").split(" ").includes(taken);
  });
  expect(strays.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test("no circle leads through any files", () => {
  expect(circles()).toEqual([]);
});

/** Files that cannot be put into an order in which each takes only from those before it. */
function circles(): string[] {
  let left = [...sourceFiles];
  for (;;) {
    // One that takes from nobody who is left, or that nobody who is left takes from, is in no circle.
    const inside = imports.filter(({ from, to }) => left.includes(from) && left.includes(to));
    const [taking, taken] = [new Set(inside.map(({ from }) => from)), new Set(inside.map(({ to }) => to))];
    const next = left.filter((file) => taking.has(file) && taken.has(file));
    if (next.length === left.length) return next;
    left = next;
  }
}
