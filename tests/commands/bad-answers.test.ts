import { describe, expect, test } from "vitest";
import { answersFile, calmLines, program } from "./program.ts";

async function refused(text: string | Uint8Array) {
  const run = await program(["triage", "--answers", "case.yaml"], { files: { "case.yaml": text } });
  expect(run.out).toBe("");
  expect(run.err).not.toMatch(/\n\s+at /);

  expect(run.err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(run.err).toContain("Nothing was written.");
  expect(run.code).toBe(3);
  return run.err;
}

describe("answers that do not hold", () => {
  const faults: [name: string, text: string, place: string, said: string][] = [
    ["an unknown question", answersFile("child-aeg: 8"), "4:3", 'answers.child-aeg: Unknown question "child-aeg". Did you mean child-age?'],
    [
      "an unknown value",
      answersFile("significant-harm: perhaps"),
      "4:21",
      'answers.significant-harm: "perhaps" is not an answer to this question. Expected one of yes, unsure, no, not-covered.',
    ],
    [
      "an unknown indicator",
      answersFile("indicators: [l2-learning-nonsense]"),
      "4:16",
      'answers.indicators[1]: "l2-learning-nonsense" is not known here.',
    ],
    [
      "an indicator twice",
      answersFile("indicators: [l2-learning-language, l2-learning-language]"),
      "4:38",
      '"l2-learning-language" stands here twice.',
    ],
    [
      "a list where one value belongs",
      answersFile("child-age: [8]"),
      "4:14",
      "[8] is not an answer to this question. Expected a whole number from 0 to 25",
    ],
    [
      "one value where a list belongs",
      answersFile("circumstances: send"),
      "4:18",
      "This is not a list. Expected a list, such as [a, b], or [] for none.",
    ],
    ["an age out of range", answersFile("child-age: 26"), "4:14", "26 is not an answer"],
    ["half a year", answersFile("child-age: 7.5"), "4:14", "7.5 is not an answer"],
    [
      "a level that is none",
      answersFile("judgement: { level: 5 }"),
      "4:23",
      "5 is not a level of this content. Expected one of 1, 2, 3, 4.",
    ],
    ["an unknown key of a judgement", answersFile("judgement: { level: 2, why: x }"), "4:26", 'answers.judgement.why: Unknown key "why".'],
    ["two answers", answersFile("child-age: 8", "child-age: 9"), "5:3", "This key stands here twice: there are two answers."],
    [
      "two answers in JSON",
      '{"schema":"effective-support/answers@1",\n"answers":{"child-age":8,\n "child-age":9}}',
      "3:2",
      "there are two answers",
    ],
    ["an escape sequence", answersFile('harm: "\\e[31mred"'), "4:9", "The text holds the control character U+001B."],
    ["a hidden direction mark", answersFile('harm: "a\\u202eb"'), "4:9", "U+202E"],
    ["a null byte in JSON", '{"schema":"effective-support/answers@1","answers":{"harm":"a\\u0000b"}}', "1:59", "U+0000"],
    ["a prototype key", answersFile("__proto__: { level: 4 }"), "4:3", 'Unknown question "__proto__".'],
    [
      "a prototype key in JSON",
      '{"schema":"effective-support/answers@1","answers":{"__proto__":{}}}',
      "1:52",
      'Unknown question "__proto__".',
    ],
    ["a constructor key", answersFile("constructor: yes"), "4:3", 'Unknown question "constructor".'],
    [
      "another schema",
      "schema: effective-support/answers@9\nanswers: {}\n",
      "1:9",
      "The schema is missing or another one. Expected effective-support/answers@1.",
    ],
    ["no answers", "schema: effective-support/answers@1\n", "1:1", "The answers are missing."],
    ["an unknown key", "schema: effective-support/answers@1\nname: x\nanswers: {}\n", "2:1", 'Unknown key "name".'],
    [
      "a moment that is none",
      "schema: effective-support/answers@1\nat: 2026-02-30T10:00\nanswers: {immediate-danger: yes}\n",
      "2:5",
      '"2026-02-30T10:00" names a day that does not exist. Expected a real date as YYYY-MM-DD.',
    ],
    [
      "a moment in words that says too little",
      "schema: effective-support/answers@1\nat: 23/11/26\nanswers: {immediate-danger: yes}\n",
      "2:5",
      '"23/11/26" gives no year in four figures. Expected the whole year, such as 23/11/2026.',
    ],
    [
      "a judgement without its reason",
      answersFile(...calmLines.map((line) => line.replace("level: 1", "level: 3"))),
      "10:14",
      "The judgement differs from the indicated level (1) and gives no reason.",
    ],
    ["a list", "- a\n- b\n", "1:1", "This is not a set of answers."],
    ["a cycle of aliases", "a: &a [*a]\n", "1:7", "YAML anchors"],
    [
      "a bomb of aliases",
      `${Array.from({ length: 9 }, (_, n) => `k${n}: &k${n} [${n ? `*k${n - 1},*k${n - 1}` : "x"}]`).join("\n")}\n`,
      "1:9",
      "YAML anchors",
    ],
    ["a tag", "schema: !!js/function x\nanswers: {}\n", "1:", ""],
    ["not YAML", "a: [1, 2\nb: }\n", "", "cannot begin with }"],
    ["deep nesting", "[".repeat(100_000), "1:21", "This is nested too deeply."],
    [
      "deep nesting by indentation",
      Array.from({ length: 600 }, (_, n) => `${" ".repeat(n)}a:`).join("\n"),
      "",
      "This is nested too deeply.",
    ],
  ];
  test.each(faults)("%s", async (_name, text, place, said) => {
    const err = await refused(text);
    expect(err).toContain(said);
    expect(err).toContain(`case.yaml:${place}`);
  });

  test("all faults are reported, not only the first", async () => {
    const err = await refused(answersFile("child-aeg: 8", "significant-harm: perhaps", "indicators: [nope]"));
    expect(err).toContain("The answers in case.yaml do not hold: 3 faults.");
  });

  test("an empty file, a large one, one that is not text", async () => {
    expect(await refused(" \n")).toContain("The file is empty. Expected answers; triage --template prints a file to start from.");
    expect(await refused(new Uint8Array(1024 * 1024 + 1).fill(97))).toContain("The file is larger than 1 MB.");
    expect(await refused(new Uint8Array([0x61, 0xff, 0xfe]))).toContain("The file is not UTF-8 text.");
  });
});

describe("answers of a size that nobody writes", () => {
  const keys = (count: number, write: (key: string) => string) => Array.from({ length: count }, (_, at) => write(`k${at}`));

  test("as YAML they are refused before they are read", async () => {
    expect(await refused(answersFile(...keys(60_000, (key) => `${key}: 1`)))).toContain("This is more than any set of answers holds.");
  });

  test("as JSON each fault is counted, and the first ones said", async () => {
    const text = `{"schema":"effective-support/answers@1","answers":{${keys(60_000, (key) => `"${key}":1`).join(",")}}}`;
    const err = await refused(text);
    expect(err).toContain("60000 faults");
    expect(err).toContain('answers.k0: Unknown question "k0".');
  });

  test("nested without end in JSON, they are a fault like any other", async () => {
    const text = `{"schema":"effective-support/answers@1","answers":{"harm":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`;
    expect(await refused(text)).toContain("answers.harm: This is not a text.");
  });

  test("a list longer than all that may stand in it is refused as a whole", async () => {
    const invented = keys(30_000, (key) => `"${key.padEnd(30, "x")}"`).join(",");
    const err = await refused(`{"schema":"effective-support/answers@1","answers":{"indicators":[${invented}]}}`);
    expect(err).toContain("answers.indicators: This list has 30000 entries.");
  });

  test("many faults, of which each still has its line", async () => {
    const err = await refused(answersFile(...keys(190, (key) => `${key}: 1`)));
    expect(err).toContain('case.yaml:193:3  answers.k189: Unknown question "k189".');
  });
});

describe("answers as people write them", () => {
  test("yes and no as words or as booleans, a byte order mark, Windows line ends: the same outcome", async () => {
    const plain = answersFile(...calmLines);
    const read = async (text: string) => (await program(["triage", "--answers", "-", "--json"], { files: { "-": text } })).out;
    const expected = await read(plain);
    expect(JSON.parse(expected).level.agreed).toBe(1);
    expect(await read(`\ufeff${plain}`)).toBe(expected);
    expect(await read(plain.replaceAll("\n", "\r\n"))).toBe(expected);
    expect(
      await read(plain.replace("significant-harm: no", "significant-harm: no").replace("immediate-danger: no", "immediate-danger: false")),
    ).toBe(expected);
  });

  test("an answer that is not on the path is named and not used", async () => {
    const run = await program(["triage", "--answers", "-", "--json"], {
      files: { "-": answersFile(...calmLines, "regulated-professional: yes", "consent: refused") },
    });
    expect(run.json().unused).toEqual(["regulated-professional", "consent"]);
    expect(run.json().level.agreed).toBe(1);
  });

  test.each([
    ["specialist-need: child-protection", "2026-11-24T10:00", "the MASH on 020 3045 5440", "It is asked only where this holds: level 4."],
    [
      "fgm-concern: disclosed-or-seen",
      "2026-11-24T22:00",
      "the out-of-hours line on 020 8303 7777",
      "Female genital mutilation, done or feared.",
    ],
  ])("answers that contradict each other (%s) hold up nobody: who to call stands below", async (line, at, open, asked) => {
    const text = answersFile(...calmLines, line);
    const run = await program(["triage", "--answers", "case.yaml", "--at", at], { files: { "case.yaml": text } });
    expect(run.code).toBe(3);
    expect(run.err).toContain(asked);
    expect(run.err).toContain(`If anyone is in danger now, call 999 first. If the worry cannot wait until this is mended, call ${open}`);
  });
});
