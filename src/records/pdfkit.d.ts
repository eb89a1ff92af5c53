/** The part of pdfkit that the PDF of a record uses; the library has no types of its own. */
declare module "pdfkit/standard-fonts/*" {
  import type { StandardFont } from "*/pdfkit.browser.mjs";
  const font: StandardFont;
  export default font;
}

declare module "*/pdfkit.browser.mjs" {
  /** What is known of a font that every reader of PDFs has. */
  export interface StandardFont {
    readonly name: string;
  }

  export function registerStdFonts(...fonts: StandardFont[]): void;

  export interface StructureElement {
    add(child: StructureElement | (() => void)): StructureElement;
    end(): void;
  }

  interface TextOptions {
    width?: number;
    align?: "left" | "center";
    lineBreak?: boolean;
    lineGap?: number;
    indent?: number;
  }

  export default class PDFDocument {
    constructor(options: Record<string, unknown>);
    x: number;
    y: number;
    page: { width: number; height: number; margins: { top: number; bottom: number; left: number; right: number } };
    on(event: "data", listener: (piece: Uint8Array) => void): void;
    on(event: "end", listener: () => void): void;
    on(event: "error", listener: (error: Error) => void): void;
    font(name: string, size: number): this;
    registerFont(name: string, file: Uint8Array): this;
    widthOfString(text: string): number;
    /** The font that is set, where it is not a built-in one; the library has no other way to ask what a font has. */
    _font: { font: { hasGlyphForCodePoint(code: number): boolean } };
    fillColor(colour: string): this;
    text(text: string, x: number, y: number, options: TextOptions): this;
    heightOfString(text: string, options: TextOptions): number;
    struct(type: string, options?: Record<string, unknown>): StructureElement;
    struct(type: string, children: (() => void)[]): StructureElement;
    addStructure(element: StructureElement): this;
    lineWidth(points: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    stroke(colour: string): this;
    markContent(tag: string, options?: Record<string, unknown>): this;
    endMarkedContent(): this;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(page: number): void;
    addPage(): this;
    outline: { addItem(title: string): unknown };
    end(): void;
  }
}
