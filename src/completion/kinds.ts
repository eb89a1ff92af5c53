/** What completion knows: the shells, and the kinds of names that it takes from the content. */
export const shells = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof shells)[number];

export const nameKinds = ["contents", "routes", "areas", "indicators", "topics", "levels", "scenarios", "guide"] as const;
export type NameKind = (typeof nameKinds)[number];
