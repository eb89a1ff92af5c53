/** A program that a test kills or starves: saves two long drafts in turn under one id, and says so after each. */
import { problemIn, say } from "../../src/problems.ts";
import { listDrafts } from "../../src/drafts/store.ts";
import { aLongDraft, saveQuickly } from "./a-draft.ts";

const [folder = "", times = "0", ...letters] = process.argv.slice(2);

async function saveThem(): Promise<void> {
  for (let turn = 0; turn < Number(times); turn++) {
    const id = listDrafts({ folder })[0]?.id ?? null;
    await saveQuickly({ folder }, aLongDraft(400_000, letters[turn % letters.length] ?? "a"), id);
    process.stdout.write("saved\n");
  }
}

saveThem().catch((error) => {
  const problem = problemIn(error);
  process.stdout.write(problem ? `${say(problem).message}\n` : String(error));
});
