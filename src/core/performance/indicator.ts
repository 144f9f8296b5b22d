import { doubtsOf, idleOf, isDirectionOpen } from "./doubts";
import type { Figure } from "./figure";
import { readFigure, readPercent } from "./figures";
import { targetInName, withoutMarks } from "./indicator-name";
import {
  columnNumbersAs,
  columnUnit,
  growthFraction,
  rankOf,
  valueOf,
  withRelation,
  type Unclear,
} from "./indicator-values";
import type { Indicator } from "./model";
import { bareName, unitInName } from "./name-unit";
import { filledText, sourceOf, sourceQuantity, sourceText, type Source } from "./source";
import { standingOf } from "./standing";
import type { IndicatorDraft } from "./draft";
import { Decimal } from "../quantity/decimal";
import type { Role, Table, TableRow } from "../recognition/model";
import { refAddress } from "../workbook/address";
import type { Workbook } from "../workbook/snapshot";

/**
 * One row of an indicators table. `year` is the report's, for deadlines that name none.
 */
export function indicatorFrom(
  workbook: Workbook,
  table: Table,
  row: TableRow,
  id: string,
  year: number | undefined,
): IndicatorDraft {
  const read = (role: Role): Source | undefined => sourceOf(workbook, table, row, role);
  const unclear: Unclear[] = [];
  const source = { sheet: table.sheet, ...(row.cells.name ?? { row: row.row, column: table.range.left }) };
  const marked = withoutMarks(row.label, id, source);
  const unitCell = sourceText(read("unit"));
  const unitFor = (role: Role): string | undefined => unitCell || columnUnit(table, role) || unitInName(marked.name);
  const value = (role: "actual" | "target", what: string, asked: Unclear[]) =>
    valueOf(read(role), unitFor(role), `${id}.${role}`, what, asked, columnNumbersAs(table, role));
  const unclearTarget: Unclear[] = [];
  const stated = withRelation(value("target", `${marked.name}年度目标`, unclearTarget), sourceText(read("relation")));
  const inName = unclearTarget.length === 0 ? targetInName(marked.name, stated, id, source) : undefined;
  const label = inName?.name ?? marked.name;
  const target = stated ?? inName?.target;
  const actual = value("actual", `${label}完成值`, unclear);
  unclear.push(...unclearTarget);
  const growthSource = read("growth");
  const growth = growthSource && growthFraction(table, growthSource);
  if (growth === "unclear" && growthSource) {
    unclear.push({ source: growthSource.ref, because: `单元格${refAddress(growthSource.ref)}的同比数未写明%` });
  }
  const rank = rankOf(table, read("rank"), `${id}.rank`, label);
  const period = sourceText(read("period"));
  const hasReason = table.columns.some((column) => column.role === "reason");
  const { weight, score } = scoreFigures(workbook, table, row, id);
  const unit = unitFor("actual");
  const remark = sourceText(read("remark"));
  const { completion, distance, state } = standingOf({
    id,
    name: label,
    actual,
    target,
    year,
    unclear: unclear.length > 0,
  });
  const indicator: IndicatorDraft = {
    id,
    name: unit === unitInName(label) ? bareName(label) : label,
    measured: table.columns.some((column) => column.role === "actual"),
    state,
    unclear,
    parts: [],
    source,
  };
  if (row.level1) indicator.level1 = row.level1;
  if (row.level2) indicator.level2 = row.level2;
  if (period) indicator.period = period;
  if (unit) indicator.unit = unit;
  if (target) indicator.target = target;
  if (actual) indicator.actual = actual;
  if (growth instanceof Decimal && growthSource) {
    indicator.growth = readPercent(`${id}.growth`, `${label}同比增长`, growth, growthSource.ref, growthSource.cell);
  }
  if (rank) indicator.rank = rank;
  if (weight ?? marked.weight) indicator.weight = weight ?? marked.weight;
  if (score) indicator.score = score;
  if (hasReason) indicator.reason = filledText(read("reason"));
  if (remark) indicator.remark = remark;
  if (completion) indicator.completion = completion;
  if (distance) indicator.distance = distance;
  const doubts = doubtsOf(indicator);
  if (doubts.length > 0) indicator.doubts = doubts;
  if (isDirectionOpen(indicator)) {
    indicator.state = "unknown";
    delete indicator.completion;
    delete indicator.distance;
  }
  const idle = actual ? undefined : idleOf(indicator, read("actual"));
  if (idle) indicator.idle = idle;
  return indicator;
}

function scoreFigures(
  workbook: Workbook,
  table: Table,
  row: TableRow,
  id: string,
): Pick<Indicator, "weight" | "score"> {
  const figures: { weight?: Figure; score?: Figure } = {};
  for (const [role, label] of [
    ["weight", "分值"],
    ["score", "得分"],
  ] as const) {
    const source = sourceOf(workbook, table, row, role);
    const quantity = source && sourceQuantity(source);
    if (source && quantity?.kind === "number") {
      figures[role] = readFigure(
        `${id}.${role}`,
        `${row.label}${label}`,
        quantity.value,
        "分",
        source.ref,
        source.cell,
      );
    }
  }
  return figures;
}
