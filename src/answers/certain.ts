/** What stands there by the way it was made, and the type checker cannot see. Throws where it does not: that is a fault of the program. */
export function certain<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("something is missing that always stands here");
  return value;
}
