import type { Budget, Indicator, IndicatorValue, Performance } from "../performance/model";
import type { Figure } from "../performance/figure";
import { levelFindingSteps, type ScoringFinding } from "../rules/findings";
import type { Rules } from "../rules/rules";
import { scoreExecution, type ExecutionScore } from "../rules/score-execution";
import { scoreIndicator, type IndicatorScore } from "../rules/score-indicator";
import { totalScore, withClaimed, type TotalScore } from "../rules/total-score";
import { shortest } from "../quantity/format";
import { parseQuantity } from "../quantity/parse";
import { finish, mapSteps, type Steps } from "../recognition/steps";
import { refAddress, type CellRef } from "../workbook/address";
import { cellAt, findSheet, type CellValue, type Workbook } from "../workbook/snapshot";

/** A value that the form takes over: written out, or live from the cell that it stands in. */
export interface FormValue {
  readonly value: string | number | null;
  /** The cell it comes from, where the form can show the cell as it is. */
  readonly live?: CellRef;
  /** Shown behind a number: 个, 万美元. */
  readonly unit?: string;
  /** Number format of the cell it comes from. */
  readonly format?: string;
}

/** One indicator of the form. */
export interface FormIndicator {
  /** Its own id; stays the same from one click to the next. */
  readonly id: string;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: FormValue;
  readonly actual: FormValue;
  readonly weight: FormValue;
  readonly computed: IndicatorScore;
  /** The score on the sheet that was read, where a person gave one. */
  readonly claimed?: number;
  readonly reason: string;
  /** What does not fit, and the arithmetic in words. */
  readonly note: string;
}

/** One line of the funds block. */
export interface FormFunds {
  readonly label: string;
  readonly initial: FormValue;
  readonly adjusted: FormValue;
  readonly executed: FormValue;
}

/** 部门（单位）整体支出绩效自评表: what is in it. */
export interface FormContent {
  readonly unitName: string;
  readonly year?: number;
  readonly moneyUnit: string;
  readonly funds: readonly FormFunds[];
  readonly execution?: ExecutionScore;
  readonly goal: string;
  readonly goalResult: string;
  readonly indicators: readonly FormIndicator[];
  readonly total: TotalScore;
}

const EMPTY: FormValue = { value: null };

function rawValue(workbook: Workbook, { sheet, row, column }: CellRef): CellValue {
  const found = findSheet(workbook, sheet);
  return (found && cellAt(found, row, column)?.value) ?? null;
}

function formatOf(workbook: Workbook, { sheet, row, column }: CellRef): string | undefined {
  const found = findSheet(workbook, sheet);
  return found && cellAt(found, row, column)?.format;
}

function amount(figure: Figure | undefined, workbook: Workbook): FormValue {
  if (!figure) return EMPTY;
  const [source] = figure.sources;
  const value = figure.value.toNumber();
  const same = source && figure.sources.length === 1 && rawValue(workbook, source) === value;
  return { value, ...(same && { live: source }) };
}

const SIGNS = { ">=": "≥", ">": ">", "<=": "≤", "<": "<" } as const;

/** A target or an actual value; a relation or unit from a column of its own is put to it. */
function indicatorValue(of: IndicatorValue | undefined, unit: string | undefined, workbook: Workbook): FormValue {
  if (!of) return EMPTY;
  const { quantity, text, source } = of;
  const raw = rawValue(workbook, source);
  const relation = quantity.kind === "number" ? quantity.relation : undefined;
  const said = parseQuantity(text);
  const own = said.kind === "number" && said.relation !== undefined;
  if (relation && relation !== "=" && !own) {
    const measured = unit !== undefined && !text.endsWith(unit) ? unit : "";
    return { value: `${SIGNS[relation]}${text}${measured}` };
  }
  if (typeof raw === "number") {
    const format = formatOf(workbook, source);
    const fits = unit !== "%" || (quantity.kind === "number" && quantity.unit === "%" && quantity.value.eq(raw));
    return {
      value: raw,
      live: source,
      ...(unit !== undefined && fits && { unit }),
      ...(format !== undefined && { format }),
    };
  }
  return raw === text ? { value: text, live: source } : { value: text };
}

