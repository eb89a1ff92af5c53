/**
 * Writes the types of the library beside its bundle: dist/library.d.ts and what it refers to. Types that the source takes from
 * its schema library are written out, so that who uses the library needs no schema library.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { distFolder, root as checkout } from "./checkout.ts";

const WRITTEN_OUT = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;

export function main(): number {
  writeDeclarations(checkout, distFolder());
  return 0;
}

/** From the source in the checkout `root` into the build in `dist`. */
export function writeDeclarations(root: string, dist: string): void {
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
  const needed = new Set<string>();
  const texts = new Map<string, string>();
  program.emit(undefined, (file, text, _mark, _fail, sources) => {
    const source = sources?.[0];
    const usesSchemas = source && /["']zod["']/.test(text);
    texts.set(file, (usesSchemas ? writtenOut(program, source) : text).replace(/(from "\.{1,2}\/[^"]*)\.ts"/g, '$1.js"'));
  });
  const waiting = [join(dist, "library.d.ts")];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const text = texts.get(file);
    if (needed.has(file) || text === undefined) continue;
    needed.add(file);
    for (const [, to = ""] of text.matchAll(/(?:from |import\()"(\.[^"]*)\.js"/g)) waiting.push(`${join(dirname(file), to)}.d.ts`);
  }
  for (const file of needed) {
    // Beside each other in a folder of their own, but for the entry itself.
    const name = relative(dist, file);
    const place = name === "library.d.ts" ? file : join(dist, "types", name);
    const own = texts.get(file) ?? "";
    const text = name === "library.d.ts" ? own.replace(/from "\.\//g, 'from "./types/') : own;
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
}

/** Every exported type of a file, without the library that it was inferred with. */
function writtenOut(program: ts.Program, source: ts.SourceFile): string {
  const checker = program.getTypeChecker();
  const lines: string[] = [];
  for (const node of source.statements) {
    if (ts.isExportDeclaration(node) && node.isTypeOnly) lines.push(node.getText(source));
    const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
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
function fromHere(source: ts.SourceFile, text: string): string {
  return text.replace(/import\("([^"]+)"\)/g, (_, place: string) => {
    const way = relative(dirname(source.fileName), place).replace(/\.ts$/, "");
    return `import("${way.startsWith(".") ? way : `./${way}`}.js")`;
  });
}

function memberLine(checker: ts.TypeChecker, member: ts.Symbol, node: ts.Node): string {
  const optional = member.flags & ts.SymbolFlags.Optional ? "?" : "";
  const name = /^[\w$]+$/.test(member.name) ? member.name : JSON.stringify(member.name);
  return `  ${name}${optional}: ${checker.typeToString(checker.getTypeOfSymbol(member), node, WRITTEN_OUT)};`;
}
