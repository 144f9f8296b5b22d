import type { Analysis } from "../../../src/app/analysis";
import type { Cell, Workbook } from "../../../src/core/workbook/snapshot";
import { figure, SAMPLE, SAMPLE_WORKBOOK } from "./sample";

/** The sample after the user edited a paragraph whose figures changed since. */
export const EDITED: Analysis = {
  ...SAMPLE,
  stale: new Map([
    ["bridge.text", { edited: true, figures: ["8座"], fresh: "维修桥梁9座，完成年度目标12座的75%，尚未完成。" }],
    ["training.text", { edited: false, figures: [], fresh: "培训农户352人次。" }],
  ]),
};

/** The sample under rules that do not fit together, and with an outline that leaves something out. */
export const ODD_RULES: Analysis = {
  ...SAMPLE,
  rules: { pack: "national", overrides: [{ key: "预算执行率分值", value: "20" }] },
  ruleProblems: ["“预算执行率分值”20分加“指标分值合计”90分为110分，请改成合计100分"],
  outlineProblems: ["“主要问题及原因分析”是要求的内容，现在的提纲没有采用，报送前请确认。"],
};

function withCell(workbook: Workbook, sheetName: string, row: number, column: number, cell: Cell): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== sheetName) return sheet;
    const rows = sheet.rows.map((cells, index) => {
      if (index !== row) return cells;
      const wide = Array.from({ length: Math.max(cells?.length ?? 0, column + 1) }, (_, at) => cells?.[at]);
      wide[column] = cell;
      return wide;
    });
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

/** The sample with weights and claimed scores: 培训农户 20 of 20 points, 维修桥梁 18 of 20; G3 scores by formula. */
export const SCORED: Analysis = {
  ...SAMPLE,
  workbook: withCell(SAMPLE_WORKBOOK, "绩效指标", 2, 6, { value: 20, formula: "=PERF.SCORE(D3,C3,20)" }),
  performance: {
    ...SAMPLE.performance,
    indicators: SAMPLE.performance.indicators.map((indicator, index) =>
      index > 1
        ? indicator
        : {
            ...indicator,
            weight: figure(`${indicator.id}.weight`, "分值", "20", "20", {
              unit: "分",
              decimals: 0,
              from: [`绩效指标!E${index + 3}`],
            }),
            score: figure(`${indicator.id}.score`, "得分", index === 0 ? "20" : "18", index === 0 ? "20" : "18", {
              unit: "分",
              decimals: 0,
              from: [`绩效指标!F${index + 3}`],
            }),
          },
    ),
  },
};
