import type { Figure } from "../core/performance/figure";
import { inspection } from "../core/recognition/inspect";
import { refAddress } from "../core/workbook/address";
import type { Analysis } from "./analysis";

/** The kind of calculation behind a figure, for programs: what its id ends with. */
function figureJson(figure: Figure): object {
  return {
    id: figure.id,
    label: figure.label,
    value: figure.value.toString(),
    text: figure.text,
    unit: figure.unit,
    formula: figure.formula,
    sources: figure.sources.map(refAddress),
  };
}

/** What was recognised and computed, in the shape that `perf-report inspect --json` prints. */
export function inspectJson(analysis: Analysis): object {
  return { ...inspection(analysis.reading), figures: [...analysis.report.figures.values()].map(figureJson) };
}

const KINDS = {
  funds: "预算执行",
  indicators: "绩效指标",
  finalAccounts: "部门决算",
  staffing: "基本数据",
  profile: "单位情况",
} as const;

/** The same for people: a line a table, a line a question, then the figures. */
export function inspectText({ reading, report }: Analysis): string {
  const { facts } = reading;
  const tables = reading.tables.map((table) => {
    const unit = table.unit ? `，单位${table.unit}` : "";
    return `  ${table.sheet}：${table.form ?? KINDS[table.kind]}${unit}，${String(table.rows.length)}行（把握${String(Math.round(table.confidence * 100))}%）`;
  });
  const unread = reading.unread.map(({ sheet, reason }) => `  ${sheet}：${reason}`);
  const questions = reading.questions.map(
    ({ sheet, text, choices }) => `  ${sheet}：${text}${choices.length > 0 ? `（${choices.join("、")}）` : ""}`,
  );
  const figures = [...report.figures.values()].map(
    (figure) =>
      `  ${figure.label}：${figure.text}${figure.unit === "%" ? "" : figure.unit}  [${figure.sources.map(refAddress).join("、")}]`,
  );
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? [title, ...lines] : [];
  return [
    `单位：${facts.unitName ?? "未识别"}  年度：${facts.year === undefined ? "未识别" : String(facts.year)}`,
    ...part("识别的表：", tables),
    ...part("没有读的工作表：", unread),
    ...part("需要确认：", questions),
    ...part("数字：", figures),
  ].join("\n");
}
