import { entriesOf, fault, fileOf, type Rule, within } from "./finding.ts";
import { hasPhone } from "./routes-complete.ts";

/**
 * Whatever the clock says, a calling list has an order to take, and the one that is left for all other times has somebody who can
 * be phoned. That every route has somebody at every time is for the rule on routes.
 */
export const callingLists: Rule = (checked) => {
  const { value, place } = fileOf(checked, "contacts.yaml");
  const danger = value.danger.some((id) => hasPhone(value, id))
    ? []
    : [fault(within(place, "danger"), "Nobody to phone where anyone is in danger.", "a contact with a phone number")];
  const lists = entriesOf(place, "lists", value.lists).flatMap(({ entry: list, at }) => {
    const last = list.orders.length - 1;
    return entriesOf(at, "orders", list.orders).flatMap(({ entry: order, at: atOrder, position }) => {
      const { when, whenOpen } = order;
      const isLast = position === last;
      const canBePhoned = order.call.some((id) => hasPhone(value, id));
      return [
        ...(isLast && whenOpen !== undefined
          ? [
              fault(
                within(atOrder, "whenOpen"),
                `List ${list.id} has no order for the time when ${whenOpen} is closed.`,
                "a last order without whenOpen",
              ),
            ]
          : []),
        ...(isLast && when !== undefined
          ? [
              fault(
                within(atOrder, "when"),
                `List ${list.id} has nobody to call in a case that none of its conditions is about.`,
                "a last order without when",
              ),
            ]
          : []),
        ...(!isLast && whenOpen === undefined && when === undefined
          ? [
              fault(
                atOrder,
                `An order of list ${list.id} always holds, so those below it are never taken.`,
                "when or whenOpen at every order but the last",
              ),
            ]
          : []),
        ...(whenOpen === undefined && !canBePhoned
          ? [
              fault(
                within(atOrder, "call"),
                `${isLast ? "The last order" : "An order that goes by no clock"} of list ${list.id} has nobody to phone.`,
                "at least one contact with a phone number",
              ),
            ]
          : []),
      ];
    });
  });
  return [...danger, ...lists];
};
