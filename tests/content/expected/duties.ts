/** What people who work with children have to do by the two documents, and where it stands. */
export const duties: Record<string, { says: RegExp; source: string }> = {
  "refer-harm": { says: /^Everyone .*has to make a referral.*believe or suspect significant harm/, source: "guidance §9" },
  "tell-the-family": { says: /unless harm is immediate or telling them would raise the risk/, source: "guidance §9" },
  "do-not-tell-the-family": {
    says: /^Do not tell the family anything more of the contact or referral until you have agreed it with children's social care/,
    source: "guidance §9; this guide",
  },
  record: { says: /^Record .*Every consultation is recorded/, source: "guidance §4" },
  "consult-when-unsure": {
    says: /manager or designated lead today.*consultation with a social worker/,
    source: "guidance §4; guidance §9",
  },
  "fgm-report-police": {
    says: /^You must report it to the police personally.*told you of it or you saw a physical sign\. Nobody else/,
    source: "guidance §6",
  },
  "fgm-report-police-if-regulated": {
    says: /^If you are a teacher or a regulated health or social care professional, and a girl told you of it or you saw a physical sign, you must report it/,
    source: "guidance §6",
  },
  "fgm-child-protection": {
    says: /^Follow child protection procedures whenever a girl has had, or may be at risk of/,
    source: "guidance §6",
  },
  "exploitation-speak-now": {
    says: /^Speak at once to the MASH and to the local police about sexual or criminal exploitation/,
    source: "guidance §6",
  },
  "radicalisation-police": { says: /immediate risk of harm through radicalisation to the police straight away/, source: "guidance §6" },
  "radicalisation-mash": { says: /to the MASH.*Prevent leads/, source: "guidance §6" },
  "missing-from-care": { says: /looked-after child who is missing.*highest child protection priority/, source: "guidance §6" },
  "missing-discuss": {
    says: /missing, or has been, talk to the MASH.*exploitation, forced marriage and female genital mutilation/,
    source: "guidance §6",
  },
  "young-carer-offer": { says: /assessment through Imago/, source: "guidance §6" },
  "young-carer-refer": { says: /young carer's safety or wellbeing, refer to the MASH/, source: "guidance §6" },
  "youth-justice-refer": { says: /youth justice system, refer to children's social care through the MASH/, source: "guidance §6" },
  "send-same-path": {
    says: /disabled child's safety or welfare goes to the MASH like any other.*allocated worker in the disability service/,
    source: "guidance §6",
  },
  "send-coordinate": { says: /SENCO or inclusion manager coordinates/, source: "guidance §6" },
  "fostering-tell": {
    says: /^Anyone who learns of a private fostering arrangement contacts the MASH, whatever the family says/,
    source: "guidance §6",
  },
  "fostering-notify": { says: /^The carer and the parents have to notify the council/, source: "guidance §6" },
  "allocated-worker-first": {
    says: /goes first to the allocated social worker, their manager or the duty social worker/,
    source: "guidance §9",
  },
};

/** Duties that say to talk with the family: left out where telling them raises the risk (§9). A young carer's offer goes to the family too. */
export const withTheFamily = ["tell-the-family", "young-carer-offer"];
