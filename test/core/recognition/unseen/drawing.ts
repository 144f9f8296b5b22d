import type { Rect } from "../../../../src/core/workbook/address";
import type { Cell, Sheet } from "../../../../src/core/workbook/snapshot";

const value = (text: string): string | number =>
  /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text.replace(/^'/, "").replaceAll("⏎", "\n");

/**
 * A sheet as it is drawn: cells between bars, `<` belongs to the merged cell at its left, `^` to the one above, ⏎ breaks a
 * line, ' before a number keeps it text. The first and last line of the drawing are empty.
 */
export function draw(name: string, drawing: string): Sheet {
  const lines = drawing.split("\n").slice(1, -1);
  const texts = lines.map((line) => line.replace(/^ +/, "").split("|"));
  const mark = (row: number, column: number): string => texts[row]?.[column]?.trim() ?? "";
  const merges: Rect[] = [];
  const rows = texts.map((cells, row) =>
    cells.map((raw, column): Cell | undefined => {
      const text = raw.replace(/^ | $/g, "");
      if (text.trim() === "" || text.trim() === "<" || text.trim() === "^") return undefined;
      let [right, bottom] = [column, row];
      while (mark(row, right + 1) === "<") right += 1;
      while (mark(bottom + 1, column) === "^") bottom += 1;
      for (let at = row + 1; at <= bottom; at += 1)
        if (right > column && mark(at, right) !== "^")
          throw new Error(`${name}, line ${String(at + 1)}: not a rectangle`);
      if (right > column || bottom > row) merges.push({ top: row, left: column, bottom, right });
      return { value: value(text) };
    }),
  );
  return { name, visibility: "visible", rows, merges };
}
