import type { PackData } from "../../src/packs/pack-data.ts";

const KINDS = ["time-limit", "frequency", "duration", "age", "date", "amount"] as const;

/** The tables of completeness in content/README.md, in Markdown. */
export function completeness(pack: PackData): string {
  return [indicatorTable(pack), serviceTable(pack), limitTable(pack), restTable(pack)].join("\n\n");
}

function indicatorTable({ areas, indicators, levels }: PackData): string {
  const count = (level: number, area?: string) => indicators.filter((one) => one.level === level && (!area || one.area === area)).length;
  const row = (name: string, area?: string) => {
    const counts = levels.levels.map(({ level }) => count(level, area));
    return [name, ...counts, sum(counts)];
  };
  const head = ["Indicators", ...levels.levels.map(({ level }) => `Level ${level}`), "All"];
  return table(head, [...areas.map(({ id, name }) => row(name, id)), row("**All headings**")]);
}

function serviceTable({ services, levels }: PackData): string {
  const counts = levels.levels.map(({ level }) => services.filter((service) => service.level === level).length);
  return table(["", ...levels.levels.map(({ level }) => `Level ${level}`), "All"], [["Services", ...counts, sum(counts)]]);
}

function limitTable({ limits }: PackData): string {
  const counts = KINDS.map((kind) => limits.filter((limit) => limit.kind === kind).length);
  return table(["", ...KINDS, "All"], [["Limits", ...counts, sum(counts)]]);
}

function restTable(pack: PackData): string {
  const { contacts, deadlines, domains, duties, flow, glossary, guide, notes, routes, scenarios, topics } = pack;
  const sections = guide.flatMap((page) => page.sections);
  return table(
    ["What", "How many"],
    [
      ["Questions", flow.questions.length],
      ["Signs of Safety domains", domains.domains.length],
      ["Routes", routes.length],
      ["Duties", duties.duties.length],
      ["Dated deadlines", deadlines.deadlines.length],
      ["Contacts", contacts.contacts.length],
      ["Notes on contradictions and gaps", notes.length],
      ["Guide pages", guide.length],
      ["Sections of guide pages", sections.length],
      ["Points of guide pages", sum(sections.map(({ points }) => points.length))],
      ["Glossary terms", glossary.length],
      ["Topics", topics.length],
      ["Scenarios", scenarios.length],
    ],
  );
}

function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_cell, column) => (column === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
