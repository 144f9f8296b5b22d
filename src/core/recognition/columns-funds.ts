import { contentsOf, numberOf } from "./body";
import type { Block } from "./body";
import type { Grid } from "./grid";
import type { OpenPoint } from "./found-table";
import type { HeaderColumn } from "./header-cells";
import type { Sense } from "./lexicon";
import type { Role } from "./model";
import type { Steps } from "./steps";
import { fold } from "./text";
import { amountName, quoted } from "./settled";
import type { SettledColumn, Settlement } from "./settled";
import { SO_FAR } from "./answer-words";

const money: ReadonlySet<Sense> = new Set<Sense>([
  "initial",
  "adjusted",
  "adjustment",
  "change",
  "budget",
  "executed",
  "prior",
]);
const straight: ReadonlySet<Sense> = new Set<Sense>([
  "initial",
  "adjusted",
  "adjustment",
  "executed",
  "prior",
  "rate",
  "weight",
  "score",
  "reviewScore",
  "reason",
  "remark",
  "basic",
  "project",
  "code",
]);

/** Whether a column holds one month's amount: 10月支出; 1-10月支出 and 累计 go on from the year's beginning. */
function isOfOneMonth({ match, path, answered }: HeaderColumn): boolean {
  return (
    answered === undefined &&
    match?.sense === "executed" &&
    path.some(({ text }) => /^(?:本月|\d{1,2}月份?)(?![-~至到]|.*累计)/u.test(fold(text)))
  );
}

/** The money sense of a column: its own, or that of the heading above a 合计 or 金额. */
function moneySense(column: HeaderColumn): Sense | undefined {
  const own = column.match?.sense;
  if (own !== undefined && money.has(own)) return own;
  const group = column.groups.find((match) => money.has(match.sense))?.sense;
  return group !== undefined && (own === "total" || own === "amount") ? group : undefined;
}

/** Whether spending can be measured against a budget: at least half of it and not above it. */
function isPlausibleRate(spent: number, budget: number): boolean {
  return budget > 0 && spent / budget >= 0.55 && spent / budget <= 1.001;
}

/** Whether 预算调整数 holds amounts of change or totals after adjustment; `undefined` where the figures do not tell. */
function changeMeaning(
  grid: Grid,
  block: Block,
  change: HeaderColumn,
  initial: HeaderColumn | undefined,
  executed: HeaderColumn | undefined,
): "adjustment" | "adjusted" | undefined {
  const votes = { adjustment: 0, adjusted: 0 };
  const value = (row: number, column: HeaderColumn | undefined): number | undefined =>
    column && numberOf(grid.slotAt(row, column.column));
  for (const row of block.body) {
    const amount = value(row, change);
    const first = value(row, initial);
    const spent = value(row, executed);
    if (amount === undefined || (amount === 0 && !spent)) continue;
    if (amount < 0) votes.adjustment += 1;
    if (amount < 0 || spent === undefined || first === undefined) continue;
    const asChange = isPlausibleRate(spent, first + amount);
    const asTotal = isPlausibleRate(spent, amount);
    if (asChange && !asTotal) votes.adjustment += 1;
    if (asTotal && !asChange) votes.adjusted += 1;
  }
  if (votes.adjustment === votes.adjusted) return undefined;
  return votes.adjustment > votes.adjusted ? "adjustment" : "adjusted";
}

interface BudgetMeaning {
  readonly role: Role;
  readonly because: string;
}

