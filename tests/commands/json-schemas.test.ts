/** Every JSON that the program prints is of a schema that it prints as well. */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { wholeProgram } from "../../src/commands/program.ts";
import { schemaNames } from "../../src/commands/schema-names.ts";
import { batched, row } from "../batch/rows.ts";
import { answersFile, calmLines, program } from "./program.ts";

const ajv = new Ajv2020({ strict: false });
const ready = new Map<string, ValidateFunction>();

async function validator(name: string): Promise<ValidateFunction> {
  const known = ready.get(name);
  if (known) return known;
  const { out, code } = await program(["schema", name]);
  if (code !== 0) throw new Error(`there is no schema ${name}`);
  const validate = ajv.compile(JSON.parse(out));
  ready.set(name, validate);
  return validate;
}

/** Holds a JSON to the schema that it names itself, and gives that name. */
async function holdToItsSchema(json: { schema: string }): Promise<string> {
  const name = /^effective-support\/([a-z-]+)@1$/.exec(json.schema)?.[1] ?? "";
  const validate = await validator(name);
  expect(validate(json), JSON.stringify(validate.errors, null, 1)).toBe(true);
  return name;
}

const files = {
  "calm.yaml": answersFile(...calmLines),
  "danger.yaml": answersFile("immediate-danger: yes", "harm: hurt"),
  "open.yaml": answersFile("immediate-danger: no"),
  "cases.ndjson": [row("a", {}, { recorded: 2, agency: "school" }), "{"].join("\n"),
};

const printed: [schema: string, words: string[]][] = [
  ["outcome", ["triage", "--answers", "calm.yaml", "--json"]],
  ["outcome", ["triage", "--answers", "danger.yaml", "--json"]],
  ["question", ["triage", "--answers", "open.yaml", "--json"]],
  ["question", ["triage", "--no-input"]],
  ["contacts", ["contacts", "--json"]],
  ["contacts", ["contacts", "--at", "2026-12-25T11:00", "--json"]],
  ["deadlines", ["deadlines", "child-protection", "--from", "2026-12-24T16:30", "--met", "strategy-meeting=2026-12-29", "--json"]],
  ["guide", ["guide", "--json"]],
  ["guide", ["guide", "indicators", "--level", "3", "--json"]],
  ["services", ["services", "housing", "--json"]],
  ["report", ["referral", "--answers", "calm.yaml", "--json"]],
  ["content-list", ["content", "list", "--json"]],
  ["content-verified", ["content", "verify", "--json"]],
  ["trusted-keys", ["content", "trust", "--json"]],
  ["content", ["content", "show", "bexley", "--json"]],
  ["audit", ["audit", "cases.ndjson", "--json"]],
];

describe("JSON Schemas", () => {
  test.each(printed)("%s holds what %j prints", async (schema, words) => {
    expect(await holdToItsSchema((await program(words, { files })).json())).toBe(schema);
  });

  test("batch rows are outcomes or batch problems", async () => {
    const { rows } = await batched(
      [row("a"), row("b", { consent: "perhaps" }), "{", row("c", { "who-can-help": undefined as never })].join("\n"),
    );
    expect(await holdToItsSchema(rows[0])).toBe("outcome");
    const validate = await validator("batch-problem");
    for (const problem of rows.slice(1)) expect(validate(problem), JSON.stringify(validate.errors)).toBe(true);
  });

  test("each is a schema, and refuses what is none of its kind", async () => {
    for (const name of schemaNames) {
      const validate = await validator(name);
      if (name !== "pack") expect(validate({ schema: "effective-support/nothing@1" })).toBe(false);
    }
  });

  test("the schema command offers each of them", () => {
    const schema = wholeProgram().commands.find((command) => command.name() === "schema");
    expect(schema?.registeredArguments[0]?.argChoices).toEqual(schemaNames);
  });
});
