/** What each exit code says, for help and the manual page. */
export const exitCodes: readonly (readonly [code: number, meaning: string])[] = [
  [0, "done"],
  [1, "a fault of the program"],
  [2, "wrong usage"],
  [3, "bad input"],
  [4, "more answers needed"],
  [5, "content past its review date (with --require-current)"],
  [6, "outcomes change (content impact --gate)"],
  [7, "nobody can say whether it is as it was made, or by whom (records verify, content verify)"],
  [130, "cancelled"],
];
