/** The safety rules that one outcome keeps or breaks by itself. The numbers are those of the contract. */
import { whyOtherHours } from "../contacts/hours-in-words.ts";
import { isOpen } from "../contacts/opening-hours.ts";
import { isWorkingDay, workingDayRuns } from "../deadlines/working-days.ts";
import type { Moment } from "../deadlines/moment.ts";
import type { Contact, Route } from "../packs/format.ts";
import { holds } from "../triage/engine.ts";
import { contactsFor } from "../triage/front-doors.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { type Case, chosenOptions, highestLevel, isAdult, lowestLevel, type Place, tickedSigns } from "./case.ts";

/** What is wrong with a case by one rule; null: nothing. */
export type CaseRule = (tried: Case) => { message: string; at: Place } | null;

const broken = (message: string, at: Place) => ({ message, at });

function chosenSpeaking(tried: Case, ...marks: string[]) {
  return chosenOptions(tried).find(({ option }) => option.speaksOf !== undefined && marks.includes(option.speaksOf));
}

function placeOf({ question, option }: { question: string; option: { value: string } }): Place {
  return { kind: "option", question, value: option.value };
}

function dangerComesFirst(tried: Case) {
  const { pack, outcome } = tried;
  const said = chosenSpeaking(tried, "danger-now");
  if (!said) return null;
  const at = placeOf(said);
  const [first] = outcome.route.steps;
  const emergency = pack.contacts.contacts.filter(({ id }) => pack.contacts.danger.includes(id));
  if (outcome.level.agreed !== highestLevel(pack)) return broken(`Danger now gives level ${outcome.level.agreed}, not the highest`, at);
  if (outcome.urgency !== "immediate") return broken(`Danger now is "${outcome.urgency}", not immediate`, at);
  if (outcome.consent.status !== "not-a-gate") return broken("Danger now waits for consent", at);
  if (!emergency.some(({ phones }) => phones.some((phone) => first?.text.includes(phone))))
    return broken("Danger now: the first step does not name the emergency number", at);
  return emergency.some(({ id }) => id === outcome.contacts[0]?.id)
    ? null
    : broken("Danger now: the emergency service is not the first to call", at);
}

function harmIsProtected(tried: Case) {
  const { pack, outcome } = tried;
  const said = chosenSpeaking(tried, "harm", "danger-now");
  const [sign] = tickedSigns(tried, "harm");
  if (!said && sign === undefined) return null;
  const at: Place = said ? placeOf(said) : { kind: "indicator", id: sign ?? "" };
  if (outcome.level.agreed !== highestLevel(pack)) return broken(`Harm gives level ${outcome.level.agreed}, not the highest`, at);
  if (outcome.consent.status !== "not-a-gate" || !outcome.route.ready)
    return broken("A case of harm waits for consent, or for something else", at);
  return outcome.urgency === "planned" ? broken("A case of harm is only planned", at) : null;
}

function harmActsAtOnce(tried: Case) {
  const { pack, outcome, facts } = tried;
  const said = chosenSpeaking(tried, "harm", "danger-now");
  const [sign] = tickedSigns(tried, "harm");
  if ((!said && sign === undefined) || isAdult(tried)) return null;
  const at: Place = said ? placeOf(said) : { kind: "indicator", id: sign ?? "" };
  const { floor } = facts.level();
  if ((!said || isBeforeJudgement(tried, said.question)) && floor !== highestLevel(pack))
    return broken("Harm rests on no floor of the highest level, so a judgement could lower it", at);
  if (outcome.urgency !== "immediate") return broken(`Harm is "${outcome.urgency}", not immediate`, at);
  return outcome.route.steps[0]?.now === true ? null : broken("Harm: the first step is not marked as one to take now", at);
}

function isBeforeJudgement({ pack: { flow } }: Case, question: string): boolean {
  return flow.questions.findIndex(({ id }) => id === question) < flow.questions.findIndex(({ type }) => type === "judgement");
}

function consentGates({ pack, outcome, answers }: Case) {
  const route = routeOf(pack.routes, outcome.route.id);
  const consent = pack.flow.questions.find(({ plays }) => plays === "consent");
  if (route.consent !== "gate" || (consent && answers[consent.id] === "given")) return null;
  const at: Place = { kind: "route", id: route.id };
  if (outcome.route.ready) return broken(`Route ${route.id} needs consent and is ready without it`, at);
  const sent = outcome.route.steps.find(({ text }) => route.steps.some((step) => step.text === text));
  return sent ? broken(`Route ${route.id} waits for consent, and yet says: ${sent.text}`, at) : null;
}

function routeOf(routes: Route[], id: string): Route {
  const route = routes.find((candidate) => candidate.id === id);
  if (!route) throw new Error(`there is no route ${id}`);
  return route;
}

