/** What people who work with children have to do by the two documents, and where it stands. */
export const duties: Record<string, { says: RegExp; source: string }> = {
  "refer-harm": { says: /^Everyone .*has to make a referral.*believe or suspect significant harm/, source: "guidance §9" },
  "tell-the-family": { says: /unless harm is immediate or telling them would raise the risk/, source: "guidance §9" },
  record: { says: /^Record .*Every consultation is recorded/, source: "guidance §4" },
  "consult-when-unsure": {
    says: /manager or designated lead today.*consultation with a social worker/,
    source: "guidance §4; guidance §9",
  },
  "written-consent": {
    says: /only with the written consent of the parent or carer.*over 15/,
    source: "guidance §7; guidance §8; FWS page",
  },
  "agreement-in-need": {
    says: /voluntary\. The parent, or a young person who is Gillick competent, may refuse some or all/,
    source: "guidance §9",
  },
  "family-copies": { says: /copies of assessments and plans/, source: "guidance §3; guidance §8" },
  "fgm-report-police": {
    says: /^You yourself have to report it to the police.*told you of it or you saw a physical sign/,
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
    says: /MASH about a child who is missing.*exploitation, forced marriage and female genital mutilation/,
    source: "guidance §6",
  },
  "young-carer-offer": { says: /assessment through Imago/, source: "guidance §6" },
  "young-carer-refer": { says: /young carer's safety or wellbeing, refer to the MASH/, source: "guidance §6" },
  "youth-justice-refer": { says: /youth justice system, refer to children's social care through the MASH/, source: "guidance §6" },
  "send-same-path": {
    says: /disabled child goes to the MASH like any other.*allocated worker in the disability service/,
    source: "guidance §6",
  },
  "send-coordinate": { says: /SENCO or inclusion manager coordinates/, source: "guidance §6" },
  "fostering-notify": {
    says: /private fostering arrangement contacts the MASH; carer and parents have to notify the council/,
    source: "guidance §6",
  },
  "check-judged-lower": { says: /Talk to the MASH before you act on the lower level/, source: "guidance §3; this guide" },
  "allocated-worker-first": {
    says: /goes first to the allocated social worker, their manager or the duty social worker/,
    source: "guidance §9",
  },
};
