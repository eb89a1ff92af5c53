/** CSV as Excel, LibreOffice and people write it: each input beside what is meant by it. */
import { describe, expect, test } from "vitest";
import { program } from "../commands/program.ts";
import { linesOf } from "./rows.ts";

const HEAD = "reference,immediate-danger,significant-harm,child-age,circumstances,previous-assessment,indicators,judgement,who-can-help";
const CALM = "c-1,no,no,8,none,none,none,1,own-agency";

async function answered(csv: string | Uint8Array, ...words: string[]) {
  const result = await program(["batch", "cases.csv", ...words], { files: { "cases.csv": csv } });
  return { ...result, rows: linesOf(result.out).map((line) => JSON.parse(line)) };
}

const [{ path: calmPath }] = (await answered(`${HEAD}\n${CALM}`)).rows;

/** The head and the calm row with some cells replaced, by column. */
function withCells(cells: Record<string, string>): string {
  const values = CALM.split(",");
  for (const [column, cell] of Object.entries(cells)) values[HEAD.split(",").indexOf(column)] = cell;
  return `${HEAD}\n${values.join(",")}\n`;
}

function chosenIn({ path }: { path: { question: string; answer: unknown }[] }): unknown {
  return path.find(({ question }) => question === "indicators")?.answer;
}

describe("empty cells", () => {
  test.each([
    ["columns at the end, as where something was deleted", `${HEAD},,,\r\n${CALM},,,\r\n`],
    ["rows at the end", `${HEAD}\r\n${CALM}\r\n,,,,,,,,\r\n,,,,,,,,\r\n`],
    ["rows in between, with spaces in them", `${HEAD}\n, ,,,\n${CALM}\n`],
    ["rows above the columns", `,,,\n\n${HEAD}\n${CALM}\n`],
    ["a column in the middle", `${HEAD.replace(",child-age", ",,child-age")}\n${CALM.replace(",8,", ",,8,")}\n`],
    ["empty texts in quotes", `${HEAD},""\n${CALM},""\n"",""\n`],
  ])("%s are passed over", async (_, csv) => {
    const { code, rows } = await answered(csv);
    expect(code).toBe(0);
    expect(rows).toHaveLength(1);
    expect(rows[0].path).toEqual(calmPath);
  });

  test("a cell under no name is told, and its row is where it was", async () => {
    const { code, rows } = await answered(`${HEAD},,\n,,,\n${CALM},,seen today\n${CALM}`);
    expect(code).toBe(3);
    expect(rows[0]).toMatchObject({ line: 3, problem: { kind: "wrong-answers" } });
    expect(JSON.stringify(rows[0])).toContain("cells without a column");
    expect(rows[1].reference).toBe("c-1");
  });
});