/** Rows that are scored: those with a weight, the 其中 rows of those without, and all where none has one. */
function scoredRows(indicators: readonly Indicator[]): readonly Indicator[] {
  const weighted = (rows: readonly Indicator[]): readonly Indicator[] =>
    rows.flatMap((row) => (row.weight ? [row] : weighted(row.parts)));
  const rows = weighted(indicators);
  return rows.length > 0 ? rows : indicators;
}

/** 预算执行率 has its place in the funds block. */
function isExecution({ name, level1 = "" }: Indicator): boolean {
  return /预算(?:资金)?执行/.test(level1) || /^(?:年度)?预算(?:资金)?执行率$/.test(name);
}

function noteOf({ score, weight }: Indicator, computed: IndicatorScore, ofLevels: readonly ScoringFinding[]): string {
  const first = weight?.sources[0];
  const parts = ofLevels.flatMap(({ text, sources }) => (first && sources[0] === first ? [text] : []));
  const scored = computed.score.ok ? computed.score.value : undefined;
  if (score && weight && score.value.gt(weight.value))
    parts.push(`原表得分${shortest(score.value)}分，超过分值${shortest(weight.value)}分`);
  else if (score && scored && !score.value.eq(scored))
    parts.push(`原表得分${shortest(score.value)}分，按规则为${shortest(scored)}分`);
  if (weight) parts.push(computed.line);
  return parts.join("；");
}

function fundsLines(budget: Budget, workbook: Workbook): readonly FormFunds[] {
  return [{ ...budget.total, label: "年度资金总额" }, ...budget.parts].map(
    ({ label, initial, adjusted, executed }) => ({
      label,
      initial: amount(initial, workbook),
      adjusted: amount(adjusted, workbook),
      executed: amount(budget.months === undefined ? executed : undefined, workbook),
    }),
  );
}

/** The content of the form under the rules, every score computed anew; in steps. */
export function* formContentSteps(workbook: Workbook, performance: Performance, rules: Rules): Steps<FormContent> {
  const { budget, year, unitName = "" } = performance;
  const department = budget?.scope === "department" ? budget : undefined;
  const execution = department && scoreExecution(department, rules);
  const rows = scoredRows(performance.indicators).filter((row) => !isExecution(row));
  const ofLevels = yield* levelFindingSteps(rows, rules);
  const indicators = yield* mapSteps(rows, (row): FormIndicator => {
    const computed = scoreIndicator(row, rules, year);
    return {
      id: row.id,
      level1: row.level1 ?? "",
      level2: row.level2 ?? "",
      name: row.name,
      target: indicatorValue(row.target, row.unit, workbook),
      actual: indicatorValue(row.actual, row.unit, workbook),
      weight: amount(row.weight, workbook),
      computed,
      ...(row.score && { claimed: row.score.value.toNumber() }),
      reason: row.reason ?? "",
      note: noteOf(row, computed, ofLevels),
    };
  });
  const scores = withClaimed(
    indicators.map(({ computed }) => computed),
    rows.map(({ score }) => score?.value),
  );
  return {
    unitName,
    ...(year !== undefined && { year }),
    moneyUnit: department?.unit ?? "",
    funds: department ? fundsLines(department, workbook) : [],
    ...(execution && { execution }),
    goal: performance.goal?.text ?? "",
    goalResult: performance.goalResult?.text ?? "",
    indicators,
    total: totalScore(scores, execution, rules),
  };
}

/** {@link formContentSteps} run to the end. */
export function formContent(workbook: Workbook, performance: Performance, rules: Rules): FormContent {
  return finish(formContentSteps(workbook, performance, rules));
}

/** Where a value of the form comes from, as an address with its sheet. */
export function liveAddress({ live }: FormValue): string | undefined {
  return live && refAddress(live);
}
