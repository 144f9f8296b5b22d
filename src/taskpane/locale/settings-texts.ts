import { settingsEnUS } from "./settings-en-us";
import { settingsZhCN } from "./settings-zh-cn";
import { useLanguage } from "./texts";

/** The texts of the view 设置; loaded with it. */
export function useSettingsTexts(): typeof settingsZhCN {
  return useLanguage() === "en-US" ? settingsEnUS : settingsZhCN;
}
