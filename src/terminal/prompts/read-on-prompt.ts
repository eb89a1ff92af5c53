/** Waits until the user has read what was printed above. */
import { createPrompt, isEnterKey, isSpaceKey, useKeypress } from "@inquirer/core";
import { HIDE_CURSOR, type Key, type PromptSetting, takeTyped, useWindow } from "./keys.ts";

export const readOnPrompt = createPrompt<void, { setting: PromptSetting<never> }>(({ setting }, done) => {
  useWindow(setting);
  useKeypress((key: Key, rl) => {
    takeTyped(rl);
    if (isEnterKey(key) || isSpaceKey(key) || key.name === "escape") done();
  });
  return setting.look().style.strong("Press Enter to go on") + HIDE_CURSOR;
});
