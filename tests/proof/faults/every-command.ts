/** A line or more for every command and for every subcommand, with the files that it is asked to write. */
import { MONDAY, TUESDAY } from "./desk.ts";

export interface CommandLine {
  words: string[];
  /** Files and folders that it may write, under the desk; a folder allows what is in it. */
  writes: string[];
  /** Its exit code where nothing is amiss. */
  code: number;
}

function reads(line: string, code = 0): CommandLine {
  return { words: line.split(" "), writes: [], code };
}

function writes(line: string, ...files: string[]): CommandLine {
  return { words: line.split(" "), writes: files, code: 0 };
}

export const commandLines: readonly CommandLine[] = [
  reads("triage --answers case.json --json"),
  writes(
    "triage --answers case.json --role teacher --out t.json --out t.html --out t.docx --out t.pdf --out t.md --out t.ics",
    ...["t.json", "t.html", "t.docx", "t.pdf", "t.md", "t.ics"],
  ),
  writes("triage --answers case.json --out old.json --force", "old.json"),
  reads("triage --template"),
  writes("triage --template --out t.yaml", "t.yaml"),
  reads("triage --no-input", 4),
  reads("triage --answers changed.yaml"),
  reads("triage", 2),
  reads(`contacts --at ${MONDAY}`),
  reads("contacts --json"),
  reads(`deadlines family-wellbeing-service --from ${MONDAY} --json`),
  reads("deadlines nothing", 2),
  reads("drafts"),
  reads("drafts list --json"),
  reads("drafts resume 0badf00d", 3),
  reads("drafts delete 0badf00d --force", 3),
  reads("guide"),
  reads("guide how long is an assessment"),
  reads("services housing --json"),
  reads(`review record.json --at ${TUESDAY}`),
  writes(`review record.json --at ${TUESDAY} --answers changed.yaml --out r.json --out r.ics`, "r.json", "r.ics"),
  reads("referral record.json"),
  writes("referral --answers case.json --out f.docx --out f.html", "f.docx", "f.html"),
  reads("records verify record.json record-2.json"),
  reads("batch rows.ndjson --ignore recorded --ignore agency"),
  reads("batch rows.csv --ignore recorded --to csv --workers 2"),
  reads("audit rows.ndjson --json"),
  reads("audit rows.csv --to csv"),
  reads("demo list"),
  reads("demo nursery-bruise-baby --no-pause --speed 100"),
  reads("quiz --sheet --count 2 --seed 1"),
  writes("quiz report mine.json --out g.html --out g.json", "g.html", "g.json"),
  reads("flowchart --format svg"),
  writes("flowchart --answers case.json --out c.html --out c.mmd", "c.html", "c.mmd"),
  reads("content list"),
  reads("content show"),
  writes("content show northshire --out board.docx --out board.md", "board.docx", "board.md", ".local/share/effective-support"),
  writes("content install northshire", ".local/share/effective-support"),
  reads("content verify"),
  reads("content trust"),
  writes("content new-key fresh.pem", "fresh.pem", "fresh.pem.pub"),
  writes("content use --reset", ".local/share/effective-support"),
  reads("content remove northshire@9.9.9", 2),

  reads("content check northshire"),
  reads("content diff northshire later/northshire"),
  reads("content impact northshire later/northshire"),
  reads("content export indicators northshire --to csv"),
  writes("content export services northshire --out sheet.csv", "sheet.csv"),
  reads("content import services.csv northshire"),
  writes("content new harbourland fresh/harbourland", "fresh"),
  writes("content new-scenario seen-today --answers case.json --out s.yaml", "s.yaml"),
  writes("content release later/northshire", "later/northshire/pack.yaml", "later/releases"),
  reads("content release northshire --dry-run"),
  reads("schema outcome"),
  reads("completion bash"),
  reads("completion fish --values guide"),
  reads("--version"),
  reads("--help"),
  reads("--licences"),
  reads("help content check"),
  reads("nonsense", 2),
];
