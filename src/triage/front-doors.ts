/** The calling orders of a case: an authority may have several front doors, by area or by agency. */
import type { Contacts } from "../packs/format.ts";
import type { Facts } from "./facts.ts";

/**
 * The contacts of the pack with those calling orders alone that are for this case. An order keeps its condition while a question that the
 * condition looks at has no answer: its door may be the right one, so it is named as well.
 */
export function contactsFor(facts: Facts): Contacts {
  const { contacts, lookup } = facts.pack;
  const lists = lookup.lists.map(({ list, orders }) => ({
    ...list,
    orders: orders.flatMap(({ order, holds, asked }) => {
      if (asked.some((question) => facts.answer(question) === undefined)) return [order];
      const { when: _, ...certain } = order;
      return holds(facts) ? [certain] : [];
    }),
  }));
  return { ...contacts, lists };
}
