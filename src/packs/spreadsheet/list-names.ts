/** Which lists of a pack can be kept in a spreadsheet. */
export const listNames = ["indicators", "services"] as const;
export type ListName = (typeof listNames)[number];
