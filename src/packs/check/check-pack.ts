/** Holds a pack's folder to every rule: first to its format, then to what the files say to each other, then to what it does. */
import type { Fault } from "../../problems.ts";
import { packFromFolder, type PackParts } from "../load-folder.ts";
import type { Pack } from "../pack.ts";
import { amountsSaid } from "./amounts-said.ts";
import { atOnceHolds } from "./at-once-holds.ts";
import { calendarReaches } from "./calendar-reaches.ts";
import { callingLists } from "./calling-lists.ts";
import { conditionValues } from "./condition-values.ts";
import { conditionsCanHold } from "./conditions-can-hold.ts";
import { conditionsLookBack } from "./conditions-look-back.ts";
import { datesInOrder } from "./dates-in-order.ts";
import { datesInReach } from "./dates-in-reach.ts";
import { everyWayEnds } from "./every-way-ends.ts";
import { fileNames } from "./file-names.ts";
import { type Checked, NotReadable, type Rule } from "./finding.ts";
import { hoursCovered } from "./hours-covered.ts";
import { indicatorsPlaced } from "./indicators-placed.ts";
import { inventedDetails } from "./invented-details.ts";
import { levelRules } from "./level-rules.ts";
import { noLoops } from "./loops.ts";
import { namesInTexts } from "./names-in-texts.ts";
import { nothingUnused } from "./nothing-unused.ts";
import { otherHours } from "./other-hours.ts";
import { plausibleAddresses } from "./plausible-addresses.ts";
import { plausiblePhones } from "./plausible-phones.ts";
import { questionShapes } from "./question-shapes.ts";
import { type Reached, reachedIn } from "./reachable-routes.ts";
import { referencesResolve } from "./references-resolve.ts";
import { routesComplete } from "./routes-complete.ts";
import { safetyHolds, safetyHoldsBeside } from "./safety-holds.ts";
import { scenariosHold } from "./scenarios-hold.ts";
import { sourcesExist } from "./sources-exist.ts";
import { stagesInOrder } from "./stages-in-order.ts";
import { twinsAnswer } from "./twins-answer.ts";
import { uniqueIds } from "./unique-ids.ts";

/** What can be told from the files alone. */
export const rulesOfFiles: Record<string, Rule> = {
  "unique-ids": uniqueIds,
  "references-resolve": referencesResolve,
  "question-shapes": questionShapes,
  "condition-values": conditionValues,
  "conditions-look-back": conditionsLookBack,
  "conditions-can-hold": conditionsCanHold,
  "level-rules": levelRules,
  "routes-complete": routesComplete,
  "no-loops": noLoops,
  "calling-lists": callingLists,
  "hours-covered": hoursCovered,
  "other-hours": otherHours,
  "sources-exist": sourcesExist,
  "plausible-phones": plausiblePhones,
  "plausible-addresses": plausibleAddresses,
  "invented-details": inventedDetails,
  "indicators-placed": indicatorsPlaced,
  "file-names": fileNames,
  "dates-in-order": datesInOrder,
  "dates-in-reach": datesInReach,
  "nothing-unused": nothingUnused,
  "names-in-texts": namesInTexts,
  "stages-in-order": stagesInOrder,
  "twins-answer": twinsAnswer,
  "amounts-said": amountsSaid,
};

/** What has to be tried out, by replaying answers; only where the files hold, since the core trusts them. */
export const rulesOfBehaviour: Record<string, Rule> = {
  "calendar-reaches": calendarReaches,
  "every-way-ends": everyWayEnds,
  "at-once-holds": atOnceHolds,
  "safety-holds": safetyHolds,
  "safety-holds-beside": safetyHoldsBeside,
  "scenarios-hold": scenariosHold,
};

/** Those of them without which no case is answered from a folder. The others are for whoever writes it. */
export const rulesOfUse: Record<string, Rule> = {
  "calendar-reaches": calendarReaches,
  "every-way-ends": everyWayEnds,
  "at-once-holds": atOnceHolds,
  "safety-holds": safetyHolds,
};

/** The name of every rule; "format" stands for what reading the files already finds. */
export const ruleNames = ["format", ...Object.keys(rulesOfFiles), ...Object.keys(rulesOfBehaviour)];

export interface Finding extends Fault {
  rule: string;
}

export interface PackCheck {
  /** Null where the files do not even hold to the format. */
  pack: Pack | null;
  /** Each by file and line. Faults keep a pack from being used; warnings are for a person to judge. */
  faults: Finding[];
  warnings: Finding[];
  /** Rules that could not be tried until the faults are mended. */
  untried: string[];
}

/** Checks the pack in a folder as of a day (`YYYY-MM-DD`), by what has to be tried out: all of it, or what its use needs. Every fault is given. */
export function checkPackFolder(folder: string, today: string, behaviour: Record<string, Rule> = rulesOfBehaviour): PackCheck {
  return checkRead(packFromFolder(folder), today, behaviour);
}

/** The same of a pack whose files were read already. */
export function checkRead(parts: PackParts, today: string, behaviour: Record<string, Rule> = rulesOfBehaviour): PackCheck {
  const { pack, read } = parts;
  if (!pack) return checkPart(parts, today);
  let reached: Reached | undefined;
  const checked: Checked = { pack, read, today, reached: () => (reached ??= reachedIn(pack)) };
  const found = tried(rulesOfFiles, checked);
  const holds = found.every(({ weight }) => weight === "warning");
  if (holds) found.push(...tried(behaviour, checked));
  const of = (wanted: string) => sorted(found.filter(({ weight }) => weight === wanted).map(({ weight: _, ...finding }) => finding));
  return { pack, faults: of("fault"), warnings: of("warning"), untried: holds ? [] : Object.keys(behaviour) };
}

/** Where some file does not hold to its format, the rules that look only at the others are tried all the same. */
function checkPart({ read, faults: ofFormat }: PackParts, today: string): PackCheck {
  const checked: Checked = {
    read,
    today,
    reached: notYet,
    get pack(): Pack {
      return notYet();
    },
  };
  const untried = Object.keys(rulesOfBehaviour);
  const found = Object.entries(rulesOfFiles).flatMap(([name, rule]) => {
    try {
      return tried({ [name]: rule }, checked);
    } catch (error) {
      if (!(error instanceof NotReadable)) throw error;
      untried.push(name);
      return [];
    }
  });
  const of = (wanted: string) => found.filter(({ weight }) => weight === wanted).map(({ weight: _, ...finding }) => finding);
  const faults = [...ofFormat.map((fault) => ({ ...fault, rule: "format" })), ...of("fault")];
  return { pack: null, faults: sorted(faults), warnings: sorted(of("warning")), untried };
}

function notYet(): never {
  throw new NotReadable();
}

function tried(rules: Record<string, Rule>, checked: Checked) {
  return Object.entries(rules).flatMap(([name, rule]) => rule(checked).map((found) => ({ ...found, rule: name })));
}

function sorted(findings: Finding[]): Finding[] {
  const key = ({ line, column }: Finding) => (line ?? 0) * 10_000 + (column ?? 0);
  return findings.sort((one, other) => (one.file === other.file ? key(one) - key(other) : one.file < other.file ? -1 : 1));
}
