import { NOT_COVERED } from "../answers/answers.ts";
import type { Pack } from "../packs/pack.ts";
import type { Interview } from "../triage/interview.ts";
import { optionsOf } from "../triage/open-question.ts";
import type { IndicatorOffer } from "./prompter.ts";

/** The indicators of the chosen areas, and those of the others; all of them first where no area was chosen. */
export function indicatorOffers(pack: Pack, interview: Interview): { first: IndicatorOffer[]; others: IndicatorOffer[] } {
  const areas = pack.flow.questions.find(({ type }) => type === "areas");
  const answer = areas ? interview.answers[areas.id] : undefined;
  const chosen = Array.isArray(answer) && answer.length > 0 ? answer : pack.areas.map(({ id }) => id);
  const offers = pack.areas.map((area) => ({ area: area.id, offers: ofArea(pack, area.id, area.name) }));
  return {
    first: [...offers.flatMap(({ area, offers }) => (chosen.includes(area) ? offers : [])), ...noneFits(pack)],
    others: offers.flatMap(({ area, offers }) => (chosen.includes(area) ? [] : offers)),
  };
}

/** The most serious first: it must not be missed at the end of a long list. */
function ofArea(pack: Pack, area: string, name: string): IndicatorOffer[] {
  return pack.indicators
    .filter((indicator) => indicator.area === area)
    .sort((one, other) => other.level - one.level)
    .map(({ id, text, level, means, said = [] }) => ({
      value: id,
      label: text,
      about: means ?? null,
      sayNow: null,
      level,
      area: name,
      said,
    }));
}

function noneFits(pack: Pack): IndicatorOffer[] {
  const question = pack.flow.questions.find(({ type }) => type === "indicators");
  const none = question ? optionsOf(pack, question).filter(({ value }) => value === NOT_COVERED) : [];
  return none.map(({ value, label }) => ({ value, label, about: null, sayNow: null, level: null, area: "Anything else", said: [] }));
}
