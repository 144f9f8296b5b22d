import type { Accounts, AccountsLine } from "../performance/accounts-facts";
import type { Figure } from "../performance/figure";
import { joinedMap } from "../performance/joined-map";
import type { Budget, BudgetLine, Performance } from "../performance/model";
import type { Spending, SpendingLine } from "../performance/spending";
import { Decimal } from "../quantity/decimal";
import { shortest } from "../quantity/format";

const YUAN_IN_WAN = 10_000;
const DECIMALS = 2;
const OWN = ".wan";

/** An amount in 元 as prose tells it, 4858200元 as 485.82万元; others, and what would round to nothing, as they are. */
function inWan(figure: Figure): Figure {
  if (figure.unit !== "元") return figure;
  const value = new Decimal(figure.value).div(YUAN_IN_WAN);
  const printed = value.toDecimalPlaces(DECIMALS, Decimal.ROUND_HALF_UP);
  if (printed.isZero() && !value.isZero()) return figure;
  const rounded = printed.eq(value) ? "" : "，四舍五入到两位小数";
  return {
    ...figure,
    id: `${figure.id}${OWN}`,
    value,
    unit: "万元",
    decimals: printed.decimalPlaces(),
    text: shortest(printed),
    formula: `${figure.formula}；由元折合为万元${rounded}`,
  };
}

/**
 * Words for printed parts that do not add up to the printed whole where the sheet's own do: 尾差. Only amounts that
 * {@link toldInWan} has rounded are ever so.
 */
export function tailWords(whole: Figure | undefined, parts: readonly (Figure | undefined)[]): string {
  const filled = parts.filter((part) => part !== undefined);
  const exact = filled.reduce((sum, { value }) => sum.plus(value), new Decimal(0));
  const printed = filled.reduce((sum, { text }) => sum.plus(text), new Decimal(0));
  if (!whole?.id.endsWith(OWN) || !exact.eq(whole.value) || printed.eq(whole.text)) return "";
  return "以上金额由元折合为万元，加总的尾差为四舍五入所致。";
}

/** The same facts with the figures under some of their names told by {@link inWan}; `made` takes the new ones. */
function retold<K extends string, T extends Readonly<Partial<Record<K, Figure>>>>(
  facts: T,
  names: readonly K[],
  made: Map<string, Figure>,
): T {
  return names.reduce<T>((told, name) => {
    const figure = facts[name];
    if (!figure) return told;
    const amount = inWan(figure);
    if (amount !== figure) made.set(amount.id, amount);
    return { ...told, [name]: amount };
  }, facts);
}

const BUDGET_AMOUNTS = ["initial", "carriedOver", "adjustment", "adjusted", "executed"] as const;
const ACCOUNTS_AMOUNTS = ["incomeTotal", "carriedIn", "carriedOut", "used", "distributed"] as const;

function budgetInWan(budget: Budget, made: Map<string, Figure>): Budget {
  const line = (one: BudgetLine): BudgetLine => retold(one, BUDGET_AMOUNTS, made);
  return { ...retold(budget, ["income"], made), total: line(budget.total), parts: budget.parts.map(line) };
}

function accountsInWan(accounts: Accounts, made: Map<string, Figure>): Accounts {
  const line = (one: AccountsLine): AccountsLine => retold(one, ["figure"], made);
  const { income, purposes, carriedChange } = accounts;
  return {
    ...retold(accounts, ACCOUNTS_AMOUNTS, made),
    income: income.map(line),
    purposes: purposes.map(line),
    ...(carriedChange && { carriedChange: retold(carriedChange, ["figure"], made) }),
  };
}

function spendingInWan(spending: Spending, made: Map<string, Figure>): Spending {
  const line = (one: SpendingLine): SpendingLine => ({
    ...retold(one, ["prior", "budget", "final", "excess"], made),
    parts: one.parts.map(line),
  });
  const { threePublic, operating, projects, procurement } = spending;
  return {
    ...(threePublic && { threePublic: line(threePublic) }),
    ...(operating && { operating: line(operating) }),
    ...(projects && { projects: line(projects) }),
    ...(procurement && { procurement: line(procurement) }),
  };
}

/**
 * The facts as sentences tell them: the money of budget, accounts and spending in 万元 throughout, whichever unit each
 * sheet has, exact in value and rounded once, to two decimals, in print. Tables keep the sheet's own unit; without an
 * amount in 元 the facts come back as they are.
 */
export function toldInWan(performance: Performance): Performance {
  const made = new Map<string, Figure>();
  const { budget, accounts, spending } = performance;
  const told: Performance = {
    ...performance,
    ...(budget && { budget: budgetInWan(budget, made) }),
    ...(accounts && { accounts: accountsInWan(accounts, made) }),
    ...(spending && { spending: spendingInWan(spending, made) }),
  };
  return made.size === 0 ? performance : { ...told, figures: joinedMap(performance.figures, made) };
}
