import type { Figure } from "../performance/figure";
import type { Indicator, IndicatorValue } from "../performance/model";
import type { Run } from "./model";
import { gap, join, quote, say, unsigned, unstopped } from "./runs";

/** Names that read with 为 before their value: 完成率为100%. */
const NEEDS_COPULA = /(率|度|比例|比重|占比|增速|增幅|指数|系数|水平|时间|[0-9%％])$/;

/** Period words that mean the report year itself and so need not be said. */
function isWholeYear(period: string, year: number | undefined): boolean {
  return (
    /^(全年|年度|本年度?|全年度|1\s*[-—–~～至]\s*12月)$/.test(period) ||
    (year !== undefined && new RegExp(`^${String(year)}年?度?$`).test(period))
  );
}

/** The period as prose opens with it, and whether its numbers are 预计. */
export function periodWords(
  indicator: Indicator,
  year: number | undefined,
): { readonly words: string; readonly expected: boolean } {
  const raw = indicator.period?.trim() ?? "";
  const expected = /预计/.test(raw);
  const words = raw.replace(/[（(]?预计[数值]?[）)]?/g, "").trim();
  return { words: isWholeYear(words, year) ? "" : words, expected };
}

function valueWords(value: IndicatorValue): readonly Run[] {
  return value.figure ? say`${value.figure}` : say`${quote(unstopped(value.text), value.source)}`;
}

/** A sign in the actual column (≥266米) in words; the form's authors mean at least that much. */
const RELATION_WORDS = { ">=": "不低于", ">": "大于", "<=": "不高于", "<": "低于", "=": "" } as const;

function relationWords({ quantity }: IndicatorValue): string {
  return quantity.kind === "number" && quantity.relation ? RELATION_WORDS[quantity.relation] : "";
}

/** 实际利用外资19278万美元; a missing value becomes a gap where a target or a score asks for it. */
export function valueClause(indicator: Indicator, expected: boolean): readonly Run[] {
  const { actual, name } = indicator;
  const unclear = indicator.unclear[0];
  if (!actual && !indicator.measured)
    return say`${name}${indicator.score ? say`自评得分${indicator.score}` : undefined}`;
  if (!actual) {
    const wanted = gap(unclear ? `${name}（${unclear.because}）` : `${name}实际完成值`);
    return say`${name}：${wanted}${indicator.target ? say`（年度目标${relationWords(indicator.target)}${valueWords(indicator.target)}）` : undefined}`;
  }
  const link = actual.figure
    ? relationWords(actual) || (NEEDS_COPULA.test(name) || actual.figure.unit === "" ? "为" : "")
    : "：";
  return say`${name}${expected ? (link === "为" ? "预计" : "预计完成") : ""}${link}${valueWords(actual)}`;
}

/** 同比增长8.05%、同比下降3%、与上年同期持平; a change in 个百分点 is 提高 or 降低. */
export function growthClause(indicator: Indicator): readonly Run[] | undefined {
  const { growth } = indicator;
  if (!growth) return undefined;
  if (growth.value.isZero()) return say`与上年同期持平`;
  const [up, down] = growth.unit === "%" ? ["增长", "下降"] : ["提高", "降低"];
  return say`同比${growth.value.isPositive() ? up : down}${unsigned(growth)}`;
}

/** 快于序时进度0.13个百分点、慢于序时进度24.94个百分点、与序时进度持平. */
function paceClause({ pace }: Indicator): readonly Run[] | undefined {
  if (!pace) return undefined;
  const shown = unsigned(pace);
  if (/^[0.]+$/.test(shown.text)) return say`与序时进度持平`;
  return say`${pace.value.isPositive() ? "快于" : "慢于"}序时进度${shown}`;
}

