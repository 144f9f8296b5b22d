/** The part of a format code for positive numbers, without colours, conditions and literal text. */
function positiveSection(format: string): string {
  return (format.split(";")[0] ?? "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "");
}

/**
 * Digits after the point that a number format shows; `undefined` for General, text and dates.
 * @example formatDecimals("#,##0.00_);(#,##0.00)") // 2
 */
export function formatDecimals(format: string | undefined): number | undefined {
  if (!format || format === "General" || format === "@") return undefined;
  const section = positiveSection(format);
  if (!/[0#]/.test(section)) return undefined;
  return /\.([0#]+)/.exec(section)?.[1]?.length ?? 0;
}
