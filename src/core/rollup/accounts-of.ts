import { Decimal } from "../quantity/decimal";
import { convert } from "../quantity/units";
import { sourceAmount, sourceOf } from "../performance/source";
import type { Role, Table, TableRow } from "../recognition/model";
import type { Addend } from "./ledger";
import { sourceWords, type NamedUnit } from "./model";

/** A side of 收入支出决算总表. */
export type Side = "income" | "expense";

/** The rows of 收入支出决算总表 below its numbered lines, side by side. */
export const NAMED = {
  income: [
    ["accounts.incomeTotal", "本年收入合计", /^本年收入合计$/],
    ["accounts.used", "使用非财政拨款结余", /^使用非财政拨款结余/],
    ["accounts.carriedIn", "年初结转和结余", /^年初结转和结余$/],
  ],
  expense: [
    ["accounts.expenseTotal", "本年支出合计", /^本年支出合计$/],
    ["accounts.distributed", "结余分配", /^结余分配$/],
    ["accounts.carriedOut", "年末结转和结余", /^年末结转和结余$/],
  ],
} as const satisfies Record<Side, readonly (readonly [id: string, label: string, is: RegExp])[]>;

const NUMBER = /^\s*([一二三四五六七八九十]{1,3})、\s*/;

/** A numbered line of one unit's form. */
interface Line {
  readonly side: Side;
  readonly number: string;
  readonly label: string;
  readonly addend: Addend;
}

/** 收入支出决算总表 of one unit. */
export interface UnitAccounts {
  readonly lines: readonly Line[];
  /** What the unit adds to a line; a line that its form lacks is 0 exactly where its lines make up the total. */
  readonly line: (side: Side, label: string) => Addend;
  /** The same for a row below the lines, 0 where the two sides of the form balance without it. */
  readonly named: (side: Side, label: string) => Addend;
}

const total = (addends: readonly (Addend | undefined)[]): Decimal =>
  addends.reduce((sum, addend) => sum.plus(addend?.value ?? 0), new Decimal(0));

/** What a cell of a unit's form adds, in the department's unit of money; without a value where there is no amount. */
export function addendOf(unit: NamedUnit, table: Table, row: TableRow, money: string, role: Role = "executed"): Addend {
  const source = sourceOf(unit.workbook, table, row, role);
  const amount = source && sourceAmount(source, table.unit ?? "");
  const value = amount && convert(amount, table.unit ?? "", money);
  return value && source ? { value, source: sourceWords(unit.file, [source.ref]) } : { source: unit.file };
}

/** Reads a unit's 收入支出决算总表 in the department's unit of money; absent where it has none. */
export function accountsOf(unit: NamedUnit, money: string): UnitAccounts | undefined {
  const table = unit.reading.tables.find(
    ({ kind, form, title }) => kind === "finalAccounts" && /^收入支出决算总表/.test(form ?? title ?? ""),
  );
  if (!table) return undefined;
  const lines = table.rows.flatMap((row): readonly Line[] => {
    const number = NUMBER.exec(row.label)?.[1];
    if (number === undefined || row.depth > 0 || row.rowRole !== "detail" || !row.side) return [];
    const addend = addendOf(unit, table, row, money);
    return [{ side: row.side, number, label: row.label.replace(NUMBER, "").trim(), addend }];
  });
  const found = new Map<string, Addend>(
    [...NAMED.income, ...NAMED.expense].flatMap(([, label, is]) => {
      const row = table.rows.find((one) => is.test(one.label.replace(/\s/g, "")));
      return row ? [[label, addendOf(unit, table, row, money)] as const] : [];
    }),
  );
  const nothing = (why: string): Addend => ({ value: new Decimal(0), source: `${unit.file}：${why}` });
  const whole = (side: Side): Addend | undefined => found.get(NAMED[side][0][1]);
  const side = (wanted: Side) => lines.filter((line) => line.side === wanted).map(({ addend }) => addend);
  const below = (wanted: Side) => total(NAMED[wanted].map(([, label]) => found.get(label)));
  return {
    lines,
    line: (wanted, label) => {
      const own = lines.find((line) => line.side === wanted && line.label === label)?.addend;
      if (own?.value) return own;
      const sum = whole(wanted)?.value;
      if (!sum || !total(side(wanted)).eq(sum)) return { source: unit.file };
      return nothing(`${table.sheet}所列各行已等于${NAMED[wanted][0][1]}，此行为0`);
    },
    named: (_, label) => {
      const own = found.get(label);
      if (own?.value) return own;
      const balanced = whole("income")?.value && whole("expense")?.value && below("income").eq(below("expense"));
      return balanced ? nothing(`${table.sheet}收支两边已经平衡，此行为0`) : { source: unit.file };
    },
  };
}
