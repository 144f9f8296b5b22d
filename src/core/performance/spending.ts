import type { Reading, Role, Table, TableRow } from "../recognition/model";
import type { Workbook } from "../workbook/snapshot";
import { Decimal } from "../quantity/decimal";
import { derivedAmount, derivedPercent, ratio, readAmount } from "./figures";
import type { Figure } from "./figure";
import { sourceAmount, sourceOf } from "./source";

/** One kind of spending that is kept under control, with what it was allowed and what it was the year before. */
export interface SpendingLine {
  readonly label: string;
  /** 上年决算数. */
  readonly prior?: Figure;
  /** 本年预算数. */
  readonly budget?: Figure;
  /** 本年决算数. */
  readonly final?: Figure;
  /** 决算数÷预算数. */
  readonly rate?: Figure;
  /** 决算数－预算数, where it is above. */
  readonly excess?: Figure;
  /** (本年决算数－上年决算数)÷上年决算数. */
  readonly change?: Figure;
  readonly parts: readonly SpendingLine[];
}

/** 经费控制情况: what the basic-data table and the final accounts say of it. */
export interface Spending {
  /** “三公”经费. */
  readonly threePublic?: SpendingLine;
  /** 公用经费. */
  readonly operating?: SpendingLine;
  /** 项目支出. */
  readonly projects?: SpendingLine;
  /** 政府采购. */
  readonly procurement?: SpendingLine;
}

const KINDS = {
  threePublic: { is: /^[“"]?三公[”"]?经费/, name: "“三公”经费", id: "threePublic" },
  operating: { is: /^公用经费/, name: "公用经费", id: "operating" },
  projects: { is: /^项目支出/, name: "项目支出", id: "projects" },
  procurement: { is: /^政府采购/, name: "政府采购", id: "procurement" },
} as const;
type Kind = keyof typeof KINDS;
const KIND_NAMES: readonly Kind[] = ["threePublic", "operating", "projects", "procurement"];

/** A label without its own number and a form's remark in brackets: 1、公务接待 → 公务接待. */
function plainLabel(label: string): string {
  return label
    .replace(/^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.．]\s*/, "")
    .replace(/[（(][^（）()]*(?:一行|填列)[^（）()]*[）)]$/, "")
    .trim();
}

function amount(
  workbook: Workbook,
  table: Table,
  row: TableRow,
  role: Role,
  id: string,
  label: string,
): Figure | undefined {
  const source = sourceOf(workbook, table, row, role);
  const value = source && sourceAmount(source, table.unit ?? "");
  return source && value ? readAmount(id, label, value, table.unit ?? "", source.ref, source.cell) : undefined;
}

function excessOf(id: string, label: string, final: Figure | undefined, budget: Figure | undefined) {
  if (!final || !budget || final.value.lte(budget.value)) return undefined;
  const over = final.value.minus(budget.value);
  return derivedAmount(`${id}.excess`, `${label}超出预算数`, over, final.unit, "决算数－预算数", [final, budget]);
}

function changeOf(id: string, label: string, final: Figure | undefined, prior: Figure | undefined) {
  if (!final || !prior || prior.value.lte(0)) return undefined;
  const change = new Decimal(final.value).minus(prior.value).div(prior.value);
  const formula = "（本年决算数－上年决算数）÷上年决算数";
  return derivedPercent(`${id}.change`, `${label}比上年变动`, change, formula, [final, prior]);
}

function lineOf(workbook: Workbook, table: Table, row: TableRow, id: string, label: string): SpendingLine {
  const prior = amount(workbook, table, row, "prior", `${id}.prior`, `${label}上年决算数`);
  const budget = amount(workbook, table, row, "initial", `${id}.budget`, `${label}预算数`);
  const final = amount(workbook, table, row, "executed", `${id}.final`, `${label}决算数`);
  const rate = ratio(`${id}.rate`, `${label}控制率`, final, budget, "决算数÷预算数");
  const excess = excessOf(id, label, final, budget);
  const change = changeOf(id, label, final, prior);
  return {
    label,
    ...(prior && { prior }),
    ...(budget && { budget }),
    ...(final && { final }),
    ...(rate && { rate }),
    ...(excess && { excess }),
    ...(change && { change }),
    parts: [],
  };
}

/** A row with the rows directly under it. */
function spendingLine(workbook: Workbook, table: Table, index: number, kind: Kind): SpendingLine | undefined {
  const row = table.rows[index];
  if (!row) return undefined;
  const { id, name } = KINDS[kind];
  const parts = table.rows.flatMap((part, at) => {
    if (part.parent !== index) return [];
    const label = plainLabel(part.label);
    return [lineOf(workbook, table, part, `spending.${id}.${label}#${String(at - index)}`, label)];
  });
  const line = { ...lineOf(workbook, table, row, `spending.${id}`, name), parts };
  return line.final ? line : undefined;
}

/** The final accounts' own form for 三公 has a total row in place of a row of that name. */
function threePublicForm(workbook: Workbook, reading: Reading): SpendingLine | undefined {
  const table = reading.tables.find(
    ({ kind, form, title }) => kind === "finalAccounts" && /三公/.test(form ?? title ?? ""),
  );
  const total = table?.rows.findIndex((row) => row.rowRole === "total") ?? -1;
  if (!table || total < 0) return undefined;
  const top = table.rows.flatMap((row, index): readonly TableRow[] =>
    index !== total && row.depth <= (table.rows[total]?.depth ?? 0) + 1 && row.rowRole !== "ofWhich" ? [row] : [],
  );
  const parts = top.map((row) => {
    const label = plainLabel(row.label);
    return lineOf(workbook, table, row, `spending.threePublic.${label}`, label);
  });
  const line = lineOf(workbook, table, table.rows[total] as TableRow, "spending.threePublic", "“三公”经费");
  return line.final ? { ...line, parts } : undefined;
}

/** 三公经费, 公用经费, 项目支出 and 政府采购 of the tables that set last year, budget and final accounts side by side. */
export function spendingFrom(workbook: Workbook, reading: Reading): Spending | undefined {
  const tables = reading.tables.filter(
    ({ kind, columns }) => kind === "funds" && columns.some(({ role }) => role === "prior"),
  );
  const lines: Partial<Record<Kind, SpendingLine>> = {};
  for (const kind of KIND_NAMES) {
    for (const table of tables) {
      const index = table.rows.findIndex((row) => row.depth === 0 && KINDS[kind].is.test(plainLabel(row.label)));
      const line = spendingLine(workbook, table, index, kind);
      if (line && !lines[kind]) lines[kind] = line;
    }
  }
  const threePublic = lines.threePublic ?? threePublicForm(workbook, reading);
  const found = { ...lines, ...(threePublic && { threePublic }) };
  return Object.keys(found).length > 0 ? found : undefined;
}

function lineFigures(line: SpendingLine | undefined): readonly (Figure | undefined)[] {
  if (!line) return [];
  const { prior, budget, final, rate, excess, change, parts } = line;
  return [prior, budget, final, rate, excess, change, ...parts.flatMap(lineFigures)];
}

/** Every figure of the spending lines. */
export function spendingFigures(spending: Spending | undefined): readonly (Figure | undefined)[] {
  return KIND_NAMES.flatMap((kind) => lineFigures(spending?.[kind]));
}
