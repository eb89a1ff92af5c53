/** What was released stays as it was released, and is what the program uses. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../src/packs/digest.ts";
import { requirePackFromFolder } from "../../src/packs/load-folder.ts";
import { releasesIn } from "../../src/packs/releases.ts";
import { compareVersions } from "../../src/packs/check/dates-in-order.ts";
import { parseMoment } from "../../src/deadlines/moment.ts";
import { everyPath } from "../../src/triage/paths.ts";
import { replay } from "../../src/triage/replay.ts";
import { brokenRules } from "../triage/safety-by-hand.ts";
import { HOME, program } from "../commands/program.ts";
import { FOUND_LATER } from "./found-later.ts";

const FOLDER = "content/releases";
const releases = releasesIn(FOLDER);
const bexley = releases.filter(({ pack }) => pack.id === "bexley").map(({ pack }) => pack);

describe("released versions", () => {
  test("there are bexley@1.0.0, from the guidance alone, and bexley@1.1.0, with the page", () => {
    expect(bexley.slice(0, 2).map(({ version }) => version)).toEqual(["1.0.0", "1.1.0"]);
    const [first, second] = bexley;
    expect([JSON.stringify(first).includes("FWS page"), JSON.stringify(second).includes("FWS page")]).toEqual([false, true]);
    expect(second?.manifest.supersedes).toBe("bexley@1.0.0");
  });

  test("each holds what its digest says, inside it and in the list of digests", () => {
    const listed = JSON.parse(readFileSync(join(FOLDER, "digests.json"), "utf8"));
    const found = Object.fromEntries(
      releases.map(({ file }) => {
        const { digest, ...rest } = JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
        expect(digestOf(rest)).toBe(digest);
        return [file.replace(/\.json$/, ""), digest];
      }),
    );
    expect(found).toEqual(listed);
  });

  test.each(bexley.map((pack) => [pack.version, pack] as const))(
    "on every path of bexley@%s the safety rules hold, by day, in a gap and at night",
    (_version, pack) => {
      const broken = everyPath(pack).flatMap(({ answers }) =>
        ["2026-11-23T10:15", "2026-11-27T17:30", "2026-12-25T03:00"].flatMap((text) => {
          const at = parseMoment(pack.calendar, text);
          if ("problem" in at) throw new Error(at.problem);
          const { outcome } = replay(pack, { reference: null, at: null, content: null, answers }, at);
          return outcome ? brokenRules({ pack, answers, at, outcome }) : ["no outcome"];
        }),
      );
      expect([...new Set(broken)]).toEqual(FOUND_LATER[pack.version] ?? []);
    },
  );

  test("each has an entry in the list of changes, with its digest", () => {
    const changes = readFileSync(join(FOLDER, "changes-bexley.md"), "utf8");
    for (const { version, digest } of bexley) {
      expect(changes).toContain(`## bexley@${version}, `);
      expect(changes).toContain(digest);
    }
  });

  test("the folder is the newest release to the letter, or has a higher version", () => {
    const folder = requirePackFromFolder("content/bexley");
    const newest = bexley.at(-1);
    const higher = newest !== undefined && compareVersions(folder.version, newest.version) > 0;
    expect(higher || folder.digest === newest?.digest).toBe(true);
  });

  test("the program uses the newest active released version where nobody names another", async () => {
    const { json } = await program(["content", "show", "--json"]);
    const newest = bexley.findLast(({ manifest }) => manifest.status === "active");
    expect([json().version, json().digest]).toEqual([newest?.version, newest?.digest]);
    const listed = (await program(["content", "list", "--json"])).json().contents;
    expect(listed.filter(({ standard }: { standard: boolean }) => standard).map(({ version }: { version: string }) => version)).toEqual([
      newest?.version,
    ]);
  });
});

describe("an old outcome", () => {
  const folder = "tests/packs/old-outcomes";
  const cases = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

  test.each(cases)("%s comes out again under bexley@1.0.0, byte for byte", async (name) => {
    const answers = readFileSync(join(folder, name), "utf8");
    const { code, out } = await program(["triage", "--answers", name, "--content", "bexley@1.0.0", "--json"], {
      files: { [name]: answers },
    });
    expect(code).toBe(0);
    expect(out).toBe(readFileSync(join(folder, name.replace(".yaml", ".json")), "utf8"));
  });

  test("has other contacts and dates under bexley@1.1.0, and the same level and route", async () => {
    const name = "level-3-at-night.yaml";
    const files = { [name]: readFileSync(join(folder, name), "utf8") };
    const [old, young] = await Promise.all(
      ["bexley@1.0.0", "bexley@1.1.0"].map(async (content) =>
        (await program(["triage", "--answers", name, "--content", content, "--json"], { files })).json(),
      ),
    );
    expect([young.level.agreed, young.route.id]).toEqual([old.level.agreed, old.route.id]);
    expect(old.contacts[0].id).not.toBe(young.contacts[0].id);
    expect(young.deadlines.map(({ id }: { id: string }) => id)).toContain("fws-contact");
    expect(old.deadlines.map(({ id }: { id: string }) => id)).not.toContain("fws-contact");
  });
});

describe("the schemas that content files name", () => {
  const files = ["content/bexley", "content/starter"].flatMap((pack) =>
    readdirSync(pack, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => [join(pack, name), name] as const),
  );

  test.each(files)("%s names the schema of its kind, and holds to it", (file, name) => {
    const text = readFileSync(file, "utf8");
    const [, path = ""] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    const kind = name.includes("/") ? dirname(name) : name.replace(".yaml", "");
    expect(relative(".", resolve(dirname(file), path))).toBe(join("dist", "schemas", "pack", `${kind}.json`));
    const schema = join(HOME, "schemas", "pack", `${kind}.json`);
    expect(existsSync(schema)).toBe(true);
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schema, "utf8")));
    expect({ file, valid: validate(parse(text)), errors: validate.errors }).toEqual({ file, valid: true, errors: null });
  });
});
