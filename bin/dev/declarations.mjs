/**
 * Writes the types of the library beside its bundle: dist/library.d.ts and what it refers to. Types that the source takes from
 * its schema library are written out, so that who uses the library needs no schema library.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const WRITTEN_OUT = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;

export function writeDeclarations(root, dist) {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ["src/library.ts"] }, ts.sys, root);
  const program = ts.createProgram([join(root, "src/library.ts")], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: dist,
    rootDir: join(root, "src"),
  });
  const needed = new Set();
  const texts = new Map();
  program.emit(undefined, (file, text, _mark, _fail, sources) => {
    const source = sources?.[0];
    const usesSchemas = source && /["']zod["']/.test(text);
    texts.set(file, (usesSchemas ? writtenOut(program, source) : text).replace(/(from "\.{1,2}\/[^"]*)\.ts"/g, '$1.js"'));
  });
  const waiting = [join(dist, "library.d.ts")];
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (needed.has(file) || !texts.has(file)) continue;
    needed.add(file);
    for (const [, to] of texts.get(file).matchAll(/(?:from |import\()"(\.[^"]*)\.js"/g)) waiting.push(`${join(dirname(file), to)}.d.ts`);
  }
  for (const file of needed) {
    // Beside each other in a folder of their own, but for the entry itself.
    const name = relative(dist, file);
    const place = name === "library.d.ts" ? file : join(dist, "types", name);
    const text = name === "library.d.ts" ? texts.get(file).replace(/from "\.\//g, 'from "./types/') : texts.get(file);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
}

/** Every exported type of a file, without the library that it was inferred with. */
function writtenOut(program, source) {
  const checker = program.getTypeChecker();
  const lines = [];
  for (const node of source.statements) {
    if (ts.isExportDeclaration(node) && node.isTypeOnly) lines.push(node.getText(source));
    if (!node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    const doc = ts
      .getJSDocCommentsAndTags(node)
      .map((comment) => `${comment.getText(source)}\n`)
      .join("");
    if (ts.isTypeAliasDeclaration(node)) {
      lines.push(`${doc}export type ${node.name.text} = ${checker.typeToString(checker.getTypeAtLocation(node.name), node, WRITTEN_OUT)};`);
    } else if (ts.isInterfaceDeclaration(node)) {
      const members = checker
        .getTypeAtLocation(node.name)
        .getProperties()
        .map((member) => memberLine(checker, member, node));
      lines.push(`${doc}export interface ${node.name.text} {\n${members.join("\n")}\n}`);
    }
  }
  return `${fromHere(source, lines.join("\n"))}\nexport {};\n`;
}

/** Types of other files are named with the place of their file on this computer: as seen from this file instead. */
function fromHere(source, text) {
  return text.replace(/import\("([^"]+)"\)/g, (_, place) => {
    const way = relative(dirname(source.fileName), place).replace(/\.ts$/, "");
    return `import("${way.startsWith(".") ? way : `./${way}`}.js")`;
  });
}

function memberLine(checker, member, node) {
  const optional = member.flags & ts.SymbolFlags.Optional ? "?" : "";
  const name = /^[\w$]+$/.test(member.name) ? member.name : JSON.stringify(member.name);
  return `  ${name}${optional}: ${checker.typeToString(checker.getTypeOfSymbol(member), node, WRITTEN_OUT)};`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
  writeDeclarations(root, join(root, "dist"));
}
