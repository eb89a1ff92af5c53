/** `npm run build`: builds the program into dist. */
import { buildProgram } from "./build-program.ts";
import { distFolder } from "./checkout.ts";

export async function main(): Promise<number> {
  await buildProgram(distFolder());
  return 0;
}
