/** Waits until the user has read what was printed above. */
import { createPrompt, isEnterKey, isSpaceKey } from "@inquirer/core";
import { HIDE_CURSOR, IGNORED, type PromptSetting, useKeys, useWindow } from "./keys.ts";

export const readOnPrompt = createPrompt<void, { setting: PromptSetting<never> }>(({ setting }, done) => {
  useWindow(setting);
  useKeys((key) => {
    if (isEnterKey(key) || isSpaceKey(key) || key.name === "escape") done();
  }, IGNORED);
  return setting.look().style.strong("Press Enter to go on") + HIDE_CURSOR;
});