/** 预算数 alone: the full-year budget where the form divides by it, else the budget at the year's beginning. */
function budgetMeaning(
  column: HeaderColumn,
  senses: ReadonlySet<Sense>,
  columns: readonly HeaderColumn[],
  saysAdjusted: boolean,
): BudgetMeaning {
  const said = `表头${quoted(column)}`;
  if (senses.has("initial") && senses.has("adjusted"))
    return { role: `amount:${amountName(column, true)}`, because: said };
  if (senses.has("adjusted")) return { role: "initial", because: `${said}；另有全年预算数一列，故作年初预算数` };
  if (senses.has("initial")) return { role: "adjusted", because: `${said}；另有年初预算数一列，故作全年预算数` };
  if (saysAdjusted) return { role: "adjusted", because: `${said}；表注说明预算数为调整后口径` };
  if (!senses.has("executed")) return { role: "initial", because: `${said}；没有执行数一列，是申报时的预算` };
  const accounts = columns.some((other) => other.match?.sense === "executed" && /决算/u.test(other.match.phrase));
  const divided =
    column.text.tag === "A" ||
    columns.some(
      ({ match, header }) =>
        match?.sense === "rate" || match?.sense === "weight" || (match?.sense === "score" && /执行/u.test(header)),
    );
  if (!accounts && divided) return { role: "adjusted", because: `${said}；执行率按它计算，故作全年预算数` };
  return { role: "initial", because: said };
}

