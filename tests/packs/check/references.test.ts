import { describe, expect, it } from "vitest";
import { saidOf } from "./tiny-pack.ts";

describe("content check: every name is unique and every reference resolves", () => {
  it("an indicator stands in two files", () => {
    const said = saidOf(
      "indicators/level-3.yaml",
      "l3-home-alone, text: The child is left alone",
      "l3-home-alone, text: The child is left alone }\n    - { id: l3-home-alone, text: Twice",
    );
    expect(said).toEqual([
      'indicators/level-3.yaml:6:13 areas.home.l3-home-alone.id: "l3-home-alone" stands here a second time; the first is indicators/level-3.yaml:5. Expected each indicator once. [unique-ids]',
    ]);
  });
  it("an option stands twice", () => {
    const said = saidOf("flow.yaml", "{ value: weeks, label: Weeks }", "{ value: weeks, label: Weeks }, { value: days, label: Days }");
    expect(said).toEqual([
      'flow.yaml:52:86 questions.away-since.options.days.value: "days" stands here a second time; the first is flow.yaml:52. Expected each option of a question once. [unique-ids]',
    ]);
  });
  it("a question stands twice", () => {
    const said = saidOf("flow.yaml", "  - id: story\n", "  - id: danger\n");
    expect(said).toEqual([
      "domains.yaml:4:11 domains.story.id: No text question asks about the domain story. Expected a question story of type text in flow.yaml. [question-shapes]",
      'flow.yaml:55:9 questions.danger.id: "danger" stands here a second time; the first is flow.yaml:7. Expected each question once. [unique-ids]',
    ]);
  });
  it("a calling list is named like a contact", () => {
    const said = saidOf("contacts.yaml", "lists:\n", "lists:\n  - { id: keeper, orders: [{ call: [keeper] }], uncovered: Nobody. }\n");
    expect(said).toEqual([
      'contacts.yaml:25:11 lists.keeper.id: "keeper" stands here a second time; the first is contacts.yaml:2. Expected each contact or calling list once. [unique-ids]',
    ]);
  });
  it("a deadline is named like an event", () => {
    const said = saidOf(
      "deadlines.yaml",
      "deadlines:\n",
      "deadlines:\n  - { id: call, what: A call, who: You, from: call, amount: 1, unit: hours, source: web page }\n",
    );
    expect(said).toEqual([
      'deadlines.yaml:4:11 deadlines.call.id: "call" stands here a second time; the first is deadlines.yaml:2. Expected each event or deadline once. [unique-ids]',
      "warning: deadlines.yaml:4:11 deadlines.call.id: Nothing refers to the deadline call. Expected a deadline that a route or an addition names. [nothing-unused]",
    ]);
  });
  it("an unknown topic", () => {
    const said = saidOf("services/level-1.yaml", "topics: [care]", "topics: [cart]");
    expect(said).toEqual([
      'services/level-1.yaml:12:14 services.sail-club.topics[1]: There is no topic "cart". Did you mean care? Expected the id of a topic of this pack. [references-resolve]',
    ]);
  });
  it("an unknown service among those that are named also where something has to happen at once", () => {
    const matching = "matching: { atMost: 2, worth: { answers: 1, indicators: 1, route: 0, area: 0 }, atOnce: [sail-clubb] }\ntopics:\n";
    expect(saidOf("topics.yaml", "topics:\n", matching)).toEqual([
      'topics.yaml:1:90 matching.atOnce[1]: There is no service "sail-clubb". Did you mean sail-club? Expected the id of a service of this pack. [references-resolve]',
    ]);
  });
  it("an unknown duty", () => {
    const said = saidOf("routes.yaml", "duties: [tell]", "duties: [tall]");
    expect(said).toEqual([
      'routes.yaml:8:14 routes.lifeboat.duties[1]: There is no duty "tall". Did you mean tell? Expected the id of a duty of this pack. [references-resolve]',
    ]);
  });
  it("a calling list inside a calling list", () => {
    const said = saidOf("contacts.yaml", "call: [night-desk, helpers]", "call: [night-desk, desk]");
    expect(said).toEqual([
      'contacts.yaml:28:30 lists.desk.orders[2].call[2]: There is no contact "desk". Expected the id of a contact of this pack. [references-resolve]',
    ]);
  });
  it("an unknown term", () => {
    const said = saidOf("flow.yaml", "terms: [harbour-desk]", "terms: [harbor-desk]");
    expect(said).toEqual([
      'flow.yaml:14:13 questions.danger.terms[1]: There is no term "harbor-desk". Did you mean harbour-desk? Expected the id of a term of this pack. [references-resolve]',
    ]);
  });
  it("an unknown deadline of a limit", () => {
    const said = saidOf("limits.yaml", "deadline: answer", "deadline: answr");
    expect(said).toEqual([
      'limits.yaml:9:17 limits.answer.deadline: There is no deadline "answr". Did you mean answer? Expected the id of a deadline of this pack. [references-resolve]',
    ]);
  });
  it("an unknown deadline of a review", () => {
    const said = saidOf("routes.yaml", "deadline: visit", "deadline: visits");
    expect(said).toEqual([
      'routes.yaml:29:44 routes.harbour-help.review.deadline: There is no deadline "visits". Did you mean visit? Expected the id of a deadline of this pack. [references-resolve]',
    ]);
  });
  it("an unknown event", () => {
    const said = saidOf("deadlines.yaml", "from: call", "from: cal");
    expect(said).toEqual([
      'deadlines.yaml:4:60 deadlines.answer.from: There is no event "cal". Did you mean call? Expected the id of an event of this pack. [references-resolve]',
    ]);
  });
  it("an unknown deadline to wait for", () => {
    const said = saidOf("deadlines.yaml", "after: visit", "after: visitt");
    expect(said).toEqual([
      'deadlines.yaml:6:72 deadlines.second-visit.from.after: There is no deadline "visitt". Did you mean visit? Expected the id of a deadline of this pack. [references-resolve]',
    ]);
  });
  it("an unknown stage", () => {
    const said = saidOf("flow.yaml", "id: story\n    stage: need", "id: story\n    stage: needs");
    expect(said).toEqual([
      'flow.yaml:56:12 questions.story.stage: There is no stage "needs". Did you mean need? Expected the id of a stage of this pack. [references-resolve]',
    ]);
  });
  it("an unknown route of a note", () => {
    const said = saidOf("notes.yaml", "routes: [talk]", "routes: [tlak]");
    expect(said).toEqual([
      'notes.yaml:2:122 notes.nights.routes[1]: There is no route "tlak". Did you mean talk? Expected the id of a route of this pack. [references-resolve]',
    ]);
  });
  it("an unknown route without consent", () => {
    const said = saidOf("routes.yaml", "refused: talk", "refused: tlak");
    expect(said).toEqual([
      'routes.yaml:18:32 routes.harbour-help.withoutConsent.refused: There is no route "tlak". Did you mean talk? Expected the id of a route of this pack. [references-resolve]',
    ]);
  });
  it("an unknown level", () => {
    const said = saidOf("services/level-1.yaml", "level: 1", "level: 7");
    expect(said).toEqual([
      "services/level-1.yaml:1:8 level: There is no level 7. Expected the number of a level of this pack. [references-resolve]",
    ]);
  });
  it("an unknown area", () => {
    const said = saidOf("areas.yaml", "id: school", "id: skool");
    expect(said).toEqual([
      'indicators/level-2.yaml:7:3 areas.school: There is no area "school". Did you mean skool? Expected the id of an area of this pack. [references-resolve]',
    ]);
  });
  it("an unknown question in a condition", () => {
    const said = saidOf("levels.yaml", 'when: { answers: { danger: "yes" } }', 'when: { answers: { dangr: "yes" } }');
    expect(said).toEqual([
      'levels.yaml:8:24 rules.danger.when.answers.dangr: There is no question "dangr". Did you mean danger? Expected the id of a question of this pack. [references-resolve]',
    ]);
  });
  it("an unknown twin", () => {
    const said = saidOf("scenarios/left-alone.yaml", "discuss:", "twin: { scenario: left-alon, fact: Nobody. }\ndiscuss:");
    expect(said).toEqual([
      'scenarios/left-alone.yaml:27:19 twin.scenario: There is no scenario "left-alon". Did you mean left-alone? Expected the id of a scenario of this pack. [references-resolve]',
    ]);
  });
  it("trainer notes on an unknown question", () => {
    const said = saidOf("scenarios/left-alone.yaml", "{ danger: Always first. }", "{ dangr: Always first. }");
    expect(said).toEqual([
      'scenarios/left-alone.yaml:26:17 trainerNotes.dangr: There is no question "dangr". Did you mean danger? Expected the id of a question of this pack. [references-resolve]',
    ]);
  });
  it("an unknown source", () => {
    const said = saidOf("duties.yaml", "source: web page", "source: webpage");
    expect(said).toEqual([
      'duties.yaml:13:43 additions.carer.then[1].source: "webpage" is no source of this pack. Did you mean web page? Expected one of handbook, web page; several parted by "; ". [sources-exist]',
    ]);
  });
  it("an unknown section", () => {
    const said = saidOf("duties.yaml", "text: Tell the desk., source: handbook §1", "text: Tell the desk., source: handbook §9");
    expect(said).toEqual([
      'duties.yaml:2:47 duties.tell.source: handbook has no section "§9". Expected a section that pack.yaml lists: §1, §2, App. A. [sources-exist]',
    ]);
  });
  it("no section where the document has some", () => {
    const said = saidOf("duties.yaml", "text: Tell the desk., source: handbook §1", "text: Tell the desk., source: handbook");
    expect(said).toEqual([
      "duties.yaml:2:47 duties.tell.source: No section of handbook is named. Expected a section that pack.yaml lists: §1, §2, App. A. [sources-exist]",
    ]);
  });
  it("a section where the document has none", () => {
    const said = saidOf("duties.yaml", "source: web page", "source: web page §1");
    expect(said).toEqual([
      'duties.yaml:13:43 additions.carer.then[1].source: web page has no sections in pack.yaml, so not "§1" either. Expected web page. [sources-exist]',
    ]);
  });
  it("a section without its document", () => {
    const said = saidOf("duties.yaml", "source: web page", "source: web page; App. A");
    expect(said).toEqual([
      'duties.yaml:13:43 additions.carer.then[1].source: "App. A" is no source of this pack. Expected one of handbook, web page; several parted by "; ". [sources-exist]',
    ]);
  });
  it("an indicator whose id says another level", () => {
    const said = saidOf("indicators/level-3.yaml", "l3-home-alone", "l2-home-alone");
    expect(said).toEqual([
      "indicators/level-3.yaml:5:13 areas.home.l2-home-alone.id: The id l2-home-alone does not say where the indicator belongs. Expected an id that starts with l3-home-. [indicators-placed]",
    ]);
  });
  it("a guide page in a file of another name", () => {
    const said = saidOf("guide/desk.yaml", "topic: desk", "topic: the-desk");
    expect(said).toEqual(["guide/desk.yaml:1:8 topic: The page the-desk stands in desk.yaml. Expected a file the-desk.yaml. [file-names]"]);
  });
  it("a scenario in a file of another name", () => {
    const said = saidOf("scenarios/left-alone.yaml", "id: left-alone", "id: left");
    expect(said).toEqual([
      "scenarios/left-alone.yaml:1:5 id: The scenario left stands in left-alone.yaml. Expected a file left.yaml. [file-names]",
    ]);
  });
});
