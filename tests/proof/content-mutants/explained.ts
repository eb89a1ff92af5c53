/** Changes of the default run, and of the short one in the tests, that nothing notices, each by its name, and why that is so. */
import { changesNoCase } from "./changes-no-case.ts";
import { type Mutant, nameOf } from "./mutant.ts";
import type { PackInMemory } from "./pack-in-memory.ts";

export const CHANGES_NO_CASE = "No change of any case: every path, replayed with and without it, ends the same.";

interface Explained {
  why: string;
  mutants: string[];
}

const explained: Explained[] = [
  {
    why: "A remark on how something is printed or counted by the remark itself; the hours, numbers and addresses stand in fields that are compared.",
    mutants: [
      "limits.yaml limits.127.note: number in a text (9-5. → 7-5.)",
      "limits.yaml limits.127.note: number in a text (9-5. → 9-3.)",
      "notes.yaml notes.5.says.2.text: amount in a text (two → seven)",
      "services/level-3.yaml services.2.note: amount in a text (two → three)",
      "services/level-3.yaml services.2.note: amount in a text (Two → one)",
    ],
  },
  {
    why: "The cited section, or the directory about there, prints the other level too: which of the two the remark means only a reader can tell.",
    mutants: [
      "guide/after-a-referral.yaml sections.1.points.0.note: amount in a text (3. → 2.)",
      "services/level-4.yaml services.0.note: amount in a text (3 → 2)",
    ],
  },
  {
    why: "Numbers of houses are held to the lines about the service, which print the other number too; the postcode is compared exactly.",
    mutants: ["services/level-3.yaml services.0.addresses.0.text: number in a text (17 → 11)"],
  },
  {
    why: "It is printed once for several entries of that page, and another of them still has it.",
    mutants: [
      "services/level-1-a-to-f.yaml services.14.emails.0: entry of emails left out",
      "services/level-1-a-to-f.yaml services.15.phones.0: entry of phones left out",
      "services/level-4.yaml services.4.addresses.0: entry of addresses left out",
      "services/level-4.yaml services.4.urls.0: entry of urls left out",
      "services/level-4.yaml services.5.addresses.0: entry of addresses left out",
    ],
  },
  {
    why: "Somebody of 18 would be asked one question more, whose answer changes nothing: from 18 on the route is adult services.",
    mutants: [
      "flow.yaml questions.23.when.all.1.not.any.2.answers.child-age.atLeast: bound of a condition",
      "flow.yaml questions.23.when.all.1.not.any.2.answers.child-age.atLeast: atLeast one up",
    ],
  },
  {
    why: "The sentence still says one or more, and the route's own condition asks for one; the machine-readable copy is lost.",
    mutants: ["limits.yaml limits.38.amount: amount left out"],
  },
  {
    why: "A scenario names some of its duties, and the case has this one as well: nothing false is expected.",
    mutants: [
      "scenarios/drug-service-relapse.yaml expect.duties.2: another duty named (tell-the-family → consult-when-unsure)",
      "scenarios/football-boy-with-cousin.yaml expect.duties.1: another duty named (record → tell-the-family)",
    ],
  },
];

/** Why nothing notices this one; null where nobody knows. */
export function reasonFor(pack: PackInMemory, mutant: Mutant, today: string): string | null {
  const name = nameOf(mutant);
  const listed = explained.find(({ mutants }) => mutants.includes(name))?.why;
  return listed ?? (changesNoCase(pack, mutant, today) ? CHANGES_NO_CASE : null);
}
