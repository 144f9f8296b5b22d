import { completion as completionOf } from "./completion";
import type { Figure } from "./figure";
import { derivedAmount, derivedPercent, readFigure, readPercent } from "./figures";
import {
  bareName,
  columnUnit,
  growthFraction,
  rankOf,
  unitInName,
  valueOf,
  withRelation,
  type Unclear,
} from "./indicator-values";
import type { Indicator, IndicatorState } from "./model";
import { filledText, sourceOf, sourceQuantity, sourceText, type Source } from "./source";
import { Decimal } from "../quantity/decimal";
import type { Role, Table, TableRow } from "../recognition/model";
import { refAddress } from "../workbook/address";
import type { Workbook } from "../workbook/snapshot";

function stateOf(completion: Decimal | undefined, untargeted: boolean): IndicatorState {
  if (!completion) return untargeted ? "untargeted" : "unknown";
  if (completion.gt(1)) return "exceeded";
  return completion.eq(1) ? "completed" : "behind";
}

/** How much is missing to the target, where both are plain numbers of one unit. */
function distanceOf(
  id: string,
  name: string,
  actual: Figure | undefined,
  target: Figure | undefined,
): Figure | undefined {
  if (!actual || !target || actual.unit !== target.unit) return undefined;
  const label = `${name}与年度目标的差距`;
  const formula = "年度目标值－实际完成值";
  const missing = target.value.minus(actual.value);
  return target.unit === "%"
    ? derivedAmount(id, label, missing.times(100), "个百分点", formula, [target, actual])
    : derivedAmount(id, label, missing, target.unit, formula, [target, actual]);
}

/**
 * One row of an indicators table. `year` is the report's, for deadlines that name none.
 */
export function indicatorFrom(
  workbook: Workbook,
  table: Table,
  row: TableRow,
  id: string,
  year: number | undefined,
): Indicator {
  const read = (role: Role): Source | undefined => sourceOf(workbook, table, row, role);
  const unclear: Unclear[] = [];
  const unitCell = sourceText(read("unit"));
  const unitFor = (role: Role): string | undefined => unitCell || columnUnit(table, role) || unitInName(row.label);
  const actual = valueOf(read("actual"), unitFor("actual"), `${id}.actual`, `${row.label}完成值`, unclear);
  const target = withRelation(
    valueOf(read("target"), unitFor("target"), `${id}.target`, `${row.label}年度目标`, unclear),
    sourceText(read("relation")),
  );
  const ratio =
    actual && target ? completionOf(actual.quantity, target.quantity, year === undefined ? {} : { year }) : undefined;
  const rate = ratio?.ok && Decimal.isDecimal(ratio.value) ? ratio.value : undefined;
  const inputs = [actual?.figure, target?.figure].filter((figure) => figure !== undefined);
  const completion =
    rate && inputs.length === 2
      ? derivedPercent(`${id}.completion`, `${row.label}完成年度目标的比率`, rate, "实际完成值÷年度目标值", inputs)
      : undefined;
  const distance = rate?.lt(1) ? distanceOf(`${id}.distance`, row.label, actual?.figure, target?.figure) : undefined;
  const growthSource = read("growth");
  const growth = growthSource && growthFraction(table, growthSource);
  if (growth === "unclear" && growthSource) {
    unclear.push({ source: growthSource.ref, because: `单元格${refAddress(growthSource.ref)}的同比数未写明%` });
  }
  const rank = rankOf(table, read("rank"), `${id}.rank`, row.label);
  const period = sourceText(read("period"));
  const hasReason = table.columns.some((column) => column.role === "reason");
  return {
    id,
    name: unitFor("actual") === unitInName(row.label) ? bareName(row.label) : row.label,
    ...(row.level1 && { level1: row.level1 }),
    ...(row.level2 && { level2: row.level2 }),
    ...(period && { period }),
    ...(unitFor("actual") && { unit: unitFor("actual") }),
    ...(target && { target }),
    ...(actual && { actual }),
    ...(growth instanceof Decimal &&
      growthSource && {
        growth: readPercent(`${id}.growth`, `${row.label}同比增长`, growth, growthSource.ref, growthSource.cell),
      }),
    ...(rank && { rank }),
    ...scoreFigures(workbook, table, row, id),
    measured: table.columns.some((column) => column.role === "actual"),
    ...(hasReason && { reason: filledText(read("reason")) }),
    ...(sourceText(read("remark")) && { remark: sourceText(read("remark")) }),
    ...(completion && { completion }),
    ...(distance && { distance }),
    unclear,
    state: stateOf(rate, actual !== undefined && target === undefined && unclear.length === 0),
    parts: [],
    source: { sheet: table.sheet, ...(row.cells.name ?? { row: row.row, column: table.range.left }) },
  };
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
