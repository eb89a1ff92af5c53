import { runAudit } from "../audit/run-audit.ts";
import { EXIT } from "../problems.ts";
import { contentNotices } from "../triage/content-notices.ts";
import { filesOf, markOf, orderFrom, rereadNotice, type RowOptions } from "./batch.ts";
import type { Run } from "./command.ts";
import { packGiven } from "./current-content.ts";
import { momentOfComputer } from "./moment-given.ts";

interface AuditOptions extends RowOptions {
  recorded?: string;
  agency?: string;
  to?: "text" | "json" | "csv";
  look?: number;
  bom?: true;
}

export const run: Run<AuditOptions> = async (options, surroundings) => {
  const { recorded = "recorded", agency = "agency", look = 20 } = options;
  const form = options.json ? "json" : options.to;
  const mark = markOf(options.bom, form);
  const order = await orderFrom(options, surroundings);
  const pack = await packGiven(options, surroundings);
  const { tally, reread, interrupted } = await runAudit(
    pack,
    { order, files: filesOf(options, surroundings) },
    { recorded, agency },
    look,
    await surroundings.streams(),
  );
  const notices = contentNotices(pack, momentOfComputer(pack.calendar, surroundings));
  const audit = tally.result({ id: pack.id, version: pack.version, digest: pack.digest, notices });
  if (form === "json") surroundings.out(`${JSON.stringify(audit, null, 2)}\n`);
  else if (form === "csv") {
    const { auditCsv } = await import("../audit/audit-csv.ts");
    surroundings.out(mark + auditCsv(audit));
  } else {
    const { auditView } = await import("../terminal/audit-view.ts");
    const { styleFor } = await import("../terminal/style.ts");
    surroundings.out(auditView(pack, audit, styleFor(options, surroundings)));
  }
  surroundings.err(rereadNotice(reread));
  if (interrupted) return EXIT.cancelled;
  return audit.notCompared > 0 ? EXIT.badInput : EXIT.done;
};
