/** YAML as answers and content take it: plain values, read with every guard up. */
import { type Document, isScalar, LineCounter, type Node, parseDocument, type YAMLMap } from "yaml";

/** Reads a text as one YAML document. Its faults are in the document; keys that stand twice are not among them: `repeatedKeys` finds those. */
export function parsePlainYaml(text: string): { document: Document.Parsed; lines: LineCounter } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    // The reader's own search for them takes hours on a hostile file.
    uniqueKeys: false,
    merge: false,
    version: "1.2",
    prettyErrors: false,
    stringKeys: true,
  });
  return { document, lines };
}

/** The keys of a map that stood there before. */
export function repeatedKeys({ items }: YAMLMap): Node[] {
  const seen = new Set<unknown>();
  return items.map(({ key }) => key).filter((key): key is Node => isScalar(key) && seen.size === seen.add(key.value).size);
}
