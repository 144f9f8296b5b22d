import { parseScale } from "../../performance/grade";
import { success } from "../../performance/outcome";
import { findRatio } from "../../performance/ratio";
import { shortest } from "../../quantity/format";
import type { FunctionName } from "../function-names";
import { literal, notNegative, over, pair, unsaid, type Equivalent } from "./building";
import { completionRate, executionScoreFormula, progressFormula, scoreFormula } from "./completion";
import type { PlainArgument } from "./operand";

function gradeFormula(args: readonly PlainArgument[]): Equivalent {
  const [, scaleArgument = { kind: "missing" } as const] = args;
  if (scaleArgument.kind !== "missing" && scaleArgument.kind !== "text")
    return unsaid("评级标准写在别的单元格里，Excel公式无法随它改变");
  const scale = parseScale(scaleArgument.kind === "text" ? scaleArgument.text : "优良中差");
  if (!scale.ok) return scale;
  const { names, lowest } = scale.value;
  return over(args, 1, ([score]) => {
    if (!score) return success("NA()");
    const steps = lowest.reduceRight(
      (rest, least, index) => `IF(ROUND(${score.text},10)>=${shortest(least)},${literal(names[index] ?? "")},${rest})`,
      literal(names[3]),
    );
    return success(`IF(OR(${score.text}<0,${score.text}>100),#NUM!,${steps})`);
  });
}

function ratioFormula(args: readonly PlainArgument[]): Equivalent {
  const [name] = args;
  if (name?.kind !== "text") return unsaid("指标名称写在别的单元格里，Excel公式无法随它改变算法");
  const found = findRatio(name.text);
  if (!found.ok) return found;
  const { form } = found.value;
  return pair(args.slice(1), (a, b) =>
    form === "share" ? `${a}/${b}` : form === "change" ? `(${a}-${b})/${b}` : `(${b}-${a})/${b}`,
  );
}

const SKIPPED_MARKS = ["/", "-", "—", "——", "无"] as const;

function tieFormula(args: readonly PlainArgument[]): Equivalent {
  const [, parts] = args;
  if (parts?.kind !== "block" && parts?.kind !== "operand") return unsaid("分项不是区域");
  return over(args, 1, ([total]) => {
    if (!total) return success("NA()");
    const block = parts.kind === "block" ? parts.text : parts.operand.text;
    const digits = `13-INT(LOG10(MAX(1,ABS(${total.text}))))`;
    const rest = `ROUND(${total.text}-SUM(${block}),${digits})`;
    if (parts.kind === "operand" && parts.operand.constant !== undefined) return success(rest);
    const notNumbers = ["", ...SKIPPED_MARKS].map((mark) => `*(${block}<>${literal(mark)})`).join("");
    return success(`IF(SUMPRODUCT((1-ISNUMBER(${block}))${notNumbers})>0,#VALUE!,${rest})`);
  });
}

/** The plain formula of each function, without `=`. */
export const EQUIVALENTS: Readonly<Record<FunctionName, (args: readonly PlainArgument[]) => Equivalent>> = {
  COMPLETION: (args) =>
    args.length === 0
      ? unsaid("没有参数的PERF.COMPLETION()要由加载项识别表格，Excel公式无法表达")
      : completionRate(args, (rate) => rate),
  EXECUTION: (args) => pair(args, (a, b, budget) => notNegative(budget, "#VALUE!", `${a}/${b}`)),
  DEVIATION: (args) => pair(args, (a, b) => `(${a}-${b})/${b}`),
  GROWTH: (args) => pair(args, (a, b, prior) => notNegative(prior, "#VALUE!", `(${a}-${b})/${b}`)),
  SHARE: (args) => pair(args, (a, b) => `${a}/${b}`),
  PROGRESS: progressFormula,
  SCORE: scoreFormula,
  EXECUTIONSCORE: executionScoreFormula,
  GRADE: gradeFormula,
  RATIO: ratioFormula,
  QUANTITY: (args) => over(args, 1, ([number]) => success(number?.text ?? "NA()")),
  TIE: tieFormula,
  SENTENCE: () => unsaid("句子由加载项写成，Excel公式无法表达"),
};
