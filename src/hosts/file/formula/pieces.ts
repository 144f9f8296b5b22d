/** Applies a change to the code of a formula; text literals and quoted sheet names stay as they are. */
export function mapFormulaCode(formula: string, change: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join("");
}
