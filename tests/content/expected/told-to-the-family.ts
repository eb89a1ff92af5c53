/** Which steps tell or ask the family something (§3, §9: left out where that is unsafe), and which guide pages go with what. */
import type { Pack } from "../../../src/packs/pack.ts";

/** By the first words of the step; every other step stays where telling the family is unsafe. */
const TOLD_OR_ASKED = [
  "Talk with the family and tell them of the referral",
  "Agree with that service and the family",
  "Fill in the Bexley referral form with the family",
  "See that the family gets copies",
  "Have the consent section signed",
  "Consult the other agency by speaking with them, and include the family",
  "Ask for a service on its own form or letter",
  "Agree with the family who keeps in touch",
  "Follow your agency's own procedures to support the child, and agree with the family",
  "Talk with the child and the family as soon as",
  "Tell the carer and those with parental responsibility",
  "Offer the child and the family",
  "There may be domestic abuse. Speak with the parent who is being hurt alone",
  "Talk with the family. Explain what worries you",
  "Ask the parent or carer for consent",
  "Do not send the referral for now, unless you come to suspect harm",
];

const PAGES: Record<string, string[]> = {
  "adult-services": ["about"],
  emergency: ["level-4", "referral", "after-a-referral"],
  "open-case": ["level-4"],
  "child-protection": ["level-4", "referral", "after-a-referral"],
  "child-in-need": ["level-4", "consent", "referral"],
  "private-fostering-notice": ["private-fostering"],
  "other-specialist": ["level-4"],
  "send-disability-service": ["send", "level-3", "referral"],
  "family-wellbeing-service": ["family-wellbeing-service", "level-3", "referral"],
  "joint-plan": ["level-2", "consultation"],
  "consult-mash": ["consultation", "mash"],
  "radicalisation-immediate": ["radicalisation"],
  exploitation: ["exploitation"],
  fgm: ["fgm"],
  "missing-care": ["missing"],
  missing: ["missing"],
  radicalisation: ["radicalisation"],
  "private-fostering": ["private-fostering"],
  "young-carer": ["young-carers"],
  "youth-justice": ["youth-justice"],
  send: ["send"],
  "adult-send": ["send"],
};

/** Named as difficulties of the family: what each is about (FWS page). */
const DIFFICULTIES: Record<string, string[]> = {
  "difficulty-school": ["permanent-exclusion", "exclusion-or-attendance"],
  "difficulty-mental-health": ["parental-mental-health", "household-mental-health"],
  "difficulty-mental-health-of-child": ["household-mental-health"],
  "difficulty-learning-disability": ["parental-learning-disability"],
  "difficulty-domestic-abuse": ["domestic-abuse"],
};

export function familyDifferences(pack: Pack): string[] {
  const { routes, duties, consent } = pack;
  const steps = [
    ...routes.flatMap((route) => [...route.steps, ...route.requires.flatMap(({ instead }) => instead)]),
    ...duties.additions.flatMap(({ first, then }) => [...first, ...then]),
    ...Object.values(consent.instead).flat(),
    ...[consent.unsafeToTell, consent.nobodyToAsk].flatMap((part) => part?.steps ?? []),
  ];
  const told = (text: string) => TOLD_OR_ASKED.some((words) => text.startsWith(words));
  return [
    ...steps.filter(({ text, withFamily = false }) => told(text) !== withFamily).map(({ text }) => `told to the family, or not: ${text}`),
    ...[...routes, ...duties.additions]
      .filter(({ id, pages = [] }) => pages.join() !== (PAGES[id] ?? []).join())
      .map(({ id, pages = [] }) => `the pages of ${id} are ${pages.join()}`),
    ...Object.entries(DIFFICULTIES).flatMap(([id, values]) => {
      const given = duties.additions.find((addition) => addition.id === id)?.when.answers?.["family-difficulties"];
      return [given].flat().join() === values.join() ? [] : [`${id} comes with ${JSON.stringify(given)}`];
    }),
  ];
}
