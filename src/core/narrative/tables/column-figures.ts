import type { Figure } from "../../performance/figure";
import { formatDecimal, formatPercent } from "../../quantity/format";
import type { Run } from "../model";

/** Digits after the point that a figure prints; at most those that it is given with. */
function printedDecimals({ value, unit, decimals }: Figure): number {
  return Math.min(decimals, (unit === "%" ? value.times(100) : value).decimalPlaces());
}

function format({ value, unit }: Figure, decimals: number): string {
  return unit === "%" ? formatPercent(value, decimals) : formatDecimal(value, decimals);
}

/** A figure in the format of its column; one that is printed in another way than as a plain number keeps its text. */
function inColumn(figure: Figure, decimals: number): Figure {
  const plain =
    figure.text === format(figure, printedDecimals(figure)) || figure.text === format(figure, figure.decimals);
  return plain ? { ...figure, decimals, text: format(figure, decimals) } : figure;
}

type Column = readonly (Figure | undefined)[];

/** The cells of columns of one kind, amounts or rates, with as many digits after the point as the longest; no units. */
export function columnFigures(...columns: readonly Column[]): readonly (readonly (readonly Run[])[])[] {
  const decimals = Math.max(0, ...columns.flat().map((figure) => (figure ? printedDecimals(figure) : 0)));
  return columns.map((column) =>
    column.map((figure) => {
      if (!figure) return [];
      const { id, text } = inColumn(figure, decimals);
      return [{ kind: "figure", text, figure: id }];
    }),
  );
}
