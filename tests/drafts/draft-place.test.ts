import { expect, test } from "vitest";
import { draftPlace } from "../../src/drafts/store.ts";
import { told } from "./a-draft.ts";

test.each<[string, NodeJS.Platform, Record<string, string>, string]>([
  ["Linux", "linux", { HOME: "/home/ana" }, "/home/ana/.local/share/effective-support/drafts"],
  ["Linux with its own data folder", "linux", { HOME: "/home/ana", XDG_DATA_HOME: "/data" }, "/data/effective-support/drafts"],
  ["Linux with a data folder and no home", "linux", { XDG_DATA_HOME: "/data" }, "/data/effective-support/drafts"],
  [
    "Linux, a relative data folder is not used",
    "linux",
    { HOME: "/home/ana", XDG_DATA_HOME: "data" },
    "/home/ana/.local/share/effective-support/drafts",
  ],
  [
    "Linux, an empty data folder is not used",
    "linux",
    { HOME: "/home/ana", XDG_DATA_HOME: "" },
    "/home/ana/.local/share/effective-support/drafts",
  ],
  ["macOS", "darwin", { HOME: "/Users/ana" }, "/Users/ana/Library/Application Support/effective-support/drafts"],
  ["Windows", "win32", { LOCALAPPDATA: "C:\\Users\\ana\\AppData\\Local" }, "C:\\Users\\ana\\AppData\\Local\\effective-support\\drafts"],
  ["Windows without LOCALAPPDATA", "win32", { USERPROFILE: "C:\\Users\\ana" }, "C:\\Users\\ana\\AppData\\Local\\effective-support\\drafts"],
])("%s", (_what, platform, env, folder) => {
  expect(draftPlace({ env }, platform)).toEqual({ folder });
});

test.each<[NodeJS.Platform, Record<string, string>, string]>([
  ["linux", {}, "HOME or XDG_DATA_HOME"],
  ["linux", { HOME: "home" }, "HOME or XDG_DATA_HOME"],
  ["darwin", { XDG_DATA_HOME: "/data" }, "HOME"],
  ["win32", { HOME: "/home/ana" }, "LOCALAPPDATA"],
])("%s with nothing but %j: it says which variable to set", async (platform, env, variable) => {
  expect(await told(() => draftPlace({ env }, platform))).toBe(
    `3: There is no folder to keep drafts in: the environment does not say where yours is. Set ${variable} to the full path of a folder of your own.`,
  );
});
