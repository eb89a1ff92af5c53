import { runAudit } from "../audit/run-audit.ts";
import { quoted } from "../answers/check.ts";
import { packNamed } from "../packs/shelf.ts";
import { EXIT, fail } from "../problems.ts";
import { reviewNotice } from "../triage/outcome.ts";
import { filesOf, orderFrom } from "./batch.ts";
import type { Given, Run } from "./command.ts";
import { momentOfComputer } from "./moment-given.ts";

const FORMS = ["text", "json", "csv"];

export const run: Run = async (given, surroundings) => {
  const form = given.has("json") ? "json" : (given.value("to") ?? "text");
  if (!FORMS.includes(form))
    fail({ kind: "usage", message: `--to ${quoted(form)} is no form of an audit.`, hint: `Forms: ${FORMS.join(", ")}.` });
  const order = await orderFrom(given, surroundings, null);
  const pack = await packNamed(given.value("content"), surroundings);
  const keys = { recorded: given.value("recorded") ?? "recorded", agency: given.value("agency") ?? "agency" };
  const { tally, interrupted } = await runAudit(
    pack,
    { order, files: filesOf(given, surroundings) },
    keys,
    lookAtMost(given),
    await surroundings.streams(),
  );
  const notices = reviewNotice(pack, momentOfComputer(pack.calendar, surroundings));
  const audit = tally.result({ id: pack.id, version: pack.version, digest: pack.digest, notices });
  if (form === "json") surroundings.out(`${JSON.stringify(audit, null, 2)}\n`);
  else if (form === "csv") {
    const { auditCsv } = await import("../audit/audit-csv.ts");
    surroundings.out(auditCsv(audit));
  } else {
    const { auditView } = await import("../terminal/audit-view.ts");
    const { styleFor } = await import("../terminal/style.ts");
    surroundings.out(auditView(pack, audit, styleFor(given, surroundings)));
  }
  if (interrupted) return EXIT.cancelled;
  return audit.notCompared > 0 ? EXIT.badInput : EXIT.done;
};

function lookAtMost(given: Given): number {
  const written = given.value("look") ?? "20";
  if (/^\d{1,6}$/.test(written)) return Number(written);
  return fail({
    kind: "usage",
    message: `--look ${quoted(written)} is not a number of cases.`,
    hint: "A whole number, such as --look 50.",
  });
}
