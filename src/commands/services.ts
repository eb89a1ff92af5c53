import { quoted } from "../answers/check.ts";
import { packNamed } from "../packs/shelf.ts";
import { EXIT, fail } from "../problems.ts";
import type { Directory } from "../services/directory-format.ts";
import { findServices } from "../services/find-services.ts";
import type { Given, Run } from "./command.ts";
import { requireCurrent } from "./current-content.ts";
import { momentGiven } from "./moment-given.ts";
import { contentEntry, idsGiven, levelsGiven, queryOf } from "./sought.ts";

/** The directory of local services: all of it, or what words, a level, a topic and an age leave of it. */
export const run: Run = async (given, surroundings) => {
  const pack = await packNamed(given.value("content"), surroundings);
  const at = momentGiven(pack, "at", given.value("at"), surroundings);
  requireCurrent(pack, at, given);
  const sought = {
    query: queryOf(given.operands),
    levels: levelsGiven(pack, given),
    topics: idsGiven(given, "topic", "topic", pack.topics),
    age: ageGiven(given),
  };
  const directory: Directory = { schema: "effective-support/services@1", content: contentEntry(pack, at), ...findServices(pack, sought) };
  if (given.has("json")) {
    surroundings.out(`${JSON.stringify(directory, null, 2)}\n`);
    return EXIT.done;
  }
  const { servicesView } = await import("../terminal/services-view.ts");
  const { styleFor } = await import("../terminal/style.ts");
  surroundings.out(servicesView(directory, styleFor(given, surroundings)));
  return EXIT.done;
};

function ageGiven(given: Given): number | null {
  const written = given.value("age");
  if (written === null) return null;
  if (!/^\d{1,3}$/.test(written))
    fail({ kind: "usage", message: `${quoted(written)} is not an age.`, hint: "Give whole years, such as --age 7; 0 for a baby." });
  return Number(written);
}
