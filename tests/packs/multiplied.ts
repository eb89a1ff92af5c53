/** A pack that has grown: every question many times over, in blocks one after another, and every indicator many times. */
import type { Condition, Question } from "../../src/packs/format.ts";
import type { Pack } from "../../src/packs/pack.ts";
import { createEngine } from "../../src/triage/engine.ts";

/** Questions that the core reads by their names; there is only ever one of each. */
const ONE_OF_A_KIND = ["indicators", "judgement", "consent"];

/**
 * The pack with `times` as many questions and indicators. What a rule or a route asks of a question holds where any of its
 * copies says so; a question looks at its own block, and at any copy of what was asked before the judgement.
 */
export function multiplied(pack: Pack, times: number): Pack {
  const { questions } = pack.flow;
  const single = new Set(ONE_OF_A_KIND);
  const judgement = questions.findIndex(({ id }) => id === "judgement");
  const blocks = (part: Question[]): Question[] =>
    Array.from({ length: times }, (_, block) =>
      part
        .filter(({ id }) => !single.has(id))
        .map((question) => ({
          ...question,
          id: named(question.id, block),
          when: question.when && ofBlock(question.when, block, part, times),
          optional: typeof question.optional === "boolean" ? question.optional : ofBlock(question.optional, block, part, times),
        })),
    ).flat();
  const ones = (part: Question[]) =>
    part
      .filter(({ id }) => single.has(id))
      .map((question) => ({
        ...question,
        when: question.when && ofAny(question.when, times),
        optional: typeof question.optional === "boolean" ? question.optional : ofAny(question.optional, times),
      }));
  const before = questions.slice(0, judgement + 1);
  const after = questions.slice(judgement + 1);
  const more = Array.from({ length: questions.length * times - (questions.length - single.size) * times - single.size }, (_, place) => ({
    ...(questions[0] as Question),
    id: `further-${place + 1}`,
  }));
  return createEngine({
    ...pack,
    flow: {
      ...pack.flow,
      outcomeAtOnce: pack.flow.outcomeAtOnce.map((condition) => ofAny(condition, times)),
      questions: [...blocks(before), ...more, ...ones(before), ...blocks(after), ...ones(after)],
    },
    levels: {
      ...pack.levels,
      rules: pack.levels.rules.map((rule) => ({
        ...rule,
        when: rule.when && ofAny(rule.when, times),
        borderline: rule.borderline && { ...rule.borderline, when: ofAny(rule.borderline.when, times) },
      })),
    },
    indicators: Array.from({ length: times }, (_, block) =>
      pack.indicators.map((indicator) => ({ ...indicator, id: named(indicator.id, block) })),
    ).flat(),
    routes: pack.routes.map((route) => ({
      ...route,
      when: route.when && ofAny(route.when, times),
      requires: route.requires.map((requirement) => ({ ...requirement, when: ofAny(requirement.when, times) })),
    })),
    duties: { ...pack.duties, additions: pack.duties.additions.map((addition) => ({ ...addition, when: ofAny(addition.when, times) })) },
  });
}

function named(id: string, block: number): string {
  return block === 0 || ONE_OF_A_KIND.includes(id) ? id : `${id}-${block + 1}`;
}

function ofBlock(condition: Condition, block: number, part: Question[], times: number): Condition {
  return rewritten(condition, (id, wanted) =>
    part.some((question) => question.id === id) ? { answers: { [named(id, block)]: wanted } } : ofAny({ answers: { [id]: wanted } }, times),
  );
}

function ofAny(condition: Condition, times: number): Condition {
  return rewritten(condition, (id, wanted) =>
    ONE_OF_A_KIND.includes(id)
      ? { answers: { [id]: wanted } }
      : { any: Array.from({ length: times }, (_, block) => ({ answers: { [named(id, block)]: wanted } })) },
  );
}

type Wanted = NonNullable<Condition["answers"]>[string];

function rewritten({ all, any, not, answers, ...others }: Condition, write: (id: string, wanted: Wanted) => Condition): Condition {
  const inner = (part: Condition) => rewritten(part, write);
  return {
    all: [
      others,
      ...(all ?? []).map(inner),
      ...(any ? [{ any: any.map(inner) }] : []),
      ...(not ? [{ not: inner(not) }] : []),
      ...Object.entries(answers ?? {}).map(([id, wanted]) => write(id, wanted)),
    ],
  };
}
