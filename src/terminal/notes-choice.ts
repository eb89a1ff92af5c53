/** The domains stand together behind one choice: notes now, later or not at all. */
import type { Pack } from "../packs/pack.ts";
import { type Interview, offerAgain, onTheWay, passOver } from "../triage/interview.ts";
import { walkThrough } from "../triage/replay.ts";
import type { Run } from "./guided-run.ts";
import { progressOf } from "./progress.ts";
import type { ContextLine, Offer, Reply, Value } from "./prompter.ts";

const NOW: Offer = { value: "write", label: "Write notes now", about: null, sayNow: null };
const LATER: Offer = { value: "later", label: "Later, before saving", about: null, sayNow: null };
const SKIP: Offer = { value: "skip", label: "Skip them", about: null, sayNow: null };

export function isNote(pack: Pack, id: string): boolean {
  return pack.domains.domains.some((domain) => domain.id === id);
}

/** The question stands behind the choice: it asks for a note, none is written, and notes are not what the user chose. */
export function behindChoice({ pack, interview, notes }: Pick<Run, "pack" | "interview" | "notes">, id: string): boolean {
  return (
    notes !== "write" && interview.editing === null && isNote(pack, id) && notesOf(pack, interview).length > 1 && !written(interview, pack)
  );
}

/** Asks at the place of the first note; a choice other than writing leaves all of them out for now. */
export async function askAboutNotes(run: Run, context: ContextLine[]): Promise<Reply<Value>> {
  const { pack } = run;
  const ids = notesOf(pack, run.interview);
  run.interview = { ...run.interview, at: ids[0] ?? run.interview.at };
  const reply = await run.prompter.askOne({
    ask: `Do you want to write notes? (${ids.length}, all optional)`,
    hint: "They go into your record and change no level. Do not type names.",
    progress: progressOf(run),
    context,
    offers: [NOW, LATER, SKIP],
    chosen: null,
    skip: null,
  });
  if (reply.kind !== "given") return reply;
  run.notes = reply.value === NOW.value ? "write" : reply.value === LATER.value ? "later" : "skip";
  if (run.notes !== "write")
    run.interview = ids.reduce<Interview>((interview, at) => passOver(pack, { ...interview, at }).interview, run.interview);
  return reply;
}

/** Before something is saved: notes that were put off. "write": the run goes on with them; null: the user does not want to go on. */
export async function notesBeforeSaving(run: Run): Promise<"write" | "save" | null> {
  const { pack, interview } = run;
  if (run.notes !== "later" || written(interview, pack)) return "save";
  const ids = notesOf(pack, interview);
  const reply = await run.prompter.askOne({
    ask: `Do you want to write the notes first? (${ids.length}, all optional)`,
    hint: "You put them off for later.",
    progress: null,
    context: [],
    offers: [NOW, { ...SKIP, label: "Save without notes" }],
    chosen: null,
    skip: null,
  });
  if (reply.kind !== "given") return null;
  run.notes = reply.value === NOW.value ? "write" : "skip";
  if (run.notes === "skip") return "save";
  run.interview = offerAgain(interview, ids);
  return "write";
}

function notesOf(pack: Pack, { answers }: Interview): string[] {
  return onTheWay(pack, walkThrough(pack, answers)).flatMap(({ id }) => (isNote(pack, id) ? [id] : []));
}

function written({ answers }: Interview, pack: Pack): boolean {
  return Object.keys(answers).some((id) => isNote(pack, id));
}
