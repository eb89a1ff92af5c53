/**
 * What the level 4 and other indicators of §11 say of harm, read one by one. §9 asks for a referral where harm is believed or suspected, so
 * an indicator that states abuse, neglect, injury, exploitation, abandonment or danger by others is such a suspicion. One that states a danger
 * is no less than being unsure. The others are illness, disability, needs, offending and what happened earlier.
 */
import type { Pack } from "../../../src/packs/pack.ts";

export const ofHarm = [
  ...["l4-health-medical-care-refused", "l4-health-sexual-exploitation", "l4-health-sexual-abuse", "l4-health-significant-harm"],
  ...["l4-health-injuries", "l4-health-disclosure", "l4-health-disclosure-professional"],
  ...["l4-family-relationships-abuse", "l4-family-relationships-rejected"],
  ...["l4-basic-care-violence", "l4-basic-care-crime", "l4-basic-care-neglect", "l4-basic-care-parents-needs"],
  ...["l4-basic-care-domestic-abuse", "l4-basic-care-parent-discloses", "l4-basic-care-induced-illness"],
  ...[
    "l4-emotional-warmth-no-carer",
    "l4-family-functioning-child-in-need",
    "l4-family-functioning-risky-person",
    "l4-housing-unsafe-home",
  ],
];

export const ofDanger = [
  ...["l4-health-failure-to-thrive", "l4-health-weight", "l4-health-dental", "l4-health-parents-substances", "l4-health-dangerous-sex"],
  ...["l4-health-acute-mental-health", "l4-emotional-development-danger", "l4-emotional-development-risk", "l4-identity-at-risk"],
  ...["l4-family-relationships-breakdown", "l4-learning-no-school-place", "l4-learning-out-of-school", "l4-basic-care-parents-health"],
  ...["l4-basic-care-previous-children", "l4-basic-care-inadequate", "l4-emotional-warmth-accommodation"],
  ...["l4-guidance-boundaries-beyond-control", "l4-family-functioning-discord", "l4-family-functioning-home-misused"],
  ...["l4-housing-homeless", "l4-housing-dangerous", "l4-other-no-access", "l4-other-unaccompanied", "l4-other-abusing"],
  ...["l4-other-sexual-offences"],
];

/** The special circumstances of §6 that an indicator of §11 is one of. */
export const circumstances: Record<string, string[]> = {
  "young-carer": ["l2-family-functioning-caring-role", "l3-emotional-development-young-carer", "l4-family-relationships-main-carer"],
  "youth-justice": [
    ...["l3-behavioural-development-prosecution", "l4-emotional-development-offending"],
    ...["l4-other-sexual-offences", "l4-other-serious-offending"],
  ],
  missing: ["l3-learning-not-in-education", "l4-emotional-development-danger"],
  exploitation: ["l4-health-sexual-exploitation"],
  radicalisation: ["l3-behavioural-development-radicalised"],
  "private-fostering": ["l4-other-privately-fostered"],
  send: [
    ...["l2-self-care-disability", "l2-learning-send-support", "l3-health-disability", "l3-self-care-disability"],
    ...["l4-health-constant-supervision", "l4-basic-care-severe-disability"],
  ],
};

export function signDifferences({ indicators }: Pack): string[] {
  const marked = (mark: "harm" | "danger") => indicators.filter(({ speaksOf }) => speaksOf === mark).map(({ id }) => id);
  const bringing = (circumstance: string) => indicators.filter((one) => one.circumstance === circumstance).map(({ id }) => id);
  const brought = new Set(indicators.flatMap(({ circumstance }) => circumstance ?? []));
  return [
    ...differing("indicators of harm", ofHarm, marked("harm")),
    ...differing("indicators of danger", ofDanger, marked("danger")),
    ...differing("circumstances that indicators bring", Object.keys(circumstances), [...brought]),
    ...Object.entries(circumstances).flatMap(([id, wanted]) => differing(`indicators that bring ${id}`, wanted, bringing(id))),
  ];
}

function differing(what: string, wanted: string[], got: string[]): string[] {
  return [
    ...wanted.filter((id) => !got.includes(id)).map((id) => `${what}: ${id} is missing`),
    ...got.filter((id) => !wanted.includes(id)).map((id) => `${what}: ${id} should not be there`),
  ];
}