/** Settles what the columns of a budget table mean. */
export function* settleFunds(
  grid: Grid,
  block: Block,
  saysAdjusted: boolean,
): Steps<Settlement & { readonly item?: HeaderColumn }> {
  const open: OpenPoint[] = [];
  const contents = yield* contentsOf(grid, block.columns, block.body);
  const textual = (column: HeaderColumn): boolean => {
    const content = contents.get(column);
    return content !== undefined && content.texts > content.numbers && content.texts > 0;
  };
  const last = block.columns.findLast((column) => moneySense(column) !== undefined);
  const naming = block.columns.find((column) => column.match?.sense === "item" && textual(column));
  const first = block.columns.find(
    (column) =>
      moneySense(column) !== undefined &&
      !(textual(column) && column !== last) &&
      !(naming && column.column < naming.column && !contents.get(column)?.filled),
  );
  const left = block.columns.filter(
    (column) => first !== undefined && column.column < first.column && column !== first,
  );
  const item = block.columns.find(({ answered }) => answered === "item") ?? pickItem(left, textual) ?? naming;
  const amounts = block.columns.filter(
    (column) => column !== item && moneySense(column) !== undefined && column.column >= (first?.column ?? 0),
  );
  const senses = new Set(amounts.flatMap((column) => moneySense(column) ?? []));
  const years = amounts.flatMap((column) =>
    moneySense(column) === "executed" && column.year !== undefined ? [column.year] : [],
  );
  const year = years.length > 0 ? Math.max(...years) : undefined;
  const bareSpending =
    senses.size > 0 && !senses.has("executed")
      ? block.columns.findLast(
          ({ match, path, header }) => !match && path.length === 1 && /^支出(?:额)?$/u.test(fold(header)),
        )
      : undefined;
  const soFar = amounts.some((column) => moneySense(column) === "executed" && !isOfOneMonth(column));
  const latest = amounts.findLast(isOfOneMonth);
  const taken = new Set<Role>(item ? ["item"] : []);
  const settled: SettledColumn[] = [];
  const find = (sense: Sense): HeaderColumn | undefined =>
    amounts.find(
      (column) =>
        moneySense(column) === sense && !isOfOneMonth(column) && (year === undefined || (column.year ?? year) === year),
    );

  for (const column of block.columns) {
    if (column.answered === "ignored") continue;
    if (first && column.column < first.column && column !== item && moneySense(column) !== undefined) continue;
    if (column === item) {
      settled.push({ ...column, role: "item", because: `表头${quoted(column)}，下面是项目名称`, sure: 0.97 });
      continue;
    }
    const sense = moneySense(column) ?? column.match?.sense;
    const content = contents.get(column);
    const strength = column.match?.strength ?? 0.8;
    let role: Role | undefined;
    let because = `表头${quoted(column)}`;
    if (isOfOneMonth(column)) {
      role = `amount:${amountName(column, false)}`;
      because += soFar ? "；只是一个月的数，另有累计" : "；像是一个月的数，不是全年的";
      if (!soFar && column === latest && content && content.numbers > 0) {
        open.push({
          about: "role",
          text: `${quoted(column)}一列是从年初起的累计数，还是只是当月的数？`,
          choices: [SO_FAR, "只是当月数"],
          at: { row: block.bottom, column: column.column },
        });
      }
    } else if (sense === "budget") {
      const old = year !== undefined && column.year !== undefined && column.year < year;
      const meaning = old
        ? { role: `amount:${amountName(column, true)}` as const, because }
        : budgetMeaning(column, senses, block.columns, saysAdjusted);
      ({ role, because } = meaning);
    } else if (sense === "change") {
      const meaning =
        senses.has("adjusted") || senses.has("budget")
          ? "adjustment"
          : changeMeaning(grid, block, column, find("initial"), find("executed"));
      role = meaning ?? `amount:${amountName(column, false)}`;
      if (meaning) because += meaning === "adjustment" ? "；数额是增减额" : "；数额与执行数相当，是调整后的预算数";
      else if (content && content.numbers > 0) {
        open.push({
          about: "role",
          text: `${quoted(column)}一列是预算的增减额，还是调整后的全年预算数？`,
          choices: ["增减额", "调整后的全年预算数"],
          at: { row: block.bottom, column: column.column },
        });
      }
    } else if (sense === "executed" && year !== undefined && column.year !== undefined && column.year < year) {
      role = "prior";
      because += `；${String(column.year)}年早于${String(year)}年，是上年数`;
    } else if (sense !== undefined && straight.has(sense)) role = sense as Role;
    else if (
      sense === "serial" ||
      sense === "ignored" ||
      sense === "organisation" ||
      sense === "item" ||
      sense === "name"
    ) {
      role =
        sense === "ignored" && content && content.numbers > content.texts
          ? `amount:${amountName(column, false)}`
          : undefined;
    } else if (column === bareSpending && content && content.numbers > content.texts) role = "executed";
    else if (
      content &&
      content.numbers > 0 &&
      content.numbers >= content.texts &&
      sense !== "rank" &&
      !/率|%|比例|比重|占比|序时/u.test(fold(column.header)) &&
      first &&
      column.column > (item?.column ?? first.column)
    ) {
      role = `amount:${amountName(column, false)}`;
    } else if (!content?.filled && column.groups.some((match) => money.has(match.sense)))
      role = `amount:${amountName(column, false)}`;
    if (role === undefined) continue;
    if (taken.has(role)) {
      const again: Role = `amount:${amountName(column, true)}`;
      if (!money.has(sense ?? "item") && !role.startsWith("amount:")) continue;
      if (taken.has(again)) continue;
      role = again;
    }
    taken.add(role);
    settled.push({ ...column, role, because, sure: role.startsWith("amount:") ? 0.95 : strength });
  }
  return { columns: settled, open, ...(item ? { item } : {}) };
}

/** The column that names the rows: the one headed 项目名称, else the rightmost text column before the amounts. */
function pickItem(left: readonly HeaderColumn[], textual: (column: HeaderColumn) => boolean): HeaderColumn | undefined {
  const senseOf = (column: HeaderColumn): Sense | undefined => column.match?.sense;
  const named = left.filter(
    (column) => senseOf(column) === "item" || senseOf(column) === "name" || senseOf(column) === "task",
  );
  const exact = named.find((column) =>
    /^(项目|项目名称|支出项目|科目名称|预算项目|任务名称|资金来源)$/u.test(column.match?.phrase ?? ""),
  );
  if (exact) return exact;
  if (named.length > 0) return named.findLast(textual) ?? named[named.length - 1];
  const rest = left.filter(
    (column) => !["serial", "code", "ignored", "period", "unit", "measure"].includes(senseOf(column) ?? ""),
  );
  return rest.findLast(textual) ?? rest[rest.length - 1];
}
