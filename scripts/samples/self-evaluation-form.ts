import { LOOKS, type SampleCell, type SampleRow, type SampleSheet } from "./sample-sheet";

/** One 三级指标: name, target, actual, weight, score, reason. */
type IndicatorRow = readonly [
  name: string,
  target: SampleCell,
  actual: SampleCell,
  weight: number,
  score: number,
  reason?: string,
];
type Level2 = readonly [name: string, rows: readonly IndicatorRow[]];
type Level1 = readonly [name: string, groups: readonly Level2[]];

const share = (value: number, format: string): SampleCell => ({ value, format });

const indicators: readonly Level1[] = [
  [
    "产出指标\n（50分）",
    [
      [
        "数量指标",
        [
          ["指标1：小型水库除险加固数量", "≥12座", "12座", 6, 6],
          [
            "指标2：新建改造灌溉渠道长度",
            "≥36公里",
            "31.5公里",
            8,
            7,
            "两处渠段因用地调整推迟开工，剩余渠段已列入下一年度计划，汛后优先实施。",
          ],
          ["指标3：水行政执法巡查次数", "≥48次", "112次", 6, 6],
        ],
      ],
      [
        "质量指标",
        [
          ["指标1：单元工程验收合格率", share(1, "0%"), share(1, "0%"), 6, 6],
          ["指标2：农村供水水质达标率", "≥92%", share(0.936, "0.0%"), 6, 6],
        ],
      ],
      [
        "时效指标",
        [
          ["指标1：汛前安全检查完成时间", "3月底前", "3月", 5, 5],
          ["指标2：年度建设任务完成时间", "12月底前", "12月", 5, 5],
        ],
      ],
      [
        "成本指标",
        [
          ["指标1：单座水库除险加固平均投资", "≤85万元", "82.4万元", 4, 4],
          ["指标2：“三公”经费支出", "≤9.6万元", "8.15万元", 4, 4],
        ],
      ],
    ],
  ],
  [
    "效益指标\n（30分）",
    [
      ["经济效益指标", [["指标1：新增恢复灌溉面积", "≥1.8万亩", "1.86万亩", 8, 8]]],
      [
        "社会效益指标",
        [
          ["指标1：供水保障受益农村人口", "≥4.2万人", "4.35万人", 8, 8],
          ["指标2：基层防汛应急能力", "明显提升", "明显提升", 6, 6],
        ],
      ],
      ["生态效益指标", [["指标1：重点河流生态流量达标率", "≥90%", share(0.912, "0.0%"), 8, 8]]],
    ],
  ],
  ["满意度指标\n（10分）", [["服务对象满意度指标", [["指标1：受益群众满意度", "≥90%", share(0.93, "0%"), 10, 10]]]]],
];

const FIRST_INDICATOR_ROW = 13;

function indicatorRows(): { readonly rows: readonly SampleRow[]; readonly merges: readonly string[] } {
  const rows: SampleRow[] = [];
  const merges: string[] = [];
  const mergeDown = (column: string, from: number, to: number): void => {
    if (to > from) merges.push(`${column}${String(from)}:${column}${String(to)}`);
  };
  for (const [level1, groups] of indicators) {
    const first = FIRST_INDICATOR_ROW + rows.length;
    for (const [level2, lines] of groups) {
      const start = FIRST_INDICATOR_ROW + rows.length;
      for (const [name, target, actual, weight, score, reason = null] of lines) {
        const heads: SampleCell[] = [
          null,
          rows.length + FIRST_INDICATOR_ROW === first ? level1 : null,
          rows.length + FIRST_INDICATOR_ROW === start ? level2 : null,
        ];
        rows.push({
          height: reason ? 76 : 34,
          cells: [...heads, { value: name, look: "text" }, target, actual, weight, score, reason],
        });
      }
      mergeDown("C", start, FIRST_INDICATOR_ROW + rows.length - 1);
    }
    mergeDown("B", first, FIRST_INDICATOR_ROW + rows.length - 1);
  }
  return { rows, merges };
}

const money = (value: number): SampleCell => ({ value, format: "0.00", look: "number" });
const sum = (value: number, column: string): SampleCell => ({
  value,
  format: "0.00",
  look: "number",
  formula: `=SUM(${column}7:${column}9)`,
});
const label = (value: string | null): SampleCell => ({ value, look: "text" });
const DASH = "—";

