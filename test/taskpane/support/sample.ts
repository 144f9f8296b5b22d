import type { Analysis } from "../../../src/app/analysis";
import { Decimal } from "../../../src/core/quantity/decimal";
import type { Quantity } from "../../../src/core/quantity/quantity";
import type { Figure } from "../../../src/core/performance/figure";
import type { Indicator, IndicatorState } from "../../../src/core/performance/model";
import type { Paragraph, ParagraphRole, Run } from "../../../src/core/narrative/model";
import type { Table } from "../../../src/core/recognition/model";
import type { StaleParagraph } from "../../../src/core/report/stale";
import { DEFAULT_RULES } from "../../../src/core/rules/rules";
import { termsOf } from "../../../src/core/rules/scoring-terms";
import { NO_SETTINGS } from "../../../src/core/settings/model";
import { parseRef, type CellRef } from "../../../src/core/workbook/address";
import type { Cell, Sheet, Workbook } from "../../../src/core/workbook/snapshot";

/** The cell at an address such as 预算执行!F5. */
export function at(address: string): CellRef {
  const ref = parseRef(address);
  if (!ref) throw new Error(`no address: ${address}`);
  return { sheet: ref.sheet, row: ref.top, column: ref.left };
}

interface FigureParts {
  readonly unit?: string;
  readonly decimals?: number;
  readonly formula?: string;
  readonly from: readonly string[];
}

/** A figure in a line. Percentages are given as fractions. */
export function figure(id: string, label: string, value: string, text: string, parts: FigureParts): Figure {
  return {
    id,
    label,
    value: new Decimal(value),
    unit: parts.unit ?? (text.endsWith("%") ? "%" : "万元"),
    decimals: parts.decimals ?? 2,
    text,
    formula: parts.formula ?? "取自单元格",
    sources: parts.from.map(at),
  };
}

/** A visible sheet from rows of values. */
export function sheet(name: string, rows: readonly (readonly (string | number | null)[])[]): Sheet {
  const cells = rows.map((row) => row.map((value): Cell | undefined => (value === null ? undefined : { value })));
  return { name, visibility: "visible", rows: cells, merges: [] };
}

/** A paragraph; `@id` in the parts stands for a figure, `?about` for a gap. */
export function paragraph(
  id: string,
  role: ParagraphRole,
  place: string,
  figures: ReadonlyMap<string, Figure>,
  ...parts: readonly string[]
): Paragraph {
  const runs = parts.map((part): Run => {
    if (part.startsWith("?")) return { kind: "gap", text: `【待填：${part.slice(1)}】`, about: part.slice(1) };
    const found = part.startsWith("@") ? figures.get(part.slice(1)) : undefined;
    return found ? { kind: "figure", text: found.text, figure: found.id } : { kind: "text", text: part };
  });
  return { id, role, runs, place };
}

const count = (value: string, unit: string): Quantity => ({
  kind: "number",
  value: new Decimal(value),
  unit,
  decimals: 0,
});

const FIGURES: readonly Figure[] = [
  figure("budget.initial", "年初预算数", "812.4", "812.40", { from: ["预算执行!B4"] }),
  figure("budget.adjusted", "全年预算数", "1046.9", "1046.90", { from: ["预算执行!C4"] }),
  figure("budget.executed", "全年执行数", "1021.37", "1021.37", { from: ["预算执行!D4"] }),
  figure("execution.rate", "预算执行率", "0.975613716687362689846212627758", "97.56%", {
    formula: "全年执行数÷全年预算数",
    from: ["预算执行!D4", "预算执行!C4"],
  }),
  figure("execution.initialRate", "全年执行数占年初预算数的比率", "1.2572255046774987690792713", "125.72%", {
    formula: "全年执行数÷年初预算数",
    from: ["预算执行!D4", "预算执行!B4"],
  }),
  figure("basic.executed", "基本支出全年执行数", "402.17", "402.17", { from: ["预算执行!D5"] }),
  figure("project.executed", "项目支出全年执行数", "619.2", "619.20", { from: ["预算执行!D6"] }),
  figure("training.target", "培训农户目标值", "320", "320", { unit: "人次", decimals: 0, from: ["绩效指标!C3"] }),
  figure("training.actual", "培训农户完成值", "352", "352", { unit: "人次", decimals: 0, from: ["绩效指标!D3"] }),
  figure("training.completion", "培训农户完成年度目标的比率", "1.1", "110%", {
    decimals: 0,
    formula: "实际完成值÷年度指标值",
    from: ["绩效指标!D3", "绩效指标!C3"],
  }),
  figure("bridge.target", "维修桥梁目标值", "12", "12", { unit: "座", decimals: 0, from: ["绩效指标!C4"] }),
  figure("bridge.actual", "维修桥梁完成值", "9", "9", { unit: "座", decimals: 0, from: ["绩效指标!D4"] }),
  figure("bridge.completion", "维修桥梁完成年度目标的比率", "0.75", "75%", {
    decimals: 0,
    formula: "实际完成值÷年度指标值",
    from: ["绩效指标!D4", "绩效指标!C4"],
  }),
];

