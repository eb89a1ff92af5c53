/** Holds the entries of a pack, one by one, to the tables of what the documents and the contract say about them. */
import type { Option } from "../../../src/packs/format.ts";
import type { Pack } from "../../../src/packs/pack.ts";
import { contacts } from "./contacts.ts";
import { deadlines, events } from "./deadlines.ts";
import { duties, withTheFamily } from "./duties.ts";
import { sameSources } from "./expectations.ts";
import { kindDifferences } from "./kinds-of-limits.ts";
import { borderlines, levelRules, levels, referral, review, textsOfLists } from "./levels-and-ends.ts";
import { saidDifferences } from "./numbers-said.ts";
import { ageHelp, ages, domains, firstOfStage, questions } from "./questions.ts";
import { additions, inDoubt, matching, requirements, routes, serviceAges, topicAges } from "./settings.ts";
import { signDifferences } from "./signs.ts";
import { familyDifferences } from "./told-to-the-family.ts";

export function singleDifferences(pack: Pack): string[] {
  return [
    ...deadlineDifferences(pack),
    ...contactDifferences(pack),
    ...dutyDifferences(pack),
    ...questionDifferences(pack),
    ...levelDifferences(pack),
    ...endDifferences(pack),
    ...routeDifferences(pack),
    ...settingDifferences(pack),
    ...doubtDifferences(pack),
    ...kindDifferences(pack),
    ...saidDifferences(pack),
    ...signDifferences(pack),
    ...familyDifferences(pack),
  ];
}

function deadlineDifferences({ deadlines: { deadlines: here, events: started } }: Pack): string[] {
  const wrong = deadlines.flatMap((wanted) => {
    const found = here.find(({ id }) => id === wanted.id);
    if (!found) return [`the deadline ${wanted.id} is missing`];
    const { id, amount, unit, from, every = false, yours = false, otherwise } = wanted;
    const asking = found.whileWorkingDayRuns?.otherwise;
    return [
      ...unequal(
        `deadline ${id}`,
        { amount, unit, from, every, whose: yours ? "you" : "others" },
        { amount: found.amount, unit: found.unit, from: found.from, every: found.every, whose: found.whose },
      ),
      ...(otherwise
        ? [
            ...unsaid(`deadline ${id}, otherwise`, otherwise.says, asking?.text),
            ...uncited(`deadline ${id}, otherwise`, otherwise.source, asking?.source),
          ]
        : asking
          ? [`deadline ${id} has a date at every hour`]
          : []),
      ...unsaid(`deadline ${id}`, wanted.what, found.what),
      ...unsaid(`deadline ${id}, who`, wanted.who, found.who),
      ...(wanted.note ? unsaid(`deadline ${id}, note`, wanted.note, found.note) : []),
      ...uncited(`deadline ${id}`, wanted.source, found.source),
    ];
  });
  const clocks = Object.entries(events).flatMap(([id, assumed]) =>
    unsaid(`event ${id}`, assumed, started.find((event) => event.id === id)?.assumed),
  );
  return [...wrong, ...clocks, ...unequal("deadlines", deadlines.map(({ id }) => id).sort(), here.map(({ id }) => id).sort())];
}

function contactDifferences({ contacts: { contacts: here, lists } }: Pack): string[] {
  const wrong = Object.entries(contacts).flatMap(([id, { phones, email, address, hours, note, emailNote, source, called }]) => {
    const found = here.find((contact) => contact.id === id);
    if (!found) return [`the contact ${id} is missing`];
    return [
      ...unequal(
        `contact ${id}`,
        { phones, email, hours, called },
        { phones: found.phones, email: found.email, hours: found.hours, called: found.called },
      ),
      ...unsaid(`address of ${id}`, address ?? /^$/, found.address ?? ""),
      ...unsaid(`note of ${id}`, note ?? /^$/, found.note ?? ""),
      ...unsaid(`e-mail note of ${id}`, emailNote ?? /^$/, found.emailNote ?? ""),
      ...uncited(`contact ${id}`, source, found.source),
      ...(id === "mash"
        ? unsaid("what the MASH is for", /^Referrals, consultations with a social worker, advice on level 2 and 3 help/, found.for)
        : []),
    ];
  });
  const uncovered = Object.entries(textsOfLists).flatMap(([id, { first, others }]) => {
    const found = lists.find((list) => list.id === id);
    return [...unsaid(`list ${id}`, others, found?.uncovered), ...unsaid(`list ${id}, the first`, first, found?.uncoveredFirst)];
  });
  return [...wrong, ...uncovered];
}

