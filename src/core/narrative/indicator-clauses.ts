import type { Figure } from "../performance/figure";
import type { Indicator, IndicatorValue } from "../performance/model";
import {
  actualRelation,
  nameOf,
  quoted,
  relationSign,
  takesCopula,
  targetRelation,
  valueWords,
} from "./indicator-words";
import type { Run } from "./model";
import { gap, join, quote, say, unsigned, unstopped } from "./runs";
import { isAsPlanned, isQuestion, isWorded } from "./worded";

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

/** A scoring sheet has marks and no value: 绩效目标合理性满分2分，自评得2分. */
function scoreClause(indicator: Indicator): readonly Run[] {
  const { weight, score } = indicator;
  const name = nameOf(indicator);
  if (!score) return say`${name}${weight && say`满分${weight}，自评得分${gap("自评得分", `${name}自评得分`)}`}`;
  return weight ? say`${name}满分${weight}，自评得${score}` : say`${name}自评得${score}`;
}

/** （年度目标不低于90%） behind what is asked for. */
function targetAside({ target }: Indicator): readonly Run[] | undefined {
  return target && !isQuestion(target) ? say`（年度目标${targetRelation(target)}${valueWords(target)}）` : undefined;
}

/** 实际利用外资19278万美元; a missing value becomes a gap where a target or a score asks for it. */
export function valueClause(indicator: Indicator, expected: boolean): readonly Run[] {
  const { actual, target, idle, measured, unclear } = indicator;
  const name = nameOf(indicator);
  if (idle)
    return say`${name}：本年度${idle.words}${indicator.reason ? say`（${reasonWords(indicator)}）` : undefined}`;
  if (!actual && !measured) return scoreClause(indicator);
  if (!actual) {
    const because = unclear[0] ? `（${unclear[0].because}）` : "";
    return say`${name}：${gap(`实际完成值${because}`, `${name}实际完成值${because}`)}${targetAside(indicator)}`;
  }
  const { figure } = actual;
  if (figure && indicator.doubts?.includes("percent"))
    return say`${gap(`${name}${figure.text}指什么（如同比增速）`)}${targetAside(indicator)}`;
  if (!figure) {
    if (target && isQuestion(target))
      return say`${name}：年度目标为${gap("年度目标", `${name}的年度目标`)}，实际为${quoted(actual)}`;
    if (!target || !isWorded(indicator)) return say`${name}：${valueWords(actual)}`;
    const stated = target.figure ? say`${targetRelation(target) || "为"}${target.figure}` : say`为${quoted(target)}`;
    return say`${name}：年度目标${stated}，实际为${quoted(actual)}`;
  }
  const [before, after] = actualRelation(actual);
  const link = before || (takesCopula(name, figure.unit) ? "为" : "");
  return say`${name}${expected ? (link === "" ? "预计完成" : "预计") : ""}${link}${figure}${after}`;
}

