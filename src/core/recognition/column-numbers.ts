import type { Grid } from "./grid";
import { fold } from "./text";

const mark =
  /^(栏次|行次|序号|[甲乙丙丁]|[-—]|\d{1,2}|[A-Z]|\d{1,2}=[\d+\-*/()]+|[A-Z]=[A-Z+\-*/()%\d]+|\(\d{1,2}\))$/iu;

/** Fewer numbers than these may as well be people: 编制 1, 在职 2. */
const plenty = 3;

/**
 * Whether a row below the header at `bottom` numbers its columns: 栏次 | 1 | 2 | 3=1+2. Without 栏次 they count from 1 and each
 * stands under a header; one or two of them count only where the row below (`next`) has figures too.
 */
export function isColumnNumbers(grid: Grid, row: number, bottom: number, next: number | undefined): boolean {
  const slots = grid.slots(row).filter((slot) => slot.top === row);
  const texts = slots.map((slot) => fold(slot.text));
  if (texts.length < 2 || !texts.every((text) => mark.test(text))) return false;
  const named = texts.includes("栏次");
  const counted = slots.filter((_, index) => /^\d{1,2}$/u.test(texts[index] ?? ""));
  const numbers = counted.map((slot) => Number(fold(slot.text)));
  if (named || numbers.length === 0) return named;
  const inOrder = numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1);
  const headed = counted.every((slot) => (grid.slotAt(bottom, slot.left)?.text.trim() ?? "") !== "");
  if (!inOrder || !headed || numbers.length < 2 || numbers[0] !== 1) return false;
  if (texts.length >= plenty) return true;
  return next !== undefined && counted.some((slot) => grid.slotAt(next, slot.left)?.numeric === true);
}
