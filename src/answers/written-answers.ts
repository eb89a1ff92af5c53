import type { Answers } from "./answers.ts";
import { ANSWERS_SCHEMA } from "./check.ts";

/** Answers as a file that `--answers` takes: YAML to read and edit, or JSON. */
export async function writtenAnswers({ content, reference, at, answers }: Answers, form: "yaml" | "json"): Promise<string> {
  const document = {
    schema: ANSWERS_SCHEMA,
    ...(content === null ? {} : { content }),
    ...(reference === null ? {} : { reference }),
    ...(at === null ? {} : { at }),
    answers: { ...answers },
  };
  if (form === "json") return `${JSON.stringify(document, null, 2)}\n`;
  const { stringify } = await import("yaml");
  return stringify(document, { lineWidth: 100 });
}
