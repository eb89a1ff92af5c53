import { isWords, kindOf, type OfferedOption, type Offers, PROGRAM, type Script } from "./plan.ts";

/** Completion for PowerShell 5 and later; to be added to $PROFILE. Where nothing is offered PowerShell completes files itself. */
export const powershellScript: Script = ({ places, everywhere, takingValues }) => {
  const table = places.map(({ path, verbs, options, operands }) =>
    [
      `    '${path}' = @{`,
      `      'verbs' = @(${verbs.map(({ name }) => `'${name}'`).join(", ")})`,
      `      'operands' = ${offer(operands)}`,
      ...[...options, ...everywhere].map(optionLine),
      "    }",
    ].join("\n"),
  );
  return `# PowerShell completion for ${PROGRAM}; made by: ${PROGRAM} completion powershell
Register-ArgumentCompleter -Native -CommandName ${PROGRAM} -ScriptBlock {
  param($word, $ast, $cursor)
  $places = @{
${table.join("\n")}
  }
  $takesValue = @(${takingValues.map((name) => `'${name}'`).join(", ")})
  $said = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.ToString() })
  $at = ''
  for ($i = 1; $i -lt $said.Count; $i++) {
    if ($takesValue -contains $said[$i]) { $i++ }
    elseif ($places.ContainsKey("$at/$($said[$i])")) { $at = "$at/$($said[$i])" }
  }
  $before = if ($said.Count -gt 1) { $said[-1] } else { '' }
  $place = $places[$at]
  $values = @()
  if ($before -like '--*' -and $place[$before]) { $values = & $place[$before] }
  elseif ($word -like '-*') { $values = $place.Keys | Where-Object { $_ -like '--*' } }
  else {
    $values = $place['verbs']
    if ($place['operands']) { $values = @($values) + @(& $place['operands']) }
  }
  $values | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`;
};

function optionLine({ name, offers }: OfferedOption): string {
  return `      '${name}' = ${offers === undefined ? "$null" : offer(offers)}`;
}

function offer(offers: Offers): string {
  const kind = kindOf(offers);
  if (kind !== null) return `{ ${PROGRAM} completion --values ${kind} 2> $null }`;
  return isWords(offers) ? `{ ${offers.map((word) => `'${word}'`).join(", ")} }` : "$null";
}
