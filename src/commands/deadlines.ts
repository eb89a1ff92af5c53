import { nearest, quoted } from "../answers/check.ts";
import { datesFrom, deadlineEntry } from "../deadlines/dates-of-case.ts";
import { isoWithOffset, type Moment } from "../deadlines/moment.ts";
import type { Dated } from "../deadlines/timeline.ts";
import type { Route } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { packNamed } from "../packs/shelf.ts";
import { EXIT, fail } from "../problems.ts";
import { reviewNotice } from "../triage/outcome.ts";
import type { Given, Run } from "./command.ts";
import { requireCurrent } from "./current-content.ts";
import { momentGiven } from "./moment-given.ts";

/** The dated timeline of a route, from the moment when it starts, with what has been met since. */
export const run: Run = async (given, surroundings) => {
  const pack = await packNamed(given.value("content"), surroundings);
  const at = momentGiven(pack, "at", given.value("at"), surroundings);
  requireCurrent(pack, at, given);
  const route = routeGiven(pack, given);
  const from = given.value("from") === null ? at : momentGiven(pack, "from", given.value("from"), surroundings);
  const met = metGiven(pack, given, (option, text) => momentGiven(pack, option, text, surroundings));
  const dates = datesFrom(pack, route.deadlines, from, met).map((entry) => ({
    ...deadlineEntry(entry),
    met: entry.dated.metAt ? isoWithOffset(entry.dated.metAt) : null,
    status: statusAt(entry.dated, at),
  }));
  const result = {
    schema: "effective-support/deadlines@1" as const,
    route: route.id,
    name: route.name,
    from: isoWithOffset(from),
    at: isoWithOffset(at),
    content: { id: pack.id, version: pack.version, digest: pack.digest, notices: reviewNotice(pack, at) },
    deadlines: dates,
  };
  if (given.has("json")) {
    surroundings.out(`${JSON.stringify(result, null, 2)}\n`);
    return EXIT.done;
  }
  const { deadlinesView } = await import("../terminal/deadlines-view.ts");
  const { styleFor } = await import("../terminal/style.ts");
  surroundings.out(deadlinesView(result, styleFor(given, surroundings)));
  return EXIT.done;
};

/** A deadline that is open is missed once its last reading has passed. */
function statusAt({ status, due, latest }: Dated, at: Moment) {
  return status === "open" && (latest ?? due).epoch < at.epoch ? ("missed" as const) : status;
}

function routeGiven(pack: Pack, given: Given): Route {
  const ids = pack.routes.map(({ id }) => id);
  const wanted = given.operands[0];
  const route = pack.routes.find(({ id }) => id === wanted);
  if (route) return route;
  const near = wanted === undefined ? null : nearest(wanted, ids);
  const message = wanted === undefined ? "Name a route." : `There is no route ${quoted(wanted)}.${near ? ` Did you mean ${near}?` : ""}`;
  return fail({ kind: "usage", message, hint: `Routes: ${ids.join(", ")}.` });
}

/** What `--met ID=WHEN` says: an event that happened, or a deadline that was met. */
export function metGiven(pack: Pack, given: Given, momentOf: (option: string, text: string) => Moment): Record<string, Moment> {
  const known = [...pack.deadlines.events.map(({ id }) => id), ...pack.deadlines.deadlines.map(({ id }) => id)];
  const met: Record<string, Moment> = Object.create(null);
  for (const written of given.values("met")) {
    const split = written.indexOf("=");
    const id = split < 0 ? written : written.slice(0, split);
    if (split < 0) fail({ kind: "usage", message: `--met ${quoted(written)} has no moment.`, hint: "Write it as --met ID=WHEN." });
    if (!known.includes(id)) {
      const near = nearest(id, known);
      fail({
        kind: "usage",
        message: `There is no deadline or event ${quoted(id)}.${near ? ` Did you mean ${near}?` : ""}`,
        hint: `Known: ${known.join(", ")}.`,
      });
    }
    met[id] = momentOf("met", written.slice(split + 1));
  }
  return met;
}