function dutyDifferences({ duties: { duties: here } }: Pack): string[] {
  return [
    ...unequal("duties", Object.keys(duties).sort(), here.map(({ id }) => id).sort()),
    ...unequal(
      "duties with the family",
      withTheFamily,
      here.filter(({ withFamily }) => withFamily).map(({ id }) => id),
    ),
    ...Object.entries(duties).flatMap(([id, { says, source }]) => {
      const found = here.find((duty) => duty.id === id);
      return [...unsaid(`duty ${id}`, says, found?.text), ...uncited(`duty ${id}`, source, found?.source)];
    }),
  ];
}

function questionDifferences({ flow, domains: here }: Pack): string[] {
  const wrong = Object.entries(questions).flatMap(([id, wanted]) => {
    const found = flow.questions.find((question) => question.id === id);
    if (!found) return [`the question ${id} is missing`];
    const { type, values = [], optional, sayNow = {}, decidesSafety = false, speaksOf = {}, countsAs = {}, source } = wanted;
    const mayBeLeft = typeof found.optional === "object" ? "sometimes" : found.optional ? "always" : undefined;
    return [
      ...unequal(
        `question ${id}`,
        { type, values, optional: optional ?? null, decidesSafety, speaksOf, countsAs },
        {
          type: found.type,
          values: (found.options ?? []).map(({ value }) => value),
          optional: mayBeLeft ?? null,
          decidesSafety: found.decidesSafety ?? false,
          speaksOf: markedBy(found.options, "speaksOf"),
          countsAs: markedBy(found.options, "countsAs"),
        },
      ),
      ...(found.options ?? []).flatMap((option) => {
        const said = sayNow[option.value];
        if (!said) return option.sayNow ? [`${id}, ${option.value}: nothing has to be said at once`] : [];
        return [
          ...unsaid(`${id}, ${option.value}, at once`, said.says, option.sayNow?.text),
          ...uncited(`${id}, ${option.value}, at once`, said.source, option.sayNow?.source),
        ];
      }),
      ...uncited(`question ${id}`, source, found.source),
    ];
  });
  const age = flow.questions.find(({ id }) => id === "child-age");
  return [
    ...wrong,
    ...unequal(
      "questions",
      Object.keys(questions),
      flow.questions.map(({ id }) => id),
    ),
    ...unequal(
      "stages",
      firstOfStage,
      Object.fromEntries(flow.stages.map(({ id }) => [id, flow.questions.find(({ stage }) => stage === id)?.id])),
    ),
    ...unequal("ages", ages, { from: age?.from, to: age?.to }),
    ...unsaid("help with the age", ageHelp, age?.help),
    ...unequal(
      "domains",
      domains,
      here.domains.map(({ id }) => id),
    ),
    ...[here.source, ...here.domains.map(({ source }) => source)].flatMap((source) => uncited("domains", "guidance §3", source)),
  ];
}

/** What a mark of the options says, by the option's value. */
function markedBy(options: Option[] | undefined, mark: "speaksOf" | "countsAs"): Record<string, string> {
  return Object.fromEntries((options ?? []).flatMap((option) => (option[mark] === undefined ? [] : [[option.value, option[mark]]])));
}

function levelDifferences({ levels: here }: Pack): string[] {
  return [
    ...unequal(
      "levels",
      levels,
      here.levels.map(({ level, name }) => [level, name]),
    ),
    ...here.levels.flatMap(({ level, source }) => uncited(`level ${level}`, "guidance §5; guidance §11", source)),
    ...unequal(
      "level rules",
      Object.keys(levelRules),
      here.rules.map(({ id }) => id),
    ),
    ...unequal(
      "levels that are near",
      borderlines,
      here.rules.flatMap(({ id, borderline }) => (borderline ? [[id, borderline.level]] : [])),
    ),
    ...here.rules.flatMap((rule) => {
      const wanted = levelRules[rule.id];
      if (!wanted) return [];
      const { level, floor, source, says } = wanted;
      return [
        ...unequal(`rule ${rule.id}`, { level, floor }, { level: rule.level, floor: rule.floor }),
        ...unsaid(`rule ${rule.id}`, says, rule.text),
        ...uncited(`rule ${rule.id}`, source, rule.source),
      ];
    }),
  ];
}