function frontDoorIsNamed({ pack, outcome }: Case): boolean {
  const [door] = pack.contacts.lists;
  return door !== undefined && door.orders.some(({ call }) => call.some((id) => outcome.contacts.some((contact) => contact.id === id)));
}

function unsureIsTalkedThrough(tried: Case) {
  const said = chosenSpeaking(tried, "unsure");
  const [sign] = tickedSigns(tried, "danger");
  if ((!said && sign === undefined) || isAdult(tried)) return null;
  const at: Place = said ? placeOf(said) : { kind: "indicator", id: sign ?? "" };
  if (tried.outcome.urgency === "planned") return broken("Not sure about harm, and nothing is to be done today", at);
  return frontDoorIsNamed(tried) ? null : broken("Not sure about harm, and nobody of the front door is named", at);
}

function nobodyIsLeftAlone({ pack, outcome, at: moment }: Case) {
  const at: Place = { kind: "route", id: outcome.route.id };
  if (
    !outcome.contacts.some(({ phones, openNow }) => phones.length > 0 && openNow !== false) &&
    !outcome.contacts.some((contact) => contact.note !== null && contact.note !== whyClosed(pack, contact, moment))
  )
    return broken("Nobody can be called at that moment, and nothing says what to do then", at);
  if (outcome.review.text.trim() === "") return broken("There is no review", at);
  const cited = [
    ...outcome.route.steps,
    ...outcome.duties,
    ...outcome.contacts,
    ...outcome.deadlines,
    ...outcome.level.because,
    outcome.review,
  ];
  return cited.some(({ source }) => source.trim() === "") ? broken("A step, duty, contact or date has no source", at) : null;
}

/** Why a contact has other hours that day; it says nothing of what to do. */
function whyClosed(
  { contacts: { contacts, terms = [] }, calendar }: Case["pack"],
  { id, openNow }: Outcome["contacts"][number],
  { date }: Moment,
): string {
  const contact = contacts.find((one) => one.id === id);
  return contact ? whyOtherHours(contact, date, openNow, calendar, terms).join(" ") : "";
}

function datesHold({ pack, outcome }: Case) {
  for (const { id, from, due, latest, unit } of outcome.deadlines) {
    const at: Place = { kind: "deadline", id };
    if (Date.parse(due) < Date.parse(from) || (latest !== null && Date.parse(latest) < Date.parse(due)))
      return broken(`${id} falls due before it starts`, at);
    const workingDay = unit === "working-days" ? due : latest;
    if (workingDay !== null && !isWorkingDay(pack.calendar, workingDay.slice(0, 10))) return broken(`${id} falls on a day off`, at);
  }
  return null;
}

function judgementKeepsTheFloor(tried: Case) {
  const { outcome, facts } = tried;
  const { floor } = facts.level();
  return floor !== null && outcome.level.agreed < floor
    ? broken(`A judgement lowers the case below level ${floor}`, { kind: "route", id: outcome.route.id })
    : null;
}

function circumstanceIsNeverUniversal(tried: Case) {
  const { pack, outcome } = tried;
  const question = pack.flow.questions.find(({ plays }) => plays === "circumstances");
  const chosen = chosenOptions(tried).find((one) => one.question === question?.id);
  if (!chosen || outcome.level.agreed > lowestLevel(pack)) return null;
  return broken(`A case with the circumstance ${chosen.option.value} is given the lowest level`, placeOf(chosen));
}

function callNeverWaits(tried: Case) {
  const { pack, outcome } = tried;
  const at: Place = { kind: "route", id: outcome.route.id };
  const [door] = pack.contacts.lists;
  const ids = door?.orders.flatMap(({ call }) => call) ?? [];
  const phones = outcome.contacts.filter(({ id }) => ids.includes(id)).flatMap((contact) => contact.phones);
  const named = (text: string) => phones.some((phone) => text.includes(phone));
  const waiting = outcome.route.whenReady.find(({ text }) => named(text));
  if (waiting) return broken(`A call to the front door waits until the route is ready: ${waiting.text}`, at);
  if (outcome.route.ready || !outcome.route.blockedBy.includes("consent")) return null;
  const first = outcome.route.steps.findIndex(({ text }) => named(text));
  const asks = outcome.route.steps.findIndex(({ text }) => routeStepsWithFamily(tried).includes(text));
  if (first < 0) return broken("Consent is missing, and no step says that the front door may be called now", at);
  return asks >= 0 && asks < first ? broken("Consent is asked for before the call that needs none is named", at) : null;
}

function routeStepsWithFamily({ pack }: Case): string[] {
  return Object.values(pack.consent.instead).flatMap((steps) => steps.filter(({ withFamily }) => withFamily).map(({ text }) => text));
}

