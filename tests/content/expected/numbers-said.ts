/** Numbers within texts that a reader acts on and that the cited section prints beside others, so that only a reader can tell which is meant. */
import type { Pack } from "../../../src/packs/pack.ts";
import { nameIn } from "../../sources/numbers-in-content.ts";
import { strings } from "../../sources/contacts-in-content.ts";

/** By the place of the text; the section that says so stands beside it. */
const numbersSaid: Record<string, RegExp> = {
  // §5, §10
  "flow.questions.who-can-help.help": /At level 2 two or three services/,
  "flow.questions.specialist-need.options.2.help": /CAMHS tier 3 or 4,/,
  // §8
  "flow.questions.family-difficulties.options.3.label": /tier 2 mental health/,
  // §5, §10, §11
  "indicators.l3-behavioural-development-camhs.means": /Tier 2 is early.*tiers 3 and 4 are specialist/,
  // §6
  "indicators.l4-other-privately-fostered.means": /under 16 \(under 18 if disabled\).*28 days or more \(guidance §6\)/,
  "guide.fgm.sections.what.points.7.text": /^Type 4,/,
  "guide.exploitation.sections.do.points.2.text": /high risk.*level 4\.$/,
  // National numbers, and hours that no document covers
  "guide.fgm.sections.mandatory.points.1.text": /police on 101\. Call 999 if a girl is in danger now/,
  "guide.missing.sections.do.points.0.text": /tell the police at once\. Call 999 if .*in danger, 101 otherwise\. Then tell the MASH/,
  "guide.mash.sections.reach.points.6.text": /8am to 9am and from 5pm to 6pm, .*020 8303 7777 or 020 8303 7171 first, then the MASH/,
  // §9
  "limits.children-act-1989.text": /Children Act 1989.*in need \(17\), enquiries \(47\) and private fostering \(67\)/,
  "guide.level-4.sections.child-protection.heading": /\(section 47\)/,
  "guide.level-2.sections.more.points.1.text": /Do not wait for a level 2 plan/,
  // App. 1
  "services.bromley-healthcare.hours": /Bexley 0-19 website, 9-5 Monday to Friday/,
  // App. 3
  "limits.fws-second-visit.note": /^Appendix 3 .* the 10 days\. Appendix 3 only says days/,
  "deadlines.deadlines.fws-visits.note": /at least every 4 weeks; the earlier of the two/,
  // §11 against the FWS page
  "notes.chastisement-level.about": /level 3 or level 4\?$/,
  "notes.chastisement-level.here": /is level 4\..*before you choose level 3\.$/,
  "notes.mental-health-levels.about": /levels 3 and 4$/,
};

export function saidDifferences(pack: Pack): string[] {
  const { calendar: _calendar, ...rest } = pack;
  const texts = new Map(
    strings(rest).flatMap(([where, text]) => (text.length > 0 && /\d/.test(text) ? [[nameIn(pack, where), text]] : [])),
  );
  return Object.entries(numbersSaid)
    .filter(([place, says]) => !says.test(texts.get(place) ?? ""))
    .map(([place, says]) => `${place} should say ${says} and says: ${texts.get(place) ?? "no number"}`);
}
