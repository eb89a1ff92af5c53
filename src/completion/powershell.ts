import type { Offers } from "../commands/command.ts";
import { isWords, kindOf, optionsOf, PROGRAM, type Script } from "./plan.ts";

/** Completion for PowerShell 5 and later; to be added to $PROFILE. Where nothing is offered PowerShell completes files itself. */
export const powershellScript: Script = (commands, everywhere) => {
  const table = commands.map((command) => {
    const options = optionsOf(command, everywhere).map(
      ({ name, value, offers }) => `      '--${name}' = ${value === undefined ? "$null" : offer(offers)}`,
    );
    return [`    '${command.name}' = @{`, `      '' = ${offer(command.offers)}`, ...options, "    }"].join("\n");
  });
  return `# PowerShell completion for ${PROGRAM}; made by: ${PROGRAM} completion powershell
Register-ArgumentCompleter -Native -CommandName ${PROGRAM} -ScriptBlock {
  param($word, $ast, $at)
  $offers = [ordered]@{
${table.join("\n")}
  }
  $said = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $at } | ForEach-Object { $_.ToString() })
  $command = '${commands[0]?.name ?? ""}'
  if ($said.Count -gt 1 -and $offers.Contains($said[1])) { $command = $said[1] }
  $before = if ($said.Count -gt 1) { $said[-1] } else { '' }
  $known = $offers[$command]
  $values = @()
  if ($before -like '--*' -and $known[$before]) { $values = & $known[$before] }
  elseif ($word -like '-*') { $values = $known.Keys | Where-Object { $_ } }
  else {
    if ($said.Count -le 1) { $values = @($offers.Keys) }
    if ($known['']) { $values = @($values) + @(& $known['']) }
  }
  $values | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`;
};

function offer(offers: Offers | undefined): string {
  const kind = kindOf(offers);
  if (kind !== null) return `{ ${PROGRAM} completion --values ${kind} 2> $null }`;
  return isWords(offers) ? `{ ${offers.map((word) => `'${word}'`).join(", ")} }` : "$null";
}
