import type { Block } from "./body";
import type { Grid } from "./grid";
import type { HeaderBlock } from "./header-block";
import { ranked, rankedYears } from "./facts";
import type { FactCandidate } from "./facts";
import type { Question, Table, TableKind } from "./model";

const kindNames: Readonly<Record<TableKind, string>> = {
  funds: "预算执行表",
  indicators: "绩效指标表",
  finalAccounts: "部门决算表",
  staffing: "人员情况表",
  profile: "单位情况表",
};

/** A table that was not sure enough to be read. */
export function doubtful(table: Table): Question {
  const headers = table.columns
    .slice(0, 4)
    .map(({ header }) => `“${header}”`)
    .join("、");
  return {
    sheet: table.sheet,
    about: "kind",
    text: `工作表“${table.sheet}”第${String(table.header.top + 1)}行起像是${kindNames[table.kind]}，但只认出${headers}，没有读取。这是什么表？`,
    choices: [kindNames.funds, kindNames.indicators, kindNames.finalAccounts, "不用读取"],
    at: { row: table.header.top, column: table.header.left },
  };
}

/** Amounts under 项目 without a title that says what they are. */
export function namelessAmounts(grid: Grid, block: Block): readonly Question[] {
  const numbers = block.body.filter((row) => grid.slots(row).some(({ numeric }) => numeric));
  if (numbers.length < 3) return [];
  const headers = block.columns
    .slice(0, 3)
    .map(({ header }) => `“${header}”`)
    .join("、");
  return [
    {
      sheet: grid.sheet.name,
      about: "kind",
      text: `工作表“${grid.sheet.name}”第${String(block.top + 1)}行的表头是${headers}，看不出是预算还是决算，没有读取。这是什么表？`,
      choices: [kindNames.finalAccounts, kindNames.funds, "不用读取"],
      at: { row: block.top, column: block.left },
    },
  ];
}

/** Asks for the unit of money where the sheet states none. */
export function unitQuestion(table: Table): readonly Question[] {
  if ((table.kind !== "funds" && table.kind !== "finalAccounts") || table.unit !== undefined || table.rows.length === 0)
    return [];
  return [
    {
      sheet: table.sheet,
      about: "unit",
      text: `工作表“${table.sheet}”第${String(table.header.top + 1)}行起的表没有写明金额单位，是万元还是元？`,
      choices: ["万元", "元"],
      at: { row: table.header.top, column: table.header.left },
    },
  ];
}

/** Asks for the year where the titles disagree or none gives one. */
export function yearQuestions(candidates: readonly FactCandidate[], read: boolean): readonly Question[] {
  const years = rankedYears(candidates);
  const titled = years.filter(({ rank }) => rank >= 2.5);
  const first = years[0];
  const other = titled.find(({ value }) => value !== first?.value);
  if (!first) {
    const place = ranked(candidates, "unitName")[0];
    return read && place
      ? [{ sheet: place.sheet, about: "year", text: "各表都没有写明年度，报告是哪一年度的？", choices: [] }]
      : [];
  }
  if (!other) return [];
  return [
    {
      sheet: other.sheet,
      about: "year",
      text: `工作表“${first.sheet}”写的是${first.value}年，工作表“${other.sheet}”写的是${other.value}年，报告是哪一年度的？`,
      choices: [...new Set(titled.map(({ value }) => value).concat(first.value))].sort().reverse(),
      at: { row: other.row, column: other.column },
    },
  ];
}

/** Why a sheet without a table was left alone. */
export function unreadReason(grid: Grid, headers: readonly HeaderBlock[]): string {
  const numbers = grid.rowNumbers.some((row) => grid.slots(row).some(({ numeric }) => numeric));
  if (headers.length > 0) return "有表头，但表头下面没有能读的行";
  if (!numbers) return "只有文字，没有找到预算、绩效指标或决算的表头";
  return "没有找到写着年初预算数、全年执行数、年度指标值、实际完成值或决算数一类的表头";
}
