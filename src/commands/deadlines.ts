import { nearest, quoted } from "../answers/check.ts";
import { datesFrom, deadlineEntry } from "../deadlines/dates-of-case.ts";
import { isoOfWhen, type When } from "../deadlines/day-alone.ts";
import { isoWithOffset, type Moment } from "../deadlines/moment.ts";
import type { Dated } from "../deadlines/timeline.ts";
import type { Route } from "../packs/format.ts";
import type { Pack } from "../packs/pack.ts";
import { EXIT, fail } from "../problems.ts";
import type { Surroundings } from "../surroundings.ts";
import { contentNotices } from "../triage/content-notices.ts";
import type { Run } from "./command.ts";
import { currentPack } from "./current-content.ts";
import { whenGiven } from "./moment-given.ts";
import type { MetOption } from "./tree/values.ts";

export interface DeadlinesOptions {
  route?: string;
  from?: string;
  met?: MetOption[];
}

/** The dated timeline of a route, from the moment when it starts, with what has been met since. */
export const run: Run<DeadlinesOptions> = async (options, surroundings) => {
  const { pack, at } = await currentPack(options, surroundings);
  const route = routeGiven(pack, options.route);
  const from = options.from === undefined ? at : whenGiven(pack, "from", options.from, surroundings, at).moment;
  const met = metGiven(pack, options.met, surroundings, at);
  const dates = datesFrom(pack, route.deadlines, from, met).map((entry) => ({
    ...deadlineEntry(entry),
    met: entry.dated.metAt ? isoOfWhen(entry.dated.metAt) : null,
    status: statusAt(entry.dated, at),
  }));
  const result = {
    schema: "effective-support/deadlines@1" as const,
    route: route.id,
    name: route.name,
    from: isoWithOffset(from),
    at: isoWithOffset(at),
    content: { id: pack.id, version: pack.version, digest: pack.digest, notices: contentNotices(pack, at) },
    deadlines: dates,
  };
  if (options.json) {
    surroundings.out(`${JSON.stringify(result, null, 2)}\n`);
    return EXIT.done;
  }
  const { deadlinesView } = await import("../terminal/deadlines-view.ts");
  const { styleFor } = await import("../terminal/style.ts");
  surroundings.out(deadlinesView(pack, result, styleFor(options, surroundings)));
  return EXIT.done;
};

/** A deadline that is open is missed once its last reading has passed. */
function statusAt({ status, due, latest }: Dated, at: Moment) {
  return status === "open" && (latest ?? due).epoch < at.epoch ? ("missed" as const) : status;
}

function routeGiven(pack: Pack, wanted: string | undefined): Route {
  const ids = pack.routes.map(({ id }) => id);
  const route = pack.routes.find(({ id }) => id === wanted);
  if (route) return route;
  const near = wanted === undefined ? null : nearest(wanted, ids);
  const message = wanted === undefined ? "Name a route." : `There is no route ${quoted(wanted)}.${near ? ` Did you mean ${near}?` : ""}`;
  return fail({ kind: "usage", message, hint: `Routes: ${ids.join(", ")}.` });
}

/** What `--met ID=WHEN` says, with the ids known to the pack: an event that happened, or a deadline that was met. */
export function metGiven(pack: Pack, options: readonly MetOption[] = [], surroundings: Surroundings, now: Moment): Record<string, When> {
  const known = [...pack.deadlines.events.map(({ id }) => id), ...pack.deadlines.deadlines.map(({ id }) => id)];
  const met: Record<string, When> = Object.create(null);
  for (const { id, when } of options) {
    if (!known.includes(id)) {
      const near = nearest(id, known);
      fail({
        kind: "usage",
        message: `There is no deadline or event ${quoted(id)}.${near ? ` Did you mean ${near}?` : ""}`,
        hint: `Known: ${known.join(", ")}.`,
      });
    }
    met[id] = whenGiven(pack, "met", when, surroundings, now).when;
  }
  return met;
}
