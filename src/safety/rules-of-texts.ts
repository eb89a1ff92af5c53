/** What the safety rules ask of the content before any case is tried: the marks that they look at, and texts that would break them. */
import type { Step } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { type Place, type Violation } from "./case.ts";

export function textViolations(pack: Pack): Violation[] {
  return [...missingMarks(pack), ...unmarkedTelling(pack), ...closedDoors(pack), ...datesWithoutDoor(pack)];
}

function said(rule: string, message: string, at: Place = { kind: "pack" }): Violation {
  return { rule, message, at, answers: null, when: null };
}

/** Without these marks the other rules would have nothing to look at. */
function missingMarks({ flow, levels, contacts, consent }: Pack): Violation[] {
  const options = flow.questions.flatMap(({ options }) => options ?? []);
  const marked = (mark: string) => options.some(({ speaksOf }) => speaksOf === mark);
  const gate = flow.questions.some(({ plays }) => plays === "consent");
  const emergency = contacts.contacts.filter(
    ({ id, hours, phones }) => contacts.danger.includes(id) && hours === "always" && phones.length > 0,
  );
  const has: [boolean, string, string][] = [
    [marked("danger-now"), "1 danger comes first", "No answer says that someone is in danger now (speaksOf: danger-now)"],
    [marked("harm"), "2 harm is protected", "No answer says that harm is believed or suspected (speaksOf: harm)"],
    [marked("unsure"), "7 not sure is talked through", "No answer says that it is not sure (speaksOf: unsure)"],
    [levels.rules.some(({ floor }) => floor), "10 a judgement keeps the floor", "No level rule is a floor (floor: true)"],
    [flow.outcomeAtOnce.length > 0, "5 harm is acted on at once", "No answer gives the outcome at once (outcomeAtOnce)"],
    [emergency.length > 0, "1 danger comes first", "Nobody to call in danger is open always and has a number (danger)"],
    [
      flow.questions.some(({ decidesSafety }) => decidesSafety),
      "14 what does not fit is not a no",
      "No question is marked as deciding safety (decidesSafety)",
    ],
    [
      !gate || consent.unsafeToTell !== undefined,
      "15 the family is not told where that is unsafe",
      "Nothing says when telling the family is unsafe (unsafeToTell)",
    ],
    [flow.questions.some(({ plays }) => plays === "age"), "18 adults have their own", "No question asks for the age (plays: age)"],
  ];
  return has.flatMap(([holds, rule, message]) => (holds ? [] : [said(rule, message)]));
}

interface Text extends Pick<Step, "text" | "withFamily" | "now"> {
  at: Place;
}

function stepsOf({ routes, duties, consent }: Pack): Text[] {
  const inRoutes = routes.flatMap(({ id, steps, requires }) =>
    [...steps, ...requires.flatMap(({ instead }) => instead)].map((step) => ({ ...step, at: { kind: "route", id } as const })),
  );
  const others = [
    ...duties.additions.flatMap(({ first, then }) => [...first, ...then]),
    ...Object.values(consent.instead).flat(),
    ...(consent.unsafeToTell?.steps ?? []),
    ...(consent.nobodyToAsk?.steps ?? []),
  ];
  return [...inRoutes, ...others.map((step) => ({ ...step, at: { kind: "pack" } as const }))];
}

const TELLS =
  /\b(tell|ask|inform|talk (with|to)|speak (with|to)|explain|agree|offer|include|consent)\b[^.]*\b(famil(y|ies)|parents?|carers?|mother|father|them)\b/i;

/** Words that look like telling or asking the family have to say whether they are. */
function unmarkedTelling(pack: Pack): Violation[] {
  const duties = pack.duties.duties.map((duty): Text => ({ ...duty, at: { kind: "pack" } }));
  return [...stepsOf(pack), ...duties]
    .filter(({ text, withFamily }) => withFamily === undefined && TELLS.test(text))
    .map(({ text, at }) =>
      said(
        "15 the family is not told where that is unsafe",
        `This reads as telling or asking the family, and withFamily does not say whether it is: ${text}`,
        at,
      ),
    );
}

/** A step of an urgent route or addition that names somebody who is not always open has to name who is open instead. */
function closedDoors(pack: Pack): Violation[] {
  const limited = pack.contacts.contacts.filter(({ hours, called }) => hours !== "always" && called !== undefined);
  const urgentRoutes = pack.routes
    .filter(({ urgency }) => urgency !== "planned")
    .flatMap(({ id, steps }) => steps.slice(0, 1).map((step) => ({ ...step, at: { kind: "route", id } as const })));
  const first = pack.duties.additions
    .flatMap((addition) => (addition.urgency === "planned" ? [] : addition.first.filter(({ now }) => now)))
    .map((step) => ({ ...step, at: { kind: "pack" } as const }));
  return [...urgentRoutes, ...first].flatMap(({ text, at }) => {
    const closed = limited.find(({ called = "" }) =>
      new RegExp(`\\b(call|ring|phone|tell|speak (now )?(to|with)|talk to|contact) ${escaped(called)}\\b`, "i").test(text),
    );
    return closed
      ? [
          said(
            "17 the first step is open",
            `This sends somebody to ${closed.called} at every hour; name a calling list in braces instead: ${text}`,
            at,
          ),
        ]
      : [];
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A limit of the same day has no date outside a working day, so it has to say what to do then. */
function datesWithoutDoor({ deadlines }: Pack): Violation[] {
  return deadlines.deadlines
    .filter(({ unit, amount, whileWorkingDayRuns }) => unit === "working-days" && amount < 1 && whileWorkingDayRuns === undefined)
    .map(({ id }) =>
      said("16 nobody waits to be seen", `${id} is a limit of the same working day: say what to do at other times (whileWorkingDayRuns)`, {
        kind: "deadline",
        id,
      }),
    );
}
