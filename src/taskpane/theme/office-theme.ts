import type { ThemeName } from "./themes";

/** What Office tells of its colours; older versions leave out the flag, others everything. */
export interface OfficeColours {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/**
 * Light or dark as Office shows it: its own flag first, then how bright its background is.
 * `undefined` where Office tells neither.
 */
export function officeThemeName(colours: OfficeColours | undefined): ThemeName | undefined {
  if (colours?.isDarkTheme !== undefined) return colours.isDarkTheme ? "dark" : "light";
  const luminance = relativeLuminance(colours?.bodyBackgroundColor ?? "");
  if (luminance === undefined) return undefined;
  return luminance < 0.18 ? "dark" : "light";
}

/** Relative luminance by WCAG 2 of a colour written #RRGGBB, 0 to 1. */
function relativeLuminance(colour: string): number | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => {
    const channel = Number.parseInt(part, 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
