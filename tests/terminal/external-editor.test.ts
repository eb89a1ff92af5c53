import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { editedText, editorIn } from "../../src/terminal/external-editor.ts";

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "es-editor-place-"));
});
afterEach(() => rmSync(place, { recursive: true }));

const edited = (runtime: string) => {
  const editor = editorIn({ VISUAL: "sed -i s/$/-seen/" });
  if (!editor) throw new Error("VISUAL names an editor");
  return editedText(editor, "Bruise", { XDG_RUNTIME_DIR: runtime });
};

/** A folder as a session of this process leaves it when it is killed with its editor open. */
function leftBy(pid: number): string {
  const name = `effective-support-editor-${pid}-abcdef`;
  mkdirSync(join(place, name));
  writeFileSync(join(place, name, "text.txt"), "A bruise on the arm.");
  return name;
}

describe("an editor of one's own", () => {
  test("opens in the temporary folder where XDG_RUNTIME_DIR names none that is there", () => {
    expect(edited(join(place, "missing"))).toEqual({ text: "Bruise-seen" });
    expect(edited("")).toEqual({ text: "Bruise-seen" });
  });

  test("takes away what a killed session left, and leaves what another one has open", () => {
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    leftBy(gone);
    const open = leftBy(process.ppid);
    expect(edited(place)).toEqual({ text: "Bruise-seen" });
    expect(readdirSync(place)).toEqual([open]);
  });
});
