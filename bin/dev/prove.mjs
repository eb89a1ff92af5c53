/** `npm run prove -- PART …`: the proofs that take too long for every test run. Without a part, what there is. Exit code 1: one failed. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { makeReady, root } from "./ready.mjs";

const folder = join(root, "bin/dev/prove");
const [part, ...words] = process.argv.slice(2);

if (part === undefined || !existsSync(join(folder, `${part}.mjs`))) {
  const parts = readdirSync(folder).filter((name) => name.endsWith(".mjs"));
  process.stderr.write(`npm run prove -- PART, where PART is one of: ${parts.map((name) => name.replace(".mjs", "")).join(", ")}\n`);
  process.exitCode = 2;
} else {
  await makeReady();
  const { prove } = await import(`./prove/${part}.mjs`);
  const failures = await prove({ root, words });
  process.stdout.write(`${part}: ${failures === 0 ? "held" : `${failures} failed`}\n`);
  process.exitCode = failures > 0 ? 1 : 0;
}