/** 全市排位第6位, 列全市最后, 全市排位前三. */
export function rankClause(indicator: Indicator): readonly Run[] | undefined {
  const { rank } = indicator;
  if (!rank) return undefined;
  if (rank.figure) return say`${rank.scope}排位第${rank.figure}位`;
  const words = quote(rank.text, rank.source);
  return /^(?:最后|末位|倒数|末尾)/.test(rank.text) ? say`列${rank.scope}${words}` : say`${rank.scope}排位${words}`;
}

/** 占新签约项目协议投资额的53.93%. */
export function shareClause(indicator: Indicator, named: boolean): readonly Run[] | undefined {
  const { share } = indicator;
  if (!share) return undefined;
  return named ? say`占${share.of}的${share.figure}` : say`占${share.figure}`;
}

/** How far the indicator is against its annual target, in the words that its kind of target takes. */
export function completionClause(indicator: Indicator, expected: boolean): readonly Run[] | undefined {
  const { target, actual } = indicator;
  if (!target || !actual) return undefined;
  const words = standing(indicator, target);
  return expected && indicator.completion ? say`预计${words}` : words;
}

function standing(indicator: Indicator, target: IndicatorValue): readonly Run[] {
  const targetWords = valueWords(target);
  const { quantity } = target;
  if (quantity.kind !== "number" || !target.figure || indicator.state === "unknown")
    return otherTarget(indicator, targetWords);
  if (quantity.relation === "<=" || quantity.relation === "<") {
    return indicator.state === "behind" ? say`超出年度目标上限${targetWords}` : say`控制在年度目标${targetWords}以内`;
  }
  if (target.figure.value.isZero())
    return indicator.state === "behind" ? say`未达到年度目标${targetWords}` : say`符合年度目标${targetWords}的要求`;
  if (target.figure.unit === "%") return percentTarget(indicator, target.figure);
  if (indicator.state === "exceeded") return say`超额完成年度目标${targetWords}，完成率${indicator.completion}`;
  if (indicator.state === "completed") return say`完成年度目标${targetWords}`;
  const none = indicator.actual?.figure?.value.isZero();
  const missing = indicator.pace || none || indicator.distance?.unit === "" ? undefined : indicator.distance;
  const done = none ? say`尚未完成年度目标${targetWords}` : say`完成年度目标${targetWords}的${indicator.completion}`;
  return join([done, missing && say`尚差${missing}`, paceClause(indicator)], "，");
}

function percentTarget(indicator: Indicator, target: Figure): readonly Run[] {
  if (indicator.state === "completed") return say`达到年度目标${target}`;
  if (indicator.state === "exceeded") {
    return join([say`高于年度目标${target}`, indicator.surplus && say`高出${indicator.surplus}`], "，");
  }
  return join([say`低于年度目标${target}`, indicator.distance && say`相差${indicator.distance}`], "，");
}

function otherTarget(indicator: Indicator, targetWords: readonly Run[]): readonly Run[] {
  const met = indicator.state === "completed" || indicator.state === "exceeded";
  const kind = indicator.target?.quantity.kind;
  if (kind === "deadline" && indicator.state !== "unknown") {
    return met ? say`符合年度目标时限（${targetWords}）` : say`晚于年度目标时限（${targetWords}）`;
  }
  if ((kind === "range" || kind === "tolerance") && indicator.state !== "unknown") {
    return met ? say`在年度目标范围（${targetWords}）内` : say`未达到年度目标（${targetWords}）`;
  }
  return isAsPlanned(indicator) ? say`与年度目标一致` : say`年度目标为${targetWords}`;
}

/** Whether the cell for the result says word for word what the target says. */
function isAsPlanned({ target, actual }: Indicator): boolean {
  const bare = (text: string): string => text.replace(/[\s。；;，,、.]/gu, "");
  return target !== undefined && actual !== undefined && bare(target.text) === bare(actual.text);
}

/** The sheet's own reason, without its stop. */
export function reasonWords({ reason, reasonSource }: Indicator): readonly Run[] {
  const words = unstopped(reason ?? "").replace(/\s*\n\s*/g, "；");
  return reasonSource ? say`${quote(words, reasonSource)}` : say`${words}`;
}
