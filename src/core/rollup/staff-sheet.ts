import { Decimal } from "../quantity/decimal";
import type { Staff } from "../performance/model";
import type { CellPlan, SheetContent } from "../report/plan";
import { FIRST_ROW, rollUpSheet, words } from "./look";
import { sourceWords } from "./model";
import type { ReadBack } from "./read-back";
import type { Department } from "./units";

const COUNTS = [
  ["approved", "编制数"],
  ["onDuty", "实际在职人数"],
] as const satisfies readonly (readonly [keyof Staff, string])[];

/** The sheet, absent where no count is known for every unit, its sums as the report has to find them again, and what is missing. */
export interface StaffSheet {
  readonly content?: SheetContent;
  readonly readBack: ReadBack;
  readonly questions: readonly string[];
}

/** 汇总_人员编制: 编制数 and 在职人数 added over the units; a count that a unit lacks is asked for and not added. */
export function staffSheet({ name, year, units }: Department): StaffSheet {
  if (!units.some(({ performance }) => performance.staff)) return { readBack: [], questions: [] };
  const lacking = (key: keyof Staff): readonly string[] =>
    units.flatMap(({ file, performance }) => (performance.staff?.[key] ? [] : [`“${file}”`]));
  const whole = COUNTS.filter(([key]) => lacking(key).length === 0);
  const known = COUNTS.filter(([key]) => lacking(key).length < units.length);
  const questions = known
    .filter((count) => !whole.includes(count))
    .map(([key, head]) => `${lacking(key).join("、")}没有“${head}”，没有汇总${head}；请在原工作簿补填后重新汇总。`);
  if (whole.length === 0) return { readBack: [], questions };
  const [first, last] = [String(FIRST_ROW + 2), String(FIRST_ROW + 1 + units.length)];
  const letters = whole.map((_, index) => "BC".charAt(index));
  const value = (index: number, key: keyof Staff): Decimal =>
    units[index]?.performance.staff?.[key]?.value ?? new Decimal(0);
  const total = (key: keyof Staff): Decimal =>
    units.reduce((sum, _, index) => sum.plus(value(index, key)), new Decimal(0));
  const rate = (row: number, above: Decimal, below: Decimal): readonly CellPlan[] => {
    if (whole.length < 2) return [];
    const at = String(row + 1);
    const formula = `=IF(N(B${at})>0,C${at}/B${at},"")`;
    return [{ value: below.gt(0) ? above.div(below).toNumber() : "", formula, style: "rate" }];
  };
  const rows: readonly (readonly CellPlan[])[] = [
    [
      words("合计"),
      ...whole.map(([key], index): CellPlan => {
        const letter = letters[index] ?? "";
        return { value: total(key).toNumber(), formula: `=SUM(${letter}${first}:${letter}${last})`, style: "count" };
      }),
      ...rate(FIRST_ROW, total("onDuty"), total("approved")),
      words("以下各单位相加"),
    ],
    ...units.map(({ label, file, performance: { staff } }, index): readonly CellPlan[] => [
      words(label),
      ...whole.map(([key]): CellPlan => ({ value: value(index, key).toNumber(), style: "count" })),
      ...rate(FIRST_ROW + 1 + index, value(index, "onDuty"), value(index, "approved")),
      words(
        sourceWords(
          file,
          whole.flatMap(([key]) => staff?.[key]?.sources ?? []),
        ),
      ),
    ]),
  ];
  const content = rollUpSheet({
    sheet: "汇总_人员编制",
    title: `${year === undefined ? "" : `${String(year)}年度`}人员编制情况汇总表`,
    lines: [`单位名称：${name}`, "单位：人"],
    heads: ["单位名称", ...whole.map(([, head]) => head), ...(whole.length === 2 ? ["控制率"] : []), "数据来源"],
    widths: [190, ...whole.map(() => 96), ...(whole.length === 2 ? [80] : []), 330],
    rows,
    notes: questions,
  });
  const readBack = whole.map(([key]) => ({ id: `staff.${key}`, value: total(key) }));
  return { content, readBack, questions };
}
