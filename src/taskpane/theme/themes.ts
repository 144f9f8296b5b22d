import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

export type ThemeName = "light" | "dark";

/** Ink blue, dark enough for white text from step 80 downward. */
const INK_BLUE: BrandVariants = {
  10: "#050e17",
  20: "#0b1d2f",
  30: "#0f2b45",
  40: "#133859",
  50: "#16456e",
  60: "#195182",
  70: "#1c5b92",
  80: "#2064a0",
  90: "#4180b8",
  100: "#66a3d6",
  110: "#7bb2e1",
  120: "#93c2e9",
  130: "#abd1f0",
  140: "#c2dff5",
  150: "#d8ebf9",
  160: "#ecf5fc",
};

/** Windows, macOS and Linux in turn; Latin letters and digits come from the Chinese face so that lines stay even. */
const FONTS =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Segoe UI", sans-serif';

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { ...createLightTheme(INK_BLUE), fontFamilyBase: FONTS, fontFamilyNumeric: FONTS },
  dark: { ...createDarkTheme(INK_BLUE), fontFamilyBase: FONTS, fontFamilyNumeric: FONTS },
};

/** The Fluent theme of that name. */
export function themeFor(name: ThemeName): Theme {
  return THEMES[name];
}
