/** The texts of this project that must be in its own words, cut up so that no run of words goes across two of them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isPair, isScalar, type Node, type Pair, parseDocument, visit } from "yaml";
import { root } from "./fixtures.ts";

export interface Text {
  file: string;
  text: string;
}

const FOLDERS = ["content", "src", "docs"];
// In the directory a name, a postal address and a link are the service's own words.
const NAMES_AND_ADDRESSES = ["name", "addresses", "urls", "emails"];
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+/;

export function ownTexts(): Text[] {
  const pages = readdirSync(root).filter((name) => name.endsWith(".md"));
  const files = FOLDERS.flatMap((folder) => filesUnder(folder)).filter((file) => /\.(yaml|md|ts)$/.test(file));
  return [...pages, ...files].flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    const pieces = file.endsWith(".yaml") ? [...stringsOf(text, file), ...commentsOf(text)] : [text];
    return pieces.flatMap((piece) => piece.split(ADDRESS)).map((piece) => ({ file, text: piece }));
  });
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function stringsOf(text: string, file: string): string[] {
  const found: string[] = [];
  visit(parseDocument(text), {
    Scalar(key, node, path) {
      if (key === "key" || typeof node.value !== "string" || isNameOrAddress(path as readonly (Node | Pair)[], file)) return;
      found.push(node.value);
    },
  });
  return found;
}

function isNameOrAddress(path: readonly (Node | Pair)[], file: string): boolean {
  const keys = path.filter((step) => isPair(step)).map(({ key }) => (isScalar(key) ? String(key.value) : ""));
  if (file.includes("services/")) return keys.some((key) => NAMES_AND_ADDRESSES.includes(key));
  return file.endsWith("contacts.yaml") && keys.at(-1) === "address";
}

function commentsOf(text: string): string[] {
  return (text.match(/(?:^\s*#.*\n)+/gm) ?? []).map((block) => block.replace(/^\s*#/gm, " "));
}