const BY_ID: ReadonlyMap<string, Figure> = new Map(FIGURES.map((item) => [item.id, item]));

/** One of the sample's figures. */
export function sampleFigure(id: string): Figure {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`no figure: ${id}`);
  return found;
}

function indicator(name: string, id: string, state: IndicatorState, row: number): Indicator {
  const target = BY_ID.get(`${id}.target`);
  const actual = BY_ID.get(`${id}.actual`);
  const completion = BY_ID.get(`${id}.completion`);
  return {
    id: `indicator.${id}`,
    name,
    level1: "产出指标",
    ...(target && {
      target: {
        quantity: count(target.text, target.unit),
        text: target.text,
        source: at(`绩效指标!C${row}`),
        figure: target,
      },
    }),
    ...(actual && {
      actual: {
        quantity: count(actual.text, actual.unit),
        text: actual.text,
        source: at(`绩效指标!D${row}`),
        figure: actual,
      },
    }),
    ...(completion && { completion }),
    measured: true,
    unclear: [],
    state,
    parts: [],
    source: at(`绩效指标!B${row}`),
  };
}

const INDICATORS: readonly Indicator[] = [
  indicator("培训农户", "training", "exceeded", 3),
  indicator("维修桥梁", "bridge", "behind", 4),
  indicator("编制防汛预案", "plan", "completed", 5),
  indicator("群众满意度", "satisfaction", "unknown", 6),
];

export const SAMPLE_WORKBOOK: Workbook = {
  sheets: [
    sheet("预算执行", [
      ["临溪县水务局2023年度预算执行情况", null, null, null],
      ["单位：万元"],
      ["项目", "年初预算数", "全年预算数", "全年执行数"],
      ["合计", 812.4, 1046.9, 1021.37],
      ["基本支出", 396.2, 402.17, 402.17],
      ["项目支出", 416.2, 644.73, 619.2],
    ]),
    sheet("绩效指标", [
      ["绩效指标完成情况"],
      ["一级指标", "指标名称", "年度指标值", "实际完成值"],
      ["产出指标", "培训农户", 320, 352],
      ["产出指标", "维修桥梁", 12, 9],
      ["产出指标", "编制防汛预案", "完成", "完成"],
      ["满意度指标", "群众满意度", "≥90%", null],
    ]),
    sheet("通讯录", [["姓名", "电话"]]),
  ],
  names: [],
};

const FUNDS: Table = {
  sheet: "预算执行",
  kind: "funds",
  key: "项目 年初预算数 全年预算数 全年执行数",
  others: [],
  title: "临溪县水务局2023年度预算执行情况",
  unit: "万元",
  year: 2023,
  header: { top: 2, left: 0, bottom: 2, right: 3 },
  range: { top: 2, left: 0, bottom: 5, right: 3 },
  columns: [
    { column: 0, role: "item", header: "项目", key: "项目" },
    { column: 1, role: "initial", header: "年初预算数", key: "年初预算数" },
    { column: 2, role: "adjusted", header: "全年预算数", key: "全年预算数" },
    { column: 3, role: "executed", header: "全年执行数", key: "全年执行数" },
  ],
  rows: [0, 1, 2].map((index) => ({
    row: 3 + index,
    rowRole: index === 0 ? ("total" as const) : ("ofWhich" as const),
    label: "行",
    depth: index === 0 ? 0 : 1,
    cells: {},
  })),
  confidence: 0.97,
  why: [
    { about: "kind", because: "表头同时有“年初预算数”“全年预算数”“全年执行数”。" },
    { about: "unit", because: "A2 写着“单位：万元”。" },
    { about: "executed", column: 3, because: "D3 的表头是“全年执行数”。" },
  ],
};

const INDICATOR_TABLE: Table = {
  sheet: "绩效指标",
  kind: "indicators",
  key: "一级指标 指标名称 年度指标值 实际完成值",
  others: [{ column: 4, header: "经办人", key: "经办人" }],
  header: { top: 1, left: 0, bottom: 1, right: 3 },
  range: { top: 1, left: 0, bottom: 5, right: 3 },
  columns: [
    { column: 0, role: "level1", header: "一级指标", key: "一级指标" },
    { column: 1, role: "name", header: "指标名称", key: "指标名称" },
    { column: 2, role: "target", header: "年度指标值", key: "年度指标值" },
    { column: 3, role: "actual", header: "实际完成值", key: "实际完成值" },
  ],
  rows: [0, 1, 2, 3].map((index) => ({ row: 2 + index, rowRole: "detail", label: "行", depth: 0, cells: {} })),
  confidence: 0.52,
  why: [{ about: "kind", because: "表头有“指标名称”和“年度指标值”。" }],
};

