/** The JSON Schemas that the program prints: of answers to the content, of a pack's files, and of each JSON that some command prints. */
export const schemaNames = [
  "answers",
  "pack",
  "outcome",
  "question",
  "review",
  "contacts",
  "deadlines",
  "guide",
  "services",
  "report",
  "verified",
  "drafts",
  "content",
  "content-list",
  "batch-problem",
  "audit",
] as const;
