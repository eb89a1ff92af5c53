import { entriesOf, fault, filesOf, type Rule, within } from "./finding.ts";

/** Each indicator's id tells its level and area, since saved answers and reports show nothing else of it. */
export const indicatorsPlaced: Rule = (checked) =>
  filesOf(checked, "indicators/").flatMap(({ value, place }) =>
    Object.entries(value.areas).flatMap(([area, indicators]) => {
      const opening = `l${value.level}-${area}-`;
      return entriesOf(within(place, "areas"), area, indicators)
        .filter(({ entry }) => !entry.id.startsWith(opening) || entry.id.length === opening.length)
        .map(({ entry, at }) =>
          fault(within(at, "id"), `The id ${entry.id} does not say where the indicator belongs.`, `an id that starts with ${opening}`),
        );
    }),
  );
