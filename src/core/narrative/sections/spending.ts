import type { Performance } from "../../performance/model";
import type { SpendingLine } from "../../performance/spending";
import { body, type Block } from "../block";
import type { Run } from "../model";
import { ended, gap, join, say, unsigned } from "../runs";

function changeRuns({ change, prior }: SpendingLine): readonly Run[] | undefined {
  if (!change || !prior) return undefined;
  if (change.value.isZero()) return say`与上年决算数持平`;
  return say`比上年决算数${prior}${change.value.isPositive() ? "增长" : "下降"}${unsigned(change)}`;
}

/** A part as prose names it: the forms' 公务接待 is 公务接待费. */
function spoken(label: string): string {
  return /(?:接待|出国|[（(]境[）)]|购置|维护)$/.test(label) ? `${label}费` : label;
}

function filledParts({ parts }: SpendingLine): readonly SpendingLine[] {
  return parts.filter(({ final }) => final && !final.value.isZero());
}

/** The one part that is the whole. */
function onlyPart(line: SpendingLine): SpendingLine | undefined {
  const [only, ...others] = filledParts(line);
  return only && others.length === 0 && line.final && only.final?.value.eq(line.final.value) ? only : undefined;
}

function partRuns(line: SpendingLine): readonly Run[] | undefined {
  const filled = filledParts(line);
  if (filled.length === 0 || onlyPart(line)) return undefined;
  const clauses = filled.map(({ label, final }) => say`${spoken(label)}${final}`);
  return say`其中：${join(clauses, "；")}`;
}

/** How the words of one kind of spending differ. */
interface Wording {
  readonly final: string;
  /** 完成预算的, 控制率为 … */
  readonly rate: string;
  /** Said where neither budget nor final accounts have an amount. */
  readonly none: string;
}

function lineRuns(line: SpendingLine, wording: Wording): readonly Run[] {
  const { label, budget, final, rate, excess } = line;
  if (!final) return [];
  if (final.value.isZero()) {
    const planned = budget && !budget.value.isZero();
    return planned ? say`${label}预算数${budget}，全年未发生支出。` : say`${wording.none}。`;
  }
  const only = onlyPart(line);
  const first = join(
    [
      budget && !budget.value.isZero() ? say`${label}预算数${budget}` : undefined,
      say`${budget && !budget.value.isZero() ? "" : label}${wording.final}${final}`,
      only && say`全部为${spoken(only.label)}`,
      rate && say`${wording.rate}${rate}`,
      excess && say`超出预算${excess}`,
      changeRuns(line),
    ],
    "，",
  );
  const question = excess ? gap(`${label}超出预算的原因`) : undefined;
  return ended(say`${join([first, partRuns(line)], "。")}。${question}`);
}

const ACCOUNTS: Wording = { final: "决算数", rate: "控制率为", none: "" };

/** 经费控制情况: “三公”经费, 公用经费, 项目支出 and 政府采购, each against its budget and the year before. */
export function spending({ spending: lines }: Performance): readonly Block[] {
  if (!lines) return [];
  const told: readonly (readonly [string, SpendingLine | undefined, Wording])[] = [
    ["threePublic", lines.threePublic, { ...ACCOUNTS, none: "全年无“三公”经费支出" }],
    ["operating", lines.operating, { ...ACCOUNTS, none: "全年无公用经费支出" }],
    ["projects", lines.projects, { ...ACCOUNTS, rate: "相当于预算数的", none: "全年无项目支出" }],
    ["procurement", lines.procurement, { final: "实际采购", rate: "政府采购执行率为", none: "全年无政府采购" }],
  ];
  return told.flatMap(([key, line, wording]) => (line ? [body(`spending.${key}`, lineRuns(line, wording))] : []));
}
