import type { Given } from "../commands/command.ts";
import type { Surroundings } from "../surroundings.ts";

export async function guidedTriage(_given: Given, _surroundings: Surroundings): Promise<number> {
  throw new Error("being written");
}