describe("values as spreadsheets and people write them", () => {
  test.each([
    ["FALSE for no", { "immediate-danger": "FALSE", "significant-harm": "False" }],
    ["No with a capital", { "immediate-danger": "No", "significant-harm": "NO" }],
    ["one letter", { "immediate-danger": "N", "significant-harm": "n" }],
    ["8.0", { "child-age": "8.0" }],
    ["8,0 where a comma is the point", { "child-age": '"8,00"' }],
    ["spaces and underscores for dashes", { "who-can-help": "Own agency", "previous-assessment": "NONE" }],
    ["underscores", { "who-can-help": "OWN_AGENCY" }],
    ["None for an empty list", { circumstances: "None", indicators: "NONE" }],
    ["a level by its word", { judgement: "Level 1" }],
    ["a level by its word and point", { judgement: "level_1.0" }],
    ["a level with a point", { judgement: "1.0" }],
    ["a level by its name", { judgement: "universal" }],
    ["a no-break space at the end", { "immediate-danger": "no\u00a0", "child-age": "8\u00a0" }],
  ])("%s", async (_, cells) => {
    const { code, rows } = await answered(withCells(cells));
    expect([code, rows[0].problem]).toEqual([0, undefined]);
    expect(rows[0].path).toEqual(calmPath);
  });

  test.each(["TRUE", "Yes", "y", "True "])("%s is yes, which gives an outcome at once", async (cell) => {
    const { code, rows } = await answered(`reference,immediate-danger,significant-harm\na,FALSE,${cell}\n`);
    expect([code, rows[0].level?.agreed]).toEqual([0, 4]);
  });

  test.each([
    ["an age that is not whole", { "child-age": "8.5" }, '"8.5"'],
    ["an age with a thousand's comma", { "child-age": '"1,000"' }, '"1,000"'],
    ["a word that is near", { "who-can-help": "own agenci" }, "Did you mean own-agency?"],
    ["a level that is none", { judgement: "Level 9" }, '"Level 9" is not a level'],
    ["perhaps", { "immediate-danger": "perhaps" }, '"perhaps"'],
    ["yes where it is no answer", { "who-can-help": "TRUE" }, '"TRUE"'],
    ["a word of the engine", { "who-can-help": "constructor" }, '"constructor"'],
    ["smart quotes", { "immediate-danger": "“no”" }, "It holds a curly quotation mark (U+201C). Did you mean no?"],
  ])("%s is refused as it was written", async (_, cells, says) => {
    const { code, rows } = await answered(withCells(cells));
    expect(code).toBe(3);
    expect(rows[0].problem.faults.map(({ message }: { message: string }) => message).join()).toContain(says);
  });

  test("a judgement with its reason, the level in any of its forms, keeps the reason to the letter", async () => {
    for (const level of ["2", "2.0", "Level 2", "LEVEL 2", "Additional"]) {
      const { rows } = await answered(withCells({ judgement: `"${level}: they cope: well, ""mostly"" "` }));
      expect(rows[0].level).toMatchObject({ judged: 2, reason: 'they cope: well, "mostly" ' });
    }
  });

  const TWO = ["l2-housing-debt", "l2-learning-poor-punctuality"];
  test.each([TWO.join(";"), `"${TWO}"`, `"${TWO.join(", ")}"`, "L2 housing debt; L2_learning poor-punctuality;", `"${TWO.join("\n")}"`])(
    "the list %s",
    async (cell) => {
      const { rows } = await answered(withCells({ indicators: cell, judgement: "2: so" }));
      expect(chosenIn(rows[0])).toEqual(TWO);
    },
  );

  test("a moment reaches the reader of moments as it was written", async () => {
    const { rows } = await answered(`at,${HEAD}\n46349.427083,${CALM}\n`);
    expect(JSON.stringify(rows[0].problem ?? rows[0].at)).toMatch(/46349\.427083|2026-11-23/);
  });
});

describe("names of columns", () => {
  test.each([
    ["in capitals", HEAD.toUpperCase()],
    ["with spaces", HEAD.replaceAll("-", " ")],
    ["with underscores", HEAD.replaceAll("-", "_")],
    [
      "as titles, spaces around them",
      HEAD.replaceAll("-", " ")
        .replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())
        .replaceAll(",", " , "),
    ],
    ["with no-break spaces", HEAD.replaceAll("-", "\u00a0")],
  ])("%s", async (_, head) => {
    expect((await answered(`${head}\n${CALM}`)).rows[0].path).toEqual(calmPath);
  });

  test("the same one twice, in two spellings, is refused", async () => {
    const { code, out, err } = await answered(`${HEAD},Child Age\n${CALM},9`);
    expect([code, out]).toEqual([3, ""]);
    expect(err).toContain('The column "Child Age" is there twice.');
  });

  test("one with a dash that is no hyphen is named, with what was meant", async () => {
    const { err } = await answered(`${HEAD.replace("child-age", "child\u2011age")}\n${CALM}`);
    expect(err).toContain("a dash that is no hyphen (U+2011). Did you mean child-age?");
  });

  test("one to pass over is known in any spelling", async () => {
    expect((await answered(`${HEAD},Team Name\n${CALM},north`, "--ignore", "team_name")).code).toBe(0);
  });
});

