/** What the built program prints, on both streams, and how it ends, byte for byte. `npm run golden` writes the files anew. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runGroup } from "./run-group.ts";

const groups = join(import.meta.dirname, "groups");

describe("the command lines of", () => {
  test.each(readdirSync(groups))("%s print what they printed", async (name) => {
    const file = join(groups, name);
    await expect(runGroup(readFileSync(file, "utf8"))).toMatchFileSnapshot(file);
  });
});
