/**
 * The guide inside a program of your own: one question after the other until there is an outcome.
 *
 * @import { Answers, Outcome, Pack } from "effective-support"
 */
import { checkAnswers, loadPack, momentOf, openQuestion, replay } from "effective-support";

const pack = await loadPack();

/** What a form, a chat or another front end would ask somebody. @type {Record<string, string | number | string[] | { level: number }>} */
const said = {
  "immediate-danger": "no",
  "significant-harm": "no",
  "child-age": 9,
  circumstances: ["young-carer"],
  "previous-assessment": "none",
  indicators: ["l2-learning-poor-punctuality"],
  judgement: { level: 2 },
  "who-can-help": "joint",
  consent: "given",
};

/** @param {Pack} guide @returns {Outcome} */
function asked(guide) {
  /** @type {Record<string, unknown>} */
  const answers = {};
  for (;;) {
    const checked = checkAnswers(guide, { schema: "effective-support/answers@1", answers });
    if ("faults" in checked) throw new Error(checked.faults.map(({ message }) => message).join("\n"));
    /** @type {Answers} */
    const soFar = checked.answers;
    const { walk, outcome } = replay(guide, soFar, momentOf(guide.calendar, Date.UTC(2026, 10, 23, 10, 15)));
    if (outcome) return outcome;
    const { question } = openQuestion(guide, walk);
    console.log(`asked: ${question.id}`);
    answers[question.id] = said[question.id];
  }
}

const outcome = asked(pack);
console.log(`level ${outcome.level.agreed}, ${outcome.route.id}, first call: ${outcome.contacts[0]?.name}`);
