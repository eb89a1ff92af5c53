/** Completion as shells really do it: bash, zsh and fish are started with the script that the program prints. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { wholeProgram } from "../../src/commands/program.ts";
import { everyCommand } from "../../src/commands/walk.ts";
import { planOf } from "../../src/completion/plan.ts";
import { bexley } from "../triage/bexley.ts";
import { HOME, program } from "./program.ts";

const whole = wholeProgram();
const { places, everywhere } = planOf(whole, everyCommand(whole));
const verbs = places.find(({ path }) => path === "")?.verbs ?? [];

const folder = mkdtempSync(join(tmpdir(), "effective-support-completion-"));
const command = join(folder, "effective-support");
writeFileSync(command, `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(join(HOME, "entry.cjs"))} "$@"\n`);
chmodSync(command, 0o755);
writeFileSync(join(folder, "case.yaml"), "");
afterAll(() => rmSync(folder, { recursive: true }));

function run(shell: string, ...words: string[]): string[] {
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, HOME: folder, TERM: "dumb" };
  const { stdout, stderr, status } = spawnSync(shell, words, { encoding: "utf8", cwd: folder, env });
  if (status !== 0) throw new Error(`${shell}: ${stderr}`);
  return stdout.split("\n").filter((line) => line !== "");
}

const shells: Record<string, (line: string) => string[]> = {
  bash: (line) => {
    const script = `eval "$(effective-support completion bash)"; COMP_LINE=$1; COMP_POINT=\${#1}; _effective_support 2> /dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return run("bash", "--norc", "-c", script, "bash", line);
  },
  zsh: (line) => {
    // zsh completes only while a line is edited, so what it would offer is caught where it is handed over.
    const script = [
      `autoload -Uz compinit; compinit -u -D; source <(effective-support completion zsh)`,
      `compadd() { [[ "$1" == -- ]] && shift; print -l -- "$@" }; _files() { print -l -- * }`,
      `_describe() { local name="$2"; print -l -- "\${(@)\${(P)name}%%:*}" }; compset() { PREFIX="\${PREFIX#*=}" }`,
      `words=("\${(@s: :)1}"); CURRENT=\${#words}; PREFIX="\${words[CURRENT]}"; _effective_support`,
    ].join("\n");
    const typed = line.slice(line.lastIndexOf(" ") + 1).replace(/^--\w+=/, "");
    return run("zsh", "-f", "-c", script, "zsh", line).filter((word) => word.startsWith(typed));
  },
  fish: (line) =>
    run("fish", "--no-config", "-c", `effective-support completion fish | source; complete -C $argv[1]`, line).map((offer) =>
      (offer.split("\t")[0] ?? "").replace(/^--\w+=/, ""),
    ),
};

describe.each(Object.entries(shells))("completion in %s", (name, complete) => {
  test("offers the commands", () => {
    const offered = complete("effective-support ");
    for (const { name: wanted } of verbs) expect(offered).toContain(wanted);
    expect(complete("effective-support tri")).toContain("triage");
  });

  test("offers the commands after options too, whose values are no commands", () => {
    expect(complete("effective-support --json con")).toEqual(expect.arrayContaining(["contacts", "content"]));
    expect(complete("effective-support --content contacts --at 2026-11-23 deadlines fam")).toEqual(["family-wellbeing-service"]);
  });

  test("offers what a command has of its own: its commands, their options and operands", () => {
    expect(complete("effective-support content new")).toEqual(expect.arrayContaining(["new", "new-scenario"]));
    expect(complete("effective-support records ")).toContain("verify");
    expect(complete("effective-support content impact --ga")).toEqual(["--gate"]);
    expect(complete("effective-support content list --ga")).toEqual([]);
    expect(complete("effective-support content show be")).toEqual(expect.arrayContaining(["bexley", `bexley@${bexley.version}`]));
    expect(complete("effective-support quiz report --f")).toEqual(["--force"]);
    expect(complete("effective-support demo li")).toContain("list");
  });

  test("offers the options of a command, and those of every command", () => {
    expect(complete("effective-support batch --")).toEqual(expect.arrayContaining(["--workers", "--fields", "--json", "--content"]));
    expect(complete("effective-support contacts --")).not.toContain("--workers");
  });

  test("offers names of the content: ids, routes, areas, topics, indicators", () => {
    expect(complete("effective-support deadlines fam")).toEqual(["family-wellbeing-service"]);
    expect(complete("effective-support guide --area ho")).toEqual(["housing"]);
    expect(complete("effective-support services --topic ho")).toEqual(
      bexley.topics
        .filter(({ id }) => id.startsWith("ho"))
        .map(({ id }) => id)
        .sort(),
    );
    expect(complete("effective-support guide l4-housing-ho")).toContain("l4-housing-homeless");
    expect(complete("effective-support contacts --content be")).toEqual(expect.arrayContaining(["bexley", `bexley@${bexley.version}`]));
  });

  test("offers the words of a fixed choice, and files", () => {
    expect(complete("effective-support batch --to ").sort()).toEqual(["csv", "ndjson"]);
    expect(complete("effective-support batch --to=c")).toEqual(["csv"]);
    expect(complete("effective-support triage --answers ca")).toEqual(["case.yaml"]);
    expect(complete("effective-support completion ")).toContain(name);
  });
});

test("bash takes a version after its @, at which it parts words", () => {
  expect(shells.bash?.(`effective-support contacts --content bexley@${bexley.version.slice(0, 3)}`)).toEqual([bexley.version]);
});

describe("the completion command", () => {
  test("prints a script for PowerShell with every command, option and kind of name", async () => {
    const { out } = await program(["completion", "powershell"]);
    for (const { path, options } of places) {
      expect(out).toContain(`'${path}' = @{`);
      for (const { name } of [...options, ...everywhere]) expect(out).toContain(`'${name}' =`);
    }
    expect(out).toContain("completion --values routes");
  });

  test.each([[["completion"]], [["completion", "csh"]], [["completion", "--values", "phones"]], [["completion", "constructor"]]])(
    "refuses %j",
    async (words) => {
      expect(await program(words)).toMatchObject({ code: 2, out: "" });
    },
  );
});
