import { Decimal } from "../quantity/decimal";
import type { SheetContent } from "../report/plan";
import { addendOf } from "./accounts-of";
import { looksOf, type Addend, type Ledger } from "./ledger";
import { rollUpSheet, words } from "./look";
import type { NamedUnit } from "./model";
import type { Department } from "./units";

const FORM = "支出决算表";

const COLUMNS = [
  ["executed", "本年支出合计"],
  ["basic", "基本支出"],
  ["project", "项目支出"],
] as const;
type ColumnRole = (typeof COLUMNS)[number][0];

/** What one unit adds to the columns. */
type Split = Readonly<Record<ColumnRole, Addend>>;

/** 合计 of a unit's 支出决算表; a part left empty is 0 exactly where the other one makes up the whole. */
function splitOf(unit: NamedUnit, money: string): Split | undefined {
  const table = unit.reading.tables.find(
    ({ kind, form, title }) => kind === "finalAccounts" && (form ?? title ?? "").startsWith(FORM),
  );
  const row = table?.rows.find(({ rowRole }) => rowRole === "total");
  if (!table || !row) return undefined;
  const own = (role: ColumnRole): Addend => addendOf(unit, table, row, money, role);
  const [executed, basic, project] = [own("executed"), own("basic"), own("project")];
  const rest = (part: Addend, other: Addend): Addend =>
    !part.value && executed.value && other.value?.eq(executed.value)
      ? { value: new Decimal(0), source: `${other.source}（已等于本年支出合计，此项为0）` }
      : part;
  return { executed, basic: rest(basic, project), project: rest(project, basic) };
}

/**
 * 汇总_支出决算: 基本支出 and 项目支出 of 支出决算表, added over the units' own forms; absent where no unit has the form.
 * A unit without it leaves the sums open.
 */
export function expenseSplitSheet(
  { name, year, money, units }: Department,
  ledger: Ledger,
): { readonly content?: SheetContent } {
  const splits = units.map((unit) => splitOf(unit, money));
  if (splits.every((split) => !split)) return {};
  const cells = COLUMNS.map(([role, head]) =>
    ledger.add({
      about: `${FORM}的${head}`,
      table: FORM,
      unit: money,
      addends: splits.map((split, index) => split?.[role] ?? { source: units[index]?.file ?? "" }),
    }),
  );
  const content = rollUpSheet({
    sheet: "汇总_支出决算",
    title: `${year === undefined ? "" : `${String(year)}年度`}${FORM}`,
    lines: [`单位名称：${name}`, `金额单位：${money}`],
    heads: ["项目", ...COLUMNS.map(([, head]) => head)],
    widths: [230, 130, 130, 130],
    rows: [[words("合计"), ...cells.map(({ cell }) => cell)]],
    notes: ["各数是“汇总_分单位数据”里各单位的数相加。本级拨给所属单位的资金可能在两边都列了支出，请核对。"],
    styles: looksOf(cells),
  });
  return { content };
}
