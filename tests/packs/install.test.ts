/** Handing content out: install, use, update, go back, take away; which content runs, and why, is always said. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import { releaseText } from "../../src/packs/releases.ts";
import { program } from "../commands/program.ts";
import { takePublishedDetails } from "./content-command.ts";

const root = mkdtempSync(join(tmpdir(), "install-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let env: Record<string, string>;
let turn = 0;
beforeEach(() => {
  const data = join(root, `data-${turn++}`);
  mkdirSync(data);
  env = { XDG_DATA_HOME: data, HOME: data };
});

/** A release of the starter under another version, with another name where one is given. */
function released(version: string, name = "Northshire"): string {
  const folder = join(root, `${version}-${name}`, "northshire");
  cpSync("content/starter", folder, { recursive: true });
  cpSync("content/calendars", join(dirname(folder), "calendars"), { recursive: true });
  takePublishedDetails(folder);
  const manifest = join(folder, "pack.yaml");
  const text = readFileSync(manifest, "utf8")
    .replace(/^id: .*$/m, "id: northshire")
    .replace(/^version: .*$/m, `version: ${version}`)
    .replace(/^status: .*$/m, "status: active")
    .replace(/^name: .*$/m, `name: ${name}`);
  writeFileSync(manifest, text);
  const file = join(root, `northshire@${version}-${name}.json`);
  writeFileSync(file, releaseText(requirePackFromFolder(folder)));
  return file;
}

const run = (...words: string[]) =>
  program(words, { env, files: { "-": '{"schema":"effective-support/answers@1","answers":{"danger":"yes"}}' } });
const usual = async () => (await run("content", "list", "--json")).json().usual;

describe("content", () => {
  test("is installed, used, updated, and gone back from", async () => {
    expect(await usual()).toMatchObject({ id: "bexley", why: "it came with the program" });
    expect((await run("content", "install", released("1.0.0"))).out).toBe("northshire@1.0.0\n");
    expect(await usual()).toMatchObject({ id: "bexley" });
    expect((await run("content", "use", "northshire")).code).toBe(0);
    expect(await usual()).toEqual({ id: "northshire", version: "1.0.0", why: "chosen with content use" });
    expect((await run("triage", "--answers", "-", "--json")).json().content).toMatchObject({ id: "northshire", version: "1.0.0" });
    expect((await run("batch", "-")).json().content.id).toBe("northshire");

    await run("content", "install", released("1.1.0"));
    expect(await usual()).toMatchObject({ version: "1.1.0" });
    expect((await run("content", "use", "northshire@1.0.0")).code).toBe(0);
    expect(await usual()).toMatchObject({ version: "1.0.0" });
    expect((await run("content", "show", "northshire@1.1.0", "--json")).json().version).toBe("1.1.0");

    expect((await run("content", "remove", "northshire@1.0.0")).code).toBe(0);
    expect(await usual()).toMatchObject({ id: "bexley" });
    expect((await run("content", "remove", "northshire@1.0.0")).code).toBe(2);
  });

  test("that was installed can be pinned by answers, and by no path", async () => {
    await run("content", "install", released("1.0.0"));
    const pinned = (content: string) =>
      program(["triage", "--answers", "-", "--json"], {
        env,
        files: { "-": JSON.stringify({ schema: "effective-support/answers@1", content, answers: { danger: "yes" } }) },
      });
    expect((await pinned("northshire@1.0.0")).json().content.id).toBe("northshire");
    expect((await pinned("northshire@2.0.0")).code).toBe(3);
  });

  test("is named by the environment before all that was chosen, and --reset goes back", async () => {
    await run("content", "install", released("1.0.0"));
    await run("content", "use", "northshire");
    env.EFFECTIVE_SUPPORT_CONTENT = "bexley@1.1.0";
    expect(await usual()).toEqual({ id: "bexley", version: "1.1.0", why: "EFFECTIVE_SUPPORT_CONTENT names it" });
    env.EFFECTIVE_SUPPORT_CONTENT = "nowhere";
    expect((await run("contacts")).err).toContain('There is no content "nowhere"');
    delete env.EFFECTIVE_SUPPORT_CONTENT;
    await run("content", "use", "--reset");
    expect(await usual()).toMatchObject({ id: "bexley", why: "it came with the program" });
  });

  test("is not installed where it does not hold, nor over the same version with another digest", async () => {
    const file = released("1.0.0");
    writeFileSync(join(root, "broken.json"), readFileSync(file, "utf8").replace("01632 120101", "01632 120109"));
    expect((await run("content", "install", join(root, "broken.json"))).code).toBe(3);
    await run("content", "install", file);
    const other = await run("content", "install", released("1.0.0", "Southshire"));
    expect([other.code, other.err]).toEqual([2, expect.stringContaining("northshire@1.0.0 is installed already, with another digest")]);
    expect((await run("content", "use", "southshire")).code).toBe(3);
  });

  test("that was changed after it was installed is refused, and so is a broken list", async () => {
    await run("content", "install", released("1.0.0"));
    const folder = join(env.XDG_DATA_HOME ?? "", "effective-support", "content");
    writeFileSync(join(folder, "northshire@1.0.0.json"), readFileSync(released("1.0.0", "Westshire")));
    const changed = await run("contacts", "--content", "northshire");
    expect([changed.code, changed.err]).toEqual([3, expect.stringContaining("it was changed after it was installed")]);
    writeFileSync(join(folder, "index.json"), '{"installed":7}');
    expect((await run("contacts")).code).toBe(3);
  });
});