describe("how cells are parted", () => {
  const parted = (sign: string) => `${HEAD}\n${CALM}`.replaceAll(",", sign);
  test.each([
    ["by semicolons", parted(";")],
    ["by tabs", parted("\t")],
    ["by what the first line says", `sep=;\r\n${parted(";").replaceAll("\n", "\r\n")}`],
    ["by another sign that the first line says", `sep=|\n${parted("|")}`],
    ["by what the first line says in quotes, after a mark", `\ufeff"sep=;"\n${parted(";")}`],
    ["by commas, although the first line says so", `sep=,\n${parted(",")}`],
    ["by commas after PowerShell's line about types", `#TYPE System.Management.Automation.PSCustomObject\r\n${parted(",")}`],
    ["by semicolons, names in quotes that hold commas", `${parted(";").replace("who-can-help", '"who-can-help"')}`],
  ])("%s", async (_, csv) => {
    const { code, rows } = await answered(csv);
    expect([code, rows[0]?.path]).toEqual([0, calmPath]);
  });

  test("a list in a file of semicolons stands in quotes, or is parted by commas", async () => {
    for (const list of ['"l2-housing-debt;l2-learning-poor-punctuality"', "l2-housing-debt,l2-learning-poor-punctuality"]) {
      const { rows } = await answered(parted(";").replace(";none;1;", `;${list};2: so;`));
      expect(chosenIn(rows[0])).toEqual(["l2-housing-debt", "l2-learning-poor-punctuality"]);
    }
  });

  test("lines are counted with the line that says how cells are parted", async () => {
    const { rows } = await answered(`sep=;\n${parted(";")}\nc-2;maybe\n`);
    expect(rows[1]).toMatchObject({ line: 4, reference: "c-2" });
  });
});

describe("line ends", () => {
  const text = (end: string) => [`${HEAD},harm`, `${CALM},"two${end}lines"`, `${CALM.replace("c-1", "c-2")},one`, ""].join(end);
  test.each([
    ["CR LF", "\r\n"],
    ["a lone CR, as old Macs write", "\r"],
    ["LF", "\n"],
  ])("%s", async (_, end) => {
    const { rows } = await answered(text(end));
    expect(rows.map(({ reference, domains }) => [reference, domains.harm])).toEqual([
      ["c-1", "two\nlines"],
      ["c-2", "one"],
    ]);
  });

  test("of a wrong row are counted, whatever they are", async () => {
    for (const end of ["\r\n", "\r", "\n"]) {
      const { rows } = await answered([HEAD, `"c\n1",maybe`, "c-2,maybe"].join(end));
      expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    }
  });
});

describe("CSV out for Excel", () => {
  test("starts with the mark where --bom asks for it, and nowhere else", async () => {
    const csv = `${HEAD}\n${CALM.replace("c-1", "Tŷ Gŵyr")}`;
    const marked = await answered(csv, "--to", "csv", "--bom", "--fields", "reference").catch(() => null);
    expect(marked).toBeNull();
    const { out } = await program(["batch", "cases.csv", "--to", "csv", "--bom", "--fields", "reference"], { files: { "cases.csv": csv } });
    expect(out).toBe("\ufeffreference,line,problem\nTŷ Gŵyr,,\n");
    const plain = await program(["batch", "cases.csv", "--to", "csv", "--fields", "reference"], { files: { "cases.csv": csv } });
    expect(out).toBe(`\ufeff${plain.out}`);
  });

  test("the mark goes with CSV alone", async () => {
    const { code, err } = await program(["batch", "-", "--bom"], { files: { "-": "" } });
    expect([code, err]).toEqual([2, expect.stringContaining("--bom goes with --to csv")]);
    expect((await program(["audit", "-", "--bom", "--json"], { files: { "-": "" } })).code).toBe(2);
  });

  test("the same for an audit", async () => {
    const { out } = await program(["audit", "-", "--to", "csv", "--bom"], { files: { "-": "" } });
    expect(out.startsWith("\ufeffabout,")).toBe(true);
  });

  test("a field that is named twice is a column once", async () => {
    const { out } = await program(["batch", "-", "--from", "csv", "--to", "csv", "--fields", "reference,level,reference"], {
      files: { "-": `${HEAD}\n${CALM}` },
    });
    expect(linesOf(out)).toEqual(["reference,level,line,problem", "c-1,1,,"]);
  });
});
