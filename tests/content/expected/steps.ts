/**
 * What the two documents want done, step by step, read from them and not from the content: what a step must say, and the sections that say
 * it. Steps that no document has (999, a setting of this guide) cite what they are. A step that sends somebody to the front door names
 * the MASH with its number, since the cases are of a Monday morning; the clock has cases of its own.
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
  "then the MASH": step(
    /^As soon as you have spoken to 999, call the MASH on 020 3045 5440 and make a child protection referral.*where the child is/,
    "guidance §9; guidance §10",
  ),
  "manager today": step(/^Tell your manager or designated lead today\.$/, "guidance §9"),
  "form afterwards": step(/^Send the Bexley referral form to the MASH afterwards/, "guidance §9"),
  "999 if danger": step(/^If anyone may be in danger now, call 999\.$/, "national"),
  "call social care now": step(
    /^Call the MASH on 020 3045 5440 now\. .*child protection referral.*where the child is/,
    "guidance §9; guidance §10",
  ),
  "send the form": step(
    /^Follow the call up on the Bexley referral form\. Send it to the MASH, Childrenssocialcare\.admin@bexley\.gov\.uk\..*secure/,
    "guidance §8; guidance §9",
  ),
  "no assessment delays the call": step(/manager or designated lead\. Do not let an assessment.*delay/, "guidance §9"),
  "family told unless risk": step(/tell them of the referral, unless that would raise the risk of harm/, "guidance §9"),
  // Appendix 2: a child at immediate risk is seen the same working day. Outside it no date may license waiting.
  "when will the child be seen": step(
    /^Ask in the call when the child will be seen\. The limits are the same working day where harm is immediate, and 3 working days in any case\. If the child cannot wait that long, call 999/,
    "guidance App. 2; national",
  ),
  // Unsure of harm: §9 on doubt, §4 on consultation. A sign of danger (§11, level 4) is no less than that.
  "talk to the manager": step(
    /^Talk to your manager or designated lead today about whether this is significant harm\. .*still unsure, ask to consult a social worker today: call the MASH on 020 3045 5440\. That call needs no consent/,
    "guidance §4; guidance §9",
  ),
  "unsure beside harm": step(
    /^You were not sure about significant harm\. .*ask in the call to consult a social worker\. Do not let that delay the call/,
    "guidance §4; guidance §9",
  ),
  "sign of danger": step(
    /^Your answers show a sign of danger\. Do not act on a lower level before that talk\. .*significant harm, make a child protection referral at once/,
    "guidance §9; guidance §11",
  ),
  "danger to the manager": step(
    /^Talk to your manager or designated lead today about whether this is significant harm\. Do not let that delay the call/,
    "guidance §4; guidance §9",
  ),
  "threat to life": step(/^If the child may take their life.*call 999\. Do not leave the child alone/, "national; this guide"),
  "who deals with allegations": step(
    /^Ask the MASH on 020 3045 5440 who deals with allegations about professionals/,
    "guidance §4; this guide",
  ),
  // Open cases: §9, flowchart.
  "tell the allocated worker": step(
    /^Give the new information today to the child's allocated social worker\. .*manager or the duty social worker/,
    "guidance §9",
  ),
  "or the MASH": step(
    /do not know who that is, or cannot reach them, call the MASH on 020 3045 5440\..*who it is, or take the information/,
    "guidance §9",
  ),
  "join the plan": step(/plan that is already there.*reviewed/, "guidance §10"),
  "harm in an open case": step(
    /^If you come to believe or suspect significant harm, say so at once\. In danger, call 999/,
    "guidance §9; national",
  ),
  "allocated worker now": step(
    /^Call the child's allocated social worker now, and say first that this is child protection\. .*call 999/,
    "guidance §9; national",
  ),
  // Children in need: §9, voluntary.
  "form with agreement": step(
    /Bexley referral form to the MASH, with the family's agreement.* Childrenssocialcare\.admin@bexley\.gov\.uk\..*secure/,
    "guidance §8; guidance §9",
  ),
  "what has been tried": step(/what has been tried, and what help they agree to/, "guidance §9"),
  "go on while the MASH decides": step(/Go on with the support.*while the MASH decides/, "guidance §3"),
  "harm needs no consent": step(
    /suspect significant harm, make a child protection referral at once\. Consent is then no bar/,
    "guidance §9",
  ),
  // Other specialist services: level 4 of the flowchart.
  "MASH refers": step(
    /^Say to the MASH what help the child needs and that the family agrees\. The MASH then refers the child, or points you to/,
    "guidance §10",
  ),
  "call about specialist help": step(/^Call the MASH on 020 3045 5440 today about the specialist help/, "guidance §10"),
  "which services": step(
    /youth offending, CAMHS tier 3 or 4, health care for a life-limiting illness, .*profound and lasting disability/,
    "guidance §10",
  ),
  "agree the help": step(/Agree with that service and the family/, "guidance §10"),
  // Private fostering: §6.
  "tell the MASH of the fostering": step(
    /^Call the MASH on 020 3045 5440 today about the private fostering\. Do it yourself\. .*28 days or more.*no consent/,
    "guidance §6",
  ),
  "say that it is fostering": step(/^Say in the call that the child is privately fostered/, "guidance §6"),
  "what else worries you": step(/what else worries you.*council checks the arrangement and visits the child/, "guidance §6"),
  "they have to notify": step(/carer and those with parental responsibility.*have to notify the council/, "guidance §6"),
  // Level 3: §8, Appendix 3, the service's page; the disability service in §5 and §10.
  "form with the family": step(
    /^Fill in the Bexley referral form with the family\. .*Family Wellbeing Service page/,
    "guidance §8; guidance App. 3",
  ),
  "written consent or nothing": step(/consent section signed\. Without written consent the referral cannot be accepted/, "FWS page"),
  "send to the MASH, secure": step(
    /^Send it to the MASH, Childrenssocialcare\.admin@bexley\.gov\.uk, or Civic Offices, 2 Watling Street.*email is secure/,
    "guidance §8; FWS page",
  ),
  "refer themselves": step(/Parents and children may also refer themselves\. They phone, email or write to the MASH/, "FWS page"),
  "planning meeting": step(/own support\. You will be asked to the planning meeting/, "guidance App. 3"),
  "straight to social care": step(/get worse.*straight to children's social care/, "guidance App. 3"),
  "copies for the family": step(/family gets copies of assessments and plans/, "guidance §3; guidance §8"),
  "form with consent, disability": step(
    /^Fill in the Bexley referral form with the family, and have the consent section signed\.$/,
    "guidance §8; guidance §11",
  ),
  "send it, disability": step(/^Send it to the MASH, Childrenssocialcare\.admin@bexley\.gov\.uk\. .*email is secure/, "guidance §8"),
  "ask for the disability service": step(/special educational needs and disability service/, "guidance §5; guidance §10"),
  "work with the SENCO": step(/Go on working with the setting's SENCO/, "guidance §6"),
  "assessment visit and plan": step(
    /assessment visit, the meeting and the shared plan with its timescales and responsibilities/,
    "guidance §10",
  ),
  "no difficulty chosen": step(
    /consultation about which service fits this family: call the MASH on 020 3045 5440\. .*no consent/,
    "FWS page; guidance §4",
  ),
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
  "consult the agency": step(/^Consult the agency that can help, by speaking/, "guidance §10; guidance §4"),
  "refer with its form": step(/refer the child with the agency's own form or letter/, "guidance §10; guidance §7"),
  "who keeps in touch": step(/Agree with the family who keeps in touch/, "guidance §3"),
  "own procedures": step(/^Follow your agency's own procedures/, "guidance §10"),
  "offer early": step(/as soon as you see an additional need.*offer advice and support/, "guidance §2"),
  "MASH if unsure": step(/^Call the MASH if you are unsure or if things get worse/, "guidance §4"),
  // Consultation: §4, and Appendix 2 on screeners.
  "consult a social worker": step(
    /^Call the MASH on 020 3045 5440 today and ask to consult a social worker\. That call needs no consent/,
    "guidance §4; guidance §9",
  ),
  "a screener is none": step(/^If a screener answers.*Talking to a screener is not a consultation/, "guidance §4; guidance App. 2"),
  "agree what happens": step(/what happens next and who does it\. A formal referral.*separately/, "guidance §4"),
  "go on with support": step(/Go on with the support that you and others/, "guidance §3"),
  // Special circumstances: §6.
  "radicalisation police": step(/^Report it to the police straight away: call 999\.$/, "guidance §6; national"),
  "radicalisation MASH": step(
    /worry about extremism today to the MASH on 020 3045 5440, whatever the level\. That call needs no consent\. .*Prevent lead.*at any moment, call 999/,
    "guidance §6; national",
  ),
  "exploitation MASH and police": step(
    /^Call the MASH on 020 3045 5440 now, and call the police on 101 \(999 in danger\) too\. Neither call waits for the other\. .*where the child is/,
    "guidance §6; national",
  ),
  "fgm personal report": step(
    /^Whoever else you call, report it to the police personally: call 101, the national number/,
    "guidance §6; national",
  ),
  "fgm report if regulated": step(
    /^If a girl told you.*and you are a teacher or a regulated health or social care professional, report it to the police personally: call 101/,
    "guidance §6; national",
  ),
  "missing from care": step(
    /^Tell the police on 101 \(999 in danger\) at once too that the child is missing\. .*highest priority/,
    "guidance §6; national",
  ),
  "missing now, tell the police": step(
    /^If the child is missing now, tell the police on 101 \(999 in danger\)\. Call 999/,
    "guidance §6; national",
  ),
  "missing, talk to the MASH": step(/^Talk to the MASH on 020 3045 5440 today\. Say whether the child is missing now/, "guidance §6"),
  "missing, say it": step(/^Say in the call what danger the child is in.*missing now, or how often/, "guidance §6; guidance §11"),
  "young carer assessment": step(/young carer's assessment through Imago/, "guidance §6"),
  "youth offending team": step(/youth offending team.*safety, welfare and education/, "guidance §6"),
  "SENCO involved": step(/SENCO or inclusion manager/, "guidance §6"),
  // History: the first boxes of the flowchart, and §9 on open cases.
  "talk to others": step(/other practitioners who work, or worked, with the child, and review the plan/, "guidance §10"),
  "check with the MASH": step(/^Check with the MASH whether anyone already works/, "guidance §10"),
  "worker is told as well": step(
    /^Say in the call that the child has a social worker, and give the information to that worker as well/,
    "guidance §6; guidance §9",
  ),
  "is there a social worker": step(/^Ask the MASH whether the child has a social worker/, "guidance §9"),
  // People of 18 and over: the guidance speaks of children, but for special needs up to 25 (§6).
  "adult services": step(/^Call the council's main number on 020 8303 7777 today and ask for adult services/, "guidance §10; this guide"),
  "children at home": step(/children live in the same home/, "this guide"),
  "adult services now": step(
    /^Call the council's main number on 020 8303 7777 now and ask for adult services\. Say first/,
    "guidance §10; this guide",
  ),
  "stay with the person": step(/^Stay with the person .*until help/, "this guide"),
  "then adult services": step(
    /^As soon as you have spoken to 999, call the council's main number on 020 8303 7777 and ask for adult services\..*where the person is/,
    "guidance §10; this guide",
  ),
  "crime, adult": step(/^If it may be a crime.*call the police on 101/, "national; this guide"),
  "alone with the adult": step(/^Speak with the person alone.*reached safely/, "this guide"),
  "18 and sent back": step(
    /^If adult services send you back because the person is 18, call the MASH on 020 3045 5440/,
    "FWS page; this guide",
  ),
  "manager, adult": step(/^Tell your manager or designated lead today\.$/, "guidance §4; this guide"),
  "police, adult": step(/^Tell the police on 101 \(999 in danger\) now\.$/, "national; this guide"),
  "adult may be hurt": step(/^If the person may be hurt before anybody can help, call 999/, "national; this guide"),
  "threat to life, adult": step(/^If the person may take their life.*call 999/, "national; this guide"),
  "SEND at college": step(/person at the college who is responsible for special educational needs.*age of 25/, "guidance §6"),
  // This guide's own cautions, each next to what it rests on.
  "close to the next level": step(/close to the next level\. Talk it through with the MASH/, "guidance §7; guidance §11"),
  "judged lower": step(/higher level than you judge\. Talk to the MASH on 020 3045 5440 before you act/, "guidance §3; this guide"),
  "say what is not covered": step(
    /not covered by these questions\. Say it in the call, and to your manager/,
    "guidance §3; guidance §4; this guide",
  ),
  "something not covered": step(
    /not covered by these questions\. .*manager or designated lead today, and to the MASH/,
    "guidance §3; guidance §4; this guide",
  ),
  // Consent not there: §3, §4, §7, §9 and the service's page. Talking to the MASH needs none, so that stands first.
  "talk it through without consent": step(
    /^You may talk this through now, without consent: call the MASH on 020 3045 5440/,
    "guidance §3; guidance §4",
  ),
  "talk with the family": step(/^Talk with the family\. Explain/, "guidance §3; guidance §8"),
  "ask for consent": step(/parent or carer for consent, and a young person .*over 15\. .*writing/, "guidance §7; FWS page"),
  "unsafe: do not ask": step(/would put the child at risk, do not ask\. Tell the MASH today why/, "guidance §3"),
  "consult about refusal": step(
    /^Ask today to consult a social worker about what else can be done: call the MASH on 020 3045 5440/,
    "guidance §4",
  ),
  "do not send it": step(/^Do not send the referral for now, unless you come to suspect harm\. Go on offering/, "guidance §3; FWS page"),
  "harm after refusal": step(
    /harm is likely without this help\. .*significant harm, refer at once\. Consent is then no bar/,
    "guidance §9",
  ),
  "unsafe: say why": step(
    /^Tell the MASH on 020 3045 5440 today why it is unsafe to ask or tell the family\. .*no consent/,
    "guidance §3; guidance §9",
  ),
  "unsafe: say why in the call": step(/^Say in the call why it is unsafe to ask or tell the family/, "guidance §3; guidance §9"),
  "do not tell them": step(
    /^Do not tell the family anything more about this until you have agreed it with children's social care/,
    "guidance §3; guidance §9; this guide",
  ),
  "unsafe: no consent needed": step(
    /^Tell the MASH on 020 3045 5440 today why asking is unsafe\. That call needs no consent/,
    "guidance §3; guidance §9",
  ),
  "harm where unsafe": step(/significant harm is likely\. .*refer at once/, "guidance §9"),
  "consent answers did not fit": step(/consultation before anything is sent: call the MASH on 020 3045 5440/, "guidance §4; this guide"),
  "not born yet": step(/^If the child is not born yet.*when the birth is due/, "FWS page; this guide"),
  "alone with the parent": step(/^There may be domestic abuse\. Speak with the parent who is being hurt alone/, "this guide"),
  "nothing that may be read": step(/^Nothing goes to the home that the person who abuses may read/, "this guide"),
  "self-harm now": step(/^If the child may harm themselves badly.*call 999/, "national; this guide"),
  "nobody to ask": step(
    /^Call the MASH on 020 3045 5440 today and say that nobody is there who is responsible/,
    "guidance §4; guidance §9",
  ),
} satisfies Record<string, ExpectedStep>;

export type StepName = keyof typeof steps;
