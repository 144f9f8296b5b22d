import type { Grid } from "./grid";
import { fold, tidy } from "./text";

/** Whether a text is a form's number, not its name: 公开01表, 附件2, 表1：. */
function isFormNumber(text: string): boolean {
  return (
    /^(公开|财决|财预|部门|附|报)?(表)?[\d一二三四五六七八九十-]*(表)?(号|附件|附表)?[\d一二三四五六七八九十]*[:.]?$/u.test(
      text,
    ) || /^(报表)?编号|^附(件|表)/u.test(text)
  );
}

/** How many rows above a header its title may stand. */
const farthest = 200;

/** The title of the table below: the nearest text above it that ends in 表, 台账 and the like, a year in brackets aside. */
export function titleAbove(grid: Grid, rows: readonly number[]): string | undefined {
  for (const row of rows.slice(-farthest).reverse()) {
    const slots = grid.slots(row);
    for (const slot of slots) {
      if (slot.numeric || slot.top !== row || slot.text.length > 120) continue;
      const text = fold(slot.text).replace(/(\([^()]*\))+$/u, "");
      const named =
        /(表|台账|台帐|清单|一览|明细|通报)$/u.test(text) ||
        (slots.length === 1 && /(情况|指标|统计|数据|汇总|进度)$/u.test(text));
      if (named && text.length >= 4 && text.length <= 60 && !isFormNumber(text) && !/[:。;,]/u.test(text))
        return tidy(slot.text);
    }
  }
  return undefined;
}
