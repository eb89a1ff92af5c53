/**
 * What the two documents want done, step by step, read from them and not from the content: what a step must say, and the sections that say
 * it. Steps that no document has (999, a setting of this guide) cite what they are.
 */
export interface ExpectedStep {
  says: RegExp;
  source: string;
}

const step = (says: RegExp, source: string): ExpectedStep => ({ says, source });

export const steps = {
  // Danger and harm: §9, the right-hand column of the flowchart (§10), Appendix 2 on immediate harm.
  "call 999": step(/^Call 999 now .*police or an ambulance/, "national; guidance App. 2"),
  "stay with the child": step(/^Stay with the child .*until help/, "this guide"),
  "then the MASH": step(/children's social care through the MASH.*referral.*where the child is/, "guidance §9; guidance §10"),
  "manager and form": step(/manager or designated lead today.*Bexley referral form/, "guidance §9"),
  "tell the family if no risk": step(/Tell the family only if .*not raise the risk/, "guidance §9"),
  "call social care now": step(
    /^Call children's social care through the MASH now.*child protection referral.*where the child is/,
    "guidance §9; guidance §10",
  ),
  "send the form": step(/Bexley referral form, sent to the MASH/, "guidance §9"),
  "no assessment delays the call": step(/manager or designated lead\. Do not let an assessment.*delay/, "guidance §9"),
  "family told unless risk": step(/tell them of the referral, unless that would raise the risk of harm/, "guidance §9"),
  // Unsure of harm: §9 on doubt, §4 on consultation.
  "talk to the manager": step(/manager or designated lead today.*significant harm/, "guidance §9"),
  "then consult the MASH": step(/still unsure, call the MASH today and ask to consult a social worker/, "guidance §4; guidance §9"),
  // Open cases: §9, flowchart.
  "tell the allocated worker": step(
    /^Give the new information to the allocated social worker.*manager or the duty social worker/,
    "guidance §9",
  ),
  "or the MASH": step(/do not know who that is, or cannot reach them, give it to the MASH/, "guidance §9"),
  "join the plan": step(/plan that is already there.*reviewed/, "guidance §10"),
  "harm in an open case": step(/significant harm and reach nobody, call the MASH; in danger, 999/, "guidance §9; national"),
  "allocated worker now": step(
    /^Tell the allocated social worker now.*child protection.*cannot reach them at once, call the MASH/,
    "guidance §9",
  ),
  // Children in need: §9, voluntary.
  "form with agreement": step(/Bexley referral form to the MASH, with the family's agreement/, "guidance §9"),
  "what has been tried": step(/what has been tried, and what help they agree to/, "guidance §9"),
  "go on while the MASH decides": step(/Go on with the support.*while the MASH decides/, "guidance §3"),
  "harm needs no consent": step(/suspect significant harm, call the MASH at once; consent is then no bar/, "guidance §9"),
  // Other specialist services: level 4 of the flowchart.
  "MASH assists": step(/^Talk to the MASH\. It helps, and refers or points/, "guidance §10"),
  "which services": step(
    /youth offending, CAMHS tier 3 or 4, health care for a life-limiting illness, .*profound and lasting disability/,
    "guidance §10",
  ),
  "agree the help": step(/Agree with that service and the family/, "guidance §10"),
  // Private fostering: §6.
  "tell the MASH of the fostering": step(/^Contact the MASH yourself/, "guidance §6"),
  "they have to notify": step(/carer and those with parental responsibility.*have to notify the council/, "guidance §6"),
  "council visits": step(/council checks the arrangement and visits the child/, "guidance §6"),
  // Level 3: §8, Appendix 3, the service's page; the disability service in §5 and §10.
  "form with the family": step(
    /^Fill in the Bexley referral form with the family\. .*Family Wellbeing Service page/,
    "guidance §8; guidance App. 3",
  ),
  "written consent or nothing": step(/consent section signed\. Without written consent the referral cannot be accepted/, "FWS page"),
  "send to the MASH, secure": step(/^Send it to the MASH.*email is secure/, "guidance §8; FWS page"),
  "planning meeting": step(/own support\. You will be asked to the planning meeting/, "guidance App. 3"),
  "straight to social care": step(/get worse.*straight to children's social care/, "guidance App. 3"),
  "form with consent, disability": step(
    /^Fill in the Bexley referral form with the family, have the consent section signed, and send it to the MASH/,
    "guidance §8; guidance §11",
  ),
  "ask for the disability service": step(/special educational needs and disability service/, "guidance §5; guidance §10"),
  "work with the SENCO": step(/Go on working with the setting's SENCO/, "guidance §6"),
  "assessment visit and plan": step(
    /assessment visit, the meeting and the shared plan with its timescales and responsibilities/,
    "guidance §10",
  ),
  "over 18, which service": step(/Ask the MASH which service.*over 18/, "FWS page"),
  "no difficulty chosen": step(/None of the service's difficulties.*MASH for a consultation/, "FWS page; guidance §4"),
  // Levels 1 and 2: §7 and the flowchart.
  "consult and include the family": step(
    /Consult the other agency by speaking with them, and include the family/,
    "guidance §10; guidance §4",
  ),
  "one plan": step(
    /one plan together, with a date for its review\. The leading agency keeps it, not the council/,
    "guidance §5; guidance §10",
  ),
  "the service's own form": step(/own form or letter.*Bexley form.*level 2 only.*consent section signed/, "guidance §7"),
  "MASH advises": step(/The MASH advises on help for additional needs/, "guidance §7"),
  "consult the agency": step(/^Consult the agency that can help, by speaking/, "guidance §10; guidance §4"),
  "refer with its form": step(/refer the child with the agency's own form or letter/, "guidance §10; guidance §7"),
  "who keeps in touch": step(/Agree with the family who keeps in touch/, "guidance §3"),
  "own procedures": step(/^Follow your agency's own procedures/, "guidance §10"),
  "offer early": step(/as soon as you see an additional need.*offer advice and support/, "guidance §2"),
  "MASH if unsure": step(/^Call the MASH if you are unsure or if things change/, "guidance §4"),
  // Consultation: §4, and Appendix 2 on screeners.
  "consult a social worker": step(
    /ask to consult a social worker\..*screener; that talk is not a consultation/,
    "guidance §4; guidance App. 2",
  ),
  "agree what happens": step(/what happens next and who does it\. A formal referral.*separately/, "guidance §4"),
  "go on with support": step(/Go on with the support that you and others/, "guidance §3"),
  // Special circumstances: §6.
  "radicalisation police": step(/^Report it to the police straight away\. Call 999 if anyone is in danger/, "guidance §6; national"),
  "radicalisation MASH": step(/worry about extremism to the MASH.*Prevent lead/, "guidance §6"),
  "exploitation MASH and police": step(/^Speak now to the MASH and to the local police/, "guidance §6"),
  "fgm MASH": step(/^Call the MASH now and follow child protection procedures/, "guidance §6"),
  "fgm personal report": step(
    /^Report it to the police yourself; the duty is personal\..*101 is the national one/,
    "guidance §6; national",
  ),
  "missing from care": step(/^Tell the police and the MASH now that a looked-after child is missing/, "guidance §6"),
  "missing, talk to the MASH": step(/^Talk to the MASH today about the child being missing/, "guidance §6"),
  "young carer assessment": step(/young carer's assessment through Imago/, "guidance §6"),
  "youth offending team": step(/youth offending team.*safety, welfare and education/, "guidance §6"),
  "SENCO involved": step(/SENCO or inclusion manager/, "guidance §6"),
  // History: the first boxes of the flowchart.
  "talk to others": step(/other practitioners who work, or worked, with the child, and review the plan/, "guidance §10"),
  "check with the MASH": step(/^Check with the MASH whether anyone already works/, "guidance §10"),
  // This guide's own cautions, each next to what it rests on.
  "close to the next level": step(/close to the next level\. Talk it through with the MASH/, "guidance §7; guidance §11"),
  "judged lower": step(/higher level than you judge\. Talk to the MASH before you act/, "guidance §3; this guide"),
  "something not covered": step(
    /not covered by these questions\. .*manager or designated lead today, and to the MASH/,
    "guidance §3; guidance §4; this guide",
  ),
  "adult services": step(/adult at risk, ask the council's main number/, "guidance §10; this guide"),
  // Consent not there: §3, §4, §7, §9 and the service's page.
  "talk with the family first": step(/^Talk with the family first\./, "guidance §3; guidance §8"),
  "ask for consent": step(/parent or carer for consent, and a young person .*over 15\. .*writing/, "guidance §7; FWS page"),
  "unsure how to raise it": step(/Ask the MASH for a consultation/, "guidance §4; FWS page"),
  "unsafe: stop": step(/would put the child at risk, stop, and speak to the MASH today/, "guidance §3"),
  "do not send it": step(/^Do not send the referral\. Go on offering/, "guidance §3; FWS page"),
  "consult about refusal": step(/consultation with a social worker about what else can be done/, "guidance §4"),
  "harm after refusal": step(/harm is likely without this help\. .*significant harm, refer; consent is then no bar/, "guidance §9"),
  "say why unsafe": step(/^Speak to the MASH today and say why/, "guidance §3; guidance §9"),
  "harm where unsafe": step(/significant harm is likely\. .*refer at once/, "guidance §9"),
  "consent answers did not fit": step(/consultation before anything is sent/, "guidance §4; this guide"),
} satisfies Record<string, ExpectedStep>;

export type StepName = keyof typeof steps;
