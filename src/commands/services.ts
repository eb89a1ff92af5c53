import { EXIT } from "../problems.ts";
import type { Directory } from "../services/directory-format.ts";
import { findServices } from "../services/find-services.ts";
import type { Run } from "./command.ts";
import { currentPack } from "./current-content.ts";
import { contentEntry, idsGiven, levelsGiven, queryOf } from "./sought.ts";

interface ServicesOptions {
  words: string[];
  level?: string[];
  topic?: string[];
  age?: number;
}

/** The directory of local services: all of it, or what words, a level, a topic and an age leave of it. */
export const run: Run<ServicesOptions> = async (options, surroundings) => {
  const { pack, at } = await currentPack(options, surroundings);
  const sought = {
    query: queryOf(options.words),
    levels: levelsGiven(pack, options.level),
    topics: idsGiven(options.topic, "topic", pack.topics),
    age: options.age ?? null,
  };
  const directory: Directory = { schema: "effective-support/services@1", content: contentEntry(pack, at), ...findServices(pack, sought) };
  if (options.json) {
    surroundings.out(`${JSON.stringify(directory, null, 2)}\n`);
    return EXIT.done;
  }
  const { servicesView } = await import("../terminal/services-view.ts");
  const { styleFor } = await import("../terminal/style.ts");
  surroundings.out(servicesView(pack, directory, styleFor(options, surroundings)));
  return EXIT.done;
};
