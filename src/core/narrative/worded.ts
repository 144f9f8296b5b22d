import type { Indicator, IndicatorValue } from "../performance/model";

/** Whether a target only asks: 是否利于企业走出去. */
export function isQuestion({ text, figure }: IndicatorValue): boolean {
  return figure === undefined && /^(?:是否|能否|有无|是不是)|(?:是否|能否)[^，。；]*$|[吗?？]$/u.test(text.trim());
}

/** Whether the cell for the result says word for word what the target says. */
export function isAsPlanned({ target, actual }: Indicator): boolean {
  const bare = (text: string): string => text.replace(/[\s。；;，,、.]/gu, "");
  return target !== undefined && actual !== undefined && bare(target.text) === bare(actual.text);
}

/** Whether the self-evaluation took marks off. */
export function lostMarks({ weight, score }: Indicator): boolean {
  return weight !== undefined && score !== undefined && score.value.lt(weight.value);
}

/** Whether a result in words says word for word what the target says, and no marks were taken off. */
export function isMetInWords(indicator: Indicator): boolean {
  const { target, state } = indicator;
  return (
    state === "unknown" &&
    target !== undefined &&
    !isQuestion(target) &&
    isAsPlanned(indicator) &&
    !lostMarks(indicator)
  );
}

/** Whether a target and a result, both in words, have to be put side by side. */
export function isWorded(indicator: Indicator): boolean {
  const { target, actual, state } = indicator;
  return (
    state === "unknown" && target !== undefined && actual !== undefined && !actual.figure && !isAsPlanned(indicator)
  );
}