const PARAGRAPHS: readonly Paragraph[] = [
  paragraph("title", "title", "标题", BY_ID, "部门（单位）整体支出绩效自评报告"),
  paragraph("subtitle", "subtitle", "副标题", BY_ID, "（2023年度）"),
  paragraph("one", "heading1", "一", BY_ID, "一、部门（单位）概况"),
  paragraph("one.budget", "heading2", "一（五）", BY_ID, "（五）当年部门（单位）预算及执行情况。"),
  paragraph(
    "budget.text",
    "body",
    "一（五）第1段",
    BY_ID,
    "本年度年初预算",
    "@budget.initial",
    "万元，调整后全年预算",
    "@budget.adjusted",
    "万元。全年执行",
    "@budget.executed",
    "万元（其中：基本支出",
    "@basic.executed",
    "万元，项目支出",
    "@project.executed",
    "万元），预算执行率为",
    "@execution.rate",
    "。",
  ),
  paragraph("two", "heading1", "二", BY_ID, "二、部门（单位）整体支出绩效实现情况"),
  paragraph("two.output", "heading2", "二（一）", BY_ID, "（一）履职完成情况"),
  paragraph(
    "training.text",
    "body",
    "二（一）第1段",
    BY_ID,
    "培训农户",
    "@training.actual",
    "人次，完成年度目标",
    "@training.target",
    "人次的",
    "@training.completion",
    "，超额完成。",
  ),
  paragraph(
    "bridge.text",
    "body",
    "二（一）第2段",
    BY_ID,
    "维修桥梁",
    "@bridge.actual",
    "座，完成年度目标",
    "@bridge.target",
    "座的",
    "@bridge.completion",
    "，尚未完成，原因是",
    "?维修桥梁未完成的原因",
    "。",
  ),
  paragraph("satisfaction.text", "body", "二（三）第1段", BY_ID, "群众满意度为", "?群众满意度的调查结果", "。"),
];

/** Nothing was decided and nothing generated yet. */
const UNDECIDED = {
  settings: NO_SETTINGS,
  rules: DEFAULT_RULES,
  ruleProblems: [],
  outlineProblems: [],
  stale: new Map<string, StaleParagraph>(),
  restorable: false,
} as const;

/** A small workbook of an invented 水务局, read, with a report in which two things are missing. */
export const SAMPLE: Analysis = {
  ...UNDECIDED,
  workbook: SAMPLE_WORKBOOK,
  reading: {
    facts: { unitName: "临溪县水务局", year: 2023, sources: { unitName: at("预算执行!A1"), year: at("预算执行!A1") } },
    tables: [FUNDS, INDICATOR_TABLE],
    questions: [
      {
        sheet: "绩效指标",
        about: "year",
        key: "一级指标 指标名称 年度指标值 实际完成值",
        text: "“绩效指标”表没有写年度，这些完成值是哪一年的？",
        choices: ["2023 年", "2022 年"],
        at: { row: 0, column: 0 },
      },
    ],
    statements: [],
    unread: [{ sheet: "通讯录", reason: "没有金额列，也没有指标列。" }],
    answers: [],
    notes: [],
  },
  performance: {
    unitName: "临溪县水务局",
    year: 2023,
    budget: {
      scope: "department",
      unit: "万元",
      total: {
        label: "合计",
        initial: sampleFigure("budget.initial"),
        adjusted: sampleFigure("budget.adjusted"),
        executed: sampleFigure("budget.executed"),
      },
      parts: [
        { label: "基本支出", executed: sampleFigure("basic.executed") },
        { label: "项目支出", executed: sampleFigure("project.executed") },
      ],
      executionRate: sampleFigure("execution.rate"),
      executionBase: "adjusted",
      initialRate: sampleFigure("execution.initialRate"),
    },
    indicators: INDICATORS,
    profile: [],
    terms: termsOf(DEFAULT_RULES),
    figures: BY_ID,
  },
  report: { paragraphs: PARAGRAPHS, tables: [], figures: BY_ID },
  missing: [
    { paragraph: "bridge.text", about: "维修桥梁未完成的原因", place: "二（一）第2段" },
    { paragraph: "satisfaction.text", about: "群众满意度的调查结果", place: "二（三）第1段" },
  ],
};

/** The analysis of a workbook in which nothing was found. */
export function nothingFound(sheets: readonly Sheet[], unread: Analysis["reading"]["unread"] = []): Analysis {
  const none: ReadonlyMap<string, Figure> = new Map();
  return {
    workbook: { sheets, names: [] },
    reading: { facts: { sources: {} }, tables: [], statements: [], questions: [], unread, answers: [], notes: [] },
    performance: { indicators: [], profile: [], terms: termsOf(DEFAULT_RULES), figures: none },
    report: { paragraphs: [], tables: [], figures: none },
    missing: [],
    ...UNDECIDED,
  };
}

/** The sample's report made `count` paragraphs long. */
export function longSample(count: number): Analysis {
  const body = SAMPLE.report.paragraphs.filter((item) => item.role === "body");
  const paragraphs = Array.from({ length: count }, (_, index): Paragraph => {
    const source = body[index % body.length];
    if (!source) throw new Error("the sample has no body");
    return { ...source, id: `${source.id}.${index}`, place: `二（一）第${index + 1}段` };
  });
  return { ...SAMPLE, report: { ...SAMPLE.report, paragraphs }, missing: [] };
}