function familyIsNotTold({ pack, facts, outcome }: Case) {
  const { unsafeToTell } = pack.consent;
  if (!unsafeToTell || !holds(unsafeToTell.when, facts)) return null;
  const telling = [
    ...pack.routes.flatMap(({ steps }) => steps),
    ...pack.duties.duties,
    ...pack.duties.additions.flatMap(({ first, then }) => [...first, ...then]),
  ]
    .filter(({ withFamily }) => withFamily)
    .map(({ text }) => text);
  const said = [...outcome.route.steps, ...outcome.route.whenReady, ...outcome.duties].find(({ text }) => telling.includes(text));
  return said ? broken(`Telling the family is unsafe, and yet: ${said.text}`, { kind: "route", id: outcome.route.id }) : null;
}

function nobodyWaitsToBeSeen({ pack, outcome, at: moment }: Case) {
  const late = outcome.deadlines.find(({ id, due }) => {
    const rule = pack.deadlines.deadlines.find((deadline) => deadline.id === id);
    if (rule?.whileWorkingDayRuns === undefined) return false;
    return !workingDayRuns(pack.calendar, moment) || (rule.amount < 1 && due.slice(0, 10) !== moment.date);
  });
  return late
    ? broken(`${late.id} is dated ${late.due}, after the next time that somebody can be called`, { kind: "deadline", id: late.id })
    : null;
}

function firstStepIsOpen({ pack, at: moment, outcome, facts }: Case) {
  const [first] = outcome.route.steps;
  const [firstToCall] = outcome.contacts;
  const at: Place = { kind: "route", id: outcome.route.id };
  const atOnce = outcome.route.steps.filter(({ now }) => now);
  if (outcome.urgency === "immediate" && firstToCall && !atOnce.some(({ text }) => names(text, firstToCall)))
    return broken(`${firstToCall.name} is the first to call, and no step that has to happen at once says so`, at);
  const open = (contact: Contact) => isOpen(contact, moment, pack.calendar, pack.contacts.terms ?? []);
  // Two contacts may share a number: it is a closed one only where all of them are.
  const closed = (phone: string) => pack.contacts.contacts.every((contact) => !contact.phones.includes(phone) || open(contact) === false);
  const named = (contact: Contact) => contact.phones.some((phone) => first?.text.includes(phone));
  for (const { orders } of contactsFor(facts).lists) {
    const ids = orders.flatMap(({ whenOpen, call }) => [...(whenOpen === undefined ? [] : [whenOpen]), ...call]);
    const ofList = pack.contacts.contacts.filter(({ id }) => ids.includes(id));
    const called = ofList.filter(named);
    if (called.length > 0 && called.every(({ phones }) => phones.every(closed)) && ofList.some((contact) => open(contact) === true))
      return broken(`The first step names somebody who is closed then: ${first?.text}`, at);
  }
  const late = outcome.route.steps.findIndex(({ now }) => !now);
  const urgent = outcome.route.steps.findLastIndex(({ now }) => now);
  return late >= 0 && urgent > late ? broken("Something that has to happen at once does not stand among the first steps", at) : null;
}

/** A contact is named by its number; one without a number by its name. */
function names(text: string, { name, phones }: Pick<Contact, "name" | "phones">): boolean {
  const inText = text.toLowerCase();
  return phones.length > 0 ? phones.some((phone) => inText.includes(phone)) : inText.includes(name.toLowerCase());
}

function adultsHaveTheirOwn(tried: Case) {
  if (!isAdult(tried)) return null;
  const { pack, outcome } = tried;
  const at: Place = { kind: "route", id: outcome.route.id };
  if (!routeOf(pack.routes, outcome.route.id).adults) return broken(`Someone of ${ageOf(tried)} is put on a route for children`, at);
  const [date] = outcome.deadlines;
  return date ? broken(`Someone of ${ageOf(tried)} is given a date for children`, { kind: "deadline", id: date.id }) : null;
}

function ageOf({ pack, answers }: Case): string {
  return String(answers[pack.flow.questions.find(({ plays }) => plays === "age")?.id ?? ""]);
}

/** By the rule's number and name. */
export const caseRules: Record<string, CaseRule> = {
  "1 danger comes first": dangerComesFirst,
  "2 harm is protected": harmIsProtected,
  "5 harm is acted on at once": harmActsAtOnce,
  "6 consent gates": consentGates,
  "7 not sure is talked through": unsureIsTalkedThrough,
  "8 nobody is left alone": nobodyIsLeftAlone,
  "9 dates hold": datesHold,
  "10 a judgement keeps the floor": judgementKeepsTheFloor,
  "12 a circumstance is never universal": circumstanceIsNeverUniversal,
  "13 a call never waits": callNeverWaits,
  "15 the family is not told where that is unsafe": familyIsNotTold,
  "16 nobody waits to be seen": nobodyWaitsToBeSeen,
  "17 the first step is open": firstStepIsOpen,
  "18 adults have their own": adultsHaveTheirOwn,
};
