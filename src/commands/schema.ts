import { quoted } from "../answers/check.ts";
import { answersSchema } from "../answers/schema.ts";
import { packNamed } from "../packs/shelf.ts";
import { EXIT, fail } from "../problems.ts";
import { shippedText } from "../shipped.ts";
import type { Run } from "./command.ts";
import { schemas } from "./table.ts";

/** Prints a JSON Schema. That of answers depends on the content; the others are made at build time from the same definitions. */
export const run: Run = async (given, surroundings) => {
  const wanted = given.operands[0];
  if (wanted === "answers") {
    const pack = await packNamed(given.value("content"), surroundings);
    surroundings.out(`${JSON.stringify(answersSchema(pack), null, 2)}\n`);
    return EXIT.done;
  }
  if (wanted === undefined || !(schemas as readonly string[]).includes(wanted)) {
    return fail({
      kind: "usage",
      message: wanted === undefined ? "Name a schema." : `There is no schema ${quoted(wanted)}.`,
      hint: `Schemas: ${schemas.join(", ")}.`,
    });
  }
  surroundings.out(shippedText(surroundings.home, `schemas/${wanted}.json`));
  return EXIT.done;
};
