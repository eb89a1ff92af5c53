import { strictJson } from "../answers/read.ts";
import { type Fault, fail } from "../problems.ts";
import { type Surroundings, shown } from "../surroundings.ts";
import { type QuizResult, quizResultFormat } from "./quiz-format.ts";
import { textOfBytes } from "../answers/text-of-bytes.ts";

const RESULT_AT_MOST = 1024 * 1024;
const FAULTS_AT_MOST = 20;

/** Reads the results of quizzes, hostile until checked. Throws the Problem "bad-input" with the faults of every file that is none. */
export function readQuizResults(files: string[], surroundings: Surroundings): QuizResult[] {
  const faults: Fault[] = [];
  const results = files.flatMap((file): QuizResult[] => {
    const read = readOne(shown(file), surroundings.read(file, RESULT_AT_MOST));
    if ("result" in read) return [read.result];
    faults.push(...read.faults);
    return [];
  });
  if (faults.length > 0)
    fail({ kind: "bad-input", what: faults.length === 1 ? "A quiz result does not hold" : "Quiz results do not hold", faults });
  return results;
}

function readOne(file: string, bytes: Uint8Array): { result: QuizResult } | { faults: Fault[] } {
  const whole = (message: string, expected: string) => ({ faults: [{ file, line: null, column: null, place: null, message, expected }] });
  if (bytes.length > RESULT_AT_MOST) return whole("The file is larger than 1 MB.", "at most 1 MB of JSON");
  const text = textOfBytes(bytes);
  if (text === null) return whole("The file is not UTF-8 text.", "JSON in UTF-8");
  const value = strictJson(text);
  if (value === undefined) return whole("This is not JSON, or says a key twice.", "a result as quiz --out FILE writes it");
  const { success, data, error } = quizResultFormat.safeParse(value);
  if (success) return { result: data };
  const faults = error.issues.slice(0, FAULTS_AT_MOST).map(({ path, message }): Fault => {
    const place = path.length === 0 ? null : shown(path.map(String).join("."));
    return { file, line: null, column: null, place, message: `${shown(message)}.`, expected: "a result as quiz --out FILE writes it" };
  });
  return { faults };
}
