import type { Question } from "../packs/format.ts";
import type { PackData } from "../packs/pack-data.ts";
import { NOT_COVERED } from "./answers.ts";

/** The values that a question takes; empty for numbers, texts and judgements. */
export function allowedValues(pack: Pick<PackData, "areas" | "indicators">, question: Question): string[] {
  switch (question.type) {
    case "areas":
      return pack.areas.map(({ id }) => id);
    case "indicators":
      return [...pack.indicators.map(({ id }) => id), NOT_COVERED];
    default:
      return question.options ? [...question.options.map(({ value }) => value), NOT_COVERED] : [];
  }
}