function form(): SampleSheet {
  const { rows, merges } = indicatorRows();
  const last = FIRST_INDICATOR_ROW + rows.length - 1;
  const total = last + 1;
  return {
    name: "部门整体支出绩效自评表",
    orientation: "portrait",
    looks: LOOKS,
    columns: [
      { width: 40, look: "center" },
      { width: 60, look: "center" },
      { width: 66, look: "center" },
      { width: 140, look: "center" },
      { width: 64, look: "center" },
      { width: 64, look: "center" },
      { width: 38, look: "center" },
      { width: 54, look: "center" },
      { width: 116, look: "text" },
    ],
    rows: [
      { height: 32, look: "title", cells: ["部门整体支出绩效自评表"] },
      { height: 20, look: "captionCenter", cells: ["（2023年度）"] },
      { height: 24, cells: [{ value: "部门名称", look: "head" }, { value: null, look: "head" }, "示例县水利局"] },
      { height: 24, cells: [{ value: "预算编码", look: "head" }, { value: null, look: "head" }, "303001"] },
      {
        height: 34,
        look: "head",
        cells: [
          "部门\n预算\n资金\n（万元）",
          null,
          null,
          "年初预算数",
          "全年预算数\n（A）",
          "全年执行数\n（B）",
          "分值",
          "执行率\n（B/A）",
          "得分",
        ],
      },
      {
        height: 24,
        cells: [
          null,
          label("年度资金总额"),
          label(null),
          sum(1286.4, "D"),
          sum(1424.6, "E"),
          sum(1396.55, "F"),
          10,
          { value: 1396.55 / 1424.6, format: "0.00%", formula: "=F6/E6" },
          { value: 9.8, look: "center", formula: "=ROUND(G6*H6,2)" },
        ],
      },
      ...(
        [
          ["其中：当年财政拨款", 1186.4, 1324.6, 1298.35],
          ["　　　上年结转资金", 60, 60, 60],
          ["　　　其他资金", 40, 40, 38.2],
        ] as const
      ).map(([name, initial, adjusted, executed], index): SampleRow => {
        const row = String(7 + index);
        return {
          height: 24,
          cells: [
            null,
            label(name),
            label(null),
            money(initial),
            money(adjusted),
            money(executed),
            DASH,
            { value: executed / adjusted, format: "0.00%", formula: `=F${row}/E${row}` },
            { value: DASH, look: "center" },
          ],
        };
      }),
      { height: 22, look: "head", cells: ["年度\n总体\n目标", "预期目标", null, null, null, "实际完成情况"] },
      {
        height: 80,
        look: "text",
        cells: [
          { value: null, look: "head" },
          "1. 实施小型水库除险加固和灌区渠道改造，补齐农田水利短板；\n2. 落实防汛责任，确保安全度汛；\n3. 强化河湖管护和水行政执法，提升农村供水保障水平。",
          null,
          null,
          null,
          "1. 水库除险加固任务如期完成，灌区渠道改造大部分完工；\n2. 防汛检查和应急演练落实到位，实现安全度汛；\n3. 河湖管护和执法巡查常态开展，农村供水水质稳定向好。",
        ],
      },
      {
        height: 34,
        look: "head",
        cells: [
          "绩 效\n指 标",
          "一级指标",
          "二级指标",
          "三级指标",
          "年度\n指标值",
          "实际\n完成值",
          "分值",
          "得分",
          "偏差原因分析\n及改进措施",
        ],
      },
      ...rows,
      {
        height: 24,
        look: "head",
        cells: [
          "总分",
          null,
          null,
          null,
          null,
          null,
          { value: 100, formula: `=G6+SUM(G13:G${String(last)})` },
          { value: 98.8, formula: `=I6+SUM(H13:H${String(last)})` },
        ],
      },
      {
        height: 46,
        look: "note",
        cells: [
          "注：1. 执行率得分按分值乘以执行率计算，不超过该项分值。\n    2. 定量指标未达到年度指标值的按完成比例计分；定性指标由评价小组按完成程度分档计分。\n    3. 上年结转资金和其他资金一并计入年度资金总额。",
        ],
      },
    ],
    merges: [
      "A1:I1",
      "A2:I2",
      "A3:B3",
      "C3:I3",
      "A4:B4",
      "C4:I4",
      "A5:A9",
      "B5:C5",
      "B6:C6",
      "B7:C7",
      "B8:C8",
      "B9:C9",
      "A10:A11",
      "B10:E10",
      "F10:I10",
      "B11:E11",
      "F11:I11",
      `A12:A${String(last)}`,
      ...merges,
      `A${String(total)}:F${String(total)}`,
      `A${String(total + 1)}:I${String(total + 1)}`,
    ],
  };
}

/** A county water bureau's 部门整体支出绩效自评表 for 2023 in the national layout; the bureau and its figures are made up. */
export const selfEvaluationForm: readonly SampleSheet[] = [form()];