/** 【待填：计量单位】 behind a number that nobody knows the unit of. */
export function unitGap(indicator: Indicator): Run | undefined {
  const asked = indicator.actual && indicator.doubts?.includes("unit");
  return asked ? gap("计量单位", `${nameOf(indicator)}的计量单位`) : undefined;
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

/** 居全市第6位, 列全市最后, 居全市前三. */
export function rankClause(indicator: Indicator): readonly Run[] | undefined {
  const { rank } = indicator;
  if (!rank) return undefined;
  if (rank.figure) return rank.scope ? say`居${rank.scope}第${rank.figure}位` : say`排位第${rank.figure}位`;
  const words = quote(rank.text, rank.source);
  if (/^(?:最后|末位|倒数|末尾)/.test(rank.text)) return say`列${rank.scope}${words}`;
  return rank.scope && /^[前第首]/.test(rank.text) ? say`居${rank.scope}${words}` : say`${rank.scope}排位${words}`;
}

/** 占新签约项目协议投资额的53.93%. */
export function shareClause(indicator: Indicator, named: boolean): readonly Run[] | undefined {
  const { share } = indicator;
  if (!share) return undefined;
  return named ? say`占${share.of}的${share.figure}` : say`占${share.figure}`;
}

/** How far the indicator is against its annual target, in the words that its kind of target takes. */
export function completionClause(indicator: Indicator): readonly Run[] | undefined {
  const { target, actual, doubts } = indicator;
  if (!target || !actual || doubts?.includes("percent")) return undefined;
  if (isQuestion(target)) return actual.figure && say`年度目标为${gap("年度目标", `${nameOf(indicator)}的年度目标`)}`;
  if (isWorded(indicator)) return undefined;
  if (target.figure && doubts?.includes("direction")) {
    const written = `${relationSign(target)}${target.figure.text}${target.figure.unit === "%" ? "" : target.figure.unit}`;
    const asked = relationSign(target) ? `请核对年度目标“${written}”的方向` : `年度目标“${written}”是不低于还是不超过`;
    return say`年度目标为${target.figure}${gap(asked, `${asked}（${nameOf(indicator)}）`)}`;
  }
  return standing(indicator, target);
}

function standing(indicator: Indicator, target: IndicatorValue): readonly Run[] {
  const targetWords = valueWords(target);
  const { quantity } = target;
  if (quantity.kind !== "number" || !target.figure || indicator.state === "unknown")
    return otherTarget(indicator, target);
  if (quantity.relation === "<=" || quantity.relation === "<") {
    return indicator.state === "behind" ? say`超出年度目标上限${targetWords}` : say`控制在年度目标${targetWords}以内`;
  }
  if (target.figure.value.isZero())
    return indicator.state === "behind"
      ? say`不符合年度目标${targetWords}的要求`
      : say`符合年度目标${targetWords}的要求`;
  if (target.figure.unit === "%") return percentTarget(indicator, target.figure);
  if (indicator.state === "exceeded") return say`超额完成年度目标${targetWords}，完成率${indicator.completion}`;
  if (indicator.state === "completed") return say`完成年度目标${targetWords}`;
  const none = indicator.actual?.figure?.value.isZero();
  const missing = indicator.pace || none || indicator.distance?.unit === "" ? undefined : indicator.distance;
  const done = none ? say`尚未完成年度目标${targetWords}` : say`完成年度目标${targetWords}的${indicator.completion}`;
  return join([done, missing && say`尚差${missing}`, paceClause(indicator)], "，");
}

function percentTarget(indicator: Indicator, target: Figure): readonly Run[] {
  const { state, surplus, distance, actual } = indicator;
  if (state === "completed")
    return actual && actualRelation(actual)[0] ? say`符合年度目标${target}的要求` : say`达到年度目标${target}`;
  if (state === "exceeded") return surplus ? say`比年度目标${target}高${surplus}` : say`高于年度目标${target}`;
  return distance ? say`比年度目标${target}低${distance}` : say`低于年度目标${target}`;
}

function otherTarget(indicator: Indicator, target: IndicatorValue): readonly Run[] {
  const met = indicator.state === "completed" || indicator.state === "exceeded";
  const { kind } = target.quantity;
  const words = valueWords(target);
  if (kind === "deadline" && indicator.state !== "unknown") {
    return met ? say`符合年度目标时限（${words}）` : say`晚于年度目标时限（${words}）`;
  }
  if ((kind === "range" || kind === "tolerance") && indicator.state !== "unknown") {
    if (indicator.state === "exceeded") return say`高于年度目标范围（${words}）`;
    return met ? say`在年度目标范围（${words}）内` : say`未达到年度目标（${words}）`;
  }
  if (isAsPlanned(indicator)) return say`与年度目标一致`;
  return target.figure
    ? say`年度目标${targetRelation(target) || "为"}${target.figure}`
    : say`年度目标为${quoted(target)}`;
}

/** The sheet's own reason, without its stop. */
export function reasonWords({ reason, reasonSource }: Indicator): readonly Run[] {
  const words = unstopped(reason ?? "").replace(/\s*\n\s*/g, "；");
  return reasonSource ? say`${quote(words, reasonSource)}` : say`${words}`;
}
