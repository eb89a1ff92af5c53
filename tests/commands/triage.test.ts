import { describe, expect, test } from "vitest";
import { answersFile, calmLines, program } from "./program.ts";

const triage = (text: string, ...more: string[]) => program(["triage", "--answers", "-", "--json", ...more], { files: { "-": text } });

describe("triage from a file", () => {
  test("danger alone is a complete set of answers", async () => {
    const run = await triage(answersFile("immediate-danger: yes"));
    expect(run.code).toBe(0);
    expect(run.json()).toMatchObject({
      urgency: "immediate",
      level: { agreed: 4, judged: null },
      route: { id: "emergency", ready: true },
      consent: { status: "not-a-gate" },
    });
    expect(run.json().contacts.map(({ id }: { id: string }) => id)).toEqual(["emergency-999", "mash", "main-council"]);
  });

  test("significant harm alone is one too, without the question before it", async () => {
    const run = await triage(answersFile("significant-harm: yes"));
    expect(run.json()).toMatchObject({ level: { agreed: 4 }, route: { id: "child-protection" } });
    expect(run.json().offered).toContain("immediate-danger");
  });

  test("what else is answered is carried and changes neither level nor route", async () => {
    const run = await triage(
      answersFile("significant-harm: yes", "judgement: { level: 1 }", "indicators: [l1-learning-progress-none]")
        .replace(", l1-learning-progress-none", "")
        .replace("[l1-learning-progress-none]", "[]"),
    );
    expect(run.json()).toMatchObject({ level: { agreed: 4, judged: 1 }, route: { id: "child-protection" } });
  });

  test("an allocated worker is told first, and unsafe consent is recorded", async () => {
    const run = await triage(
      answersFile("significant-harm: yes", "previous-assessment: live", "allocated-worker: yes", "consent: unsafe-to-ask"),
    );
    expect(run.json()).toMatchObject({
      level: { agreed: 4 },
      route: { id: "open-case" },
      urgency: "immediate",
      consent: { status: "not-a-gate", recorded: "unsafe-to-ask" },
    });
    expect(run.json().contacts[0].id).toBe("allocated-worker");
  });

  test("out of hours the line that can reach a duty social worker comes before an allocated worker's desk", async () => {
    const run = await triage(
      answersFile("significant-harm: yes", "previous-assessment: live", "allocated-worker: yes"),
      "--at",
      "2026-11-28T23:00",
    );
    expect(
      run
        .json()
        .contacts.slice(0, 2)
        .map(({ id }: { id: string }) => id),
    ).toEqual(["out-of-hours", "allocated-worker"]);
  });

  test("too few answers: exit 4 and the open question", async () => {
    const run = await triage(answersFile("immediate-danger: no"));
    expect(run.code).toBe(4);
    expect(run.json()).toMatchObject({
      schema: "effective-support/question@1",
      question: { id: "significant-harm", type: "choice" },
      answered: [{ question: "immediate-danger", answer: "no" }],
    });
    expect(run.json().question.options.map(({ value }: { value: string }) => value)).toEqual(["yes", "unsure", "no", "not-covered"]);
  });

  test("asked one question at a time, any front end comes to the outcome", async () => {
    const answers = new Map(calmLines.map((line) => [line.split(":")[0], line]));
    const given: string[] = [];
    for (let turn = 0; turn < 20; turn++) {
      const run = await triage(answersFile(...given, ...(given.length === 0 ? ["areas: []"] : [])));
      if (run.code === 0) break;
      given.push(answers.get(run.json().question.id) ?? "");
    }
    expect(given).toEqual(calmLines);
  });

  test("an answer of harm that the ones before it do not lead to contradicts them: exit 3, with the answer that is missing", async () => {
    const run = await triage(answersFile(...calmLines, "fgm-concern: disclosed-or-seen"));
    expect([run.code, run.out]).toEqual([3, ""]);
    expect(run.err).toContain("The answer to fgm-concern would raise this case");
    expect(run.err).toContain("Female genital mutilation, done or feared");
  });

  test("any other such answer is not used, and is said with its value", async () => {
    const teacher = answersFile(...calmLines, "regulated-professional: yes");
    const notice = "Answered, but not used, since the answers before do not lead there: regulated-professional (";
    const asData = await triage(teacher);
    expect(asData.json()).toMatchObject({
      level: { agreed: 1 },
      unused: ["regulated-professional"],
      unusedAnswers: [{ question: "regulated-professional", answer: "yes" }],
    });
    expect(asData.err).toContain(notice);
    const onScreen = await program(["triage", "--answers", "-"], { files: { "-": teacher } });
    const [, section = ""] = onScreen.out.split("ANSWERS THAT WERE NOT USED");
    expect(section.replaceAll(/\s+/g, " ")).toContain(
      `${notice}Are you a regulated health or social care professional, or a teacher? Yes)`,
    );
  });

  test("the words on the screen start with what to do, then who to call", async () => {
    const run = await program(["triage", "--answers", "-"], { files: { "-": answersFile("immediate-danger: yes") } });
    const order = [
      "WHAT TO DO FIRST",
      "Call 999 now",
      "WHO TO CALL",
      "999",
      "020 3045 5440",
      "LEVEL OF NEED",
      "REFERRAL ROUTE",
      "CONSENT",
      "YOUR DUTIES",
      "DATES",
      "REVIEW",
    ];
    let from = 0;
    for (const words of order) {
      expect(run.out.indexOf(words, from), words).toBeGreaterThanOrEqual(from);
      from = run.out.indexOf(words, from);
    }
  });

  test.each([60, 80, 120])("no line is wider than %i columns, and nothing is coloured into a pipe", async (columns) => {
    const run = await program(["triage", "--answers", "-"], { files: { "-": answersFile(...calmLines, "harm: tired") }, columns });
    expect(Math.max(...run.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(run.out).not.toContain("\u001b");
  });

  test("the moment in the file counts, unless the command line gives another", async () => {
    const text = answersFile("immediate-danger: yes").replace("reference: case-17", "at: 2026-07-01T10:00");
    expect((await triage(text)).json().at).toBe("2026-07-01T10:00:00+01:00");
    expect((await triage(text, "--at", "2026-12-25T10:00Z")).json().at).toBe("2026-12-25T10:00:00+00:00");
  });

  test("past its review date the content says so, and --require-current stops", async () => {
    expect((await triage(answersFile("immediate-danger: yes"))).json().content.notices[0]).toMatch(/past its review date \(2023-12-15\)/);
    expect((await triage(answersFile("immediate-danger: yes"), "--require-current")).code).toBe(5);
    expect((await triage(answersFile("immediate-danger: yes"), "--require-current", "--at", "2023-12-15T10:00")).code).toBe(0);
  });

  test("a date beyond the known bank holidays says so", async () => {
    const { deadlines, content } = (await triage(answersFile("immediate-danger: yes"), "--at", "2028-12-20T10:00")).json();
    expect(content.notices.join(" ")).toContain("Bank holidays are known for 2019 to 2028 only");
    expect(deadlines.find(({ id }: { id: string }) => id === "child-protection-conference").note).toContain("2019 to 2028");
  });
});

describe("the template", () => {
  test("explains every question, answers none, and asks the first when it is run as it is", async () => {
    const { out, code } = await program(["triage", "--template"]);
    expect(code).toBe(0);
    for (const id of ["immediate-danger", "fgm-concern", "judgement", "consent", "family-wants"]) expect(out).toContain(`# ${id}: `);
    expect((await triage(out)).json().question.id).toBe("immediate-danger");
  });

  test("with every # before an answer taken away, is a file that can be read", async () => {
    const { out } = await program(["triage", "--template"]);
    const answered = out.replace(/^( *)# ([a-z-]+: (?:\S.*)?)$/gm, (line, indent, answer) =>
      /^(reference|at): |^[a-z-]+: (\[|\{|"…"|\d|not-covered|[a-z-]+$)/.test(answer) ? `${indent}${answer}` : line,
    );
    const run = await triage(answered.replace(/^at: .*$/m, "at: 2026-11-23T10:15"));
    // Every answer at once contradicts itself, and that is all that is wrong with it.
    expect(run.code).toBe(3);
    expect(run.err.match(/ would raise this case, /g)).toHaveLength(
      run.err.split("\n").filter((line) => /^ {2}standard input:/.test(line)).length,
    );
  });
});
