/** Who is called when, and what has a date when. */
import type { ExpectedCase } from "./expected-case.ts";
import { inDanger, suspected, known } from "./plain-cases.ts";

const MASH = "the MASH on 020 3045 5440";
const WORKER = "the child's allocated social worker";
const COUNCIL = "the out-of-hours line on 020 8303 7777 or 020 8303 7171";
const open = { frontDoor: COUNCIL, worker: COUNCIL };
/** Where nobody's published hours hold, the second is named as well. */
const inAGap = { frontDoor: `${COUNCIL} (if nobody answers, ${MASH})`, worker: `${COUNCIL} (if nobody answers, ${WORKER})` };

/** Who to call by the clock: the hours of the service's page, and nobody's hours on a bank holiday. */
export const casesOfTheClock: ExpectedCase[] = (
  [
    ["2026-11-23T09:00", ["mash", "main-council"], null],
    ["2026-11-23T16:59", ["mash", "main-council"], null],
    ["2026-11-23T08:59", ["out-of-hours", "mash"], inAGap],
    ["2026-11-23T17:00", ["out-of-hours", "mash"], inAGap],
    ["2026-11-23T18:00", ["out-of-hours", "mash"], open],
    ["2026-11-28T11:00", ["out-of-hours", "mash"], open],
    ["2026-12-25T11:00", ["out-of-hours", "mash"], inAGap],
  ] as const
).flatMap(([at, calls, doors]) => {
  const then = doors ? { at, doors } : { at };
  return [
    { ...suspected, ...then, ...seenWhen(suspected, doors), name: `harm suspected, at ${at}`, calls: [...calls, "emergency-999"] },
    { ...inDanger, ...then, ...seenWhen(inDanger, doors), name: `danger, at ${at}`, calls: ["emergency-999", ...calls] },
    {
      ...known,
      ...then,
      name: `an open case, at ${at}`,
      calls: calls[0] === "mash" ? ["allocated-worker", ...calls] : ["out-of-hours", "allocated-worker", "mash"],
    },
  ];
});

/** Outside a working day no date says when the child is seen: it is asked, right after what has to happen at once. */
function seenWhen(of: ExpectedCase, doors: ExpectedCase["doors"] | null): Pick<ExpectedCase, "steps" | "deadlines"> {
  if (!doors) return of;
  const after = of.steps.findIndex((name) => name === "call social care now" || name === "then the MASH") + 1;
  return {
    steps: [...of.steps.slice(0, after), "when will the child be seen", ...of.steps.slice(after)],
    deadlines: of.deadlines.filter((id) => id !== "seen-same-day" && id !== "child-seen"),
  };
}
