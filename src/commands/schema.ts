import { answersSchema } from "../answers/schema.ts";
import { EXIT, fail } from "../problems.ts";
import { shippedText } from "../shipped.ts";
import type { Run } from "./command.ts";
import { packGiven } from "./current-content.ts";
import { schemaNames } from "./schema-names.ts";

/** Prints a JSON Schema. That of answers depends on the content; the others are made at build time from the same definitions. */
export const run: Run<{ name?: (typeof schemaNames)[number] }> = async (options, surroundings) => {
  const { name } = options;
  if (name === undefined) return fail({ kind: "usage", message: "Name a schema.", hint: `Schemas: ${schemaNames.join(", ")}.` });
  if (name === "answers") {
    const pack = await packGiven(options, surroundings);
    surroundings.out(`${JSON.stringify(answersSchema(pack), null, 2)}\n`);
    return EXIT.done;
  }
  surroundings.out(shippedText(surroundings.home, `schemas/${name}.json`));
  return EXIT.done;
};
