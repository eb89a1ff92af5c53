import type { Pack } from "../packs/pack.ts";
import type { Outcome } from "../triage/outcome-format.ts";
import { answersInWords, NONE_CHOSEN } from "./answers-in-words.ts";
import type { Block, PathBox } from "./report-model.ts";
import { nameOfLevel } from "../levels/level-words.ts";
import { capital } from "../answers/capital.ts";

const NAMED_AT_MOST = 3;
// "Yes" or "No" by itself says nothing in a picture.
const WORD_AT_MOST = 4;

/** The way that the answers took through the stages of the flow, to its level and route, as boxes in a row. */
export function pathPicture(pack: Pack, outcome: Outcome): Block {
  const words = answersInWords(pack, outcome);
  const stages = pack.flow.stages.flatMap(({ id, name }): PathBox[] => {
    const ofStage = words.filter(({ question }) => question.stage === id);
    return ofStage.length === 0 ? [] : [{ title: name, lines: ofStage.map(shortAnswer), end: false }];
  });
  const level: PathBox = { title: capital(nameOfLevel(pack, outcome.level.agreed)), lines: [], end: true };
  const route: PathBox = { title: outcome.route.name, lines: outcome.route.ready ? [] : ["Not ready yet"], end: true };
  return { kind: "path", title: "The path that these answers took", boxes: [...stages, level, route] };
}

function shortAnswer({ question, said }: ReturnType<typeof answersInWords>[number]): string {
  switch (question.type) {
    case "text":
      return "Written down";
    case "number":
      return `${question.ask} ${said.join("")}`;
    case "indicators":
      return said[0] === NONE_CHOSEN ? NONE_CHOSEN : said.length === 1 ? "1 indicator" : `${said.length} indicators`;
    case "judgement":
      return capital(said.join(""));
    default: {
      const words =
        said.length > NAMED_AT_MOST
          ? `${said.slice(0, NAMED_AT_MOST).join("; ")}; and ${said.length - NAMED_AT_MOST} more`
          : said.join("; ");
      return words.length > WORD_AT_MOST ? words : `${question.ask} ${words}`;
    }
  }
}