function endDifferences({ flow, manifest }: Pack): string[] {
  const branches = flow.review?.branches ?? [];
  const { moved, form, branches: wanted, blanks } = { ...review, ...referral };
  return [
    ...unequal(
      "review branches",
      wanted.map(({ id, needsResolved }) => [id, needsResolved]),
      branches.map(({ id, needsResolved }) => [id, needsResolved]),
    ),
    ...wanted.flatMap(({ id, says, source }) => {
      const found = branches.find((branch) => branch.id === id);
      return [...unsaid(`review ${id}`, says, found?.text), ...uncited(`review ${id}`, source, found?.source)];
    }),
    ...(["up", "down"] as const).flatMap((way) => [
      ...unsaid(`moved ${way}`, moved[way].says, flow.review?.moved[way].text),
      ...uncited(`moved ${way}`, moved[way].source, flow.review?.moved[way].source),
    ]),
    ...[
      ...unsaid("referral form", form.says, flow.referral?.form.text),
      ...uncited("referral form", form.source, flow.referral?.form.source),
    ],
    ...unequal(
      "opening words",
      referral.opening,
      flow.referral?.sayFirst.map(({ source }) => source),
    ),
    ...unequal(
      "blanks",
      blanks,
      flow.referral?.blanks.map(({ caption, labels }) => [caption, labels.length]),
    ),
    // Working Together 2018, against which the guidance is written, was replaced on this day; its preface speaks of June 2018.
    ...unequal(
      "edition",
      ["active", "2018", "2018-07-01", "2023-12-15"],
      [manifest.status, manifest.published, manifest.effectiveFrom, manifest.reviewBy],
    ),
    ...unsaid("edition", /Working Together 2018 \(its preface speaks of June 2018; its back page prints January 2017\)/, manifest.edition),
    ...unsaid("why a review is due", /Working Together 2018, which the government replaced on 15 December 2023/, manifest.reviewWhy ?? ""),
  ];
}

function routeDifferences({ routes: here }: Pack): string[] {
  const own = here.map(({ id, urgency, consent, call, duties: of }) => [id, { urgency, consent, call, duties: of }]);
  return [
    ...unequal("routes", routes, Object.fromEntries(own)),
    ...here.flatMap(({ requires }) => requires).flatMap(({ id, text }) => unsaid(`requirement ${id}`, requirements[id] ?? /^$/, text)),
  ];
}

function doubtDifferences({ services }: Pack): string[] {
  const doubted = services.flatMap(({ id, phones, emails, urls, addresses }) => {
    const values = [...phones, ...emails, ...urls, ...addresses].flatMap((contact) => {
      if (typeof contact === "string" || !("unconfirmed" in contact) || !contact.unconfirmed) return [];
      return ["number" in contact ? contact.number : "address" in contact ? contact.address : contact.text];
    });
    return values.length > 0 ? [[id, values] as const] : [];
  });
  return unequal("contacts in doubt", inDoubt, Object.fromEntries(doubted));
}

function settingDifferences(pack: Pack): string[] {
  const { services, topics } = pack;
  const { danger } = pack.contacts;
  const here = pack.duties.additions;
  const aged = <T extends { id: string; ages?: unknown }>(entries: T[]) =>
    Object.fromEntries(entries.filter((entry) => entry.ages).map(({ id, ages: of }) => [id, of]));
  return [
    ...unequal("danger", ["emergency-999"], danger),
    ...unequal("ages of services", serviceAges, aged(services)),
    ...unequal("ages of topics", topicAges, aged(topics)),
    ...unequal("how services are matched", matching, pack.matching),
    ...Object.entries(additions).flatMap(([id, [urgency, callFirst, call]]) => {
      const found = here.find((addition) => addition.id === id);
      return unequal(`addition ${id}`, [urgency, callFirst, call], [found?.urgency, found?.callFirst, found?.call]);
    }),
    ...unequal(
      "additions that call somebody or are urgent",
      Object.keys(additions),
      here.filter(({ urgency, call, callFirst }) => urgency !== "planned" || call.length + callFirst.length > 0).map(({ id }) => id),
    ),
  ];
}

function unequal(what: string, wanted: unknown, got: unknown): string[] {
  return JSON.stringify(wanted) === JSON.stringify(got)
    ? []
    : [`${what} should be ${JSON.stringify(wanted)} and is ${JSON.stringify(got)}`];
}

function unsaid(what: string, wanted: RegExp, got: string | undefined): string[] {
  return got !== undefined && wanted.test(got) ? [] : [`${what} should say ${wanted} and says: ${got}`];
}

function uncited(what: string, wanted: string, got: string | undefined): string[] {
  return got !== undefined && sameSources(wanted, got) ? [] : [`${what} should cite ${wanted} and cites ${got}`];
}
