import { BY_HEADER, IGNORED, KIND_NAMES, NOT_READ } from "./answer-words";
import type { Block, PlacedBlock } from "./body";
import type { Grid } from "./grid";
import type { HeaderBlock } from "./header-block";
import type { FoundTable } from "./found-table";
import { columnKeys } from "./header-key";
import type { Question, Table, TableKind } from "./model";
import { findSteps } from "./steps";
import type { Steps } from "./steps";
import { fold, isUnitWord, moneyUnit } from "./text";
import type { StatedUnit } from "./units";

const likely = [KIND_NAMES.funds, KIND_NAMES.indicators, KIND_NAMES.finalAccounts] as const;

/** A table that was not sure enough to be read. */
export function doubtful(table: FoundTable, key: string): Question {
  const headers = table.columns
    .slice(0, 4)
    .map(({ header }) => `“${header}”`)
    .join("、");
  return {
    sheet: table.sheet,
    about: "kind",
    key,
    text: `工作表“${table.sheet}”第${String(table.header.top + 1)}行起像是${KIND_NAMES[table.kind]}，但只认出${headers}，没有读取。这是什么表？`,
    choices: [KIND_NAMES[table.kind], ...likely.filter((name) => name !== KIND_NAMES[table.kind]), NOT_READ],
    at: { row: table.header.top, column: table.header.left },
  };
}

/** Whether the line above a table says that it counts things, not money: 单位：台、辆. */
function countsThings(grid: Grid, { above }: PlacedBlock): boolean {
  return above
    .slice(-20)
    .flatMap((row) => grid.slots(row))
    .some(({ text }) => {
      const units = /^(?:计量)?单位:(.+)$/u.exec(fold(text))?.[1]?.split(/[、,/]/u) ?? [];
      return units.length > 0 && units.every((unit) => isUnitWord(unit) && moneyUnit(unit) === undefined);
    });
}

/** Amounts under 项目 without a title that says what they are. */
export function namelessAmounts(grid: Grid, block: PlacedBlock, key: string): readonly Question[] {
  let numbers = 0;
  for (const row of block.body) {
    if (grid.slots(row).some(({ numeric }) => numeric)) numbers += 1;
    if (numbers === 3) break;
  }
  if (numbers < 3 || countsThings(grid, block)) return [];
  const headers = block.columns
    .slice(0, 3)
    .map(({ header }) => `“${header}”`)
    .join("、");
  return [
    {
      sheet: grid.sheet.name,
      about: "kind",
      key,
      text: `工作表“${grid.sheet.name}”第${String(block.top + 1)}行的表头是${headers}，看不出是预算还是决算，没有读取。这是什么表？`,
      choices: [KIND_NAMES.finalAccounts, KIND_NAMES.funds, NOT_READ],
      at: { row: block.top, column: block.left },
    },
  ];
}

const firstRoles: Readonly<Record<TableKind, readonly string[]>> = {
  funds: ["项目名称", "年初预算数", "全年预算数", "全年执行数"],
  indicators: ["指标名称", "年度指标值", "实际完成值", "计量单位"],
  finalAccounts: ["项目名称", "决算数"],
  staffing: ["编制数", "在职人数"],
  profile: [],
};

/** The most columns that are asked about at a time. */
const mostColumns = 4;

/** Asks what the columns are of a table that the user said to be of a kind, where their headers do not tell. */
export function columnQuestions(grid: Grid, block: Block, kind: TableKind): readonly Question[] {
  const keys = columnKeys(kind, block.columns);
  return block.columns
    .map((column, index) => ({ column, key: keys[index] ?? "" }))
    .filter(({ column: { match } }) => !match || match.sense === "amount" || match.sense === "total")
    .filter(({ column: { answered } }) => answered === undefined)
    .slice(0, mostColumns)
    .map(({ column, key }) => ({
      sheet: grid.sheet.name,
      about: "role",
      key,
      text: `工作表“${grid.sheet.name}”的“${column.header}”一列在${KIND_NAMES[kind]}里是什么？`,
      choices: [...firstRoles[kind], IGNORED],
      at: { row: block.bottom, column: column.column },
    }));
}

/** Asks for the unit where headers and the line above them contradict each other; `byHeader`: the headers themselves do. */
export function unitConflict(table: Table, stated: readonly StatedUnit[], byHeader: boolean): Question {
  const words = stated.map(({ unit, where }) => `${where}写的是${unit}`).join("，");
  return {
    sheet: table.sheet,
    about: "unit",
    key: table.key,
    text: `工作表“${table.sheet}”第${String(table.header.top + 1)}行起的表，${words}，金额到底是什么单位？确认之前这张表的金额不写进报告。`,
    choices: [...stated.map(({ unit }) => unit), ...(byHeader ? [BY_HEADER] : [])],
    at: { row: table.header.top, column: table.header.left },
  };
}

/** Asks for the unit of money where the sheet states none. */
export function unitQuestion(table: Table): readonly Question[] {
  if (table.unit !== undefined || table.rows.length === 0) return [];
  return [
    {
      sheet: table.sheet,
      about: "unit",
      key: table.key,
      text: `工作表“${table.sheet}”第${String(table.header.top + 1)}行起的表没有写明金额单位，是万元还是元？`,
      choices: ["万元", "元"],
      at: { row: table.header.top, column: table.header.left },
    },
  ];
}

/** Why a sheet without a table was left alone. */
export function* unreadReason(grid: Grid, headers: readonly HeaderBlock[]): Steps<string> {
  const numbers = yield* findSteps(grid.rowNumbers, (row) => grid.slots(row).some(({ numeric }) => numeric));
  if (headers.length > 0) return "有表头，但表头下面没有能读的行";
  if (numbers === undefined) return "只有文字，没有找到预算、绩效指标或决算的表头";
  return "没有找到写着年初预算数、全年执行数、年度指标值、实际完成值或决算数一类的表头";
}
