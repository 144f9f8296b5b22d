import type { AccountsLine } from "../../performance/accounts-facts";
import type { Performance } from "../../performance/model";
import { body, type Block } from "../block";
import { LIMITS } from "../limits";
import type { Run } from "../model";
import { tailWords } from "../prose-amounts";
import { join, say } from "../runs";
import { incomeFigure, whose } from "./budget";

function listed(lines: readonly AccountsLine[]): readonly Run[] {
  const clauses = lines.map(({ label, figure, share }) => say`${label}${figure}${share && say`，占${share}`}`);
  return join(clauses, "；");
}

/** 本年收入合计 with its sources; the only source is named in one word. */
function incomeRuns(performance: Performance): readonly Run[] | undefined {
  const income = incomeFigure(performance);
  if (!income) return undefined;
  const sources = performance.accounts?.income ?? [];
  const [only] = sources;
  const whole = only && sources.length === 1 && only.figure.value.eq(income.value);
  const rest = whole ? say`，全部为${only.label}` : only ? say`，其中：${listed(sources)}` : undefined;
  const tail = tailWords(
    income,
    sources.map(({ figure }) => figure),
  );
  return say`${whose(performance)}本年收入合计${income}${rest}。${tail}`;
}

/** 按功能分类: the largest purposes; how many more there are is not a figure of the sheet and is not said. */
function purposeRuns({ accounts }: Performance): readonly Run[] | undefined {
  const purposes = accounts?.purposes ?? [];
  if (purposes.length < 2) return undefined;
  const cut = purposes.length > LIMITS.purposes;
  return say`按功能分类，支出${cut ? "主要" : ""}为：${listed(purposes.slice(0, LIMITS.purposes))}。`;
}

/** 年初、年末结转和结余 and the change between them. */
function carriedRuns({ accounts }: Performance): readonly Run[] | undefined {
  if (!accounts) return undefined;
  const { carriedIn, carriedOut, carriedChange, used, distributed } = accounts;
  const present = [carriedIn, carriedOut, used, distributed].some((figure) => figure && !figure.value.isZero());
  if (!present) return undefined;
  const said = (name: string, figure: typeof carriedIn): readonly Run[] | undefined =>
    figure && !figure.value.isZero() ? say`${name}${figure}` : undefined;
  const change = carriedChange && say`比年初${carriedChange.risen ? "增加" : "减少"}${carriedChange.figure}`;
  const still = carriedIn && carriedOut && !carriedChange ? say`与年初持平` : undefined;
  const clauses = [
    said("年初结转和结余", carriedIn),
    said("使用非财政拨款结余", used),
    said("结余分配", distributed),
    said("年末结转和结余", carriedOut),
    change ?? still,
  ];
  return say`${join(clauses, "，")}。`;
}

/** 收入情况 of the final accounts. */
export function income(performance: Performance): readonly Block[] {
  const runs = incomeRuns(performance);
  return runs ? [body("income", runs)] : [];
}

/** 支出去向 of the final accounts. */
export function purposes(performance: Performance): readonly Block[] {
  const runs = purposeRuns(performance);
  return runs ? [body("purposes", runs)] : [];
}

/** 结转结余 of the final accounts. */
export function carriedOver(performance: Performance): readonly Block[] {
  const runs = carriedRuns(performance);
  return runs ? [body("carriedOver", runs)] : [];
}
