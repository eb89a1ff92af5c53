import type { Engine } from "../triage/facts.ts";
import type { PackData } from "./pack-data.ts";

/** A pack made ready by `createEngine`: the data, and the tables that every decision looks things up in. */
export type Pack = PackData & Engine;
