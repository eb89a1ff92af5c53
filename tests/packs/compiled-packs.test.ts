/** A compiled pack that is not what it should be is refused, and the message says exactly why. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import { releaseText } from "../../src/packs/releases.ts";
import { program } from "../commands/program.ts";

const text = releaseText(requirePackFromFolder("content/starter"));

async function using(written: string | null) {
  const root = mkdtempSync(join(tmpdir(), "compiled-"));
  try {
    const file = join(root, "pack.json");
    if (written !== null) writeFileSync(file, written);
    const { code, err } = await program(["contacts", "--content", file, "--json"]);
    return { code, said: err.replaceAll(root, "…").split("\n")[0] };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const refused = (reason: string) => ({ code: 3, said: `effective-support: The content …/pack.json does not hold: ${reason}.` });

describe("a compiled pack", () => {
  test("as it was released is used", async () => {
    expect((await using(text)).code).toBe(0);
  });

  test("with a wrong digest", async () => {
    expect(await using(text.replace("01632 960101", "01632 960109"))).toEqual(
      refused("its digest is wrong: it was changed after it was released"),
    );
  });

  test("in a newer version of the format", async () => {
    const newer = text.replace("effective-support/pack@1", "effective-support/pack@2");
    expect(await using(newer)).toEqual(
      refused("it is written in version 2 of the pack format, and this program reads version 1: use a newer program"),
    );
  });

  test("that is no pack", async () => {
    expect(await using("{}")).toEqual(refused("it is not a compiled pack"));
    expect(await using("{")).toEqual(refused("it is not JSON"));
    expect(await using('{ "digest": "x", "format": "effective-support/outcome@1" }')).toEqual(
      refused("it does not say that its format is effective-support/pack@1"),
    );
  });

  test("that is not there", async () => {
    expect(await using(null)).toEqual({ code: 3, said: 'effective-support: There is no content "…/pack.json".' });
  });
});

describe("a version that does not exist", () => {
  test("is named with those that do", async () => {
    const { code, err } = await program(["contacts", "--content", "bexley@9.9.9"]);
    expect({ code, known: /There is no content "bexley@9\.9\.9"\.\nHere are: .*bexley@1\.1\.0/.test(err) }).toEqual({
      code: 3,
      known: true,
    });
  });
});
