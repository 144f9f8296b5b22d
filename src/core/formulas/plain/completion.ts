import { parseDirection, parseMethod, type Method } from "../../performance/direction";
import { failure, success, type Outcome } from "../../performance/outcome";
import { parsePeriod } from "../../performance/period";
import type { Relation } from "../../quantity/quantity";
import { guarded, notNegative, operandOf, over, rounded, unsaid, when, type Equivalent } from "./building";
import type { Operand, PlainArgument } from "./operand";

const AT_ZERO: Readonly<Record<Relation, string>> = { ">=": ">=0", ">": ">0", "<": "<0", "=": "<=0", "<=": "<=0" };

interface Course {
  readonly relation?: Relation;
  readonly method: Method;
}

/** The direction and the method; both have to be written out. */
function courseOf(direction: PlainArgument, method: PlainArgument, target: Operand | undefined): Outcome<Course> {
  for (const [argument, what] of [
    [direction, "方向"],
    [method, "方法"],
  ] as const) {
    if (argument.kind !== "missing" && argument.kind !== "text")
      return failure("#VALUE!", `${what}写在别的单元格里，Excel公式无法随它改变算法`);
  }
  const relation =
    direction.kind === "text" && direction.text.trim() !== "" ? parseDirection(direction.text) : undefined;
  if (relation && !relation.ok) return relation;
  const chosen = method.kind === "text" && method.text.trim() !== "" ? parseMethod(method.text) : undefined;
  if (chosen && !chosen.ok) return chosen;
  const known = relation?.value ?? target?.relation;
  return success({ ...(known && { relation: known }), method: chosen?.value ?? "linear" });
}

/** The completion times `full` held to at most `full` where that is given; its rate without a limit where it is not. */
function completionBody(a: Operand, t: Operand, course: Course, full?: string): string {
  const { relation, method } = course;
  const times = full === undefined ? "" : `${full}*`;
  const one = full ?? "1";
  const up = `${times}MAX(0,${a.text})/${t.text}`;
  const low = relation === "<=" || relation === "<";
  const above = low
    ? method === "ratio"
      ? `IF(${a.text}<=${t.text},${one},${times}${t.text}/${a.text})`
      : `MAX(0,MIN(${one},${times}(2*${t.text}-${a.text})/${t.text}))`
    : full === undefined
      ? up
      : `MIN(${full},${up})`;
  const zero = `IF(${a.text}${AT_ZERO[relation ?? "="]},${one},0)`;
  const atZero = t.constant === undefined ? undefined : t.constant === 0;
  return when(`${t.text}=0`, atZero, zero, above);
}

/** 完成率, put through `extra` where it is calculated with. */
export function completionRate(args: readonly PlainArgument[], extra: (rate: string) => string): Equivalent {
  return over(args, 2, ([a, t]) => {
    const course = courseOf(args[2] ?? { kind: "missing" }, args[3] ?? { kind: "missing" }, t);
    if (!course.ok) return course;
    if (!a || !t) return success("NA()");
    return success(notNegative(t, "#VALUE!", extra(completionBody(a, t, course.value))));
  });
}

/** 指标得分. */
export function scoreFormula(args: readonly PlainArgument[]): Equivalent {
  return over(args, 3, ([a, t, w]) => {
    const course = courseOf(args[3] ?? { kind: "missing" }, args[4] ?? { kind: "missing" }, t);
    if (!course.ok) return course;
    if (!a || !t || !w) return success("NA()");
    const points = rounded(completionBody(a, t, course.value, w.text));
    return success(notNegative(t, "#VALUE!", notNegative(w, "#NUM!", points)));
  });
}

const TEN: PlainArgument = { kind: "operand", operand: { text: "10", constant: 10, countable: true } };

/** 预算执行得分. */
export function executionScoreFormula(args: readonly PlainArgument[]): Equivalent {
  const given = args[2];
  if (given?.kind === "operand" && given.operand.marked)
    return unsaid(`分值${given.operand.text}是文字，Excel公式无法按未填报处理`);
  const weight: PlainArgument =
    given === undefined || given.kind === "missing" || (given.kind === "text" && given.text.trim() === "")
      ? TEN
      : given.kind === "operand" && given.operand.constant === undefined
        ? {
            kind: "operand",
            operand: { text: `IF(${given.operand.text}="",10,${given.operand.text})`, countable: false },
          }
        : given;
  return over([...args.slice(0, 2), weight], 3, ([a, t, w]) => {
    if (!a || !t || !w) return success("NA()");
    const points = rounded(`MAX(0,MIN(${w.text},${w.text}*${a.text}/${t.text}))`);
    return success(notNegative(t, "#VALUE!", notNegative(w, "#NUM!", points)));
  });
}

/** The months of the period, or a formula that reads them from a cell. */
function monthsOf(period: PlainArgument): Outcome<{ readonly text: string; readonly cell?: Operand }> {
  if (period.kind === "text" || (period.kind === "operand" && period.operand.constant !== undefined)) {
    const months = parsePeriod(period.kind === "text" ? period.text : (period.operand.constant ?? null));
    return months.ok ? success({ text: String(months.value) }) : months;
  }
  const cell = operandOf(period);
  if (!cell.ok) return cell;
  if (!cell.value) return failure("#N/A", "未填报");
  const { text } = cell.value;
  const isMonth = `AND(${text}>=1,${text}<=12,${text}=INT(${text}))`;
  const isDate = `AND(${text}>=29221,${text}<73416)`;
  return success({ text: `IF(${isMonth},${text},IF(${isDate},MONTH(${text}),#VALUE!))`, cell: cell.value });
}

/** 超序时进度. */
export function progressFormula(args: readonly PlainArgument[]): Equivalent {
  const months = monthsOf(args[2] ?? { kind: "missing" });
  if (!months.ok) return months.error === "#N/A" ? success("NA()") : months;
  const rate = completionRate(args.slice(0, 2), (completion) => `${completion}-${months.value.text}/12`);
  if (!rate.ok || !months.value.cell) return rate;
  return success(guarded([months.value.cell], rate.value));
}
